import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { machnet } from '../../../src/providers/machnet/index.ts';
import { TENZIN } from '../../fixtures/machnet/samples.ts';
import { signed, verdictOf } from './signed.ts';

/** The derived vector: these bytes, the secret `secret`, this signature. */
const BODY =
  '{"id":"wh_1","event_name":"user_kyc_verified","resource_id":"f45680e1-014d-42c7-be86-3b2899e911c3","user_id":"f45680e1-014d-42c7-be86-3b2899e911c3","subscription_id":"caec6725-bf0a-4ca4-9f8c-153f4da87259","timestamp":"2022-03-29T15:59:03.699517"}';
const SIGNATURE = '9a886a4fd242c724a052c2abe2ad48d650b594f5d0385b1e795b8a4189b33977';
const HEADER = 'x-raas-webhook-signature';

const NOTICE = {
  eventId: 'wh_1',
  eventType: 'user_kyc_verified',
  providerUserId: TENZIN,
  occurredAt: new Date('2022-03-29T15:59:03.699Z'),
};

function event(changes: object = {}): string {
  return JSON.stringify({ ...JSON.parse(BODY), ...changes });
}

function noticeOf(body: string) {
  const verdict = verdictOf(signed(body));
  return verdict.verdict === 'genuine' ? verdict.notice : null;
}

test('the vector is genuine and tells whom to ask about', () => {
  const request = { headers: { [HEADER]: SIGNATURE }, rawBody: Buffer.from(BODY) };
  expect(verdictOf(request)).toEqual({ verdict: 'genuine', notice: NOTICE });
});

test('it is genuine as often as it comes, under the same id, however long after', () => {
  const first = verdictOf(signed(BODY));
  expect(verdictOf(signed(BODY))).toEqual(first);
  for (const timestamp of ['2002-03-29T15:59:03.699517', '2062-03-29T15:59:03.699517']) {
    expect(noticeOf(event({ timestamp }))).toEqual({ ...NOTICE, occurredAt: new Date(`${timestamp}Z`) });
  }
});

test('one that could not be stored is asked for again with the status that Machnet listens to', () => {
  expect(machnet.webhook.resendStatus).toBe(409);
});

test('the name of the header may be of any case', () => {
  const rawBody = Buffer.from(BODY);
  expect(verdictOf({ headers: { 'X-Raas-Webhook-Signature': SIGNATURE }, rawBody }).verdict).toBe('genuine');
});

test('an event that nobody knows, with anything inside, is genuine all the same', () => {
  const event_name = 'user_moon_phase';
  expect(noticeOf(event({ event_name, payload: { deep: [1] }, later: true }))?.eventType).toBe(event_name);
});

test('the user is the resource where no user is named', () => {
  expect(noticeOf(event({ user_id: null }))?.providerUserId).toBe(TENZIN);
  expect(noticeOf(event({ user_id: 'u1', resource_id: 'r1' }))?.providerUserId).toBe('u1');
  expect(noticeOf(event({ user_id: '', resource_id: '' }))?.providerUserId).toBeNull();
  expect(noticeOf(event({ user_id: '../admin' }))?.providerUserId).toBeNull();
});

test.each([
  ['2022-03-29T15:59:03.699517', '2022-03-29T15:59:03.699Z'],
  ['2022-03-29T15:59:03', '2022-03-29T15:59:03.000Z'],
  ['2022-03-29 15:59:03.6', '2022-03-29T15:59:03.600Z'],
  ['2022-03-29T15:59:03.699517+02:00', '2022-03-29T13:59:03.699Z'],
  ['2022-03-29T15:59:03Z', '2022-03-29T15:59:03.000Z'],
])('%s is %s', (timestamp, instant) => {
  expect(noticeOf(event({ timestamp }))?.occurredAt?.toISOString()).toBe(instant);
});

test('a time that cannot be read is none', () => {
  for (const timestamp of ['lately', '2022-13-45T99:99:99', '', null, 1648569543, {}]) {
    expect(noticeOf(event({ timestamp }))).toEqual({ ...NOTICE, occurredAt: null });
  }
});

test('an event without an id is known by its body', () => {
  const ids = [undefined, undefined, '', {}].map((id) => noticeOf(event({ id }))?.eventId);
  for (const id of ids) expect(id).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(new Set(ids).size).toBe(3);
});

test('what is signed but no event is malformed', () => {
  const bodies = ['', 'x', 'null', '[]', '"{}"', '{}', event({ event_name: null })];
  for (const body of bodies) expect(verdictOf(signed(body))).toEqual({ verdict: 'malformed' });
});

test('a missing, double or ill-formed signature is forged', () => {
  const rawBody = Buffer.from(BODY);
  const wrong = [
    undefined,
    '',
    'x',
    SIGNATURE.slice(0, -1),
    SIGNATURE.slice(2),
    `${SIGNATURE}0`,
    `${SIGNATURE}00`,
    `sha256=${SIGNATURE}`,
    Buffer.from(SIGNATURE, 'hex').toString('base64'),
    // Of the body alone, without the secret.
    createHash('sha256').update(BODY).digest('hex'),
  ];
  for (const signature of [...wrong, [], [SIGNATURE, SIGNATURE], '0'.repeat(64)]) {
    expect(verdictOf({ headers: { [HEADER]: signature }, rawBody })).toEqual({ verdict: 'forged' });
  }
  expect(verdictOf({ headers: { 'x-signature': SIGNATURE }, rawBody }).verdict).toBe('forged');
  expect(verdictOf(signed(BODY, 'secretx')).verdict).toBe('forged');
  const spaced = JSON.stringify(JSON.parse(BODY), null, 1);
  expect(verdictOf({ headers: { [HEADER]: SIGNATURE }, rawBody: Buffer.from(spaced) }).verdict).toBe(
    'forged',
  );
});

test('a body that is no JSON is forged, not malformed, when its signature is wrong', () => {
  expect(verdictOf({ headers: { [HEADER]: SIGNATURE }, rawBody: Buffer.from('x') }).verdict).toBe('forged');
});

test('no changed byte of body or signature gets through', () => {
  const rawBody = Buffer.from(BODY);
  const byte = fc.record({ at: fc.nat(rawBody.length - 1), flip: fc.integer({ min: 1, max: 255 }) });
  fc.assert(
    fc.property(byte, ({ at, flip }) => {
      const changed = Buffer.from(rawBody);
      changed.writeUInt8(changed.readUInt8(at) ^ flip, at);
      return verdictOf({ headers: { [HEADER]: SIGNATURE }, rawBody: changed }).verdict === 'forged';
    }),
    { numRuns: 300 },
  );
  const digit = fc.record({ at: fc.nat(63), digit: fc.constantFrom(...'0123456789abcdefgz ') });
  fc.assert(
    fc.property(digit, ({ at, digit: other }) => {
      const signature = SIGNATURE.slice(0, at) + other + SIGNATURE.slice(at + 1);
      const { verdict } = verdictOf({ headers: { [HEADER]: signature }, rawBody });
      return verdict === (signature === SIGNATURE ? 'genuine' : 'forged');
    }),
    { numRuns: 300 },
  );
});

test('no signed JSON makes it throw', () => {
  const keys = fc.constantFrom(
    'id',
    'event_name',
    'resource_id',
    'user_id',
    'timestamp',
    'payload',
    '__proto__',
  );
  const anything = fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue(), { maxKeys: 6 }));
  fc.assert(
    fc.property(anything, (json) => {
      expect(['genuine', 'malformed']).toContain(verdictOf(signed(JSON.stringify(json))).verdict);
    }),
    { numRuns: 300 },
  );
});
