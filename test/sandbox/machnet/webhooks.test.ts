import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { until } from '../../support/condition.ts';
import { machnetCredentials } from '../../support/machnet.ts';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { AMARA, RAFAEL, start, TENZIN, type Wire } from './harness.ts';
import { type Received, receiver } from './receiver.ts';

const signed = (raw: string) =>
  createHmac('sha256', machnetCredentials.webhookSecret).update(raw).digest('hex');
const HOUR_MS = 3_600_000;
const FAST = { webhookRetryMs: 10, webhookResendMs: 10 };

async function withReceiver(switches: object = FAST, answer?: (ordinal: number) => number) {
  const endpoint = await receiver(answer);
  const sandbox = await start({ webhookUrl: endpoint.url, switches });
  return {
    ...sandbox,
    endpoint,
    send: (userId: string, more: object = {}) => sandbox.control('POST', '/webhooks', { userId, ...more }),
    last: async (): Promise<Wire> => (await sandbox.webhooks()).at(-1),
    subscription: (): Promise<Wire> => sandbox.control('GET', '/webhooks/subscription'),
    pause: (paused: boolean) => sandbox.control('PATCH', '/webhooks/subscription', { paused }),
    advance: (advanceMs: number) => sandbox.control('POST', '/clock', { advanceMs }),
    arrived: (count: number): Promise<Received[]> =>
      until(`${count} webhooks`, () => endpoint.received.length === count && endpoint.received),
    ended: (state: string): Promise<unknown> =>
      until(`webhook ${state}`, async () => (await sandbox.webhooks()).at(-1)?.state === state),
  };
}

test('a status is told with its event in body and header, signed in hex over the raw body', async () => {
  const { startKyc, arrived } = await withReceiver();
  await startKyc(TENZIN);
  const [{ raw, headers, body }] = (await arrived(1)) as [Received];
  expect(headers['x-raas-webhook-signature']).toBe(signed(raw));
  expect(headers['x-raas-event']).toBe('user_kyc_in_progress');
  expect(headers['content-type']).toBe('application/json');
  expect(body).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    event_name: 'user_kyc_in_progress',
    resource_id: TENZIN,
    user_id: TENZIN,
    payload: {},
    subscription_id: 'caec6725-bf0a-4ca4-9f8c-153f4da87259',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/),
  });
});

test.each([
  ['IN_PROGRESS', 'user_kyc_in_progress'],
  ['VERIFIED', 'user_kyc_verified'],
  ['RETRY', 'user_kyc_retry'],
  ['SUSPENDED', 'user_kyc_suspended'],
  ['REVIEW_PENDING', 'user_kyc_review_pending'],
])('status %s is told as %s when the control call asks for it', async (status, event) => {
  const { setStatus, arrived, get } = await withReceiver();
  await setStatus(TENZIN, status, { webhook: 'send' });
  const [{ body }] = (await arrived(1)) as [Received];
  expect(body.event_name).toBe(event);
  expect((await get(TENZIN)).status).toBe(status);
});

test('a status set by hand is told only when asked, or always by switch', async () => {
  const { setStatus, webhooks, switches, arrived } = await withReceiver();
  await setStatus(TENZIN, 'VERIFIED');
  expect(await webhooks()).toEqual([]);
  await switches({ webhookOnStatusSet: true });
  await setStatus(TENZIN, 'SUSPENDED');
  expect((await arrived(1))[0]?.body.event_name).toBe('user_kyc_suspended');
});

test('payload is empty, absent or the user with the SSN masked', async () => {
  const { send, switches, arrived, get } = await withReceiver();
  await switches({ webhookPayload: 'absent' });
  await send(AMARA);
  expect((await arrived(1))[0]?.body).not.toHaveProperty('payload');
  await switches({ webhookPayload: 'user' });
  await send(AMARA);
  expect((await arrived(2))[1]?.body.payload).toEqual(await get(AMARA));
});

test('any event can be sent, and each has an id of its own', async () => {
  const { send, arrived } = await withReceiver();
  await send(AMARA, { event: 'user_kyc_tomorrow' });
  await send(AMARA);
  const [first, second] = (await arrived(2)) as [Received, Received];
  expect([first.body.event_name, first.headers['x-raas-event']]).toEqual([
    'user_kyc_tomorrow',
    'user_kyc_tomorrow',
  ]);
  expect(second.body.event_name).toBe('user_kyc_verified');
  expect(second.body.id).not.toBe(first.body.id);
});

