import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  ANTONIO,
  credentials,
  evidence,
  JOHN,
  MARIA,
  pendingOf,
  start,
  until,
  type Wire,
} from './harness.ts';
import { receiver } from './receiver.ts';

const signed = (raw: string) => createHmac('sha256', credentials.webhookSecret).update(raw).digest('hex');

async function withReceiver(switches: object, answer?: (ordinal: number) => number | null) {
  const endpoint = await receiver(answer);
  const sandbox = await start({
    webhookUrl: endpoint.url,
    switches: { webhookFirstRetryMs: 20, ...switches },
  });
  const outboxItem = async (): Promise<Wire> => (await sandbox.control('GET', '/webhooks')).at(-1);
  return { ...sandbox, endpoint, outboxItem };
}

test('by switch the event, or its data, stands in a string as on the page', async () => {
  const bodyIn = async (webhookBody: string): Promise<Wire> => {
    const { put, verify, endpoint } = await withReceiver({ bankDelayMs: 10, webhookBody });
    const { email } = pendingOf((await put(MARIA, { email: 'maria.new@example.ph' })).body);
    await verify(MARIA, evidence(email.verification_id));
    const [{ body, raw, headers }] = (await until(() => endpoint.received.length && endpoint.received)) as [
      Wire,
    ];
    expect(headers['x-signature']).toBe(signed(raw));
    return body;
  };
  expect(JSON.parse(await bodyIn('escaped'))).toMatchObject({ event_data: { entity_id: MARIA } });
  expect(JSON.parse((await bodyIn('escaped_data')).event_data)).toMatchObject({ entity_id: MARIA });
});

test('an approved change is applied and told in a signed webhook with the whole user', async () => {
  const { put, get, verify, endpoint } = await withReceiver({ bankDelayMs: 10 });
  const { email } = pendingOf((await put(MARIA, { email: 'maria.new@example.ph' })).body);
  await verify(MARIA, evidence(email.verification_id));
  const [{ body, raw, headers }] = (await until(() => endpoint.received.length && endpoint.received)) as [
    Wire,
  ];
  expect(headers['x-signature']).toBe(signed(raw));
  expect(headers['content-type']).toBe('application/json');
  expect(body).toEqual({
    event_data: {
      entities: { user: await get(MARIA) },
      entity_id: MARIA,
      entity_type: 'USER',
      event_timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      message_id: expect.any(String),
      program_code: credentials.programCode,
      version: 'v2',
      webhook_event: 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS',
    },
    event_name: 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS',
    max_retry_age: 0,
    max_retry_attempts: 0,
    product_code: credentials.programCode,
    retry_attempt: 0,
    service_name: 'customer',
    trace_id: expect.stringContaining(MARIA),
    webhook_id: expect.any(String),
  });
  const { user } = body.event_data.entities;
  expect(user.email).toBe('maria.new@example.ph');
  expect(pendingOf(user)).toEqual({});
  expect(user.requirements.immediately_due.required_actions).toEqual([]);
});

test('a refused change is told as well, with the old value and no entry', async () => {
  const { control, endpoint } = await withReceiver({});
  await control('POST', `/users/${ANTONIO}/decide`, { field: 'email', decision: 'refuse' });
  const [{ body }] = (await until(() => endpoint.received.length && endpoint.received)) as [Wire];
  expect(body.event_data.entities.user.email).toBe('antonio.reyes@example.ph');
  expect(pendingOf(body.event_data.entities.user)).toEqual({});
});

