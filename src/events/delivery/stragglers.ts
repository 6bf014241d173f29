import type { Straggler } from '../../db/events/event-target.repository.ts';
import { RETRIES_AT_ONCE } from './timing.ts';

/** With so many users whose next event failed, the target itself is in trouble: other users wait for one to succeed. */
const MOST_STRAGGLERS = 100;

type Options = {
  stragglers: readonly Straggler[];
  now(): number;
  /** Whether there is something to do for a straggler by now. */
  isReady(straggler: Straggler): boolean;
  /** Delivers what a straggler has waiting; the straggler is removed, or says when to try again. */
  retry(straggler: Straggler): Promise<void>;
};

/** The users whose next event failed: each is retried at its time. */
export function createStragglers({ stragglers, now, isReady, retry }: Options) {
  const all = new Map(stragglers.map((one) => [one.userId, one]));
  const retrying = new Map<string, Promise<void>>();
  const waitingForRoom: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  const isFull = () => failing(all) >= MOST_STRAGGLERS;

  function makeRoom(): void {
    for (const go of waitingForRoom.splice(0)) go();
  }

  function wake(): void {
    clearTimeout(timer);
    if (ended) return;
    const waiting = [...all.values()].filter((one) => !retrying.has(one.userId) && isReady(one));
    waiting.sort((one, other) => one.nextAt - other.nextAt);
    for (const one of waiting) {
      if (retrying.size >= RETRIES_AT_ONCE) return;
      if (one.nextAt > now()) {
        timer = setTimeout(wake, one.nextAt - now()).unref();
        return;
      }
      const run = retry(one).then(() => {
        retrying.delete(one.userId);
        wake();
      });
      retrying.set(one.userId, run);
    }
  }

  return {
    has: (userId: string) => all.has(userId),
    /** Resolves while there is room for another one. */
    async room(): Promise<void> {
      while (isFull() && !ended) await new Promise<void>((go) => waitingForRoom.push(go));
    },
    list: () => [...all.values()],
    add(straggler: Straggler): void {
      all.set(straggler.userId, straggler);
      wake();
    },
    remove(userId: string): void {
      all.delete(userId);
      makeRoom();
    },
    /** A straggler's event was delivered or given up. */
    moved: makeRoom,
    /** Retries those whose time has come. */
    wake,
    /** The target takes events again: nobody waits any longer. */
    hurry(): void {
      for (const one of all.values()) one.nextAt = Math.min(one.nextAt, now());
      wake();
    },
    /** Begins no more retries; resolves when those under way have ended. */
    async end(): Promise<void> {
      ended = true;
      clearTimeout(timer);
      makeRoom();
      await Promise.all(retrying.values());
    },
  };
}

function failing(stragglers: ReadonlyMap<string, Straggler>): number {
  return [...stragglers.values()].filter(({ failures }) => failures > 0).length;
}
