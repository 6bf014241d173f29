import { createHash } from 'node:crypto';
import { ProviderError } from '../../domain/provider-error.ts';
import type { AdapterPorts, NonceSequence } from '../module.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { isNonceRefused } from './errors.ts';

const SECOND = 1_000_000_000n;
const DAY = 86_400n * SECOND;

/** How far a refused nonce is left behind at each repetition, in nanoseconds. */
export const JUMPS = [SECOND, 60n * SECOND, 3_600n * SECOND, DAY, 30n * DAY, 365n * DAY] as const;

/** A nonce that far ahead of the clock was not refused for being too low: jumping on would only use up numbers. */
const FARTHEST_AHEAD = 5n * 365n * DAY;

/** A name for an API key that reveals nothing about it. */
export function nonceKeyOf(apiKey: string): string {
  return `payward:${createHash('sha256').update(apiKey).digest('hex').slice(0, 32)}`;
}

/**
 * Makes a call with the next nonce of its key. Where the provider has seen a greater nonce (another program with our key, a
 * clock that was ahead) the call was surely not done: later nonces start higher and it is made again. Answers with
 * the last answer, a refusal of the nonce included.
 */
export async function callWithNonce(
  { nonces, now = Date.now }: AdapterPorts,
  key: string,
  kind: 'WRITE' | 'READ',
  signal: AbortSignal,
  call: (nonce: bigint) => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  for (let repetition = 0; ; repetition += 1) {
    const jump = JUMPS[repetition];
    const result = await nonces.serialise(key, kind, signal, async (nonce) => {
      const answer = await call(nonce);
      const again = jump !== undefined && isNonceRefused(answer) && !isFarAhead(nonce, now());
      // Before the key is released, or the next call in the queue would be refused as well.
      if (again) await skip(nonces, key, jump);
      return { answer, again };
    });
    if (!result.again) return result.answer;
  }
}

function isFarAhead(nonce: bigint, now: number): boolean {
  return nonce > BigInt(Math.floor(now)) * 1_000_000n + FARTHEST_AHEAD;
}

async function skip(nonces: NonceSequence, key: string, by: bigint): Promise<void> {
  try {
    await nonces.skipAhead(key, by);
  } catch (error) {
    if (error instanceof ProviderError) throw error;
    throw new ProviderError({ kind: 'unavailable', notSent: true });
  }
}
