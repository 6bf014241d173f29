import { createHmac, randomUUID } from 'node:crypto';
import { rfc3339Seconds } from '../shared/clock.ts';
import { isObject, type JsonObject, textAt } from '../shared/json.ts';
import type { WebhookMode } from '../shared/shared-switches.ts';
import type { OutboxItem } from '../shared/webhook-outbox.ts';
import type { PreparedWebhook } from '../shared/webhook-sender.ts';
import { newId } from './pending-verifications.ts';
import type { MatchmoveSwitches } from './switches.ts';
import type { MatchmoveWorld, UserRecord } from './user-record.ts';

export const INFORMATION_UPDATE = 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS';

/**
 * How a webhook is signed: hex of HMAC-SHA256 over the raw body with the shared secret, in the header that the
 * switch `webhookSignatureHeader` names (`X-Signature`). Assumed: that enhanced webhooks carry a signature in
 * a header is published, header and algorithm are not.
 */
export function signWebhook(secret: string, rawBody: string): string {
  return createHmac('sha256', secret).update(rawBody).digest('hex');
}

/** Notifies the partner of the user's present state. It does not say what was decided; nor does the real one. */
export function sendUserWebhook(
  world: MatchmoveWorld,
  user: UserRecord,
  { mode, event = INFORMATION_UPDATE }: { mode?: WebhookMode | undefined; event?: string | undefined },
): OutboxItem {
  const id = textAt(user.profile, 'id');
  const payload: JsonObject = {
    event_data: {
      entities: { user: structuredClone(user.profile) },
      entity_id: id,
      entity_type: 'USER',
      event_timestamp: rfc3339Seconds(world.now()),
      message_id: randomUUID(),
      program_code: '',
      version: 'v2',
      webhook_event: event,
    },
    event_name: event,
    max_retry_age: 0,
    max_retry_attempts: 0,
    product_code: '',
    retry_attempt: 0,
    service_name: 'customer',
    trace_id: `${id}_${newId()}`,
    webhook_id: randomUUID(),
  };
  return world.sendWebhook({ subject: id, event, payload, mode });
}

/** The bytes and headers of one attempt; `retry_attempt` counts the failures before it. */
export function prepareWebhook(
  item: OutboxItem,
  credentials: { programCode: string; webhookSecret: string },
  { webhookBody, webhookSignatureHeader }: MatchmoveSwitches,
): PreparedWebhook {
  const payload = item.payload as JsonObject;
  const eventData = payload.event_data;
  const plain = {
    ...payload,
    ...(isObject(eventData) ? { event_data: { ...eventData, program_code: credentials.programCode } } : {}),
    product_code: credentials.programCode,
    retry_attempt: item.failures,
  };
  const body = bodyOf(plain, webhookBody);
  if (item.mode === 'unsigned') return { body, headers: {} };
  const secret = item.mode === 'forge' ? `not ${credentials.webhookSecret}` : credentials.webhookSecret;
  return { body, headers: { [webhookSignatureHeader]: signWebhook(secret, body) } };
}

function bodyOf(payload: JsonObject, form: MatchmoveSwitches['webhookBody']): string {
  switch (form) {
    case 'plain':
      return JSON.stringify(payload);
    case 'escaped':
      return JSON.stringify(JSON.stringify(payload));
    case 'escaped_data':
      return JSON.stringify({ ...payload, event_data: JSON.stringify(payload.event_data) });
  }
}
