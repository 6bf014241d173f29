import type { EngineLog } from '../engine/engine.ts';

/** Work that outlives the request that began it. A stop waits for it. */
export type BackgroundWork = {
  run(work: Promise<unknown>): void;
  /** Resolves when everything has ended, or after `ms`. */
  drain(ms: number): Promise<void>;
};

export function trackBackgroundWork(log: EngineLog): BackgroundWork {
  const running = new Set<Promise<unknown>>();
  return {
    run(work) {
      const tracked = work.catch((error) => log.warn({ err: error }, 'background work ended with an error'));
      running.add(tracked);
      tracked.finally(() => running.delete(tracked));
    },
    async drain(ms) {
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([Promise.all([...running]), timeout]);
      clearTimeout(timer);
    },
  };
}
