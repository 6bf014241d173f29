import { setTimeout as sleep } from 'node:timers/promises';
import { ProviderError } from '../../domain/provider-error.ts';
import type { Database } from '../connection.ts';
import { releaseNonces, skipNonces, takeNonce } from './nonce.repository.ts';
import { createWaitingLine, type Waiting, type WaitingLine } from './waiting-line.ts';

/** A call that hangs holds up the others for so long; should it land after them, its nonce is too low to count. */
const LONGEST_TURN_MS = 1_000;
/** While earlier calls hang, another one is likely to. */
const TURN_BESIDE_HANGING_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** After so long the other replicas get their chance, though more is waiting here. */
const LONGEST_RUN_MS = 250;
const PAUSE_MS = 20;
const FIRST_POLL_MS = 5;
const LONGEST_POLL_MS = 50;

/**
 * Gives the calls of one API key their nonces, strictly rising and in order over all replicas and restarts: a line
 * in this process, and a leased row among the processes. No transaction is open during a call.
 */
export function createNonceSequence(
  db: Database,
  { longestTurnMs = LONGEST_TURN_MS, longestWaitMs = LONGEST_WAIT_MS } = {},
) {
  const lines = new Map<string, WaitingLine>();
  /** Calls that are in progress after their turn, by key. */
  const hanging = new Map<string, number>();

  function inTurn<T>(
    key: string,
    kind: Waiting['kind'],
    signal: AbortSignal,
    call: (nonce: bigint) => Promise<T>,
  ): Promise<T> {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)]);
    return new Promise<T>((resolve, reject) => {
      if (patience.aborted) return reject(noTurn());
      const waiting: Waiting = {
        kind,
        async run(holder) {
          patience.removeEventListener('abort', giveUp);
          const nonce = await nonceFor(db, key, holder, patience);
          if (nonce === undefined) return reject(noTurn());
          const beside = hanging.get(key) ?? 0;
          const turnMs = beside > 0 ? Math.min(longestTurnMs, TURN_BESIDE_HANGING_MS) : longestTurnMs;
          const work = call(nonce).then(resolve, reject);
          if (await isOver(work, turnMs)) return;
          hanging.set(key, (hanging.get(key) ?? 0) + 1);
          void work.then(() => hanging.set(key, (hanging.get(key) ?? 1) - 1));
        },
      };
      function giveUp(): void {
        if (lines.get(key)?.quit(waiting)) reject(noTurn());
      }
      patience.addEventListener('abort', giveUp, { once: true });
      join(key, waiting);
    });
  }

  function join(key: string, waiting: Waiting): void {
    const line = lines.get(key) ?? createWaitingLine();
    line.join(waiting);
    if (lines.has(key)) return;
    lines.set(key, line);
    void serve(key, line);
  }

  async function serve(key: string, line: WaitingLine): Promise<void> {
    const holder = crypto.randomUUID();
    let runEndsAt = performance.now() + LONGEST_RUN_MS;
    while (!line.isEmpty()) {
      await line.next()?.run(holder);
      if (!line.isEmpty() && performance.now() < runEndsAt) continue;
      // Should this fail, the lease ends by itself.
      await releaseNonces(db, key, holder).catch(() => undefined);
      if (!line.isEmpty()) await sleep(PAUSE_MS);
      runEndsAt = performance.now() + LONGEST_RUN_MS;
    }
    lines.delete(key);
  }

  return { inTurn, skipAhead: (key: string, by: bigint) => skipNonces(db, key, by) };
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
function noTurn(): ProviderError {
  return new ProviderError({ kind: 'unavailable', notSent: true });
}
