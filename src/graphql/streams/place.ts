/**
 * The cursor of a subscription that outlives the process that serves it. Set for a resumed subscription. A new one has
 * `null`, and the resolver fills in where it starts.
 */
export type StreamPlace = { cursor: string | null };

/** What an event of a subscription's source says beyond its result. */
export type EventPlace = {
  /** Where to go on behind it; `null` where the source has no places. */
  cursor: string | null;
  /** It is no event: the source has ended, and the result says why. */
  ended: boolean;
};

/** Looks into an event as a subscription's `subscribe` resolver gives it. */
export function placeOf(event: unknown): EventPlace {
  if (typeof event !== 'object' || event === null) return { cursor: null, ended: event === undefined };
  if ('error' in event) return { cursor: null, ended: true };
  return { cursor: textOf(event, 'cursor'), ended: false };
}

/** Whose event it is; `null` where it is no update's. */
export function updateIdOf(event: unknown): string | null {
  return typeof event === 'object' && event !== null ? textOf(event, 'updateId') : null;
}

function textOf(event: object, key: string): string | null {
  const value: unknown = 'value' in event ? event.value : null;
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null;
  return typeof text === 'string' ? text : null;
}
