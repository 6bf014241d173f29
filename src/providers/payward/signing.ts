import { createHash, createHmac } from 'node:crypto';

export type SignedParts = {
  /** The path as it goes over the wire, with the query, without the host. */
  target: string;
  nonce: bigint;
  /** The exact body; absent where there is none. */
  body?: string | undefined;
};

/**
 * `API-Sign`: base64 of HMAC-SHA512 over the target and the 32 raw bytes of SHA-256 over nonce and body.
 * Neither method nor host is signed. Source: "Authentication" of the Payward Services documentation.
 */
export function signatureOf({ target, nonce, body = '' }: SignedParts, secret: Buffer): string {
  const payload = createHash('sha256').update(nonce.toString()).update(body, 'utf8').digest();
  return createHmac('sha512', secret).update(target, 'utf8').update(payload).digest('base64');
}
