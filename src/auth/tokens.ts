import { errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose';
import { isStorable } from '../domain/storable-text.ts';
import type { VerificationKeys } from './keys.ts';
import { Unauthenticated } from './unauthenticated.ts';
import type { Viewer } from './viewer.ts';

/**
 * Turns a token into who asks. Throws `Unauthenticated` for a token that is not good, and anything else only when
 * the keys could not be had, which says nothing about the token.
 */
export type VerifyToken = (token: string) => Promise<Viewer>;

/** Asymmetric ones only: with a shared secret everyone who can check a token could make one. */
const ALGORITHMS = [
  ...['ES256', 'ES384', 'ES512'],
  ...['PS256', 'PS384', 'PS512'],
  ...['RS256', 'RS384', 'RS512'],
  ...['EdDSA', 'Ed25519'],
];

const CLOCK_TOLERANCE_SECONDS = 5;

/** A year. What ends later was written in milliseconds, or by somebody who wanted it never to end. */
const LONGEST_LIFE_SECONDS = 366 * 86_400;

const TOKEN_FAULTS = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
];

export type Trust = {
  keys: VerificationKeys;
  issuer: string;
  audience: string;
  /** How far the issuer's clock may be from ours, in seconds; 5 by default. */
  clockTolerance?: number;
  /** Whether a token must have an end, as in production. */
  endRequired?: boolean;
  /** Milliseconds since 1970; this machine's clock by default. */
  now?: () => number;
};

export function createTokenVerifier(trust: Trust): VerifyToken {
  const { clockTolerance = CLOCK_TOLERANCE_SECONDS, endRequired = false, now = Date.now } = trust;
  const options: JWTVerifyOptions = {
    algorithms: ALGORITHMS,
    issuer: trust.issuer,
    audience: trust.audience,
    clockTolerance,
    ...(endRequired ? { requiredClaims: ['exp'] } : {}),
  };
  return async (token) => {
    try {
      const claims = await verifiedClaims(token, trust.keys, { ...options, currentDate: new Date(now()) });
      return toViewer(claims, clockTolerance, Math.round((now() - Date.now()) / 1_000));
    } catch (error) {
      if (TOKEN_FAULTS.some((fault) => error instanceof fault))
        throw new Unauthenticated((error as errors.JOSEError).code);
      throw error;
    }
  };
}

async function verifiedClaims(token: string, keys: VerificationKeys, options: JWTVerifyOptions) {
  try {
    return (await jwtVerify(token, keys, options)).payload;
  } catch (error) {
    // A token without a key id, and several keys that fit: each may have signed it.
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    for await (const key of error) {
      try {
        return (await jwtVerify(token, key, options)).payload;
      } catch (failure) {
        if (!(failure instanceof errors.JWSSignatureVerificationFailed)) throw failure;
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

/** `behind`: how many seconds this machine's clock is behind the right one. */
function toViewer(claims: JWTPayload, clockTolerance: number, behind: number): Viewer {
  const { sub, scope = '', exp } = claims;
  const userId = claims.user_id;
  if (typeof sub !== 'string' || sub.trim() === '') throw new Unauthenticated('sub is missing');
  if (!isStorable(sub)) throw new Unauthenticated('sub contains control characters or lone surrogates');
  if (typeof scope !== 'string') throw new Unauthenticated('scope is not text');
  // A malformed user_id must never be taken for its absence: that would make a service's token of it.
  if (userId !== undefined && (typeof userId !== 'string' || userId.trim() === ''))
    throw new Unauthenticated('user_id is malformed');
  return {
    subject: sub,
    scopes: new Set(scope.split(' ').filter((name) => name !== '')),
    // Our ids are lower-case; a UUID may be written either way.
    userId: userId?.toLowerCase() ?? null,
    expiresAt: exp === undefined ? null : endOf(exp - behind, clockTolerance),
  };
}

/** The very moment from which the library refuses the token, by this machine's clock: it compares whole seconds. */
function endOf(exp: number, clockTolerance: number): Date {
  if (exp > Date.now() / 1_000 + LONGEST_LIFE_SECONDS)
    throw new Unauthenticated('exp is more than a year away');
  return new Date(Math.ceil(exp + clockTolerance) * 1_000);
}
