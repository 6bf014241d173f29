import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signWebhook } from '../../../src/sandbox/bvnk/webhook.ts';
import { bvnkCredentials } from '../../support/bvnk.ts';
import { until } from '../../support/condition.ts';
import { EARLY, HARBOR, NORA, start, THORNBURY, type Wire } from './harness.ts';
import { type Received, receiver } from './receiver.ts';

const STATUS_CHANGE = 'bvnk:platform:customer:status-change';
const { webhookSecret } = bvnkCredentials;
const base64Of = (raw: string, secret = webhookSecret) =>
  createHmac('sha256', secret).update(raw).digest('base64');

async function withReceiver(switches: object = {}, answer?: (ordinal: number) => number | null) {
  const endpoint = await receiver(answer);
  const sandbox = await start({
    webhookUrl: endpoint.url,
    switches: { webhookFirstRetryMs: 20, ...switches },
  });
  const { control, webhooks } = sandbox;
  const outboxItem = async (): Promise<Wire> => (await webhooks()).at(-1);
  return {
    ...sandbox,
    endpoint,
    outboxItem,
    send: (userId: string, more: object = {}) => control('POST', '/webhooks', { userId, ...more }),
    /** What has come once there are so many. */
    arrived: async (count: number): Promise<Received[]> => {
      await until(() => endpoint.received.length >= count);
      return endpoint.received;
    },
  };
}

test('the derived vector has the signature of the new scheme', () => {
  const body =
    '{"event":"bvnk:platform:customer:status-change","eventId":"01a0b1ec-bc16-76e8-a168-d44c4d7d25ad",' +
    '"timestamp":"2026-09-18T00:31:17.014444515Z","data":{"status":"VERIFIED",' +
    '"reference":"8a0e1da2-2af3-4b9e-a221-e74db4e01b06"}}';
  const signed = { url: 'https://anything.test', contentType: 'text/plain', body };
  expect(signWebhook('raw_base64', 'secret', signed)).toBe('z2bz2MLBaz4Jus0umv/ai0d6wbzO+kp4RPgtjYyrN4I=');
});

test('an event says what happened to whom, with nanoseconds, signed over the raw body', async () => {
  const { send, arrived } = await withReceiver();
  await send(HARBOR);
  const [{ raw, body, headers }] = (await arrived(1)) as [Received];
  expect(headers['x-signature']).toBe(base64Of(raw));
  expect(headers['content-type']).toBe('application/json');
  expect(body).toEqual({
    event: STATUS_CHANGE,
    eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/),
    data: { status: 'PENDING', reference: HARBOR },
  });
  expect(Math.abs(Date.parse(body.timestamp) - Date.now())).toBeLessThan(60_000);
});

test('the older scheme signs address, content type and body, in hex', async () => {
  const { send, arrived, endpoint } = await withReceiver({ webhookScheme: 'standard_hex' });
  await send(HARBOR);
  const [{ raw, headers }] = (await arrived(1)) as [Received];
  const mac = createHmac('sha256', webhookSecret).update(`${endpoint.url}application/json${raw}`);
  expect(headers['x-signature']).toBe(mac.digest('hex'));
});

test('the content type that is sent is the one that is signed', async () => {
  const contentType = 'application/json; charset=utf-8';
  const { send, arrived, endpoint } = await withReceiver({
    webhookScheme: 'standard_hex',
    webhookContentType: contentType,
  });
  await send(HARBOR);
  const [{ raw, headers }] = (await arrived(1)) as [Received];
  expect(headers['content-type']).toBe(contentType);
  const mac = createHmac('sha256', webhookSecret).update(`${endpoint.url}${contentType}${raw}`);
  expect(headers['x-signature']).toBe(mac.digest('hex'));
});

test('a status that the partner sets is told in the v1 event and the later pair, each with its own data', async () => {
  const { putStatus, arrived, switches } = await withReceiver();
  await putStatus(HARBOR, 'VERIFIED');
  const dataOf = (received: Received[]) =>
    Object.fromEntries(received.map(({ body }) => [body.event, body.data]));
  const told = { customerId: HARBOR, status: 'VERIFIED', customerType: 'COMPANY', requiredActions: [] };
  const received = await arrived(3);
  expect(dataOf(received)).toEqual({
    [STATUS_CHANGE]: { status: 'VERIFIED', reference: HARBOR },
    'bvnk:customers:status-change': told,
    'platform:accounts:customer:status-change': told,
  });
  expect(new Set(received.map(({ body }) => body.eventId)).size).toBe(3);

  await putStatus(HARBOR, 'VERIFIED');
  await switches({ statusEvents: ['bvnk:customers:status-change'], verifiedEventWord: 'APPROVED' });
  await putStatus(NORA, 'VERIFIED');
  expect(dataOf((await arrived(4)).slice(3))).toEqual({
    'bvnk:customers:status-change': {
      customerId: NORA,
      status: 'APPROVED',
      customerType: 'INDIVIDUAL',
      requiredActions: [],
    },
  });
});

