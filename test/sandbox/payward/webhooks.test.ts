import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signWebhook } from '../../../src/sandbox/payward/webhook.ts';
import { credentials, DEMO, start, until, type Wire } from './harness.ts';
import { type Received, receiver } from './receiver.ts';

const SECOND_SECRET = Buffer.from('the secret that comes after this').toString('base64');

async function withReceiver(switches: object = {}, answer?: (ordinal: number) => number | null) {
  const endpoint = await receiver(answer);
  const sandbox = await start({
    webhookUrl: endpoint.url,
    switches: { webhookFirstRetryMs: 20, ...switches },
  });
  const outboxItem = async (): Promise<Wire> => (await sandbox.simulator.webhooks()).at(-1);
  return { ...sandbox, ...endpoint, outboxItem };
}

/** The header taken apart, with the signatures that it should carry. */
function signatureOf({ headers, raw }: Received, secrets = [credentials.webhookSecret]) {
  const [, t = '', ...rest] = /^t=(\d+)((?:,v1=[0-9a-f]{64})+)$/.exec(String(headers['x-signature'])) ?? [];
  const expected = secrets.map((secret) =>
    createHmac('sha256', Buffer.from(secret, 'base64')).update(`${t}.${raw}`).digest('hex'),
  );
  return { at: Number(t), given: rest.join('').split(',v1=').slice(1), expected };
}

test('the vector for webhooks is signed as derived', () => {
  const key = Buffer.from('MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=', 'base64');
  expect(signWebhook(key, 1734567890, '{"id":"evt_1","type":"user.verified"}')).toBe(
    '2d9e90ef5e347be1366dea818f2e2a357498746169c33910e54928f2d386bf73',
  );
});

test('a verified user is told of in a signed webhook that names the user and no more', async () => {
  const { control, delivery, statusOf } = await withReceiver();
  await control('POST', `/users/${DEMO.waiting}/status`, { status: 'ok', webhook: 'send' });
  const webhook = await delivery(1);
  expect(webhook.headers['content-type']).toBe('application/json');
  expect(webhook.body).toEqual({
    id: expect.stringMatching(/^evt_[0-9A-HJKMNP-TV-Z]{20}$/),
    type: 'user.verified',
    data: { user_id: DEMO.waiting },
  });
  const { at, given, expected } = signatureOf(webhook);
  expect(given).toEqual(expected);
  expect(Math.abs(at - Date.now() / 1000)).toBeLessThan(30);
  expect(await statusOf(DEMO.waiting)).toEqual({ state: 'ok', required_actions: [] });
});

test('the data of an event names the user as the switch says', async () => {
  const { control, delivery, switches, get } = await withReceiver();
  const user = (await get(DEMO.verified)).body.data;
  const forms = [
    ['user', { user: DEMO.verified }],
    ['id', { id: DEMO.verified }],
    ['external_reference', { external_reference: 'partner-customer-9001' }],
    ['whole_user', { user }],
    ['nothing', {}],
    ['user_id', { user_id: DEMO.verified }],
  ] as const;
  for (const [index, [webhookData, data]] of forms.entries()) {
    await switches({ webhookData });
    await control('POST', '/webhooks', { userId: DEMO.verified });
    expect((await delivery(index + 1)).body.data).toEqual(data);
  }
});

test('any event can be sent about anybody, with data of its own', async () => {
  const { control, delivery } = await withReceiver();
  await control('POST', '/webhooks', {
    userId: DEMO.verified,
    event: 'quote.executed',
    data: { quote_id: 'q' },
  });
  expect((await delivery(1)).body).toMatchObject({ type: 'quote.executed', data: { quote_id: 'q' } });
  await control('POST', '/webhooks', { userId: DEMO.verified, event: 'webhook.test' });
  expect((await delivery(2)).body).toMatchObject({ type: 'webhook.test', data: {} });
  await control('POST', '/webhooks', { userId: DEMO.verified, event: 'user.renamed' });
  expect((await delivery(3)).body).toMatchObject({ type: 'user.renamed', data: { user_id: DEMO.verified } });
  await expect(control('POST', '/webhooks', { userId: 'nobody' })).rejects.toThrow('404');
});

