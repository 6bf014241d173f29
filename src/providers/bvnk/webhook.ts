import type { WebhookRequest, WebhookVerdict } from '../module.ts';
import { idOfBody } from '../shared/event-id.ts';
import { parseJsonBytes } from '../shared/json.ts';
import type { BvnkConfig } from './config.ts';
import { CUSTOMER_REFERENCE } from './customer-reference.ts';
import { isSigned } from './webhook-signature.ts';
import { wireWebhook } from './wire.ts';

/** Judges a webhook by its signature, then by its form. Events that we do not know are genuine all the same. */
export function verifyWebhook(request: WebhookRequest, config: BvnkConfig): WebhookVerdict {
  if (!isSigned(request, config.webhookSecret)) return { verdict: 'forged' };
  const { data: envelope } = wireWebhook.safeParse(parseJsonBytes(request.rawBody));
  if (!envelope?.event) return { verdict: 'malformed' };
  const { event, eventId, timestamp, data } = envelope;
  // Events of payments and wallets name customers, too, but change nothing about them.
  const isAboutCustomer = /customer/i.test(event);
  const reference = isAboutCustomer && (data?.customerReference || data?.customerId || data?.reference);
  return {
    verdict: 'genuine',
    notice: {
      eventId: eventId || idOfBody(request.rawBody),
      eventType: event,
      providerUserId: reference && CUSTOMER_REFERENCE.test(reference) ? reference : null,
      occurredAt: readInstant(timestamp),
    },
  };
}

/** RFC 3339 with up to nanoseconds, of which the milliseconds count. `null` for an unreadable one. */
function readInstant(text: string | null | undefined): Date | null {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{1,3})?\d*(Z|[+-]\d{2}:\d{2})$/i.exec(
    text?.trim() ?? '',
  );
  if (!parts) return null;
  const instant = new Date(`${parts[1]}${parts[2] ?? ''}${parts[3]}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
