import fc from 'fast-check';
import { expect, test } from 'vitest';
import { payward } from '../../../src/providers/payward/index.ts';
import { ALEX, VALUES, WEBHOOK_SECRET } from './builders.ts';
import { CONFIG, SENT_AT, signatureFor, signed, verdictOf } from './signed.ts';

const VECTOR_BODY = '{"id":"evt_1","type":"user.verified"}';
const VECTOR = '2d9e90ef5e347be1366dea818f2e2a357498746169c33910e54928f2d386bf73';

function withHeader(header: string | string[] | undefined, body = VECTOR_BODY) {
  return { headers: { 'x-signature': header }, rawBody: Buffer.from(body) };
}

function eventWith(data: unknown, type = 'user.verified'): string {
  return JSON.stringify({ id: 'evt_1', type, data });
}

function userIn(data: unknown): string | null {
  const verdict = verdictOf(signed(eventWith(data)));
  if (verdict.verdict !== 'genuine') throw new Error(verdict.verdict);
  return verdict.notice.providerUserId;
}

test('the derived vector is genuine, and about no user that it would name', () => {
  expect(verdictOf(withHeader(`t=${SENT_AT},v1=${VECTOR}`))).toEqual({
    verdict: 'genuine',
    notice: {
      eventId: 'evt_1',
      eventType: 'user.verified',
      providerUserId: null,
      occurredAt: new Date('2024-12-19T00:24:50Z'),
    },
  });
});

test('the module judges by the clock of this machine', () => {
  const fresh = signed(VECTOR_BODY, { t: String(Math.floor(Date.now() / 1000)) });
  expect(payward.webhook.verify(fresh, CONFIG).verdict).toBe('genuine');
  expect(payward.webhook.verify(signed(VECTOR_BODY), CONFIG).verdict).toBe('forged');
  expect(payward.webhook.resendStatus).toBe(503);
});

test('the same event twice has the same id', () => {
  const later = signed(VECTOR_BODY, { t: String(SENT_AT + 60) });
  const ids = [signed(VECTOR_BODY), later].map((request) => {
    const verdict = verdictOf(request, 60);
    return verdict.verdict === 'genuine' && verdict.notice.eventId;
  });
  expect(ids).toEqual(['evt_1', 'evt_1']);
});

test.each([
  [{ user_id: ALEX }, ALEX],
  [{ user: ALEX }, ALEX],
  [{ user: { id: ALEX, status: { state: 'ok' } } }, ALEX],
  [{ id: ALEX }, ALEX],
  [{ id: 'AA29KD7QXV3ZPW4M', user_id: ALEX }, ALEX],
  [{ user_id: 'short', user: { id: ALEX } }, ALEX],
  [{ user_id: '../../../../admin', id: 'x' }, null],
  [{ user: { name: 'Alex' } }, null],
  [{ user: 7, user_id: null }, null],
  [{ external_reference: 'partner-customer-9001' }, null],
  [{}, null],
  [null, null],
  [[ALEX], null],
  [ALEX, null],
])('of the data %j the user is %s', (data, user) => {
  expect(userIn(data)).toBe(user);
});

test('an event that nobody knows is genuine all the same', () => {
  const verdict = verdictOf(signed(eventWith({ user_id: ALEX }, 'moon.phase')));
  expect(verdict).toMatchObject({ verdict: 'genuine', notice: { eventType: 'moon.phase' } });
});

test('a webhook may be five minutes late or early, and no more', () => {
  for (const seconds of [0, 299, 300, -300]) {
    expect([seconds, verdictOf(signed(VECTOR_BODY), seconds).verdict]).toEqual([seconds, 'genuine']);
  }
  for (const seconds of [301, -301, 86_400]) {
    expect([seconds, verdictOf(signed(VECTOR_BODY), seconds).verdict]).toEqual([seconds, 'forged']);
  }
});

test('one of several signatures is enough, and parts of other schemes are left alone', () => {
  const wrong = '0'.repeat(64);
  for (const header of [
    `t=${SENT_AT},v1=${wrong},v1=${VECTOR}`,
    `t=${SENT_AT},v1=${VECTOR},v1=${wrong}`,
    `v1=${VECTOR},t=${SENT_AT}`,
    `t=${SENT_AT}, v0=x, v1=${VECTOR.toUpperCase()}`,
  ]) {
    expect([header, verdictOf(withHeader(header)).verdict]).toEqual([header, 'genuine']);
  }
});