test('while the secret is rotated both sign, the new one first', async () => {
  const { control, delivery, switches } = await withReceiver();
  await switches({ webhookSecondSecret: SECOND_SECRET });
  await control('POST', '/webhooks', { userId: DEMO.verified });
  const { given, expected } = signatureOf(await delivery(1), [SECOND_SECRET, credentials.webhookSecret]);
  expect(given).toHaveLength(2);
  expect(given).toEqual(expected);
  await switches({ webhookSecondSecret: null });
  await control('POST', '/webhooks', { userId: DEMO.verified });
  expect(signatureOf(await delivery(2)).given).toHaveLength(1);
});

test('a signature can be old or ahead of time, and is right for its time', async () => {
  const { control, delivery, switches } = await withReceiver();
  for (const [index, webhookSignatureAgeMs] of [600_000, -600_000].entries()) {
    await switches({ webhookSignatureAgeMs });
    await control('POST', '/webhooks', { userId: DEMO.verified });
    const { at, given, expected } = signatureOf(await delivery(index + 1));
    expect(given).toEqual(expected);
    expect(Math.abs(at - (Date.now() - webhookSignatureAgeMs) / 1000)).toBeLessThan(30);
  }
});

test("a shift of the simulator's clock leaves the signature's time alone", async () => {
  const { control, delivery } = await withReceiver();
  await control('POST', '/clock', { advanceMs: 86_400_000 });
  await control('POST', '/webhooks', { userId: DEMO.verified });
  expect(Math.abs(signatureOf(await delivery(1)).at - Date.now() / 1000)).toBeLessThan(30);
});

test('forged and unsigned webhooks are sent once and do not verify', async () => {
  const { control, delivery, outboxItem, received, switches } = await withReceiver({}, () => 401);
  await switches({ webhookSecondSecret: SECOND_SECRET });
  await control('POST', '/webhooks', { userId: DEMO.verified, mode: 'forge' });
  await until(async () => (await outboxItem()).state === 'given_up');
  await control('POST', '/webhooks', { userId: DEMO.verified, mode: 'unsigned' });
  await until(async () => received.length === 2 && (await outboxItem()).state === 'given_up');
  const { given, expected } = signatureOf(await delivery(1), [SECOND_SECRET, credentials.webhookSecret]);
  expect(given).toHaveLength(2);
  for (const signature of given) expect(expected).not.toContain(signature);
  expect((await delivery(2)).headers['x-signature']).toBeUndefined();
});

test('a failed delivery is tried again with growing waits, the same event, signed anew', async () => {
  const { control, outboxItem, received } = await withReceiver({ webhookFirstRetryMs: 40 }, (n) =>
    n < 4 ? 500 : 204,
  );
  await control('POST', '/webhooks', { userId: DEMO.verified });
  await until(async () => (await outboxItem()).state === 'delivered');
  expect(new Set(received.map(({ raw }) => raw)).size).toBe(1);
  for (const webhook of received) {
    const { given, expected } = signatureOf(webhook);
    expect(given).toEqual(expected);
  }
  const waits = received.slice(1).map(({ at }, index) => at - (received[index]?.at ?? 0));
  expect(waits[0]).toBeGreaterThanOrEqual(38);
  expect(waits[1]).toBeGreaterThanOrEqual(78);
  expect(waits[2]).toBeGreaterThanOrEqual(158);
});

test('a receiver that does not answer in time is asked again', async () => {
  const { control, outboxItem } = await withReceiver({ webhookTimeoutMs: 60 }, (n) => (n === 1 ? null : 200));
  await control('POST', '/webhooks', { userId: DEMO.verified });
  await until(async () => (await outboxItem()).state === 'delivered');
  const errors = (await outboxItem()).attempts.map((attempt: Wire) => attempt.error);
  // The second may come too late as well, on a busy machine.
  expect([...new Set(errors)]).toEqual(['timeout', null]);
});

