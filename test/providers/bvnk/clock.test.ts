import { describe, expect, test } from 'vitest';
import { hawkTimeMac } from '../../../src/providers/bvnk/hawk.ts';
import { createServerClock } from '../../../src/providers/bvnk/server-clock.ts';
import type { Reply } from '../support/local-server.ts';
import { A_COMPANY, errorOf, HAWK_KEY, talkTo } from './builders.ts';
import { sample } from './samples.ts';

const TEN_MINUTES = 600_000;

const tsOf = (authorization: string | undefined) =>
  Number(/ts="(\d+)"/.exec(authorization ?? '')?.[1]) * 1000;

/** A server whose clock is ahead of ours, with Hawk's usual window. */
function serverAhead(ms: number, refusal: () => Reply) {
  return talkTo(({ headers }) =>
    Math.abs(tsOf(headers.authorization) - (Date.now() + ms)) <= 60_000
      ? { body: sample('update-answer') }
      : refusal(),
  );
}

const dated = (ms: number, status = 401) => ({
  status,
  headers: { date: new Date(Date.now() + ms).toUTCString() },
  body: { code: 'MER-PAY-1000', status: 'Forbidden' },
});

function told(ms: number, tsm?: (ts: string) => string): Reply {
  const ts = String(Math.floor((Date.now() + ms) / 1000));
  const vouched = tsm ? `, tsm="${tsm(ts)}"` : '';
  return {
    status: 401,
    headers: { 'www-authenticate': `Hawk ts="${ts}"${vouched}, error="Stale timestamp"` },
    body: {},
  };
}

describe.each([
  ['the Date header', () => dated(TEN_MINUTES)],
  ['the Date header of a 403', () => dated(TEN_MINUTES, 403)],
  ['a told time', () => told(TEN_MINUTES)],
  ['a told time with its MAC', () => told(TEN_MINUTES, (ts) => hawkTimeMac(HAWK_KEY, ts))],
])('a server that is ten minutes ahead is understood by %s', (_, refusal) => {
  test('after one refusal the call is signed again, and later ones are right at once', async () => {
    const { adapter, received, signal } = await serverAhead(TEN_MINUTES, refusal);
    await adapter.setKycStatus?.(A_COMPANY, 'APPROVED', signal);
    expect(received.map(({ text }) => text)).toEqual(['{"status":"VERIFIED"}', '{"status":"VERIFIED"}']);
    expect(received[0]?.headers.authorization).not.toBe(received[1]?.headers.authorization);
    await adapter.readUser(A_COMPANY, signal);
    expect(received).toHaveLength(3);
  });
});

test('a server behind us is understood as well', async () => {
  const { adapter, received, signal } = await serverAhead(-TEN_MINUTES, () => dated(-TEN_MINUTES));
  await adapter.readUser(A_COMPANY, signal);
  expect(received).toHaveLength(2);
});

test.each([
  ['with our own time', () => dated(0)],
  ['twenty seconds off', () => dated(20_000)],
  ['with a told time that is our own', () => told(0)],
  ['without any time that we can read', () => ({ status: 401, headers: { date: 'lately' }, body: {} })],
  ['of another scheme', () => ({ ...dated(0), headers: { 'www-authenticate': 'Basic ts="1"' } })],
])('a refusal %s is about our credentials: nothing is sent again', async (_, refusal) => {
  const { adapter, received, signal } = await talkTo(refusal);
  expect(await errorOf(adapter.readUser(A_COMPANY, signal))).toMatchObject({
    kind: 'auth',
    outcomeUnknown: false,
  });
  expect(received).toHaveLength(1);
});

test('a server that refuses whatever the time is asked twice and no more', async () => {
  let ahead = 0;
  const { adapter, received, signal } = await talkTo(() => {
    ahead += TEN_MINUTES;
    return dated(ahead);
  });
  expect((await errorOf(adapter.readUser(A_COMPANY, signal))).kind).toBe('auth');
  expect(received).toHaveLength(2);
});

test('a told time whose MAC is not ours counts for nothing', () => {
  const clock = createServerClock('key', () => 0);
  const headers = new Headers({ 'www-authenticate': 'Hawk ts="1700000000", tsm="AAAA"' });
  expect(clock.learnFrom(headers)).toBe(false);
  expect(clock.now()).toBe(0);
});

test('a corrected clock of our own corrects the offset at the next refusal', () => {
  let own = 0;
  const clock = createServerClock('key', () => own);
  const told = (seconds: number) =>
    clock.learnFrom(new Headers({ 'www-authenticate': `Hawk ts="${seconds}"` }));
  expect(told(600)).toBe(true);
  expect(clock.now()).toBe(600_000);
  own = 600_000;
  expect(clock.now()).toBe(1_200_000);
  expect(told(600)).toBe(true);
  expect(clock.now()).toBe(600_000);
});
