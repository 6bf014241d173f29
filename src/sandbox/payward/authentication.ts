import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { sameSecret } from '../shared/same-secret.ts';
import { INVALID_KEY, INVALID_NONCE, INVALID_SIGNATURE, refuse, TEMPORARY_LOCKOUT } from './errors.ts';
import { forgetWrongKeys, isLockedOut, noteWrongKey } from './lockout.ts';
import { noteArrival, parseNonce, takeNonce } from './nonces.ts';
import { signRequest } from './signature.ts';
import type { PaywardSwitches } from './switches.ts';
import type { PaywardWorld } from './user-record.ts';

export type PaywardCredentials = {
  apiKey: string;
  /** Base64. */
  apiSecret: string;
  /** Base64. */
  webhookSecret: string;
};

const STATUS_SWITCHES = {
  [INVALID_KEY]: 'invalidKeyStatus',
  [INVALID_SIGNATURE]: 'invalidSignatureStatus',
  [INVALID_NONCE]: 'invalidNonceStatus',
  [TEMPORARY_LOCKOUT]: 'lockoutStatus',
} as const satisfies Record<string, keyof PaywardSwitches>;

type RefusalCode = keyof typeof STATUS_SWITCHES;

/** The refusal for a caller whose key, signature or nonce is not right; undefined where all are. */
export function refuseCaller(
  request: ApiRequest,
  credentials: PaywardCredentials,
  world: PaywardWorld,
): ApiAnswer | undefined {
  const code = judgeCaller(request, credentials, world);
  noteArrival(world, request, code ?? 'accepted');
  return code && refuse(world, { status: world.switches[STATUS_SWITCHES[code]], code });
}

function judgeCaller(
  request: ApiRequest,
  { apiKey, apiSecret }: PaywardCredentials,
  world: PaywardWorld,
): RefusalCode | undefined {
  const { remoteAddress } = request;
  if (!sameSecret(headerOf(request, 'api-key'), apiKey)) {
    noteWrongKey(world, remoteAddress);
    return isLockedOut(world, remoteAddress) ? TEMPORARY_LOCKOUT : INVALID_KEY;
  }
  if (isLockedOut(world, remoteAddress)) return TEMPORARY_LOCKOUT;
  forgetWrongKeys(world, remoteAddress);

  const nonceText = headerOf(request, 'api-nonce');
  const nonce = parseNonce(nonceText);
  if (nonce === undefined) return INVALID_NONCE;
  const { target, rawBody } = request;
  const expected = signRequest(apiSecret, { target, nonce: nonceText, rawBody });
  const signed = sameSecret(headerOf(request, 'api-sign'), expected);
  if (!signed && world.switches.badSignature === 'keeps_nonce') return INVALID_SIGNATURE;
  if (!takeNonce(world, apiKey, nonce)) return INVALID_NONCE;
  return signed ? undefined : INVALID_SIGNATURE;
}

function headerOf(request: ApiRequest, name: string): string {
  return String(request.headers[name] ?? '');
}