test('a webhook is given up when the next try would come more than five minutes after the first', async () => {
  const { control, outboxItem, received } = await withReceiver({ webhookFirstRetryMs: 60_000 }, () => 503);
  const failures = async (count: number) => until(async () => (await outboxItem()).failures === count);
  await control('POST', '/webhooks', { userId: DEMO.verified });
  for (let minute = 1; minute <= 4; minute += 1) {
    await failures(minute);
    expect((await outboxItem()).state).toBe('waiting');
    await control('POST', '/clock', { advanceMs: 60_000 });
  }
  await failures(5);
  expect(await outboxItem()).toMatchObject({ state: 'given_up' });
  expect(received).toHaveLength(5);
});

test('how long it is tried is a switch', async () => {
  const { control, outboxItem, received } = await withReceiver({ webhookGiveUpAfterMs: 0 }, () => 503);
  await control('POST', '/webhooks', { userId: DEMO.verified });
  await until(async () => (await outboxItem()).state === 'given_up');
  expect(received).toHaveLength(1);
});

test('the receiver has thirty seconds and the waits begin at one', async () => {
  const { control } = await start();
  expect(await control('GET', '/switches')).toMatchObject({
    webhookTimeoutMs: 30_000,
    webhookFirstRetryMs: 1000,
    webhookGiveUpAfterMs: 300_000,
  });
});

test('twice is the same to the byte, late waits for the clock, never is never', async () => {
  const { control, received, delivery, outboxItem } = await withReceiver({ webhookDelayMs: 3_600_000 });
  await control('POST', '/webhooks', { userId: DEMO.verified, mode: 'twice' });
  expect((await delivery(2)).raw).toBe((await delivery(1)).raw);
  await control('POST', '/webhooks', { userId: DEMO.verified, mode: 'never' });
  expect((await outboxItem()).state).toBe('suppressed');
  await control('POST', '/webhooks', { userId: DEMO.closed, mode: 'late' });
  expect(await outboxItem()).toMatchObject({ state: 'waiting', attempts: [] });
  await control('POST', '/clock', { advanceMs: 3_600_000 });
  expect((await delivery(3)).body.data).toEqual({ user_id: DEMO.closed });
  expect(received).toHaveLength(3);
});

test('a new status tells nothing by itself, or by switch what is published', async () => {
  const { control, switches, simulator, patch } = await withReceiver();
  const status = (id: string, body: object) => control('POST', `/users/${id}/status`, body);
  const sent = async () => (await simulator.webhooks()).map(({ event, subject }) => [event, subject]);
  await status(DEMO.waiting, { status: 'ok' });
  expect(await sent()).toEqual([]);

  await switches({ statusWebhooks: true });
  await status(DEMO.waiting, { status: 'ok', required_actions: [{ action_type: 'wait' }] });
  await status(DEMO.waiting, { status: 'tomorrows_state' });
  await control('POST', `/users/${DEMO.waiting}/required-actions`, { action: { action_type: 'wait' } });
  expect(await sent()).toEqual([]);

  await status(DEMO.waiting, { status: 'ok' });
  await status(DEMO.waiting, { status: 'disabled' });
  await status(DEMO.waiting, { status: 'closed' });
  await control('PUT', `/users/${DEMO.identityDue}/required-actions`, { required_actions: [] });
  await patch(DEMO.taxNumbersDue, { tax_ids: [{ id: '12345678Z', issuing_country: 'ES' }] });
  expect(await sent()).toEqual([
    ['user.verified', DEMO.waiting],
    ['user.disabled', DEMO.waiting],
    ['user.closed', DEMO.waiting],
    ['user.verified', DEMO.identityDue],
    ['user.verified', DEMO.taxNumbersDue],
  ]);
});
