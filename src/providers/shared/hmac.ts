import { createHmac, timingSafeEqual } from 'node:crypto';

export type HmacScheme = { algorithm: 'sha256' | 'sha512'; encoding: 'hex' | 'base64' };

/**
 * Whether `signature` is the HMAC of these very bytes, compared in constant time. Hex may be of either case.
 * Anything that is not exactly one encoded digest is no match; nothing throws.
 */
export function hmacMatches(
  scheme: HmacScheme,
  secret: string | Buffer,
  signed: Buffer,
  signature: string | undefined,
): boolean {
  if (signature === undefined) return false;
  const given = decode(signature, scheme.encoding);
  const expected = createHmac(scheme.algorithm, secret).update(signed).digest();
  return given !== null && given.length === expected.length && timingSafeEqual(given, expected);
}

/** The same for one or several secrets joined by commas, any of which may have signed. A secret may hold a comma itself. */
export function hmacMatchesOneOf(
  scheme: HmacScheme,
  secrets: string,
  signed: Buffer,
  signature: string | undefined,
): boolean {
  const each = secrets.split(',').map((secret) => secret.trim());
  return [...new Set([secrets, ...each])]
    .filter((secret) => secret !== '')
    .some((secret) => hmacMatches(scheme, secret, signed, signature));
}

/** Node's decoders skip what they do not understand, so only what encodes back to itself counts. */
function decode(signature: string, encoding: 'hex' | 'base64'): Buffer | null {
  const canonical = encoding === 'hex' ? signature.toLowerCase() : signature;
  const bytes = Buffer.from(canonical, encoding);
  return bytes.length > 0 && bytes.toString(encoding) === canonical ? bytes : null;
}