test('a receiver that fails is asked again with growing waits, the same message and a rising retry_attempt', async () => {
  const { control, endpoint, outboxItem } = await withReceiver({ webhookFirstRetryMs: 40 }, (n) =>
    n < 4 ? 500 : 204,
  );
  await control('POST', '/webhooks', { userId: JOHN });
  await until(async () => (await outboxItem()).state === 'delivered');
  const { received } = endpoint;
  expect(received.map(({ body }) => body.retry_attempt)).toEqual([0, 1, 2, 3]);
  expect(new Set(received.map(({ body }) => body.event_data.message_id)).size).toBe(1);
  for (const { raw, headers } of received) expect(headers['x-signature']).toBe(signed(raw));
  const waits = received.slice(1).map(({ at }, index) => at - (received[index]?.at ?? 0));
  expect(waits[0]).toBeGreaterThanOrEqual(38);
  expect(waits[1]).toBeGreaterThanOrEqual(78);
  expect(waits[2]).toBeGreaterThanOrEqual(158);
  expect((await outboxItem()).attempts.map((attempt: Wire) => attempt.status)).toEqual([500, 500, 500, 204]);
});

test('a receiver that does not answer in time is asked again', async () => {
  const { control, endpoint, outboxItem } = await withReceiver({ webhookTimeoutMs: 60 }, (n) =>
    n === 1 ? null : 200,
  );
  await control('POST', '/webhooks', { userId: JOHN });
  await until(async () => (await outboxItem()).state === 'delivered');
  const errors = (await outboxItem()).attempts.map((attempt: Wire) => attempt.error);
  // The second may come too late as well, on a busy machine.
  expect([...new Set(errors)]).toEqual(['timeout', null]);
  expect(endpoint.received.length).toBeGreaterThanOrEqual(2);
});

test('a webhook is given up after the last attempt', async () => {
  const { control, outboxItem, endpoint } = await withReceiver({ webhookMaxAttempts: 3 }, () => 503);
  await control('POST', '/webhooks', { userId: JOHN });
  await until(async () => (await outboxItem()).state === 'given_up');
  expect(endpoint.received).toHaveLength(3);
});

