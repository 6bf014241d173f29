import type { WebhookRequest } from '../module.ts';
import { type HmacScheme, hmacMatchesOneOf } from '../shared/hmac.ts';
import { singleHeader } from '../shared/single-header.ts';

const BASE64: HmacScheme = { algorithm: 'sha256', encoding: 'base64' };
const HEX: HmacScheme = { algorithm: 'sha256', encoding: 'hex' };

/**
 * Whether `x-signature` is BVNK's. Its hook service signs the raw body (base64); the older "Standard" scheme the
 * webhook's address, the content type and the body in one (hex; base64 is taken as well). Both are in use.
 */
export function isSigned(request: WebhookRequest, secrets: string): boolean {
  const signature = singleHeader(request.headers, 'x-signature')?.trim();
  if (hmacMatchesOneOf(BASE64, secrets, request.rawBody, signature)) return true;
  const contentType = singleHeader(request.headers, 'content-type') ?? '';
  return addressesOf(request).some((address) => {
    const signed = Buffer.concat([Buffer.from(`${address}${contentType}`), request.rawBody]);
    return [HEX, BASE64].some((scheme) => hmacMatchesOneOf(scheme, secrets, signed, signature));
  });
}

/**
 * What the webhook's address may be at BVNK, seen from behind proxies: the path as it arrived, under the names that
 * the request gives for the host. Naming a wrong one gains nothing: it has to be the one that was signed.
 */
function addressesOf({ target, headers }: WebhookRequest): string[] {
  if (!target?.startsWith('/')) return [];
  const hosts = [firstOf(headers, 'x-forwarded-host'), firstOf(headers, 'host')].filter(Boolean);
  const protocols = [firstOf(headers, 'x-forwarded-proto')?.toLowerCase(), 'https', 'http'].filter(
    (protocol) => protocol === 'https' || protocol === 'http',
  );
  const addresses = hosts.flatMap((host) => protocols.map((protocol) => `${protocol}://${host}${target}`));
  return [...new Set(addresses)];
}

/** The first of a header's comma-separated values: the one nearest to the sender. */
function firstOf(headers: WebhookRequest['headers'], name: string): string | undefined {
  return singleHeader(headers, name)?.split(',')[0]?.trim();
}
