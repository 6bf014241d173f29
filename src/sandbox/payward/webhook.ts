import { createHmac, randomInt } from 'node:crypto';
import { type JsonObject, textAt } from '../shared/json.ts';
import type { WebhookMode } from '../shared/shared-switches.ts';
import { doublingRetries, type OutboxItem, type RetrySchedule } from '../shared/webhook-outbox.ts';
import type { PreparedWebhook } from '../shared/webhook-sender.ts';
import { isVerified, stateOf } from './required-actions.ts';
import type { PaywardSwitches } from './switches.ts';
import type { PaywardWorld, UserRecord } from './user-record.ts';

type Sending = { event?: string | undefined; mode?: WebhookMode | undefined; data?: JsonObject | undefined };

/** Notifies the partner of an event about a user; `data` is given or names the user as the switch says. */
export function sendUserWebhook(
  world: PaywardWorld,
  user: UserRecord,
  { event = eventOf(user), mode, data }: Sending,
): OutboxItem {
  const payload: JsonObject = {
    id: `evt_${newEventId()}`,
    type: event,
    data: data ?? (event === 'webhook.test' ? {} : userData(user, world.switches.webhookData)),
  };
  return world.sendWebhook({ subject: textAt(user.shown, 'id'), event, payload, mode });
}

/** Notifies of a new status, where the provider does so by itself: verified, disabled and closed are published. */
export function sendStatusWebhook(world: PaywardWorld, user: UserRecord): void {
  const published = isVerified(user) || ['disabled', 'closed'].includes(stateOf(user));
  if (world.switches.statusWebhooks && published) sendUserWebhook(world, user, {});
}

/** The event that fits a state; for a state that nobody knows, an event that nobody knows. */
function eventOf(user: UserRecord): string {
  return stateOf(user) === 'ok' ? 'user.verified' : `user.${stateOf(user)}`;
}

/**
 * The bytes and headers of one try. The time in the signature is the machine's, not the simulator's: the
 * receiver judges it by its own clock, which a shift of ours does not move.
 */
export function prepareWebhook(
  item: OutboxItem,
  webhookSecret: string,
  switches: PaywardSwitches,
): PreparedWebhook {
  const body = JSON.stringify(item.payload);
  if (item.mode === 'unsigned') return { body, headers: {} };
  const second = switches.webhookSecondSecret;
  const secrets = second === null ? [webhookSecret] : [second, webhookSecret];
  const timestamp = Math.floor((Date.now() - switches.webhookSignatureAgeMs) / 1000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret, 'base64');
    const used = item.mode === 'forge' ? Buffer.concat([Buffer.from('not '), key]) : key;
    return `v1=${signWebhook(used, timestamp, body)}`;
  });
  return { body, headers: { 'X-Signature': [`t=${timestamp}`, ...signatures].join(',') } };
}

/** Hex of HMAC-SHA256 over time, a full stop and the raw body, keyed with the decoded secret. */
export function signWebhook(key: Buffer, timestamp: number, rawBody: string): string {
  return createHmac('sha256', key).update(`${timestamp}.${rawBody}`).digest('hex');
}

/** Each wait is twice the one before; a try that would come too late after the first is not made. */
export function webhookRetries(switches: PaywardSwitches): RetrySchedule {
  const doubling = doublingRetries(switches);
  return (failed) => {
    const wait = doubling(failed);
    if (typeof wait !== 'number') return wait;
    return failed.at + wait - failed.firstTriedAt > switches.webhookGiveUpAfterMs ? null : wait;
  };
}

function userData({ shown }: UserRecord, form: PaywardSwitches['webhookData']): JsonObject {
  const id = textAt(shown, 'id');
  switch (form) {
    case 'user_id':
      return { user_id: id };
    case 'user':
      return { user: id };
    case 'id':
      return { id };
    case 'external_reference':
      return { external_reference: textAt(shown, 'external_reference') };
    case 'whole_user':
      return { user: structuredClone(shown) };
    case 'nothing':
      return {};
  }
}

function newEventId(): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