test('the later pair names the links where information is required', async () => {
  const { control, arrived } = await withReceiver({ statusEvents: ['bvnk:customers:status-change'] });
  const links: Wire[] = [];
  for (const id of [HARBOR, NORA, EARLY]) {
    await control('POST', `/users/${id}/status`, { status: 'ACTIONS_REQUIRED', webhook: 'send' });
    links.push((await arrived(links.length + 1)).at(-1)?.body.data.requiredActions);
  }
  expect(links).toEqual([
    [{ type: 'VERIFICATION', url: 'https://verify.example.com/1' }],
    [{ type: 'VERIFICATION', url: 'https://verify.example.com/nora' }],
    [],
  ]);
});

test("the partner's own change is told as an update, once and only if something changed", async () => {
  const { put, putAssociates, patch, putUser, arrived, webhooks, switches } = await withReceiver();
  await putUser(HARBOR, { externalReference: 'ours-1' });
  await put(HARBOR, { name: 'New Name' });
  const [{ body }] = (await arrived(1)) as [Received];
  expect(body).toMatchObject({
    event: 'bvnk:platform:customer:update',
    data: { reference: HARBOR, status: 'PENDING', externalReference: 'ours-1' },
  });
  await put(HARBOR, { name: 'New Name' });
  await putAssociates(HARBOR, []);
  await patch(NORA, { individual: { phoneNumber: '+46701740606' } });
  expect((await webhooks()).map(({ subject }) => subject)).toEqual([HARBOR, HARBOR, NORA]);
  await switches({ updateWebhook: false });
  await put(HARBOR, { name: 'Silent' });
  expect(await webhooks()).toHaveLength(3);
});

test('an update that re-opens verification is told as both', async () => {
  const { put, webhooks } = await start({ switches: { updateOfVerified: 'reopens', webhooks: 'never' } });
  await put(THORNBURY, { name: 'Thornbury Pots Ltd' });
  expect((await webhooks()).map(({ event, payload }) => [event, payload.data.status])).toEqual([
    [STATUS_CHANGE, 'PENDING'],
    ['bvnk:customers:status-change', 'PENDING'],
    ['platform:accounts:customer:status-change', 'PENDING'],
    ['bvnk:platform:customer:update', 'PENDING'],
  ]);
});

test('an event that nobody has heard of can be sent', async () => {
  const { send, arrived } = await withReceiver();
  await send(HARBOR, { event: 'bvnk:platform:customer:questionnaire-status-change' });
  const [{ body }] = (await arrived(1)) as [Received];
  expect(body).toMatchObject({
    event: 'bvnk:platform:customer:questionnaire-status-change',
    data: { reference: HARBOR, status: 'PENDING' },
  });
});

test('a failing receiver is asked again with growing waits and the same message', async () => {
  const { send, endpoint, outboxItem } = await withReceiver({ webhookFirstRetryMs: 40 }, (n) =>
    n < 4 ? 500 : 200,
  );
  await send(HARBOR);
  await until(async () => (await outboxItem()).state === 'delivered');
  const { received } = endpoint;
  expect(new Set(received.map(({ raw }) => raw)).size).toBe(1);
  expect(new Set(received.map(({ headers }) => headers['x-signature'])).size).toBe(1);
  const waits = received.slice(1).map(({ at }, index) => at - (received[index]?.at ?? 0));
  expect(waits[0]).toBeGreaterThanOrEqual(38);
  expect(waits[1]).toBeGreaterThanOrEqual(78);
  expect(waits[2]).toBeGreaterThanOrEqual(158);
});

