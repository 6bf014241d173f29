/** Whether a resolver gave something to wait for, as graphql-js decides it. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return (
    ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
    typeof (value as Promise<unknown>).then === 'function'
  );
}
