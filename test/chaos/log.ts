/** An event as a watcher was told of it. */
export type SeenEvent = {
  cursor: string;
  userId: string;
  updateId: string;
  status: string;
  /** Milliseconds from when it happened until it was here. */
  delayMs: number;
};

/** What one watcher saw, after dropping what came again with a cursor that it had. */
export type WatcherLog = {
  name: string;
  /** Whose events; `null` for everybody's. */
  userId: string | null;
  events: SeenEvent[];
  /** Times that it was told to come back later, which ends a stream. */
  turnedAway: number;
  /** Errors that a client would have to show. */
  complaints: string[];
  /** How often it had to come back. */
  resumptions: number;
  /** Events that came again and were dropped. Only the callback protocol may repeat on the wire. */
  repeats: number;
};

export type Watcher = { log: WatcherLog; stop(): Promise<void> };

export const WATCH = `subscription ($userId: ID, $after: String) {
  userUpdateStatus(userId: $userId, after: $after) {
    cursor occurredAt status update { id } user { id } } }`;

type Payload = {
  data?: { userUpdateStatus?: Told | null } | null;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
};
type Told = {
  cursor: string;
  occurredAt: string;
  status: string;
  update: { id: string } | null;
  user: { id: string } | null;
};

export function emptyLog(name: string, userId: string | null): WatcherLog {
  return { name, userId, events: [], complaints: [], resumptions: 0, repeats: 0, turnedAway: 0 };
}

/** Writes down what came, and gives its cursor; `null` where it was no event. */
export function note(log: WatcherLog, payload: Payload): string | null {
  for (const { message, extensions } of payload.errors ?? []) {
    if (extensions?.code === 'SERVICE_UNAVAILABLE') log.turnedAway += 1;
    else log.complaints.push(`${extensions?.code ?? 'no code'}: ${message}`);
  }
  const event = payload.data?.userUpdateStatus;
  if (!event) return null;
  log.events.push({
    cursor: event.cursor,
    userId: event.user?.id ?? 'nobody',
    updateId: event.update?.id ?? 'nothing',
    status: event.status,
    delayMs: Date.now() - Date.parse(event.occurredAt),
  });
  return event.cursor;
}
