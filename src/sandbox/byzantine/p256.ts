import { createECDH, createPrivateKey, createPublicKey, ECDH, type KeyObject } from 'node:crypto';

const CURVE = 'prime256v1';

/** The compressed SEC1 public key, as hex without a prefix, of a private key of 64 hex digits. */
export function publicKeyOf(privateKey: string): string {
  const pair = createECDH(CURVE);
  pair.setPrivateKey(privateKey, 'hex');
  return pair.getPublicKey('hex', 'compressed');
}

/** A key to sign with. Throws for what is no private key of the curve. */
export function signingKey(privateKey: string): KeyObject {
  const key = { ...jwkOf(publicKeyOf(privateKey)), d: base64url(privateKey) };
  return createPrivateKey({ key, format: 'jwk' });
}

/** A key to verify with, from compressed SEC1 hex without a prefix. Throws for a point off the curve. */
export function verifyingKey(publicKey: string): KeyObject {
  return createPublicKey({ key: jwkOf(publicKey), format: 'jwk' });
}

function jwkOf(publicKey: string): { kty: string; crv: string; x: string; y: string } {
  const uncompressed = ECDH.convertKey(publicKey, CURVE, 'hex', 'hex', 'uncompressed').toString();
  const x = base64url(uncompressed.slice(2, 66));
  return { kty: 'EC', crv: 'P-256', x, y: base64url(uncompressed.slice(66)) };
}

function base64url(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64url');
}
