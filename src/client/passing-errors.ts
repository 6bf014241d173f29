/** Codes of errors after which a subscription is opened again behind its last event. */
const PASSING = [
  'TOKEN_EXPIRED',
  'SLOW_CONSUMER',
  'SERVICE_UNAVAILABLE',
  'RATE_LIMITED',
  'INTERNAL_SERVER_ERROR',
  // A gateway reloads, or ends what it cannot go on with.
  'SCHEMA_RELOAD',
  'SUBSCRIPTION_SCHEMA_RELOAD',
  'SUBSCRIPTION_CONFIG_RELOAD',
  'SUBSCRIPTION_JWT_EXPIRED',
  'SUBSCRIPTION_HEARTBEAT_ERROR',
];

/** Whether a subscription that ended with these errors can be opened again. */
export function passes(errors: unknown): boolean {
  return Array.isArray(errors) && PASSING.includes(String(errors[0]?.extensions?.code));
}

/** Waits about so long, each client another time, so that they do not all come back at once. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random())));
}

export type Updates = { userUpdateStatus: { cursor: string } | null };
