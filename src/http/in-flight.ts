import { AsyncLocalStorage } from 'node:async_hooks';

/** Exchanges that a client still waits for an answer to. One that turned into a stream is none of them any more. */
export type InFlight = {
  /** Runs an exchange to the end of its answer. */
  run<Result>(exchange: () => Promise<Result>): Promise<Result>;
  /** Called within an exchange: it streams from here on. */
  streams(): void;
  /** Resolves when every exchange is answered or streams. */
  idle(): Promise<void>;
};

export function createInFlight(): InFlight {
  const waiting = new Set<Promise<void>>();
  const current = new AsyncLocalStorage<() => void>();
  return {
    async run(exchange) {
      const { promise, resolve: answered } = Promise.withResolvers<void>();
      waiting.add(promise);
      promise.then(() => waiting.delete(promise));
      try {
        return await current.run(answered, exchange);
      } finally {
        answered();
      }
    },
    streams: () => current.getStore()?.(),
    async idle() {
      while (waiting.size > 0) await Promise.all(waiting);
    },
  };
}
