import { setTimeout as sleep } from 'node:timers/promises';
import { ProviderError } from '../../domain/provider-error.ts';
import type { Database } from '../connection.ts';
import { type CallQueue, createCallQueue, type QueuedCall } from './call-queue.ts';
import { releaseNonces, skipNonces, takeNonce } from './nonce.repository.ts';

/** A call that hangs holds up the others for so long; should it land after them, its nonce is too low to count. */
const LONGEST_HOLD_MS = 1_000;
/** While earlier calls hang, another one is likely to. */
const HOLD_BESIDE_HANGING_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** After so long the other replicas get their chance, though more calls are queued here. */
const LONGEST_RUN_MS = 250;
const PAUSE_MS = 20;
const FIRST_POLL_MS = 5;
const LONGEST_POLL_MS = 50;

/**
 * Gives the calls of one API key their nonces, strictly rising and in order over all replicas and restarts: a queue
 * in this process, and a leased row among the processes. No transaction is open during a call.
 */
export function createNonceSequence(
  db: Database,
  { longestHoldMs = LONGEST_HOLD_MS, longestWaitMs = LONGEST_WAIT_MS } = {},
) {
  const queues = new Map<string, CallQueue>();
  /** Calls that are in progress after they stopped holding up the queue, by key. */
  const hanging = new Map<string, number>();

  function serialise<T>(
    key: string,
    kind: QueuedCall['kind'],
    signal: AbortSignal,
    call: (nonce: bigint) => Promise<T>,
  ): Promise<T> {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)]);
    return new Promise<T>((resolve, reject) => {
      if (patience.aborted) return reject(notServed());
      const queued: QueuedCall = {
        kind,
        async run(holder) {
          patience.removeEventListener('abort', giveUp);
          const nonce = await nonceFor(db, key, holder, patience);
          if (nonce === undefined) return reject(notServed());
          const beside = hanging.get(key) ?? 0;
          const holdMs = beside > 0 ? Math.min(longestHoldMs, HOLD_BESIDE_HANGING_MS) : longestHoldMs;
          const work = call(nonce).then(resolve, reject);
          if (await isOver(work, holdMs)) return;
          hanging.set(key, (hanging.get(key) ?? 0) + 1);
          void work.then(() => hanging.set(key, (hanging.get(key) ?? 1) - 1));
        },
      };
      function giveUp(): void {
        if (queues.get(key)?.remove(queued)) reject(notServed());
      }
      patience.addEventListener('abort', giveUp, { once: true });
      enqueue(key, queued);
    });
  }

  function enqueue(key: string, queued: QueuedCall): void {
    const queue = queues.get(key) ?? createCallQueue();
    queue.add(queued);
    if (queues.has(key)) return;
    queues.set(key, queue);
    void serve(key, queue);
  }

  async function serve(key: string, queue: CallQueue): Promise<void> {
    const holder = crypto.randomUUID();
    let runEndsAt = performance.now() + LONGEST_RUN_MS;
    while (!queue.isEmpty()) {
      await queue.next()?.run(holder);
      if (!queue.isEmpty() && performance.now() < runEndsAt) continue;
      // Should this fail, the lease ends by itself.
      await releaseNonces(db, key, holder).catch(() => undefined);
      if (!queue.isEmpty()) await sleep(PAUSE_MS);
      runEndsAt = performance.now() + LONGEST_RUN_MS;
    }
    queues.delete(key);
  }

  return { serialise, skipAhead: (key: string, by: bigint) => skipNonces(db, key, by) };
}

/** Polls for the key's lease; `undefined` when patience ends first or the database cannot be asked. */
async function nonceFor(
  db: Database,
  key: string,
  holder: string,
  patience: AbortSignal,
): Promise<bigint | undefined> {
  for (let pause = FIRST_POLL_MS; !patience.aborted; pause = Math.min(pause * 1.5, LONGEST_POLL_MS)) {
    try {
      const nonce = await takeNonce(db, key, holder);
      if (nonce !== undefined) return nonce;
    } catch {
      return undefined;
    }
    await sleep(pause * (0.5 + Math.random() / 2));
  }
  return undefined;
}

/** Whether work that never rejects has ended within `ms`. */
async function isOver(work: Promise<unknown>, ms: number): Promise<boolean> {
  const over = new AbortController();
  const pause = sleep(ms, false, { signal: over.signal }).catch(() => false);
  const ended = await Promise.race([work.then(() => true), pause]);
  over.abort();
  return ended;
}

/** The call was not made. */
function notServed(): ProviderError {
  return new ProviderError({ kind: 'unavailable', notSent: true });
}
