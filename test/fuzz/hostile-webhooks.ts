import type { ProviderId } from '../../src/domain/vocabulary.ts';
import { signWebhook as signBvnk } from '../../src/sandbox/bvnk/webhook.ts';
import { sandboxKeys } from '../../src/sandbox/byzantine/sandbox-keys.ts';
import { signWebhook as signByzantine } from '../../src/sandbox/byzantine/webhook.ts';
import { signWebhook as signMachnet } from '../../src/sandbox/machnet/webhook.ts';
import { signWebhook as signMatchmove } from '../../src/sandbox/matchmove/webhook.ts';
import { signWebhook as signPayward } from '../../src/sandbox/payward/webhook.ts';

/** One delivery to `/webhooks/{provider}`, and the statuses that it may be answered with. */
export type HostileWebhook = {
  from: string;
  provider: string;
  headers: Record<string, string>;
  body: Buffer<ArrayBuffer>;
  expected: readonly number[];
};

type Values = Readonly<Record<string, string>>;
type Sender = {
  /** An event with everything that is read of it. */
  event: object;
  /** The headers that a provider sends beside the body, rightly signed. */
  sign(body: string, values: Values): Record<string, string>;
  /** The header that holds the signature, and others that are read. */
  headers: readonly string[];
  /** Headers that are signed beside the body, rightly with this text in one of them. */
  signHeader?(body: string, text: string): Record<string, string>;
};

const ID = '0b7c1e52-3f0a-4d6e-9c8b-71a5d2e4f601';
const AT = '2026-01-01T00:00:00Z';

/** How each provider sends: one without a line here does not compile. */
const SENDERS: Record<ProviderId, Sender> = {
  MATCHMOVE: {
    event: {
      event_name: 'USER.UPDATE',
      webhook_id: 'w',
      trace_id: 't',
      event_data: {
        entities: { user: { id: ID } },
        ...{
          entity_id: ID,
          entity_type: 'USER',
          event_timestamp: AT,
          message_id: 'm',
          webhook_event: 'USER.UPDATE',
        },
      },
    },
    sign: (body, values) => ({ 'x-signature': signMatchmove(values.MATCHMOVE_WEBHOOK_SECRET ?? '', body) }),
    headers: ['x-signature'],
  },
  MACHNET: {
    event: { id: 'e', event_name: 'user_kyc_verified', resource_id: ID, user_id: ID, timestamp: AT },
    sign: (body, values) => ({
      'x-raas-webhook-signature': signMachnet(values.MACHNET_WEBHOOK_SECRET ?? '', body),
    }),
    headers: ['x-raas-webhook-signature', 'x-raas-event'],
  },
  BYZANTINE: {
    event: {
      ...{ id: 'e', type: 'customer.active', eventType: 'customer.active', occurredAt: AT, userId: ID },
      related: { userId: ID },
    },
    sign: (body) => signedByByzantine(body),
    signHeader: (body, text) => signedByByzantine(body, text),
    headers: ['delivery-id', 'event-id', 'timestamp', 'key-id', 'algorithm', 'signature'].map(
      (name) => `x-byzantine-webhook-${name}`,
    ),
  },
  BVNK: {
    event: {
      ...{ event: 'bvnk:customers:status-change', eventId: 'e', timestamp: AT },
      data: { reference: ID, customerId: ID, customerReference: ID },
    },
    sign: (body, values) => ({
      'x-signature': signBvnk('raw_base64', values.BVNK_WEBHOOK_SECRET ?? '', {
        url: '',
        contentType: '',
        body,
      }),
    }),
    headers: ['x-signature', 'x-forwarded-host', 'x-forwarded-proto'],
  },
  PAYWARD: {
    event: { id: 'evt_1', type: 'user.verified', data: { user_id: 'x', user: { id: 'x' }, id: 'x' } },
    sign(body, values) {
      const now = Math.floor(Date.now() / 1000);
      const key = Buffer.from(values.PAYWARD_WEBHOOK_SECRET ?? '', 'base64');
      return { 'x-signature': `t=${now},v1=${signPayward(key, now, body)}` };
    },
    headers: ['x-signature'],
  },
};

