import { expect, test } from 'vitest';
import type { NonceSequence } from '../../../src/providers/module.ts';
import { ALEX_REFERENCE, anUpdate, aUser, errorOf, SUCCESS, talkTo } from './builders.ts';
import { memoryNonces } from './memory-nonces.ts';

const phone = anUpdate([{ field: 'PHONE', value: '+14155550199' }]);
const SECOND = 1_000_000_000n;
const DAY = 86_400n * SECOND;
const LADDER = [SECOND, 60n * SECOND, 3_600n * SECOND, DAY, 30n * DAY, 365n * DAY];
const REFUSED = { body: { errors: [{ code: 'EAPI:Invalid nonce', message: 'Invalid nonce' }] } };

/** A server that has seen a nonce so far above the clock. */
function aheadBy(nanoseconds: bigint) {
  let last = BigInt(Date.now()) * 1_000_000n + nanoseconds;
  return ({ method, headers }: { method: string; headers: Record<string, unknown> }) => {
    const nonce = BigInt(String(headers['api-nonce']));
    if (nonce <= last) return { status: 400, ...REFUSED };
    last = nonce;
    return method === 'GET' ? { body: { data: aUser() } } : SUCCESS;
  };
}

test.each([
  ['half a second', SECOND / 2n, 2],
  ['half a minute', 30n * SECOND, 3],
  ['half an hour', 1_800n * SECOND, 4],
  ['twelve hours', DAY / 2n, 5],
  ['a fortnight', 14n * DAY, 6],
  ['half a year', 180n * DAY, 7],
])('a provider that has seen a nonce from %s ahead is overtaken', async (_, ahead, requests) => {
  const nonces = memoryNonces();
  const { adapter, received, signal } = await talkTo(aheadBy(ahead), { nonces });
  await adapter.updateUser(phone, signal);
  expect(received).toHaveLength(requests);
  expect(nonces.skips.map(({ by }) => by)).toEqual(LADDER.slice(0, requests - 1));
  // The next call needs no jump.
  await adapter.readUser(ALEX_REFERENCE, signal);
  expect(received).toHaveLength(requests + 1);
});

test.each([400, 401, 403, 429, 500, 200])(
  'a refused nonce is known by its code, with status %d too',
  async (status) => {
    const { adapter, received, signal } = await talkTo((_, number) =>
      number === 1 ? { status, ...REFUSED } : SUCCESS,
    );
    await adapter.updateUser(phone, signal);
    expect(received).toHaveLength(2);
    expect(received[1]?.text).toBe(received[0]?.text);
  },
);

test('a nonce that is refused again and again ends as refused credentials after six repetitions', async () => {
  const nonces = memoryNonces();
  const { adapter, received, signal } = await talkTo(() => ({ status: 400, ...REFUSED }), { nonces });
  expect(await errorOf(adapter.updateUser(phone, signal))).toMatchObject({
    kind: 'auth',
    outcomeUnknown: false,
    details: { httpStatus: 400, providerCode: 'EAPI:Invalid nonce' },
  });
  expect(received).toHaveLength(7);
  expect(nonces.skips).toEqual(LADDER.map((by) => ({ key: nonces.turns[0]?.key, by })));
});

test('nonces are not used up by a refusal that no jump can heal', async () => {
  const nonces = memoryNonces();
  const { adapter, signal } = await talkTo(() => ({ status: 400, ...REFUSED }), { nonces });
  for (let call = 0; call < 300; call += 1) await errorOf(adapter.readUser(ALEX_REFERENCE, signal));
  const last = nonces.turns.at(-1)?.nonce ?? 0n;
  // Far within a signed 64-bit integer, which is what the database keeps it in.
  expect(last - BigInt(Date.now()) * 1_000_000n).toBeLessThan(7n * 365n * DAY);
});

test('a nonce is skipped before the turn ends, so that the next in line is not refused as well', async () => {
  const nonces = memoryNonces();
  const { adapter, received, signal } = await talkTo(aheadBy(SECOND / 2n), { nonces });
  await Promise.all(Array.from({ length: 10 }, () => adapter.updateUser(phone, signal)));
  expect(nonces.skips).toHaveLength(1);
  expect(received).toHaveLength(11);
});

test('a refusal for another reason is not repeated', async () => {
  const nonces = memoryNonces();
  const { adapter, received, signal } = await talkTo(
    () => ({ status: 401, body: { errors: [{ code: 'EAPI:Invalid signature' }] } }),
    { nonces },
  );
  expect((await errorOf(adapter.updateUser(phone, signal))).kind).toBe('auth');
  expect(received).toHaveLength(1);
  expect(nonces.skips).toEqual([]);
});

test('a jump that cannot be stored leaves the call surely not done', async () => {
  const nonces: NonceSequence = {
    ...memoryNonces(),
    skipAhead: () => Promise.reject(new Error('the database is away')),
  };
  const { adapter, signal } = await talkTo(() => ({ status: 400, ...REFUSED }), { nonces });
  expect(await errorOf(adapter.updateUser(phone, signal))).toMatchObject({
    kind: 'unavailable',
    outcomeUnknown: false,
  });
});
