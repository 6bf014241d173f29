import type { WebhookRequest, WebhookVerdict } from '../module.ts';
import { idOfBody } from '../shared/event-id.ts';
import { hmacMatchesOneOf } from '../shared/hmac.ts';
import { parseJsonBytes } from '../shared/json.ts';
import { singleHeader } from '../shared/single-header.ts';
import type { MachnetConfig } from './config.ts';
import { readInstant } from './mappers/times.ts';
import { PROVIDER_USER_ID } from './user-id.ts';
import { wireWebhook } from './wire.ts';

const SIGNATURE = { algorithm: 'sha256', encoding: 'hex' } as const;

/**
 * Judges a webhook by its signature, the hex HMAC-SHA256 of the raw body, then by its form. No time is signed, so an
 * old one is as good as a new one, and its id reveals a duplicate.
 */
export function verifyWebhook(request: WebhookRequest, config: MachnetConfig): WebhookVerdict {
  const signature = singleHeader(request.headers, 'x-raas-webhook-signature');
  if (!hmacMatchesOneOf(SIGNATURE, config.webhookSecret, request.rawBody, signature))
    return { verdict: 'forged' };

  const { data: event } = wireWebhook.safeParse(parseJsonBytes(request.rawBody));
  // `x-raas-event` repeats the name, unsigned.
  if (!event?.event_name) return { verdict: 'malformed' };
  const userId = event.user_id || event.resource_id;
  return {
    verdict: 'genuine',
    notice: {
      eventId: event.id || idOfBody(request.rawBody),
      eventType: event.event_name,
      providerUserId: userId && PROVIDER_USER_ID.test(userId) ? userId : null,
      occurredAt: readInstant(event.timestamp),
    },
  };
}
