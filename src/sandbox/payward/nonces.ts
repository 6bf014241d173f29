import { z } from 'zod';
import type { ApiRequest } from '../shared/exchange.ts';
import type { PaywardWorld } from './user-record.ts';

/** One call as it arrived, for tests that look at the order of nonces. */
export const arrivalSchema = z.object({
  at: z.string(),
  method: z.string(),
  target: z.string(),
  /** As sent; null when there was none. */
  nonce: z.string().nullable(),
  /** `accepted`, or the code of the refusal. */
  outcome: z.string(),
});

const LARGEST = 2n ** 64n - 1n;
const ARRIVALS_KEPT = 500;

/** A nonce as a number: decimal digits of an unsigned 64-bit integer. Undefined for anything else. */
export function parseNonce(text: string): bigint | undefined {
  if (!/^\d{1,20}$/.test(text)) return undefined;
  const nonce = BigInt(text);
  return nonce <= LARGEST ? nonce : undefined;
}

export function lastNonce(world: PaywardWorld, apiKey: string): string | null {
  return world.provider.lastNonces[apiKey] ?? null;
}

/** Uses a nonce up. False: it is not above the last one that was. */
export function takeNonce(world: PaywardWorld, apiKey: string, nonce: bigint): boolean {
  const last = lastNonce(world, apiKey);
  if (last !== null && nonce <= BigInt(last)) return false;
  world.provider.lastNonces[apiKey] = String(nonce);
  return true;
}

export function noteArrival(world: PaywardWorld, request: ApiRequest, outcome: string): void {
  const { arrivals } = world.provider;
  const nonce = request.headers['api-nonce'];
  arrivals.push({
    at: new Date(world.now()).toISOString(),
    method: request.method,
    target: request.target,
    nonce: nonce === undefined ? null : String(nonce),
    outcome,
  });
  if (arrivals.length > ARRIVALS_KEPT) arrivals.shift();
}
