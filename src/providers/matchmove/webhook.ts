import type { WebhookRequest, WebhookVerdict } from '../module.ts';
import { idOfBody } from '../shared/event-id.ts';
import { hmacMatchesOneOf } from '../shared/hmac.ts';
import { parseJsonBytes } from '../shared/json.ts';
import { singleHeader } from '../shared/single-header.ts';
import type { MatchmoveConfig } from './config.ts';
import { readInstant } from './mappers/times.ts';
import { PROVIDER_USER_ID } from './user-id.ts';
import { wireWebhook } from './wire.ts';

/**
 * Judges a webhook by its signature, then by its form. Header and algorithm are not published; `X-Signature` with
 * the hex HMAC-SHA256 of the raw body is [assumed].
 */
export function verifyWebhook(request: WebhookRequest, config: MatchmoveConfig): WebhookVerdict {
  const signature = singleHeader(request.headers, 'x-signature');
  const scheme = { algorithm: 'sha256', encoding: 'hex' } as const;
  if (!hmacMatchesOneOf(scheme, config.webhookSecret, request.rawBody, signature))
    return { verdict: 'forged' };

  const { data: envelope } = wireWebhook.safeParse(parseJsonBytes(request.rawBody));
  const event = envelope?.event_data;
  const eventType = envelope?.event_name || event?.webhook_event;
  // A resent event keeps its message id; the webhook's own id is the subscription's as far as one can tell.
  const eventId =
    event?.message_id ||
    [envelope?.webhook_id, envelope?.trace_id].filter(Boolean).join(':') ||
    idOfBody(request.rawBody);
  if (!event || !eventType) return { verdict: 'malformed' };

  const isAboutUser = !event.entity_type || event.entity_type.toUpperCase() === 'USER';
  const userId = (isAboutUser && event.entity_id) || event.entities?.user?.id;
  return {
    verdict: 'genuine',
    notice: {
      eventId,
      eventType,
      providerUserId: userId && PROVIDER_USER_ID.test(userId) ? userId : null,
      occurredAt: readInstant(event.event_timestamp),
    },
  };
}
