import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byzantine } from '../../../src/providers/byzantine/index.ts';
import { verifyWebhook } from '../../../src/providers/byzantine/webhook.ts';
import type { WebhookRequest, WebhookVerdict } from '../../../src/providers/module.ts';
import { JOHN } from '../../fixtures/byzantine/samples.ts';
import { ACCOUNT, delivered, EVENT_ID, type Json, VALUES } from './builders.ts';

const CONFIG = byzantine.configure('https://api.byzantine.example', VALUES);
const verdictOf = (request: WebhookRequest): WebhookVerdict => byzantine.webhook.verify(request, CONFIG);

/** The published envelope, and the one that came after it. */
const FLAT = {
  id: EVENT_ID,
  eventType: 'customer.updated',
  occurredAt: '2026-06-03T15:00:00.123456789Z',
  livemode: true,
  payloadVersion: 1,
  integratorId: '8f7064b4-9587-496f-a5cc-00fbf5af01d5',
  accountId: ACCOUNT,
  userId: JOHN,
  provider: 'sumsub',
  data: { verificationStatus: 'active' },
};
const RELATED = {
  id: EVENT_ID,
  type: 'customer.resubmission_requested',
  occurredAt: '2026-10-03T15:00:00Z',
  related: { accountId: ACCOUNT, userId: JOHN.toUpperCase(), entityId: null },
  data: { customer: { userId: ACCOUNT }, reasonCodes: ['BAD_PROOF_OF_ADDRESS'] },
};
const flat = (changes: Json = {}) => JSON.stringify({ ...FLAT, ...changes });

function noticeOf(body: string) {
  const verdict = verdictOf(delivered(body));
  return verdict.verdict === 'genuine' ? verdict.notice : null;
}

test('a rightly signed delivery tells whom to ask about, in either envelope', () => {
  expect(noticeOf(flat())).toEqual({
    eventId: EVENT_ID,
    eventType: 'customer.updated',
    providerUserId: JOHN,
    occurredAt: new Date('2026-06-03T15:00:00.123Z'),
  });
  expect(noticeOf(JSON.stringify(RELATED))).toEqual({
    eventId: EVENT_ID,
    eventType: 'customer.resubmission_requested',
    providerUserId: JOHN,
    occurredAt: new Date('2026-10-03T15:00:00Z'),
  });
});

test('the same delivery twice says the same twice, and a later attempt the same event', () => {
  const request = delivered(flat());
  expect(verdictOf(request)).toEqual(verdictOf(request));
  expect(verdictOf(delivered(flat(), { timestamp: String(Math.floor(Date.now() / 1000) - 30) }))).toEqual(
    verdictOf(request),
  );
});

test('an event that nobody knows, or about nobody, is genuine all the same', () => {
  expect(noticeOf(flat({ eventType: 'customer.moon_phase' }))?.eventType).toBe('customer.moon_phase');
  const probe = { id: EVENT_ID, type: 'webhook.test', related: { userId: null }, data: {} };
  expect(noticeOf(JSON.stringify(probe))).toMatchObject({ eventType: 'webhook.test', providerUserId: null });
  expect(noticeOf(flat({ userId: '../admin' }))?.providerUserId).toBeNull();
  expect(noticeOf(flat({ userId: 7 }))?.providerUserId).toBeNull();
  for (const occurredAt of ['lately', '2026-06-03', '2026-06-03T15:00:00', null, 1760375826])
    expect(noticeOf(flat({ occurredAt }))?.occurredAt).toBeNull();
});

test('the id of an event is the signed one of its header, whatever id the body has', () => {
  for (const id of [undefined, null, '', ACCOUNT, 'evt_1', 7, { id: EVENT_ID }]) {
    expect(noticeOf(flat({ id }))?.eventId).toBe(EVENT_ID);
  }
});

test('what is signed but no event is malformed', () => {
  const bodies = ['', 'x', 'null', '[]', '"{}"', '{}', flat({ eventType: '' }), flat({ eventType: null })];
  for (const body of bodies) expect(verdictOf(delivered(body))).toEqual({ verdict: 'malformed' });
});

test.each([
  [-300, 'genuine'],
  [300, 'genuine'],
  [-301, 'forged'],
  [301, 'forged'],
  [-86_400, 'forged'],
])('a delivery that is dated %d seconds from now is %s', (seconds, verdict) => {
  const now = 1_780_000_000;
  const request = delivered(flat(), { timestamp: String(now + seconds) });
  expect(verifyWebhook(request, CONFIG, () => now * 1000).verdict).toBe(verdict);
});