test('while secrets are rotated either one signs', () => {
  const newer = Buffer.from('a newer secret').toString('base64');
  const both = payward.configure('https://api.example', {
    ...VALUES,
    PAYWARD_WEBHOOK_SECRET: `${newer},${WEBHOOK_SECRET}`,
  });
  for (const secret of [newer, WEBHOOK_SECRET]) {
    expect(verdictOf(signed(VECTOR_BODY, { secret }), 0, both).verdict).toBe('genuine');
  }
  expect(verdictOf(signed(VECTOR_BODY, { secret: newer })).verdict).toBe('forged');
  expect(
    verdictOf(signed(VECTOR_BODY, { secret: Buffer.from('x').toString('base64') }), 0, both).verdict,
  ).toBe('forged');
});

test('a secret that is used without decoding it signs nothing', () => {
  const undecoded = signed(VECTOR_BODY, { secret: Buffer.from(WEBHOOK_SECRET).toString('base64') });
  expect(verdictOf(undecoded).verdict).toBe('forged');
});

test.each([
  undefined,
  '',
  VECTOR,
  `v1=${VECTOR}`,
  `t=${SENT_AT}`,
  `t=${SENT_AT},v1=`,
  `t=${SENT_AT},v1=${VECTOR.slice(1)}`,
  `t=${SENT_AT},v1=${VECTOR}00`,
  `t=${SENT_AT},v2=${VECTOR}`,
  `t=${SENT_AT + 1},v1=${VECTOR}`,
  `t=${SENT_AT}.0,v1=${VECTOR}`,
  `t=,v1=${VECTOR}`,
  `t=now,v1=${VECTOR}`,
  `t=${SENT_AT},t=${SENT_AT},v1=${VECTOR}`,
  `t=${SENT_AT},${Array(5).fill('v1=0').join()},v1=${VECTOR}`,
])('the signature %s is forged', (header) => {
  expect(verdictOf(withHeader(header))).toEqual({ verdict: 'forged' });
});

test('a header that came twice is forged', () => {
  const right = `t=${SENT_AT},v1=${VECTOR}`;
  expect(verdictOf(withHeader([right, right])).verdict).toBe('forged');
  expect(verdictOf({ headers: { 'X-Signature': right }, rawBody: Buffer.from(VECTOR_BODY) }).verdict).toBe(
    'genuine',
  );
});

test('an event without an id is known by its body', () => {
  const bodies = ['{"type":"user.verified"}', '{"type":"user.verified"}', '{"id":"","type":"user.verified"}'];
  const ids = bodies.map((body) => {
    const verdict = verdictOf(signed(body));
    return verdict.verdict === 'genuine' ? verdict.notice.eventId : null;
  });
  for (const id of ids) expect(id).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(new Set(ids).size).toBe(2);
});

test('what is signed but no event is malformed', () => {
  for (const body of ['', 'x', 'null', '[]', '"evt_1"', '{}', '{"id":"evt_1"}']) {
    expect([body, verdictOf(signed(body))]).toEqual([body, { verdict: 'malformed' }]);
  }
});

test('no changed byte of body, time or signature gets through', () => {
  const { headers, rawBody } = signed(eventWith({ user_id: ALEX }));
  const header = String(headers['x-signature']);
  const byte = fc.record({ at: fc.nat(rawBody.length - 1), flip: fc.integer({ min: 1, max: 255 }) });
  fc.assert(
    fc.property(byte, ({ at, flip }) => {
      const changed = Buffer.from(rawBody);
      changed.writeUInt8(changed.readUInt8(at) ^ flip, at);
      return verdictOf({ headers, rawBody: changed }).verdict === 'forged';
    }),
    { numRuns: 300 },
  );
  const letter = fc.record({
    at: fc.nat(header.length - 1),
    letter: fc.constantFrom(...'0123456789abcdefgt=,v '),
  });
  fc.assert(
    fc.property(letter, ({ at, letter: other }) => {
      const changed = header.slice(0, at) + other + header.slice(at + 1);
      const { verdict } = verdictOf({ headers: { 'x-signature': changed }, rawBody });
      return verdict === (changed === header ? 'genuine' : 'forged');
    }),
    { numRuns: 300 },
  );
});

test('no bytes and no header make it throw', () => {
  const body = fc.oneof(
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    fc.json().map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(body, fc.string(), (rawBody, header) => {
      expect(verdictOf({ headers: { 'x-signature': header }, rawBody }).verdict).toBe('forged');
      const genuine = { headers: { 'x-signature': `t=${SENT_AT},v1=${signatureFor(rawBody)}` }, rawBody };
      expect(['genuine', 'malformed']).toContain(verdictOf(genuine).verdict);
    }),
    { numRuns: 300 },
  );
});
