import { createECDH, createPrivateKey, createPublicKey, ECDH, type KeyObject } from 'node:crypto';

const CURVE = 'prime256v1';

export type SigningKey = {
  privateKey: KeyObject;
  /** As `X-Pubkey` has it: `0x` and the compressed SEC1 form in lower-case hex. */
  publicKey: string;
};

/** The key pair of a private key in hex, with or without `0x`. Throws when it is no key of this curve. */
export function signingKey(hex: string): SigningKey {
  const ecdh = createECDH(CURVE);
  const d = Buffer.from(withoutPrefix(hex), 'hex');
  ecdh.setPrivateKey(d);
  const key = { ...publicJwk(ecdh.getPublicKey()), d: d.toString('base64url') };
  return {
    privateKey: createPrivateKey({ key, format: 'jwk' }),
    publicKey: `0x${ecdh.getPublicKey('hex', 'compressed')}`,
  };
}

/** A public key in compressed SEC1 hex, with or without `0x`. Throws when it is no point of this curve. */
export function verifyingKey(hex: string): KeyObject {
  const point = ECDH.convertKey(withoutPrefix(hex), CURVE, 'hex', undefined, 'uncompressed');
  return createPublicKey({ key: publicJwk(point as Buffer), format: 'jwk' });
}

/** From the uncompressed point: a byte 4, then x and y. */
function publicJwk(point: Buffer) {
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33, 65).toString('base64url');
  return { kty: 'EC', crv: 'P-256', x, y };
}

function withoutPrefix(hex: string): string {
  return hex.replace(/^0x/i, '');
}