test('message ids differ between webhooks and are the same in one sent twice', async () => {
  const { control, endpoint } = await withReceiver({});
  await control('POST', '/webhooks', { userId: JOHN, mode: 'twice' });
  await until(() => endpoint.received.length === 2);
  await control('POST', '/webhooks', { userId: JOHN });
  await until(() => endpoint.received.length === 3);
  const [first, second, third] = endpoint.received.map(({ body }) => body.event_data.message_id);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('a late webhook waits for its time, which the clock can bring', async () => {
  const { control, endpoint, outboxItem } = await withReceiver({ webhookDelayMs: 3_600_000 });
  await control('POST', `/users/${ANTONIO}/decide`, { field: 'email', decision: 'approve', webhook: 'late' });
  expect(await outboxItem()).toMatchObject({ state: 'waiting', attempts: [] });
  await control('POST', '/clock', { advanceMs: 3_600_000 });
  await until(() => endpoint.received.length === 1);
  expect(endpoint.received[0]?.body.event_data.entities.user.email).toBe('tony.reyes@example.ph');
});

test('never is never, and the decision stands', async () => {
  const { control, get, endpoint, outboxItem } = await withReceiver({ webhooks: 'never' });
  await control('POST', `/users/${ANTONIO}/decide`, { field: 'email', decision: 'approve' });
  expect((await get(ANTONIO)).email).toBe('tony.reyes@example.ph');
  expect((await outboxItem()).state).toBe('suppressed');
  await control('POST', '/webhooks', { userId: JOHN, mode: 'send' });
  await until(() => endpoint.received.length === 1);
  expect(endpoint.received[0]?.body.event_data.entity_id).toBe(JOHN);
});

test('forged and unsigned webhooks are sent once and do not verify', async () => {
  const { control, endpoint, outboxItem } = await withReceiver({}, () => 401);
  await control('POST', '/webhooks', { userId: JOHN, mode: 'forge' });
  await until(async () => (await outboxItem()).state === 'given_up');
  await control('POST', '/webhooks', { userId: JOHN, mode: 'unsigned' });
  await until(async () => endpoint.received.length === 2 && (await outboxItem()).state === 'given_up');
  const [forged, unsigned] = endpoint.received;
  expect(forged?.headers['x-signature']).toMatch(/^[0-9a-f]{64}$/);
  expect(forged?.headers['x-signature']).not.toBe(signed(forged?.raw ?? ''));
  expect(unsigned?.headers['x-signature']).toBeUndefined();
});

test('the signature header and the event can be others', async () => {
  const { control, endpoint } = await withReceiver({ webhookSignatureHeader: 'X-MM-Signature' });
  await control('POST', '/webhooks', { userId: JOHN, event: 'USER.SOMETHING.NEW' });
  await until(() => endpoint.received.length === 1);
  const [{ headers, raw, body }] = endpoint.received as [Wire];
  expect(headers['x-mm-signature']).toBe(signed(raw));
  expect(headers['x-signature']).toBeUndefined();
  expect(body.event_name).toBe('USER.SOMETHING.NEW');
  expect(body.event_data.webhook_event).toBe('USER.SOMETHING.NEW');
});

test('of several addresses the first that takes it has it, and a later address may stand in', async () => {
  const { control, endpoint, outboxItem } = await withReceiver({});
  const gone = await receiver();
  await gone.close();
  await control('POST', '/webhooks/subscribers', { url: gone.url });
  await control('POST', '/webhooks', { userId: JOHN });
  await until(async () => (await outboxItem()).state === 'delivered');
  expect((await outboxItem()).attempts).toMatchObject([
    { url: gone.url, error: 'unreachable' },
    { url: endpoint.url, status: 204 },
  ]);
  const other = await receiver();
  await control('POST', '/webhooks/subscribers', { url: other.url });
  await control('POST', '/webhooks', { userId: JOHN });
  await until(() => other.received.length === 1);
  expect(endpoint.received).toHaveLength(1);
});

test('an address that can never be reached is forgotten, unless it is the last', async () => {
  const { control, endpoint } = await withReceiver({});
  const gone = await receiver();
  await gone.close();
  await control('POST', '/webhooks/subscribers', { url: gone.url });
  for (let sent = 1; sent <= 20; sent += 1) {
    await control('POST', '/webhooks', { userId: JOHN });
    await until(() => endpoint.received.length === sent);
  }
  const addresses = async () => (await control('GET', '/webhooks/subscribers')).map(({ url }: Wire) => url);
  expect(await addresses()).toEqual([endpoint.url]);
});

test('the last address is never forgotten', async () => {
  const gone = await receiver();
  await gone.close();
  const fast = { webhookFirstRetryMs: 1, webhookLongestRetryMs: 1, webhookMaxAttempts: 25 };
  const { control } = await start({ webhookUrl: gone.url, switches: fast });
  await control('POST', '/webhooks', { userId: JOHN });
  await until(async () => (await control('GET', '/webhooks'))[0].state === 'given_up');
  expect(await control('GET', '/webhooks/subscribers')).toEqual([{ url: gone.url, unreachableInARow: 25 }]);
});

test('a webhook sent twice after a failure is the same to the byte', async () => {
  const { control, endpoint } = await withReceiver({}, (n) => (n === 1 ? 500 : 204));
  await control('POST', '/webhooks', { userId: JOHN, mode: 'twice' });
  await until(() => endpoint.received.length === 3);
  expect(endpoint.received[2]?.raw).toBe(endpoint.received[1]?.raw);
});

test('webhooks wait until an address is known, and a new address of the same owner replaces the old', async () => {
  const { simulator, control } = await start();
  await control('POST', '/webhooks', { userId: JOHN });
  const first = await receiver();
  await simulator.setWebhookUrl(first.url);
  await until(() => first.received.length === 1);
  const second = await receiver();
  await simulator.setWebhookUrl(second.url);
  expect(await control('GET', '/webhooks/subscribers')).toMatchObject([{ url: second.url }]);
});
