/** Exchanges that a client still waits for an answer to. One that turned into a stream is none of them any more. */
export type InFlight = {
  /** Says that an exchange has begun. Returns how to say, once or more often, that it is answered or streams. */
  begin(): () => void;
  /** Resolves when every exchange is answered or streams. */
  idle(): Promise<void>;
};

/**
 * Who begins an exchange says when it is over: a context that all work of an exchange knows (AsyncLocalStorage) would be
 * kept by everything that a stream waits for, for hours.
 */
export function createInFlight(): InFlight {
  const waiting = new Set<Promise<void>>();
  return {
    begin() {
      const { promise, resolve: answered } = Promise.withResolvers<void>();
      waiting.add(promise);
      return () => {
        waiting.delete(promise);
        answered();
      };
    },
    async idle() {
      while (waiting.size > 0) await Promise.all(waiting);
    },
  };
}
