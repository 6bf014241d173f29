import type { Store } from '../domain/user/store.ts';
import type { ProviderId } from '../domain/vocabulary.ts';
import { type Clocks, momentOf } from './clocks.ts';
import type { Engine, EngineLog } from './engine.ts';

/** How often due users are read when nothing reports any. */
const POLL_MS = 1_000;

/** Users of one provider that this replica works on at once by itself: one that hangs leaves the others theirs. */
const USERS_PER_PROVIDER = 16;

export type WakeLoop = {
  /** Reports that a user may be due now, or in `inMs` milliseconds. */
  wake(inMs?: number): void;
  /** Takes no more users, and waits for those that it has taken. */
  stop(): Promise<void>;
};

/**
 * Takes due users: retries, reads, expiries, and what a crashed replica left when its lease ends. Every
 * replica runs one; a user's lease lets one of them through.
 */
export function startWakeLoop({
  engine,
  store,
  providers,
  clocks,
  log,
}: {
  engine: Engine;
  store: Store;
  providers: Iterable<ProviderId>;
  clocks: Clocks;
  log: EngineLog;
}): WakeLoop {
  const active = new Map<ProviderId, number>([...providers].map((provider) => [provider, 0]));
  const runs = new Set<Promise<void>>();
  let stopped = false;
  let checking: Promise<void> | null = null;
  let again = false;
  let cancel: (() => void) | undefined;
  let dueAt = Number.POSITIVE_INFINITY;

  function schedule(ms: number): void {
    const at = clocks.steadyMs() + ms;
    if (stopped || at >= dueAt) return;
    cancel?.();
    dueAt = at;
    cancel = clocks.after(ms, check);
  }

  function check(): void {
    if (stopped) return;
    // Whatever timer there was has rung, or is not needed any more.
    dueAt = Number.POSITIVE_INFINITY;
    cancel?.();
    if (checking) {
      again = true;
      return;
    }
    again = false;
    checking = take()
      .catch((error) => {
        log.warn({ err: error }, 'reading the due users failed; it is retried');
      })
      .then(() => {
        checking = null;
        schedule(again ? 0 : POLL_MS);
      });
  }

  /** Takes as many users as there is room for. */
  async function take(): Promise<void> {
    const free = new Map([...active].map(([provider, taken]) => [provider, USERS_PER_PROVIDER - taken]));
    for (const [provider, room] of free) if (room <= 0) free.delete(provider);
    const since = momentOf(clocks);
    const claimed = await store.claimDue(engine.holder, free);
    for (const loaded of claimed) {
      const { provider } = loaded.actor;
      const run = engine.resume(loaded, since);
      if (!run) continue;
      active.set(provider, (active.get(provider) ?? 0) + 1);
      const ended = run.done.then(() => {
        active.set(provider, (active.get(provider) ?? 1) - 1);
        runs.delete(ended);
        // Room for the next one.
        check();
      });
      runs.add(ended);
    }
  }

  check();
  return {
    wake: (inMs = 0) => (inMs > 0 ? schedule(Math.min(inMs, POLL_MS)) : check()),
    async stop() {
      stopped = true;
      cancel?.();
      await checking;
      await Promise.all(runs);
    },
  };
}
