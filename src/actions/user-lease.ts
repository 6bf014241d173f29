import { setTimeout as sleep } from 'node:timers/promises';
import { releaseLease, renewLease, takeLease } from '../db/leases/lease.repository.ts';
import type { ActionDeps } from './ports/action-deps.ts';

const HEARTBEAT_MS = 5_000;
const FIRST_POLL_MS = 25;
const LONGEST_POLL_MS = 400;

/** Where a caller's turn at the provider is: its number orders what was read, `signal` ends it. */
export type Turn = { leaseNumber: number; signal: AbortSignal };

/**
 * Runs `work` while holding the user's lease: one call at a time per user at the provider, reads included,
 * over all replicas. Waits up to `waitMs` for its turn; `undefined` when it did not come. The lease ends by
 * itself when this process dies.
 */
export async function withUserLease<T>(
  deps: ActionDeps,
  userId: string,
  waitMs: number,
  work: (turn: Turn) => Promise<T>,
): Promise<T | undefined> {
  const holder = crypto.randomUUID();
  const number = await waitForLease(deps, userId, holder, waitMs);
  if (number === undefined) return undefined;
  const lost = new AbortController();
  const heartbeat = setInterval(() => {
    renewLease(deps.db, userId, holder, number).then(
      (kept) => {
        if (!kept) lost.abort();
      },
      () => undefined,
    );
  }, HEARTBEAT_MS);
  try {
    return await work({ leaseNumber: number, signal: AbortSignal.any([lost.signal, deps.stopping]) });
  } finally {
    clearInterval(heartbeat);
    await releaseLease(deps.db, userId, holder, number).catch((error) =>
      deps.log.warn({ err: error, userId }, 'a lease was not released; it ends by itself'),
    );
  }
}

async function waitForLease(
  deps: ActionDeps,
  userId: string,
  holder: string,
  waitMs: number,
): Promise<number | undefined> {
  const deadline = performance.now() + waitMs;
  for (let pause = FIRST_POLL_MS; ; pause = Math.min(pause * 1.5, LONGEST_POLL_MS)) {
    const number = await takeLease(deps.db, userId, holder);
    if (number !== undefined) return number;
    if (performance.now() + pause > deadline || deps.stopping.aborted) return undefined;
    await sleep(pause * (0.5 + Math.random() / 2));
  }
}