test('one sent twice is the same to the byte, with the same signature', async () => {
  const { send, arrived } = await withReceiver();
  await send(AMARA, { mode: 'twice' });
  const [first, second] = (await arrived(2)) as [Received, Received];
  expect(second.raw).toBe(first.raw);
  expect(second.headers['x-raas-webhook-signature']).toBe(first.headers['x-raas-webhook-signature']);
});

test('forged and unsigned ones go once, do not verify and do not count towards a pause', async () => {
  const { send, ended, endpoint, subscription } = await withReceiver(
    { ...FAST, pauseAfterFailures: 1 },
    () => 401,
  );
  await send(AMARA, { mode: 'forge' });
  await ended('given_up');
  await send(AMARA, { mode: 'unsigned' });
  await ended('given_up');
  const [forged, unsigned] = endpoint.received as [Received, Received];
  expect(endpoint.received).toHaveLength(2);
  expect(forged.headers['x-raas-webhook-signature']).toMatch(/^[0-9a-f]{64}$/);
  expect(forged.headers['x-raas-webhook-signature']).not.toBe(signed(forged.raw));
  expect(unsigned.headers['x-raas-webhook-signature']).toBeUndefined();
  expect(unsigned.headers['x-raas-event']).toBe('user_kyc_verified');
  expect(await subscription()).toMatchObject({ paused: false, failuresInARow: 0 });
});

test('never is never, late is late', async () => {
  const { send, webhooks, advance, arrived } = await withReceiver({ webhookDelayMs: HOUR_MS });
  await send(AMARA, { mode: 'never' });
  await send(RAFAEL, { mode: 'late' });
  expect((await webhooks()).map(({ state }) => state)).toEqual(['suppressed', 'waiting']);
  await advance(HOUR_MS);
  expect((await arrived(1))[0]?.body.user_id).toBe(RAFAEL);
});

test.each([500, 302, 400, 401])(
  'a %i is a failure: ten more tries with the same bytes, then never again',
  async (status) => {
    const { send, ended, endpoint, last } = await withReceiver(
      { ...FAST, pauseAfterFailures: null },
      () => status,
    );
    await send(AMARA);
    await ended('given_up');
    expect(endpoint.received).toHaveLength(11);
    expect(new Set(endpoint.received.map(({ raw }) => raw)).size).toBe(1);
    expect((await last()).attempts.map((one: Wire) => one.status)).toEqual(Array(11).fill(status));
  },
);

test('tries are an hour apart, exactly', async () => {
  const { send, arrived, last, advance, endpoint } = await withReceiver({}, (n) => (n < 3 ? 503 : 200));
  await send(AMARA);
  await arrived(1);
  await until('the failure is noted', async () => (await last()).failures === 1);
  const { nextAttemptAt, attempts } = await last();
  const wait = nextAttemptAt - Date.parse(attempts[0].at);
  expect(wait).toBeGreaterThanOrEqual(HOUR_MS);
  expect(wait).toBeLessThan(HOUR_MS + 30_000);
  await advance(HOUR_MS - 60_000);
  expect(endpoint.received).toHaveLength(1);
  await advance(60_000);
  await arrived(2);
  await until('the second failure is noted', async () => (await last()).failures === 2);
  await advance(HOUR_MS);
  await until('it is delivered', async () => (await last()).state === 'delivered');
});

test('the number of tries is a switch', async () => {
  const { send, ended, endpoint } = await withReceiver({ ...FAST, webhookRetries: 2 }, () => 500);
  await send(AMARA);
  await ended('given_up');
  expect(endpoint.received).toHaveLength(3);
});

test('a 409 asks for the same again until it is taken, and is no failure', async () => {
  const slow = { webhookRetryMs: HOUR_MS, webhookResendMs: 1, pauseAfterFailures: 1 };
  const { send, ended, endpoint, last, subscription } = await withReceiver(slow, (n) =>
    n <= 130 ? 409 : 204,
  );
  await send(AMARA);
  await ended('delivered');
  expect(endpoint.received).toHaveLength(131);
  expect(new Set(endpoint.received.map(({ raw }) => raw)).size).toBe(1);
  const { failures, attempts } = await last();
  expect(failures).toBe(0);
  // Of many attempts the first and the latest are kept.
  expect(attempts).toHaveLength(100);
  expect(attempts.at(-1).status).toBe(204);
  expect(await subscription()).toMatchObject({ paused: false, failuresInARow: 0 });
});

