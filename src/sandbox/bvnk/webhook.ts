import { createHmac, randomInt, randomUUID } from 'node:crypto';
import { type JsonObject, objectAt, textAt } from '../shared/json.ts';
import type { WebhookMode } from '../shared/shared-switches.ts';
import type { OutboxItem } from '../shared/webhook-outbox.ts';
import type { PreparedWebhook } from '../shared/webhook-sender.ts';
import { customerEvents } from './customer-events.ts';
import type { BvnkSwitches } from './switches.ts';
import type { BvnkWorld, UserRecord } from './user-record.ts';

/** What a signature may cover. */
type Signed = { url: string; contentType: string; body: string };

/** HMAC-SHA256 of the raw body in base64, or of URL, content type and body in hex (the older scheme). */
export function signWebhook(scheme: BvnkSwitches['webhookScheme'], secret: string, signed: Signed): string {
  const mac = createHmac('sha256', secret);
  if (scheme === 'raw_base64') return mac.update(signed.body).digest('base64');
  return mac.update(signed.url).update(signed.contentType).update(signed.body).digest('hex');
}

/** Sends the partner one event about a customer. An event that nobody has heard of carries status and reference. */
export function sendEvent(
  world: BvnkWorld,
  user: UserRecord,
  event: string,
  mode?: WebhookMode | undefined,
): OutboxItem {
  const payload: JsonObject = {
    event,
    eventId: randomUUID(),
    timestamp: nanosecondTimestamp(world.now()),
    data: eventData(user.profile, event, world.switches),
  };
  return world.sendWebhook({ subject: textAt(user.profile, 'reference'), event, payload, mode });
}

/** Sends a change of status as every event that it has. */
export function sendStatusEvents(world: BvnkWorld, user: UserRecord, mode?: WebhookMode | undefined): void {
  for (const event of world.switches.statusEvents) sendEvent(world, user, event, mode);
}

/** The bytes and headers of one attempt; all attempts at one event are the same. */
export function prepareWebhook(
  item: OutboxItem,
  url: string,
  webhookSecret: string,
  { webhookScheme, webhookContentType }: BvnkSwitches,
): PreparedWebhook {
  const body = JSON.stringify(item.payload);
  const headers = { 'content-type': webhookContentType };
  if (item.mode === 'unsigned') return { body, headers };
  const secret = item.mode === 'forge' ? `not ${webhookSecret}` : webhookSecret;
  const signature = signWebhook(webhookScheme, secret, { url, contentType: webhookContentType, body });
  return { body, headers: { ...headers, 'x-signature': signature } };
}

function eventData(profile: JsonObject, event: string, switches: BvnkSwitches): JsonObject {
  const { reference = null, status = null, type = null, externalReference = null } = profile;
  switch (event) {
    case customerEvents.update:
      return { reference, status, externalReference };
    case customerEvents.customersStatus:
    case customerEvents.accountsStatus:
      return {
        customerId: reference,
        status: status === 'VERIFIED' ? switches.verifiedEventWord : status,
        customerType: type,
        requiredActions:
          status === 'INFO_REQUIRED' || status === 'ACTIONS_REQUIRED' ? requiredActions(profile) : [],
      };
    default:
      return { status, reference };
  }
}

/** The hosted links still to be used. What the real list holds is not published. */
function requiredActions(profile: JsonObject): JsonObject[] {
  const own =
    objectAt(profile, 'verification').url ?? objectAt(objectAt(profile, 'company'), 'verification').url;
  return own === undefined ? [] : [{ type: 'VERIFICATION', url: own }];
}

/** `2026-09-18T00:31:17.014444515Z`: finer than a JavaScript date can say. */
function nanosecondTimestamp(at: number): string {
  const finer = String(randomInt(1_000_000)).padStart(6, '0');
  return new Date(at).toISOString().replace('Z', `${finer}Z`);
}
