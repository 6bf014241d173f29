import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Json, sample } from '../../fixtures/matchmove/samples.ts';
import { SECRET } from './local-server.ts';
import { signed, verdictOf } from './signed.ts';

type Envelope = { event_data: Json } & Json;

function envelope(changes: Json = {}, data: Json = {}): string {
  const { event_data, ...rest } = sample('webhook') as Envelope;
  return JSON.stringify({ ...rest, event_data: { ...event_data, ...data }, ...changes });
}

const USER = '25ce05638628453ab1c0d2ea3e7562cc';

test('the page’s sample, rightly signed, tells whom to ask about', () => {
  expect(verdictOf(signed(JSON.stringify(sample('webhook'))))).toEqual({
    verdict: 'genuine',
    notice: {
      eventId: '9d0c227a-9fef-45d2-b314-e91670967b40',
      eventType: 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS',
      providerUserId: USER,
      occurredAt: new Date('2026-01-27T16:35:47Z'),
    },
  });
});

test('the name of the header may be of any case', () => {
  const { headers, rawBody } = signed(envelope());
  const loud = { headers: { 'X-Signature': headers['x-signature'] }, rawBody };
  expect(verdictOf(loud).verdict).toBe('genuine');
});

test('an event that nobody knows is genuine all the same', () => {
  const verdict = verdictOf(signed(envelope({ event_name: 'USER.MOON.PHASE' }, { message_id: 'm2' })));
  expect(verdict).toMatchObject({
    verdict: 'genuine',
    notice: { eventType: 'USER.MOON.PHASE', eventId: 'm2' },
  });
});

test('where the better source is missing the next one serves', () => {
  const noticeOf = (body: string) => {
    const verdict = verdictOf(signed(body));
    return verdict.verdict === 'genuine' ? verdict.notice : null;
  };
  expect(noticeOf(envelope({ event_name: '' }))?.eventType).toBe('USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS');
  expect(noticeOf(envelope({}, { message_id: '' }))?.eventId).toMatch(/^5199526d-.*:25ce0563/);
  expect(noticeOf(envelope({}, { entity_id: undefined }))?.providerUserId).toBe(USER);
  expect(noticeOf(envelope({}, { entity_type: 'WALLET', entity_id: 'w1' }))?.providerUserId).toBe(USER);
  expect(noticeOf(envelope({}, { entity_type: 'WALLET', entities: {} }))?.providerUserId).toBeNull();
  expect(noticeOf(envelope({}, { entity_id: '../admin', entities: {} }))?.providerUserId).toBeNull();
  expect(noticeOf(envelope({}, { event_timestamp: 'lately' }))?.occurredAt).toBeNull();
});

test('an event without any id is known by its body', () => {
  const bare = (data: Json) => verdictOf(signed(JSON.stringify({ event_name: 'X', event_data: data })));
  const [one, again, other] = [{ entity_id: USER }, { entity_id: USER }, {}].map(bare);
  expect(one).toMatchObject({
    verdict: 'genuine',
    notice: { eventId: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), providerUserId: USER },
  });
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
});

test('what is signed but no event is malformed', () => {
  const bodies = [
    '',
    'x',
    'null',
    '[]',
    '"{}"',
    '{}',
    '{"event_data":{}}',
    JSON.stringify({ event_name: 'X', event_data: 'x' }),
    envelope({ event_name: '' }, { webhook_event: '' }),
  ];
  for (const body of bodies) expect(verdictOf(signed(body))).toEqual({ verdict: 'malformed' });
});

test('an event inside an escaped string is the same event, whole or in part', () => {
  const plain = sample('webhook') as Envelope;
  const { entities, ...data } = plain.event_data;
  const bodies = [
    JSON.stringify(plain),
    JSON.stringify({ ...plain, event_data: JSON.stringify(plain.event_data) }),
    JSON.stringify({ ...plain, event_data: { ...data, entities: JSON.stringify(entities) } }),
  ];
  for (const body of bodies) {
    for (const sent of [body, JSON.stringify(body), JSON.stringify(JSON.stringify(body))]) {
      expect(verdictOf(signed(sent))).toEqual(verdictOf(signed(JSON.stringify(plain))));
    }
  }
});

test('the page’s own text, an escaped string without its first brace, is the page’s event', () => {
  const page = readFileSync(
    new URL('../../fixtures/seeds/000_8673db9bbbc04e3d.txt', import.meta.url),
    'utf8',
  );
  const body = page
    .split('\n')
    .find((line) => line.startsWith('"event_data'))
    ?.replace(/Related Links$/, '');
  expect(verdictOf(signed(body ?? ''))).toEqual(verdictOf(signed(JSON.stringify(sample('webhook')))));
});

test('a missing, double or ill-formed signature is forged', () => {
  const { headers, rawBody } = signed(envelope());
  const right = headers['x-signature'] as string;
  const wrong = [
    undefined,
    '',
    'x',
    right.slice(0, -1),
    right.slice(2),
    `${right}0`,
    `${right}00`,
    `sha256=${right}`,
  ];
  for (const signature of [...wrong, [], [right, right], '0'.repeat(64)]) {
    expect(verdictOf({ headers: { 'x-signature': signature }, rawBody })).toEqual({ verdict: 'forged' });
  }
  expect(verdictOf({ headers: {}, rawBody }).verdict).toBe('forged');
  expect(verdictOf(signed(envelope(), `${SECRET}x`)).verdict).toBe('forged');
});

test('a body that is no JSON is forged, not malformed, when its signature is wrong', () => {
  expect(verdictOf({ headers: { 'x-signature': '0'.repeat(64) }, rawBody: Buffer.from('x') }).verdict).toBe(
    'forged',
  );
});

test('no changed byte of body or signature gets through', () => {
  const { headers, rawBody } = signed(envelope());
  const right = headers['x-signature'] as string;
  const byte = fc.record({ at: fc.nat(rawBody.length - 1), flip: fc.integer({ min: 1, max: 255 }) });
  fc.assert(
    fc.property(byte, ({ at, flip }) => {
      const changed = Buffer.from(rawBody);
      changed.writeUInt8(changed.readUInt8(at) ^ flip, at);
      return verdictOf({ headers, rawBody: changed }).verdict === 'forged';
    }),
    { numRuns: 300 },
  );
  const digit = fc.record({ at: fc.nat(63), digit: fc.constantFrom(...'0123456789abcdefgz ') });
  fc.assert(
    fc.property(digit, ({ at, digit: other }) => {
      const signature = right.slice(0, at) + other + right.slice(at + 1);
      const { verdict } = verdictOf({ headers: { 'x-signature': signature }, rawBody });
      return verdict === (signature === right ? 'genuine' : 'forged');
    }),
    { numRuns: 300 },
  );
});

test('no signed JSON makes it throw', () => {
  const keys = fc.constantFrom(
    'event_data',
    'entities',
    'user',
    'id',
    'event_name',
    'message_id',
    'entity_id',
  );
  const anything = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.dictionary(keys, tie('value'), { maxKeys: 5 })),
  })).value;
  fc.assert(
    fc.property(anything, (json) => {
      expect(['genuine', 'malformed']).toContain(verdictOf(signed(JSON.stringify(json))).verdict);
    }),
    { numRuns: 300 },
  );
});