test('the interval after a 409 is five seconds', async () => {
  const { send, arrived, last } = await withReceiver({}, () => 409);
  await send(AMARA);
  await arrived(1);
  const { nextAttemptAt, attempts } = await until('the answer is noted', async () => {
    const item = await last();
    return item.attempts.length === 1 && item;
  });
  const wait = nextAttemptAt - Date.parse(attempts[0].at);
  expect(wait).toBeGreaterThanOrEqual(5000);
  expect(wait).toBeLessThan(5000 + 30_000);
});

test('409s between failures do not use up the ten tries', async () => {
  const { send, ended, endpoint } = await withReceiver({ ...FAST, pauseAfterFailures: null }, (n) =>
    n % 2 === 0 ? 409 : 500,
  );
  await send(AMARA);
  await ended('given_up');
  const failures = endpoint.received.filter((_, index) => index % 2 === 0);
  expect(failures).toHaveLength(11);
});

test('failures in a row pause the subscription, over all events; what is taken begins the count anew', async () => {
  let status = 500;
  const { send, subscription, endpoint, switches, ended } = await withReceiver(
    { ...FAST, webhookRetries: 1, pauseAfterFailures: 4 },
    () => status,
  );
  await send(AMARA);
  await ended('given_up');
  expect(await subscription()).toMatchObject({ paused: false, failuresInARow: 2 });
  status = 200;
  await send(AMARA);
  await ended('delivered');
  expect(await subscription()).toMatchObject({ paused: false, failuresInARow: 0 });
  status = 500;
  await send(AMARA);
  await ended('given_up');
  await send(RAFAEL);
  await ended('given_up');
  expect(await subscription()).toMatchObject({ paused: true, failuresInARow: 4 });
  const count = endpoint.received.length;
  await switches({ eventsWhilePaused: 'kept' });
  await send(TENZIN);
  expect(endpoint.received).toHaveLength(count);
});

test('a receiver that cannot be reached pauses the subscription by default after all tries of one event', async () => {
  const { send, subscription, endpoint, ended } = await withReceiver();
  await endpoint.close();
  await send(AMARA);
  await ended('given_up');
  expect(await subscription()).toEqual({
    id: 'caec6725-bf0a-4ca4-9f8c-153f4da87259',
    paused: true,
    failuresInARow: 11,
  });
});

test('events during a pause are lost, and after it is ended new ones go', async () => {
  const { startKyc, send, pause, webhooks, arrived, subscription } = await withReceiver();
  await pause(true);
  await startKyc(TENZIN);
  expect((await webhooks()).map(({ state }) => state)).toEqual(['suppressed']);
  expect(await pause(false)).toMatchObject({ paused: false });
  await send(AMARA);
  expect((await arrived(1))[0]?.body.user_id).toBe(AMARA);
  expect(await subscription()).toMatchObject({ paused: false, failuresInARow: 0 });
});

test('events during a pause are kept by switch, and go when it ends', async () => {
  const { startKyc, pause, webhooks, arrived } = await withReceiver({ ...FAST, eventsWhilePaused: 'kept' });
  await pause(true);
  await startKyc(TENZIN);
  expect((await webhooks()).map(({ state, attempts }) => [state, attempts])).toEqual([['waiting', []]]);
  await pause(false);
  expect((await arrived(1))[0]?.body.event_name).toBe('user_kyc_in_progress');
});

test('an event that had failed before the pause goes on after it', async () => {
  let status = 500;
  const { send, subscription, pause, last } = await withReceiver(
    { ...FAST, pauseAfterFailures: 2 },
    () => status,
  );
  await send(AMARA);
  await until('it is paused', async () => (await subscription()).paused);
  expect(await last()).toMatchObject({ state: 'waiting', failures: 2 });
  status = 200;
  await pause(false);
  await until('it is delivered', async () => (await last()).state === 'delivered');
});

test('a pause and an undelivered event survive a restart', async () => {
  const stateFile = freshStateFile();
  const endpoint = await receiver();
  const first = await start({ stateFile, webhookUrl: endpoint.url, switches: { eventsWhilePaused: 'kept' } });
  await first.control('PATCH', '/webhooks/subscription', { paused: true });
  await first.control('POST', '/webhooks', { userId: AMARA });
  await first.close();
  await expect(first.get(TENZIN)).rejects.toThrow();
  const second = await start({ stateFile });
  expect(await second.control('GET', '/webhooks/subscription')).toMatchObject({ paused: true });
  expect(endpoint.received).toEqual([]);
  await second.control('PATCH', '/webhooks/subscription', { paused: false });
  await until('it arrives', () => endpoint.received.length === 1);
});
