import { expect, test } from 'vitest';
import type { Responder } from '../support/local-server.ts';
import {
  anEcho,
  anUpdate,
  aUser,
  errorOf,
  isSignedAsReceived,
  JOHN_REFERENCE,
  PUBLIC_KEY,
  talkTo,
} from './builders.ts';

const rename = anUpdate([{ field: 'FIRST_NAME', value: 'Zoë “Zed”' }]);
const TARGET = '/v1/query/get-user-details?userId=550e8400-e29b-41d4-a716-446655440000';

test('a read is one signed GET without a body', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ body: aUser() }));
  await adapter.readUser(JOHN_REFERENCE, signal);
  expect(received).toMatchObject([
    { method: 'GET', path: TARGET, text: '', headers: { 'x-pubkey': PUBLIC_KEY } },
  ]);
  expect(received.every(isSignedAsReceived)).toBe(true);
});

test('an update is one signed PATCH of JSON, and one read after it', async () => {
  const { adapter, received, signal } = await talkTo(({ method, body }) => ({
    body: method === 'PATCH' ? anEcho(body) : aUser(),
  }));
  await adapter.updateUser(rename, signal);
  expect(received.map(({ method, path }) => [method, path])).toEqual([
    ['PATCH', '/v1/submit/update-individual-account'],
    ['GET', TARGET],
  ]);
  expect(received[0]?.headers['content-type']).toBe('application/json');
  expect(received.every(isSignedAsReceived)).toBe(true);
});

test('behind a proxy with a path, the whole path is signed, as it is on the wire', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ body: aUser() }), { path: '/byzantine api/' });
  await adapter.readUser(JOHN_REFERENCE, signal);
  expect(received[0]?.path).toBe(`/byzantine%20api${TARGET}`);
  expect(received.every(isSignedAsReceived)).toBe(true);
});

test('every request has a timestamp of its own', async () => {
  let now = 1_760_375_826_000;
  const { adapter, received, signal } = await talkTo(() => ({ body: aUser() }), { now: () => now });
  await adapter.readUser(JOHN_REFERENCE, signal);
  now += 61_000;
  await adapter.readUser(JOHN_REFERENCE, signal);
  expect(received.map(({ headers }) => headers['x-timestamp'])).toEqual(['1760375826', '1760375887']);
});

const MINUTE_MS = 60_000;

/** A provider whose clock is `ahead` of ours, and that looks at timestamps by it. */
async function talkToClock(
  ahead: number,
  { date = true, respond = () => ({ body: aUser() }) as object } = {},
) {
  const theirs = () => Date.now() + ahead;
  const talk = await talkTo(({ headers }) => {
    const isFresh = Math.abs(theirs() / 1000 - Number(headers['x-timestamp'])) <= 60;
    const answer = isFresh ? respond() : { status: 401, body: { error: 'Stale', status: 401 } };
    return { ...answer, headers: date ? { date: new Date(theirs()).toUTCString() } : { date: '' } };
  });
  return { ...talk, statuses: () => talk.received.length };
}

test.each([-10 * MINUTE_MS, 2 * MINUTE_MS, 400 * 24 * 60 * MINUTE_MS])(
  'a clock that is %d ms off is corrected by the provider’s own Date, and stays corrected',
  async (ahead) => {
    const { adapter, received, signal } = await talkToClock(ahead);
    expect((await adapter.readUser(JOHN_REFERENCE, signal)).values.firstName).toBe('John');
    expect(received).toHaveLength(2);
    await adapter.readUser(JOHN_REFERENCE, signal);
    expect(received).toHaveLength(3);
    expect(received.every(isSignedAsReceived)).toBe(true);
  },
);

test('a corrected clock is measured as corrected: it repeats nothing for itself, and follows a clock that is set', async () => {
  let ours = 0;
  let refusesKey = false;
  const theirs = () => Date.now() + 5 * MINUTE_MS;
  const respond: Responder = ({ headers }) => {
    const isFresh = Math.abs(theirs() / 1000 - Number(headers['x-timestamp'])) <= 60;
    const date = new Date(theirs()).toUTCString();
    return isFresh && !refusesKey ? { body: aUser(), headers: { date } } : { status: 401, headers: { date } };
  };
  const { adapter, received, signal } = await talkTo(respond, { now: () => Date.now() + ours });
  await adapter.readUser(JOHN_REFERENCE, signal);
  expect(received.splice(0)).toHaveLength(2);
  refusesKey = true;
  expect((await errorOf(adapter.readUser(JOHN_REFERENCE, signal))).kind).toBe('auth');
  expect(received.splice(0)).toHaveLength(1);
  refusesKey = false;
  ours = 5 * MINUTE_MS;
  await adapter.readUser(JOHN_REFERENCE, signal);
  expect(received.splice(0)).toHaveLength(2);
  await adapter.readUser(JOHN_REFERENCE, signal);
  expect(received).toHaveLength(1);
});

test('a write that was refused for its time is signed once more, with the same body', async () => {
  const { adapter, received, signal } = await talkToClock(5 * MINUTE_MS, {
    respond: () => ({ body: anEcho({ accountId: JOHN_REFERENCE.providerAccountId }) }),
  });
  await adapter.updateUser(anUpdate([]), signal);
  const writes = received.filter(({ method }) => method === 'PATCH');
  expect(writes).toHaveLength(2);
  expect(new Set(writes.map(({ text }) => text)).size).toBe(1);
  expect(writes.every(isSignedAsReceived)).toBe(true);
});

test('a 401 that a clock does not explain is final after one request', async () => {
  const refusal = { status: 401, body: { error: 'Unknown credential', status: 401 } };
  const near = await talkToClock(20_000, { respond: () => refusal });
  expect((await errorOf(near.adapter.readUser(JOHN_REFERENCE, near.signal))).kind).toBe('auth');
  expect(near.received).toHaveLength(1);

  const undated = await talkToClock(5 * MINUTE_MS, { date: false });
  expect((await errorOf(undated.adapter.readUser(JOHN_REFERENCE, undated.signal))).kind).toBe('auth');
  expect(undated.received).toHaveLength(1);
});

test('another clock is believed only if the provider takes its time', async () => {
  let refuses = true;
  const { adapter, received, signal } = await talkTo(({ headers }) => {
    const isOurTime = Math.abs(Date.now() / 1000 - Number(headers['x-timestamp'])) <= 60;
    if (!refuses && isOurTime) return { body: aUser() };
    // A proxy with a wrong clock before a provider that refuses our key.
    return { status: 401, headers: { date: new Date(Date.now() + 5 * MINUTE_MS).toUTCString() } };
  });
  expect((await errorOf(adapter.readUser(JOHN_REFERENCE, signal))).kind).toBe('auth');
  expect(received).toHaveLength(2);
  refuses = false;
  await adapter.readUser(JOHN_REFERENCE, signal);
  expect(received).toHaveLength(3);
});

test.each([400, 403, 500, 200])('a wrong Date beside a %d repeats nothing', async (status) => {
  const date = new Date(Date.now() + 5 * MINUTE_MS).toUTCString();
  const { adapter, received, signal } = await talkTo(() => ({ status, body: {}, headers: { date } }));
  await errorOf(adapter.readUser(JOHN_REFERENCE, signal));
  expect(received).toHaveLength(1);
});
