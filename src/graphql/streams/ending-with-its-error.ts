/** An item of a stream, or what ended it. */
export type StreamItem<Value> = { value: Value } | { error: unknown };

/**
 * The stream with its error as its last item. Transports lose the code of an error that an iterator throws, and
 * some drop the connection; one that a resolver throws reaches the client as it is.
 */
export function endingWithItsError<Value>(
  source: AsyncIterableIterator<Value>,
): AsyncIterableIterator<StreamItem<Value>> {
  const items: AsyncIterableIterator<StreamItem<Value>> = {
    async next() {
      try {
        const { done, value } = await source.next();
        return done ? { done: true, value: undefined } : { done: false, value: { value } };
      } catch (error) {
        return { done: false, value: { error } };
      }
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
    async throw(error: unknown) {
      await source.return?.();
      throw error;
    },
    [Symbol.asyncIterator]: () => items,
  };
  return items;
}
