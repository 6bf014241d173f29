import { createHmac, randomUUID } from 'node:crypto';
import { type JsonObject, textAt } from '../shared/json.ts';
import type { WebhookMode } from '../shared/shared-switches.ts';
import type { OutboxItem } from '../shared/webhook-outbox.ts';
import type { PreparedWebhook } from '../shared/webhook-sender.ts';
import { shownUser } from './shown-user.ts';
import type { MachnetWorld, UserRecord } from './user-record.ts';
import { wireTime } from './wire-time.ts';

/** Lower-case hex of HMAC-SHA256 over the raw body, keyed with the subscription's secret. No time is signed. */
export function signWebhook(secret: string, rawBody: string): string {
  return createHmac('sha256', secret).update(rawBody).digest('hex');
}

/** The event of a status; of `UNVERIFIED` and of words nobody has heard of there is none, and it is made up. */
export function eventOf(user: UserRecord): string {
  return `user_kyc_${textAt(user.profile, 'status').toLowerCase()}`;
}

/** Notifies the partner that the user has reached a status. There is no event for an update. */
export function sendUserWebhook(
  world: MachnetWorld,
  user: UserRecord,
  { mode, event = eventOf(user) }: { mode?: WebhookMode | undefined; event?: string | undefined },
): OutboxItem {
  const { switches, provider } = world;
  const id = textAt(user.profile, 'id');
  const lost = provider.subscription.paused && switches.eventsWhilePaused === 'dropped';
  const payload: JsonObject = {
    id: randomUUID(),
    event_name: event,
    resource_id: id,
    user_id: id,
    ...(switches.webhookPayload === 'absent' ? {} : { payload: innerPayload(world, user) }),
    subscription_id: provider.subscription.id,
    timestamp: wireTime(world.now()),
  };
  return world.sendWebhook({ subject: id, event, payload, mode: lost ? 'never' : mode });
}

/** The bytes and headers of every attempt: the same each time, so that its receiver knows it by its id. */
export function prepareWebhook(item: OutboxItem, secret: string): PreparedWebhook {
  const body = JSON.stringify(item.payload);
  const event = { 'x-raas-event': item.event };
  if (item.mode === 'unsigned') return { body, headers: event };
  const key = item.mode === 'forge' ? `not ${secret}` : secret;
  return { body, headers: { ...event, 'x-raas-webhook-signature': signWebhook(key, body) } };
}

function innerPayload({ switches }: MachnetWorld, user: UserRecord): JsonObject {
  return switches.webhookPayload === 'user' ? structuredClone(shownUser(user.profile, switches)) : {};
}