test('a time that is no number of seconds is forged, though it is signed', () => {
  for (const timestamp of ['', 'now', new Date().toISOString(), String(Date.now()), '1e9', '-5'])
    expect(verdictOf(delivered(flat(), { timestamp }))).toEqual({ verdict: 'forged' });
});

const HEADER = 'x-byzantine-webhook-';

function withHeader(name: string, value: string | string[] | undefined): WebhookRequest {
  const request = delivered(flat());
  return { ...request, headers: { ...request.headers, [`${HEADER}${name}`]: value } };
}

test('a missing, double or ill-formed signature is forged', () => {
  const right = delivered(flat()).headers[`${HEADER}signature`] as string;
  const wrong = [
    undefined,
    '',
    'x',
    right.slice(2),
    `${right}00`,
    [right, right],
    [],
    '0'.repeat(128),
    `0x0x${right}`,
  ];
  for (const signature of wrong)
    expect(verdictOf(withHeader('signature', signature))).toEqual({ verdict: 'forged' });
  expect(verdictOf(delivered(flat(), { forged: true })).verdict).toBe('forged');
  expect(verdictOf({ headers: {}, rawBody: Buffer.from(flat()) }).verdict).toBe('forged');
});

test('a signature may have the prefix 0x, letters of either case, and headers of any case', () => {
  const request = delivered(flat());
  const right = request.headers[`${HEADER}signature`] as string;
  for (const signature of [`0x${right}`, right.toUpperCase()]) {
    const headers = { ...request.headers, [`${HEADER}signature`]: signature };
    expect(verdictOf({ ...request, headers }).verdict).toBe('genuine');
  }
  const loud = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toUpperCase(), value]),
  );
  expect(verdictOf({ ...request, headers: loud }).verdict).toBe('genuine');
});

test('another algorithm is forged; the key’s id and a missing algorithm do not matter', () => {
  for (const algorithm of ['none', 'HMAC_SHA256', 'ecdsa_p256_sha256'])
    expect(verdictOf(withHeader('algorithm', algorithm)).verdict).toBe('forged');
  expect(verdictOf(withHeader('algorithm', undefined)).verdict).toBe('genuine');
  expect(verdictOf(withHeader('key-id', undefined)).verdict).toBe('genuine');
});

test.each(['delivery-id', 'event-id', 'timestamp'])('the header %s is signed too', (name) => {
  for (const value of [undefined, '', '1', `${Math.floor(Date.now() / 1000) + 1}`])
    expect(verdictOf(withHeader(name, value)).verdict).toBe('forged');
});

test('a signature in the form of our own requests, DER, is forged', () => {
  const right = Buffer.from(delivered(flat()).headers[`${HEADER}signature`] as string, 'hex');
  const der = Buffer.concat([
    Buffer.from('30440220', 'hex'),
    right.subarray(0, 32),
    Buffer.from('0220', 'hex'),
    right.subarray(32),
  ]);
  expect(verdictOf(withHeader('signature', der.toString('hex'))).verdict).toBe('forged');
});

test('no changed byte of body or signature gets through', () => {
  const { headers, rawBody, target = '' } = delivered(flat());
  const byte = fc.record({ at: fc.nat(rawBody.length - 1), flip: fc.integer({ min: 1, max: 255 }) });
  fc.assert(
    fc.property(byte, ({ at, flip }) => {
      const changed = Buffer.from(rawBody);
      changed.writeUInt8(changed.readUInt8(at) ^ flip, at);
      return verdictOf({ target, headers, rawBody: changed }).verdict === 'forged';
    }),
    { numRuns: 200 },
  );
  const right = headers[`${HEADER}signature`] as string;
  const digit = fc.record({ at: fc.nat(127), digit: fc.constantFrom(...'0123456789abcdefg') });
  fc.assert(
    fc.property(digit, ({ at, digit: other }) => {
      const signature = right.slice(0, at) + other + right.slice(at + 1);
      const { verdict } = verdictOf({
        target,
        headers: { ...headers, [`${HEADER}signature`]: signature },
        rawBody,
      });
      return verdict === (signature === right ? 'genuine' : 'forged');
    }),
    { numRuns: 200 },
  );
});

test('no signed JSON makes it throw', () => {
  const keys = fc.constantFrom(
    'id',
    'eventType',
    'type',
    'occurredAt',
    'userId',
    'related',
    'data',
    '__proto__',
  );
  const anything = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.dictionary(keys, tie('value'), { maxKeys: 5 })),
  })).value;
  fc.assert(
    fc.property(anything, (json) => {
      expect(['genuine', 'malformed']).toContain(verdictOf(delivered(JSON.stringify(json))).verdict);
    }),
    { numRuns: 200 },
  );
});
