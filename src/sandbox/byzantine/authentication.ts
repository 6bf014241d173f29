import { verify } from 'node:crypto';
import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { refuse } from './errors.ts';
import { publicKeyOf, verifyingKey } from './p256.ts';
import type { ByzantineWorld } from './user-record.ts';

/** Private keys of the P-256 curve, 64 hex digits each. Absent ones are the sandbox's own. */
export type ByzantineCredentials = {
  /** The integrator's; its public key may read and write. */
  privateKey: string;
  /** A second credential of the same integrator, with the scope `read_only`. */
  readOnlyPrivateKey?: string;
  /** The simulator signs webhooks with it. */
  webhookPrivateKey?: string;
};

type AccessScope = 'read_write' | 'read_only';
type SignedRequest = Pick<ApiRequest, 'method' | 'target' | 'rawBody'>;

const PUBLIC_KEY = /^0x(0[23][0-9a-f]{64})$/;
const TOLERANCE_SECONDS = 60;

/** The keys that may call, by their public half in compressed SEC1 hex. */
export function accessScopes(credentials: Required<ByzantineCredentials>): Map<string, AccessScope> {
  return new Map([
    [publicKeyOf(credentials.readOnlyPrivateKey), 'read_only'],
    [publicKeyOf(credentials.privateKey), 'read_write'],
  ]);
}

/** The refusal for a caller who is not known (400, 401), signs wrongly or late (401) or may not write (403). */
export function refuseCaller(
  request: ApiRequest,
  scopes: ReadonlyMap<string, AccessScope>,
  world: ByzantineWorld,
): ApiAnswer | undefined {
  const { switches } = world;
  const publicKey = PUBLIC_KEY.exec(headerOf(request, 'x-pubkey'))?.[1];
  if (publicKey === undefined) return refuse(world, 400, 'X-Pubkey is missing or malformed');
  const timestamp = headerOf(request, 'x-timestamp');
  const signature = headerOf(request, 'x-signature');
  if (timestamp === '' || signature === '') {
    return refuse(world, switches.missingSignatureStatus, 'X-Timestamp or X-Signature is missing');
  }
  const scope = scopes.get(publicKey);
  if (scope === undefined || switches.deactivatedKeys.includes(`0x${publicKey}`)) {
    return refuse(world, 401, 'Unknown or inactive credential');
  }
  if (!isFresh(timestamp, world.now())) {
    return refuse(world, switches.badSignatureStatus, 'X-Timestamp is outside the tolerance window');
  }
  if (!verifiesRequest({ publicKey, timestamp, signature }, request)) {
    return refuse(world, switches.badSignatureStatus, 'X-Signature does not verify');
  }
  if (scope === 'read_only' && request.method !== 'GET') {
    return refuse(world, 403, 'This credential is read-only');
  }
  return undefined;
}

/**
 * Whether the signature covers these very bytes: ECDSA P-256 with SHA-256 over timestamp, METHOD, path with
 * query and body, without separators; `0x` and the hex of its DER. A high S is valid: the reference signer makes it.
 */
export function verifiesRequest(
  signed: { publicKey: string; timestamp: string; signature: string },
  { method, target, rawBody }: SignedRequest,
): boolean {
  const der = /^0x((?:[0-9a-fA-F]{2})+)$/.exec(signed.signature)?.[1];
  if (der === undefined) return false;
  const head = Buffer.from(`${signed.timestamp}${method}${target}`, 'utf8');
  const key = { key: verifyingKey(signed.publicKey), dsaEncoding: 'der' as const };
  return verify('sha256', Buffer.concat([head, rawBody]), key, Buffer.from(der, 'hex'));
}

function isFresh(timestamp: string, nowMs: number): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(Math.floor(nowMs / 1000) - Number(timestamp)) <= TOLERANCE_SECONDS;
}

function headerOf(request: ApiRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}
