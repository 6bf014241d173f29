const guards = new WeakMap<AbortSignal, () => boolean>();

/**
 * Has `isAllowed` asked right before every request under this signal. A process that was stopped reads answers before its
 * timers run: the request that follows an answer would be sent before a timer can abort the signal.
 */
export function guardSignal(signal: AbortSignal, isAllowed: () => boolean): AbortSignal {
  guards.set(signal, isAllowed);
  return signal;
}

/** Whether a request may be sent under this signal now. */
export function maySend(signal: AbortSignal): boolean {
  return !signal.aborted && (guards.get(signal)?.() ?? true);
}
