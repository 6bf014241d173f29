import {
  type CryptoKey,
  calculateJwkThumbprint,
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
} from 'jose';
import { boundedFetch } from './bounded-fetch.ts';

/** Finds the public key that a token's header names. */
export type VerificationKeys = JWTVerifyGetKey;

/** A private key that signs tokens, and the key set that verifies them. */
export type SigningKey = {
  privateKey: CryptoKey;
  keyId: string;
  algorithm: string;
  /** Public keys only. */
  jwks: JSONWebKeySet;
};

const SANDBOX_ALGORITHM = 'ES256';

/** Keys given in full. Throws when the set is not one of public keys. */
export function inlineKeys(jwks: JSONWebKeySet): VerificationKeys {
  return createLocalJWKSet(jwks);
}

/**
 * Keys behind an address. Kept for ten minutes; a token with an unknown key id makes them be read again, at most
 * every half minute, and where they could not be read they are asked for again after `pauseMs`.
 */
export function remoteKeys(url: URL, { pauseMs = 5_000 } = {}): VerificationKeys {
  return createRemoteJWKSet(url, {
    timeoutDuration: 5_000,
    cooldownDuration: 30_000,
    cacheMaxAge: 600_000,
    [customFetch]: boundedFetch(pauseMs),
  });
}

/** A new private key as a JWK, fit to be kept in a file that only its owner may read. */
export async function createSigningJwk(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(SANDBOX_ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg: SANDBOX_ALGORITHM, use: 'sig', kid: await calculateJwkThumbprint(jwk) };
}

/** Takes up a key of `createSigningJwk`. Throws, without key material, when it is none. */
export async function importSigningJwk(jwk: JWK): Promise<SigningKey> {
  if (jwk.kty !== 'EC' || !jwk.d || !jwk.kid) throw new Error('not a signing key of this sandbox');
  const { kty, crv, x, y, kid, use } = jwk;
  const privateKey = await importJWK({ ...jwk, alg: SANDBOX_ALGORITHM }, SANDBOX_ALGORITHM);
  if (privateKey instanceof Uint8Array) throw new Error('not a signing key of this sandbox');
  const publicKey = { kty, crv, x, y, kid, use: use ?? 'sig', alg: SANDBOX_ALGORITHM } as JWK;
  return { privateKey, keyId: kid, algorithm: SANDBOX_ALGORITHM, jwks: { keys: [publicKey] } };
}
