import { createHash, createHmac } from 'node:crypto';

/**
 * `API-Sign`: base64 of HMAC-SHA512 over path (with query, without host) and the 32 raw bytes of SHA-256 over
 * nonce and body, keyed with the decoded secret. The method is not covered.
 */
export function signRequest(
  apiSecret: string,
  { target, nonce, rawBody }: { target: string; nonce: string; rawBody: Buffer },
): string {
  const digest = createHash('sha256').update(nonce, 'utf8').update(rawBody).digest();
  return createHmac('sha512', Buffer.from(apiSecret, 'base64'))
    .update(target, 'utf8')
    .update(digest)
    .digest('base64');
}
