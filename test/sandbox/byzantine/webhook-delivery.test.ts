import { expect, test } from 'vitest';
import { until } from '../../support/condition.ts';
import { receiver } from '../matchmove/receiver.ts';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { JOHN, start, type Wire, webhookKey } from './harness.ts';
import { verifiesWebhook } from './signer.ts';
import { withReceiver } from './webhook-receiver.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

test("retries follow the provider's schedule: the same event and body, a new time, then given up", async () => {
  const waits = [30, 60, 300, 1800, 7200, 21600].map((seconds) => seconds * 1000);
  const { control, endpoint, outboxItem } = await withReceiver({ webhookRetryScale: 1 }, () => 500);
  await control('POST', '/webhooks', { userId: JOHN });
  for (const [index, wait] of waits.entries()) {
    const item = await until(async () => {
      const found = await outboxItem();
      return found.failures === index + 1 ? found : undefined;
    });
    const failedAt = Date.parse(item.attempts.at(-1).at);
    // The wait begins when the answer has come.
    expect(item.nextAttemptAt - failedAt - wait).toBeLessThan(5000);
    expect(item.nextAttemptAt - failedAt).toBeGreaterThanOrEqual(wait);
    await control('POST', '/clock', { advanceMs: wait });
  }
  await until(async () => (await outboxItem()).state === 'given_up');
  expect(endpoint.received).toHaveLength(7);
  const header = (name: string) =>
    endpoint.received.map(({ headers }) => headers[`x-byzantine-webhook-${name}`]);
  expect(new Set(header('delivery-id')).size).toBe(1);
  expect(new Set(header('event-id')).size).toBe(1);
  expect(new Set(endpoint.received.map(({ raw }) => raw)).size).toBe(1);
  expect(new Set(header('timestamp')).size).toBe(7);
  for (const one of endpoint.received) expect(verifiesWebhook(webhookKey, one)).toBe(true);
});

test('any 2xx ends the retries, which a switch can shorten', async () => {
  const { control, endpoint, outboxItem } = await withReceiver(
    { webhookRetriesMs: [10, 20], webhookRetryScale: 1 },
    (n) => (n < 3 ? 302 : 202),
  );
  await control('POST', '/webhooks', { userId: JOHN });
  await until(async () => (await outboxItem()).state === 'delivered');
  expect(endpoint.received).toHaveLength(3);
  expect((await outboxItem()).attempts.map((attempt: Wire) => attempt.status)).toEqual([302, 302, 202]);
});

test('a receiver that does not answer in time is asked again', async () => {
  const { control, outboxItem } = await withReceiver({ webhookTimeoutMs: 60 }, (n) => (n === 1 ? null : 200));
  await control('POST', '/webhooks', { userId: JOHN });
  await until(async () => (await outboxItem()).state === 'delivered');
  const errors = (await outboxItem()).attempts.map((attempt: Wire) => attempt.error);
  // The second may come too late as well, on a busy machine.
  expect([...new Set(errors)]).toEqual(['timeout', null]);
});

test('one sent twice is the same event and delivery; two are two', async () => {
  const { control, received } = await withReceiver();
  await control('POST', '/webhooks', { userId: JOHN, mode: 'twice' });
  await received(2);
  await control('POST', '/webhooks', { userId: JOHN });
  const all = await received(3);
  const ids = all.map(({ headers }) => headers['x-byzantine-webhook-event-id']);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
  expect(all[1].raw).toBe(all[0].raw);
  expect(all[1].headers['x-byzantine-webhook-delivery-id']).toBe(
    all[0].headers['x-byzantine-webhook-delivery-id'],
  );
});

test('forged and unsigned webhooks are sent once and do not verify', async () => {
  const { control, endpoint, outboxItem } = await withReceiver({}, () => 401);
  await control('POST', '/webhooks', { userId: JOHN, mode: 'forge' });
  await until(async () => (await outboxItem()).state === 'given_up');
  await control('POST', '/webhooks', { userId: JOHN, mode: 'unsigned' });
  await until(async () => endpoint.received.length === 2 && (await outboxItem()).state === 'given_up');
  const [forged, unsigned] = endpoint.received as [Wire, Wire];
  expect(forged.headers['x-byzantine-webhook-signature']).toMatch(/^[0-9a-f]{128}$/);
  expect(verifiesWebhook(webhookKey, forged)).toBe(false);
  expect(unsigned.headers['x-byzantine-webhook-signature']).toBeUndefined();
  expect(unsigned.headers['x-byzantine-webhook-delivery-id']).toMatch(UUID);
});

test('late waits for its time, which the clock can bring; never is never', async () => {
  const { patch, control, received, endpoint, outboxItem } = await withReceiver({
    webhooks: 'late',
    webhookDelayMs: 3_600_000,
  });
  await patch(JOHN, {});
  expect(await outboxItem()).toMatchObject({ state: 'waiting', attempts: [], subject: JOHN });
  await control('POST', '/clock', { advanceMs: 3_600_000 });
  await received(1);
  await control('POST', `/users/${JOHN}/status`, { status: 'rejected', webhook: 'never' });
  expect(await outboxItem()).toMatchObject({ state: 'suppressed', event: 'customer.rejected' });
  expect(endpoint.received).toHaveLength(1);
});

test('an undelivered webhook is delivered after a restart, as the same event', async () => {
  const stateFile = freshStateFile();
  let up = false;
  const endpoint = await receiver(() => (up ? 204 : 500));
  const switches = { webhookRetriesMs: [20, 20, 60_000] };
  const first = await start({ stateFile, webhookUrl: endpoint.url, switches });
  await first.patch(JOHN, { userInfo: { firstName: 'Johnny' } });
  await until(() => endpoint.received.length === 3);
  await until(async () => (await first.control('GET', '/webhooks'))[0].failures === 3);
  await first.simulator.close();
  up = true;
  const second = await start({ stateFile });
  await second.control('POST', '/clock', { advanceMs: 60_000 });
  await until(async () => (await second.control('GET', '/webhooks'))[0].state === 'delivered');
  expect(new Set(endpoint.received.map(({ raw }) => raw)).size).toBe(1);
});
