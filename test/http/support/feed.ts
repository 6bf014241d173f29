/** A source of events that the test pushes, as the real feed is one: leaving ends it at once. */
export type ManualFeed = {
  subscribe(): AsyncIterableIterator<string>;
  push(value: string): void;
  fail(error: Error): void;
  /** How many subscribers there are now. */
  open(): number;
  /** How many events wait for the subscriber that has most. */
  waiting(): number;
};

type Subscriber = { queue: (string | Error)[]; wake: () => void };

export function manualFeed(): ManualFeed {
  const subscribers = new Set<Subscriber>();
  const send = (item: string | Error) => {
    for (const subscriber of subscribers) {
      subscriber.queue.push(item);
      subscriber.wake();
    }
  };
  return {
    push: send,
    fail: send,
    open: () => subscribers.size,
    waiting: () => Math.max(0, ...[...subscribers].map(({ queue }) => queue.length)),
    subscribe() {
      const subscriber: Subscriber = { queue: [], wake: () => {} };
      subscribers.add(subscriber);
      const leave = async () => {
        subscribers.delete(subscriber);
        subscriber.wake();
        return { done: true, value: undefined } as const;
      };
      return {
        async next() {
          while (subscriber.queue.length === 0 && subscribers.has(subscriber))
            await new Promise<void>((resolve) => {
              subscriber.wake = resolve;
            });
          const item = subscriber.queue.shift();
          if (item instanceof Error) {
            await leave();
            throw item;
          }
          return item === undefined ? leave() : { done: false, value: item };
        },
        return: leave,
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
  };
}
