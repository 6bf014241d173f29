import { createPublicKey, ECDH, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { ProviderError } from '../../../src/domain/provider-error.ts';
import { createByzantineAdapter } from '../../../src/providers/byzantine/adapter.ts';
import { configureByzantine } from '../../../src/providers/byzantine/config.ts';
import type {
  ProviderAdapter,
  UpdateAnswer,
  UpdateRequest,
  UserReference,
  WebhookRequest,
} from '../../../src/providers/module.ts';
import { JOHN, sample } from '../../fixtures/byzantine/samples.ts';
import { listen, type Received, type Reply, type Responder } from '../support/local-server.ts';

export type Json = Record<string, unknown>;

/** Other than the user's, as the two ids are by their meaning. */
export const ACCOUNT = '7d9f1c3a-0b5e-4d2c-8f6a-1e3b5d7f9a0c';
export const JOHN_REFERENCE: UserReference = {
  providerUserId: JOHN,
  providerAccountId: ACCOUNT,
  type: 'INDIVIDUAL',
};

/** The key of the derived vectors, and its public half as they publish it. */
export const PRIVATE_KEY = '11'.repeat(32);
export const PUBLIC_KEY = '0x020217e617f0b6443928278f96999e69a23a4f2c152bdf6d6cdf66e5b80282d4ed';

const webhookKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export const VALUES = {
  BYZANTINE_PRIVATE_KEY: PRIVATE_KEY,
  BYZANTINE_WEBHOOK_PUBLIC_KEY: compressed(webhookKeys.publicKey.export({ format: 'jwk' })),
};

function compressed({ x = '', y = '' }: { x?: string; y?: string }): string {
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return ECDH.convertKey(point, 'prime256v1', undefined, 'hex', 'compressed') as string;
}

export function anUpdate(
  changes: UpdateRequest['changes'],
  current: ProfileValues = {},
  user: UserReference = JOHN_REFERENCE,
): UpdateRequest {
  return { user, changes, current };
}

/** John as get-user-details shows him, with what a test wants different. */
export function aUser(changes: Json = {}, userInfo: Json = {}): Json {
  const { firstName, lastName, nationality, residentialAddress } = sample('update-answer').userInfo as Json;
  const shown = { firstName, lastName, email: 'john.smith@example.com', nationality, residentialAddress };
  return {
    userId: JOHN,
    verificationStatus: 'active',
    userInfo: { ...shown, countryOfBirth: 'FRA', ...userInfo },
    accounts: [{ accountId: ACCOUNT, accountName: 'John Smith', accountType: 'individual' }],
    createdAt: '2025-10-13T17:30:26Z',
    ...changes,
  };
}

/** The answer to an update that repeats what was sent, images left out, with what a test wants different. */
export function anEcho(sent: unknown, changes: Json = {}): Json {
  const { verificationDocuments, ...rest } = sent as { verificationDocuments?: Json[] };
  const documents = verificationDocuments?.map(({ document: _, ...shown }, index) => ({
    ...shown,
    documentId: `document-${index + 1}`,
  }));
  return {
    userId: JOHN,
    verificationStatus: 'active',
    ...rest,
    ...(documents ? { verificationDocuments: documents } : {}),
    ...changes,
  };
}

export type Talk = { adapter: ProviderAdapter; received: Received[]; signal: AbortSignal };

/** The adapter talking to a server that answers as told. `path`: of a proxy before the API. */
export async function talkTo(respond: Responder, { path = '', now = Date.now } = {}): Promise<Talk> {
  const { url, http, received, signal } = await listen(respond);
  const config = configureByzantine(`${url}${path}`, VALUES);
  return { adapter: createByzantineAdapter(config, http, now), received, signal };
}

/** Talks to a server that answers writes and reads each in one way, and makes one update. */
export async function update(
  request: UpdateRequest,
  write: (sent: Json) => Reply,
  read: (number: number) => Reply = () => ({ body: aUser() }),
): Promise<{ answer: UpdateAnswer; received: Received[] }> {
  const { adapter, received, signal } = await talkTo(({ method, body }, number) =>
    method === 'PATCH' ? write(body as Json) : read(number),
  );
  return { answer: await adapter.updateUser(request, signal), received };
}

/** The `ProviderError` that a call ends with; anything else fails the test. */
export async function errorOf(promise: Promise<unknown>): Promise<ProviderError> {
  const outcome = await promise.then(
    () => 'no error',
    (thrown: unknown) => thrown,
  );
  if (outcome instanceof ProviderError) return outcome;
  throw new Error(`expected a ProviderError, got ${outcome}`);
}

/** Whether the signature of a request covers what arrived, as the provider would look at it. */
export function isSignedAsReceived({ method, path, text, headers }: Received): boolean {
  return isSigned(`${headers['x-timestamp']}${method}${path}${text}`, String(headers['x-signature']));
}

const vectorPoint = ECDH.convertKey(
  PUBLIC_KEY.slice(2),
  'prime256v1',
  'hex',
  undefined,
  'uncompressed',
) as Buffer;
const vectorKey = createPublicKey({
  key: {
    kty: 'EC',
    crv: 'P-256',
    x: vectorPoint.subarray(1, 33).toString('base64url'),
    y: vectorPoint.subarray(33).toString('base64url'),
  },
  format: 'jwk',
});

/** Whether `0x` and a DER signature of the vectors' key covers this message. */
export function isSigned(message: string, signature: string): boolean {
  return verify('sha256', Buffer.from(message), vectorKey, Buffer.from(signature.slice(2), 'hex'));
}

export const EVENT_ID = '00000000-0000-4000-8000-000000000001';

export type Delivery = {
  deliveryId?: string;
  eventId?: string;
  timestamp?: string;
  /** Signed by somebody else's key. */
  forged?: boolean;
};

/** A delivery with these bytes, signed as Byzantine signs. */
export function delivered(body: string | Buffer, delivery: Delivery = {}): WebhookRequest {
  const rawBody = Buffer.from(body);
  const {
    deliveryId = 'd1',
    eventId = EVENT_ID,
    timestamp = String(Math.floor(Date.now() / 1000)),
  } = delivery;
  const key = delivery.forged
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    : webhookKeys.privateKey;
  const message = Buffer.concat([Buffer.from(`${deliveryId}.${eventId}.${timestamp}.`), rawBody]);
  const signature = sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' });
  return {
    target: '/webhooks/byzantine',
    headers: {
      'x-byzantine-webhook-delivery-id': deliveryId,
      'x-byzantine-webhook-event-id': eventId,
      'x-byzantine-webhook-timestamp': timestamp,
      'x-byzantine-webhook-key-id': 'k1',
      'x-byzantine-webhook-algorithm': 'ECDSA_P256_SHA256',
      'x-byzantine-webhook-signature': signature.toString('hex'),
    },
    rawBody,
  };
}
