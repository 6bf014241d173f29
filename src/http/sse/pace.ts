/** Makes a stream as slow as its client. */
export type Pace = {
  /** The same results, each asked for when the one before has left. */
  of<Result>(results: AsyncIterableIterator<Result>): AsyncIterableIterator<Result>;
  /** Says that the last result was sent. */
  left(): void;
};

/**
 * The library queues whatever it is given. A source that is asked for no more than its client takes keeps the rest, and
 * can see that it has a slow one.
 */
export function createPace(): Pace {
  let onItsWay: PromiseWithResolvers<void> | null = null;
  const left = () => {
    onItsWay?.resolve();
    onItsWay = null;
  };
  return {
    left,
    of(results) {
      async function leave() {
        left();
        await results.return?.();
        return { done: true, value: undefined } as const;
      }
      return {
        async next() {
          await onItsWay?.promise;
          const result = await results.next();
          if (!result.done) onItsWay = Promise.withResolvers();
          return result;
        },
        return: leave,
        // Never called; but the library leaves only what has it.
        throw: leave,
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
  };
}
