import type { WebhookRequest, WebhookVerdict } from '../module.ts';
import { idOfBody } from '../shared/event-id.ts';
import { parseJsonBytes } from '../shared/json.ts';
import { singleHeader } from '../shared/single-header.ts';
import type { PaywardConfig } from './config.ts';
import { PROVIDER_USER_ID } from './user-id.ts';
import { genuineAt } from './webhook-signature.ts';
import { wireWebhook } from './wire.ts';

/** Judges a webhook by its signature and its time, then by its form. `now`: the clock, in milliseconds. */
export function verifyWebhook(
  { headers, rawBody }: WebhookRequest,
  { webhookSecrets }: PaywardConfig,
  now: () => number = Date.now,
): WebhookVerdict {
  const signedAt = genuineAt(singleHeader(headers, 'x-signature'), rawBody, webhookSecrets, now());
  if (signedAt === null) return { verdict: 'forged' };

  const { data: event } = wireWebhook.safeParse(parseJsonBytes(rawBody));
  if (!event?.type) return { verdict: 'malformed' };
  const { user_id: userId, user, id } = event.data ?? {};
  const candidates = [userId, typeof user === 'object' ? user?.id : user, id];
  return {
    verdict: 'genuine',
    notice: {
      eventId: event.id || idOfBody(rawBody),
      eventType: event.type,
      providerUserId: candidates.find((one) => one && PROVIDER_USER_ID.test(one)) ?? null,
      // Events carry no time of their own: when it was signed is close.
      occurredAt: signedAt,
    },
  };
}