function signedByByzantine(body: string, eventId = 'e'): Record<string, string> {
  const signed = {
    deliveryId: 'd',
    eventId,
    timestamp: String(Math.floor(Date.now() / 1000)),
    rawBody: body,
  };
  return {
    'x-byzantine-webhook-delivery-id': signed.deliveryId,
    'x-byzantine-webhook-event-id': eventId,
    'x-byzantine-webhook-timestamp': signed.timestamp,
    'x-byzantine-webhook-signature': signByzantine(sandboxKeys.webhookPrivateKey, signed),
  };
}

export const WEBHOOK_PROVIDERS = Object.keys(SENDERS) as ProviderId[];

const FORGED = [401];
const SIGNED = [200, 400];
const EITHER = [...FORGED, ...SIGNED];
/** A type of content may be one that cannot be, and is refused for it. */
const OF_SOME_TYPE = [401, 415];
/** Headers together have 16 KiB at most. */
const LONGEST_HEADER = 4_000;
const LONGEST_BODY = 1_048_576;

/**
 * Deliveries with a hostile value: as the whole body, as JSON, and as every part of an event that is read, each unsigned,
 * wrongly signed and rightly signed; and in every header that is read.
 *
 * @param values the provider's environment variables, of which its secret signs
 */
export function hostileWebhooks(id: ProviderId, value: string, values: Values): HostileWebhook[] {
  const { event, sign, headers, signHeader } = SENDERS[id];
  const provider = id.toLowerCase();
  const bodies = [
    value,
    JSON.stringify(value),
    JSON.stringify({ [value]: value }),
    ...eventsWith(event, value),
  ];
  const plain = JSON.stringify(event);
  const header = headerOf(value);
  const webhook = (
    what: string,
    body: string,
    given: Record<string, string>,
    allowed: readonly number[],
  ) => ({
    from: `${provider}: ${what}`,
    provider,
    headers: given,
    body: Buffer.from(body),
    expected: Buffer.byteLength(body) > LONGEST_BODY ? [413] : allowed,
  });
  return [
    ...bodies.flatMap((body, at) => [
      webhook(`unsigned body ${at}`, body, {}, FORGED),
      webhook(`body ${at} with the signature of another`, body, sign(`${body} `, values), FORGED),
      webhook(`signed body ${at}`, body, sign(toUtf8(body), values), SIGNED),
    ]),
    ...headers.map((name) => webhook(`header ${name}`, plain, { [name]: header }, FORGED)),
    ...headers.map((name) =>
      webhook(`header ${name} beside good ones`, plain, { ...sign(plain, values), [name]: header }, EITHER),
    ),
    ...(signHeader ? [webhook('signed header', plain, signHeader(plain, header), EITHER)] : []),
    webhook('content type', plain, { 'content-type': header || 'x' }, OF_SOME_TYPE),
  ];
}

/** A lone surrogate becomes the replacement character as the body becomes bytes. */
function toUtf8(text: string): string {
  return Buffer.from(text).toString();
}

/** The event, each time with the value in another of its parts. */
function eventsWith(event: object, value: unknown): string[] {
  return partsOf(event).map((path) => {
    const copy = structuredClone(event) as Record<string, unknown>;
    const holder = path.slice(0, -1).reduce((part, name) => part[name] as Record<string, unknown>, copy);
    holder[path.at(-1) ?? ''] = value;
    return JSON.stringify(copy);
  });
}

function partsOf(part: object): string[][] {
  return Object.entries(part).flatMap(([name, value]) => [
    [name],
    ...(typeof value === 'object' && value !== null ? partsOf(value).map((path) => [name, ...path]) : []),
  ]);
}

/** The bytes of the value that HTTP lets a header have. */
function headerOf(value: string): string {
  const bytes = Buffer.from(value).filter((byte) => byte >= 0x20 && byte !== 0x7f);
  return Buffer.from(bytes).toString('latin1').slice(0, LONGEST_HEADER);
}
