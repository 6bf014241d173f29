import { randomUUID, sign } from 'node:crypto';
import { textAt } from '../shared/json.ts';
import type { WebhookMode } from '../shared/shared-switches.ts';
import type { OutboxItem } from '../shared/webhook-outbox.ts';
import type { PreparedWebhook } from '../shared/webhook-sender.ts';
import { signingKey } from './p256.ts';
import type { ByzantineSwitches } from './switches.ts';
import { accountsOf, type ByzantineWorld, type UserRecord } from './user-record.ts';
import { eventPayload, testPayload } from './webhook-payload.ts';

const KEY_ID = '7d6b2f0e-3c18-4a95-8e47-1b9d5c20fa63';
const HEADER = 'X-Byzantine-Webhook';
/** A key that belongs to nobody: a forger has it instead of the provider's key. */
const FORGERS_KEY = 'f1'.repeat(32);

type CustomerEvent = {
  event: string;
  /** Absent: the user's first. */
  accountId?: string | undefined;
  reasonCodes?: string[] | undefined;
  mode?: WebhookMode | undefined;
};

/** Notifies the integrator about a user, in the envelope that the switch selects. */
export function sendCustomerWebhook(
  world: ByzantineWorld,
  { profile }: UserRecord,
  { event, reasonCodes, mode, accountId }: CustomerEvent,
): OutboxItem {
  const payload = eventPayload(world, {
    event,
    userId: textAt(profile, 'userId'),
    accountId: accountId ?? textAt(accountsOf(profile)[0] ?? {}, 'accountId'),
    status: textAt(profile, 'verificationStatus'),
    reasonCodes,
  });
  return world.sendWebhook({ subject: textAt(profile, 'userId'), event, payload, mode });
}

/** `webhook.test`, the provider's manual probe: about nobody. */
export function sendTestWebhook(world: ByzantineWorld, mode?: WebhookMode): OutboxItem {
  return world.sendWebhook({ subject: '', event: 'webhook.test', payload: testPayload(world), mode });
}

/** The bytes and headers of one attempt. Delivery and event stay the same; the time, and so the signature, is new. */
export function prepareWebhook(
  item: OutboxItem,
  webhookPrivateKey: string,
  world: ByzantineWorld,
): PreparedWebhook {
  const payload = item.payload as { id?: unknown };
  const eventId = typeof payload.id === 'string' ? payload.id : randomUUID();
  const body = JSON.stringify({ ...payload, id: bodyId(eventId, world.switches.webhookBodyId) });
  const timestamp = String(Math.floor(world.now() / 1000));
  const headers = {
    [`${HEADER}-Delivery-Id`]: item.id,
    [`${HEADER}-Event-Id`]: eventId,
    [`${HEADER}-Timestamp`]: timestamp,
    [`${HEADER}-Key-Id`]: KEY_ID,
    [`${HEADER}-Algorithm`]: 'ECDSA_P256_SHA256',
  };
  if (item.mode === 'unsigned') return { body, headers };
  const key = item.mode === 'forge' ? FORGERS_KEY : webhookPrivateKey;
  const signature = signWebhook(key, { deliveryId: item.id, eventId, timestamp, rawBody: body });
  const prefix = world.switches.webhookSignaturePrefix === 'none' ? '' : '0x';
  return { body, headers: { ...headers, [`${HEADER}-Signature`]: `${prefix}${signature}` } };
}

function bodyId(eventId: string, which: ByzantineSwitches['webhookBodyId']): string | undefined {
  return { same: eventId, another: randomUUID(), absent: undefined }[which];
}

/** Hex of the 64 bytes r and s, over `{deliveryId}.{eventId}.{timestamp}.{rawBody}`: unlike requests, no DER. */
export function signWebhook(
  privateKey: string,
  signed: { deliveryId: string; eventId: string; timestamp: string; rawBody: string },
): string {
  const message = `${signed.deliveryId}.${signed.eventId}.${signed.timestamp}.${signed.rawBody}`;
  const key = { key: signingKey(privateKey), dsaEncoding: 'ieee-p1363' as const };
  return sign('sha256', Buffer.from(message, 'utf8'), key).toString('hex');
}
