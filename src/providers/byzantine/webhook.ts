import { type KeyObject, verify } from 'node:crypto';
import type { WebhookRequest, WebhookVerdict } from '../module.ts';
import { parseJsonBytes } from '../shared/json.ts';
import { singleHeader } from '../shared/single-header.ts';
import type { ByzantineConfig } from './config.ts';
import { PROVIDER_USER_ID } from './ids.ts';
import { wireWebhook } from './wire.ts';

const ALGORITHM = 'ECDSA_P256_SHA256';

/** Byzantine's own receiver refuses a delivery that is older, or dated further ahead. */
const WINDOW_SECONDS = 300;

/** Judges a delivery by its signature and time, then by its form. `now` in milliseconds. */
export function verifyWebhook(
  request: WebhookRequest,
  config: ByzantineConfig,
  now: () => number = Date.now,
): WebhookVerdict {
  const header = (name: string) => singleHeader(request.headers, `x-byzantine-webhook-${name}`);
  // Signed, and the same at every attempt. Nothing says that the body's own `id` is equal to it.
  const eventId = header('event-id');
  const timestamp = header('timestamp');
  const signed = [header('delivery-id'), eventId, timestamp];
  const isGenuine =
    (header('algorithm') ?? ALGORITHM) === ALGORITHM &&
    isTimely(timestamp, now()) &&
    signed.every(Boolean) &&
    config.webhookKeys.some((key) =>
      isSignedBy(key, `${signed.join('.')}.`, request.rawBody, header('signature')),
    );
  if (!isGenuine) return { verdict: 'forged' };

  const { data: event } = wireWebhook.safeParse(parseJsonBytes(request.rawBody));
  const eventType = event?.eventType || event?.type;
  if (!event || !eventType || !eventId) return { verdict: 'malformed' };

  const userId = (event.userId || event.related?.userId)?.toLowerCase();
  return {
    verdict: 'genuine',
    notice: {
      eventId,
      eventType,
      providerUserId: userId && PROVIDER_USER_ID.test(userId) ? userId : null,
      occurredAt: readInstant(event.occurredAt),
    },
  };
}

/** Unlike our requests, deliveries carry the two numbers of a signature side by side, 64 bytes in hex. */
function isSignedBy(key: KeyObject, prefix: string, body: Buffer, signature: string | undefined): boolean {
  const hex = /^(?:0x)?([0-9a-f]{128})$/i.exec(signature ?? '')?.[1];
  if (hex === undefined) return false;
  const message = Buffer.concat([Buffer.from(prefix, 'utf8'), body]);
  return verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(hex, 'hex'));
}

function isTimely(timestamp: string | undefined, now: number): boolean {
  if (!/^\d{1,12}$/.test(timestamp ?? '')) return false;
  return Math.abs(now / 1000 - Number(timestamp)) <= WINDOW_SECONDS;
}

function readInstant(text: string | null | undefined): Date | null {
  // Without a time of day or a zone it would be read by this machine's.
  if (!/T.*(Z|[+-]\d{2}:?\d{2})$/i.test(text ?? '')) return null;
  const instant = new Date(text ?? '');
  return Number.isNaN(instant.getTime()) ? null : instant;
}