test('waits grow to fifteen minutes and no further, and after a hundred tries nothing more comes', async () => {
  // Each round moves the clock to the next try, so that the hundred take no time.
  const { send, control, outboxItem, endpoint } = await withReceiver(
    { webhookFirstRetryMs: 10_000 },
    () => 500,
  );
  await send(HARBOR);
  const waits: number[] = [];
  for (let tries = 1; tries < 100; tries += 1) {
    const item = await until(async () => {
      const now = await outboxItem();
      return now.failures === tries && now;
    });
    const waited = item.nextAttemptAt - Date.parse(item.attempts.at(-1).at);
    waits.push(waited);
    await control('POST', '/clock', { advanceMs: waited });
  }
  await until(async () => (await outboxItem()).state === 'given_up');
  expect(endpoint.received).toHaveLength(100);
  // In tens of seconds: each is noted a moment after the attempt began.
  const rounded = waits.map((wait) => Math.floor(wait / 10_000));
  expect(rounded.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 64, 90]);
  expect(new Set(rounded.slice(8))).toEqual(new Set([90]));
});

test('only 200 takes a webhook, or any 2xx by switch', async () => {
  const { send, endpoint, outboxItem, switches } = await withReceiver({}, () => 204);
  await send(HARBOR);
  await until(() => endpoint.received.length >= 3);
  expect((await outboxItem()).state).toBe('waiting');
  await switches({ webhookAcknowledgement: '2xx' });
  await until(async () => (await outboxItem()).state === 'delivered');
});

test('a receiver that does not answer in time is asked again', async () => {
  const { send, endpoint, outboxItem } = await withReceiver({ webhookTimeoutMs: 60 }, (n) =>
    n === 1 ? null : 200,
  );
  await send(HARBOR);
  await until(async () => (await outboxItem()).state === 'delivered');
  const errors = (await outboxItem()).attempts.map((attempt: Wire) => attempt.error);
  // The second may come too late as well, on a busy machine.
  expect([...new Set(errors)]).toEqual(['timeout', null]);
  expect(endpoint.received.length).toBeGreaterThanOrEqual(2);
});

test('its ten seconds, fifteen minutes and hundred tries are what a fresh simulator has', async () => {
  const { control } = await start();
  expect(await control('GET', '/switches')).toMatchObject({
    webhookTimeoutMs: 10_000,
    webhookLongestRetryMs: 900_000,
    webhookMaxAttempts: 100,
  });
});

test('one sent twice has one event id, two have two', async () => {
  const { send, arrived } = await withReceiver();
  await send(HARBOR, { mode: 'twice' });
  await arrived(2);
  await send(HARBOR);
  const [first, second, third] = (await arrived(3)).map(({ body }) => body.eventId);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('a late one waits for its time and still tells what was then', async () => {
  const { control, endpoint, outboxItem } = await withReceiver({
    webhookDelayMs: 3_600_000,
    statusEvents: [STATUS_CHANGE],
  });
  await control('POST', `/users/${HARBOR}/status`, { status: 'VERIFIED', webhook: 'late' });
  await control('POST', `/users/${HARBOR}/status`, { status: 'REJECTED' });
  expect(await outboxItem()).toMatchObject({ state: 'waiting', attempts: [] });
  await control('POST', '/clock', { advanceMs: 3_600_000 });
  await until(() => endpoint.received.length === 1);
  expect(endpoint.received[0]?.body.data.status).toBe('VERIFIED');
});

test.each(['raw_base64', 'standard_hex'])(
  'forged and unsigned ones are sent once and do not verify (%s)',
  async (webhookScheme) => {
    const { send, endpoint, outboxItem } = await withReceiver({ webhookScheme }, () => 401);
    for (const mode of ['forge', 'unsigned']) {
      await send(HARBOR, { mode });
      await until(async () => (await outboxItem()).state === 'given_up');
    }
    const [forged, unsigned] = endpoint.received as [Received, Received];
    const shape = webhookScheme === 'raw_base64' ? /^[A-Za-z0-9+/]{43}=$/ : /^[0-9a-f]{64}$/;
    expect(forged.headers['x-signature']).toMatch(shape);
    const covered = webhookScheme === 'raw_base64' ? '' : `${endpoint.url}application/json`;
    const right = createHmac('sha256', webhookSecret).update(`${covered}${forged.raw}`).digest();
    const given = Buffer.from(
      String(forged.headers['x-signature']),
      webhookScheme === 'raw_base64' ? 'base64' : 'hex',
    );
    expect(given.equals(right)).toBe(false);
    expect(unsigned.headers['x-signature']).toBeUndefined();
    expect(endpoint.received).toHaveLength(2);
  },
);
