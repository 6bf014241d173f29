import { expect, test } from 'vitest';
import { sandboxWebhookPublicKey } from '../../../src/sandbox/byzantine/sandbox-keys.ts';
import { signWebhook } from '../../../src/sandbox/byzantine/webhook.ts';
import { freshStateFile, until } from '../matchmove/harness.ts';
import { receiver } from '../matchmove/receiver.ts';
import { DEMO, JOHN, paper, start, type Wire, webhookKey } from './harness.ts';
import { keyPair, verifiesWebhook } from './signer.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function withReceiver(switches: object = {}, answer?: (ordinal: number) => number | null) {
  const endpoint = await receiver(answer);
  const sandbox = await start({
    webhookUrl: endpoint.url,
    switches: { webhookRetryScale: 0.001, ...switches },
  });
  return {
    ...sandbox,
    endpoint,
    events: () => endpoint.received.map(({ body }) => body.eventType ?? body.type),
    outboxItem: async (): Promise<Wire> => (await sandbox.control('GET', '/webhooks')).at(-1),
    async received(count: number): Promise<Wire[]> {
      await until(() => endpoint.received.length >= count);
      return endpoint.received;
    },
  };
}

test('an update sends customer.updated, signed with r and s over ids, time and the raw body', async () => {
  const { patch, received } = await withReceiver();
  await patch(JOHN, { userInfo: { firstName: 'Johnny' } });
  const [one] = await received(1);
  const { headers, raw, body } = one;
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'x-byzantine-webhook-delivery-id': expect.stringMatching(UUID),
    'x-byzantine-webhook-event-id': body.id,
    'x-byzantine-webhook-timestamp': expect.stringMatching(/^\d{10}$/),
    'x-byzantine-webhook-key-id': expect.stringMatching(UUID),
    'x-byzantine-webhook-algorithm': 'ECDSA_P256_SHA256',
    'x-byzantine-webhook-signature': expect.stringMatching(/^[0-9a-f]{128}$/),
  });
  expect(verifiesWebhook(webhookKey, one)).toBe(true);
  expect(verifiesWebhook(webhookKey, { headers, raw: `${raw} ` })).toBe(false);
  for (const part of ['delivery-id', 'event-id', 'timestamp']) {
    const moved = { ...headers, [`x-byzantine-webhook-${part}`]: '1' };
    expect(verifiesWebhook(webhookKey, { headers: moved, raw })).toBe(false);
  }
  const age = Date.now() / 1000 - Number(headers['x-byzantine-webhook-timestamp']);
  expect(Math.abs(age)).toBeLessThan(60);
  expect(raw).not.toContain('Johnny');
});

test('the public key of the environment is the compressed one of the key that signs', () => {
  expect(sandboxWebhookPublicKey).toMatch(/^0[23][0-9a-f]{64}$/);
  const pair = keyPair('3d'.repeat(32));
  expect(pair.pubkey).toBe(`0x${sandboxWebhookPublicKey}`);
  const signed = { deliveryId: 'd', eventId: 'e', timestamp: '1', rawBody: '{}' };
  const headers = {
    'x-byzantine-webhook-delivery-id': 'd',
    'x-byzantine-webhook-event-id': 'e',
    'x-byzantine-webhook-timestamp': '1',
    'x-byzantine-webhook-signature': signWebhook('3d'.repeat(32), signed),
  };
  expect(verifiesWebhook(pair.verifying, { headers, raw: '{}' })).toBe(true);
});

test('the older envelope has eventType and the ids at the top', async () => {
  const { patch, accountOf, received } = await withReceiver();
  const accountId = await accountOf('activeUs');
  await patch(accountId, { userInfo: { firstName: 'Emma' } });
  const [{ body }] = await received(1);
  expect(body).toEqual({
    id: expect.stringMatching(UUID),
    eventType: 'customer.updated',
    occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/),
    livemode: false,
    payloadVersion: 1,
    integratorId: expect.stringMatching(UUID),
    accountId,
    userId: DEMO.activeUs,
    provider: 'sumsub',
    providerEventId: expect.stringMatching(/^[0-9a-f]{32}$/),
    data: expect.objectContaining({
      customerType: 'individual',
      verificationStatus: 'active',
      reasonCodes: null,
    }),
  });
  expect(Date.parse(body.occurredAt)).not.toBeNaN();
});

test('the newer envelope has type, ids under related and the customer in data', async () => {
  const { patch, accountOf, received } = await withReceiver({ webhookEnvelope: 'related', livemode: true });
  const accountId = await accountOf('activeUs');
  await patch(accountId, {});
  const [one] = await received(1);
  expect(one.body).toEqual({
    id: expect.stringMatching(UUID),
    type: 'customer.updated',
    occurredAt: expect.any(String),
    livemode: true,
    payloadVersion: 1,
    integratorId: expect.stringMatching(UUID),
    related: {
      accountId,
      userId: DEMO.activeUs,
      entityId: null,
      beneficiaryId: null,
      transactionId: null,
    },
    data: {
      customer: {
        accountId,
        userId: DEMO.activeUs,
        customerType: 'individual',
        verificationStatus: 'active',
      },
      beneficiary: null,
      reasonCodes: null,
    },
  });
  expect(verifiesWebhook(webhookKey, one)).toBe(true);
});

test('a status that an update moves has its own event, after the update', async () => {
  const { patch, accountOf, received, events, switches } = await withReceiver();
  await patch(await accountOf('informationRequired'), { verificationDocuments: [paper('proof_of_address')] });
  await received(2);
  expect(events().toSorted()).toEqual(['customer.under_review', 'customer.updated']);
  await switches({ approval: 'at_once' });
  await patch(await accountOf('inReview'), {});
  await received(4);
  expect(events().slice(2).toSorted()).toEqual(['customer.active', 'customer.updated']);
});

test('both kinds of event can be switched off', async () => {
  const { patch, accountOf, control, received, events } = await withReceiver({
    updatedWebhook: false,
    statusWebhook: false,
  });
  await patch(await accountOf('informationRequired'), { verificationDocuments: [paper('proof_of_address')] });
  await control('POST', `/users/${JOHN}/status`, { status: 'rejected' });
  expect(await control('GET', '/webhooks')).toEqual([]);
  await control('POST', `/users/${JOHN}/status`, { status: 'active', webhook: 'send' });
  await received(1);
  expect(events()).toEqual(['customer.active']);
});

test.each([
  ['under_review', 'customer.under_review', null, null],
  ['awaiting_information', 'customer.awaiting_information', null, null],
  ['awaiting_associated_person_information', 'customer.awaiting_associated_person_information', null, null],
  ['active', 'customer.active', 'GREEN', null],
  ['resubmission_requested', 'customer.resubmission_requested', 'RED', 'RETRY'],
  ['rejected', 'customer.rejected', 'RED', 'FINAL'],
  ['inactive', 'customer.updated', null, null],
  ['quantum_superposition', 'customer.updated', null, null],
])('status %s set by control sends %s', async (status, event, reviewAnswer, reviewRejectType) => {
  const { control, received } = await withReceiver();
  await control('POST', `/users/${JOHN}/status`, { status });
  const [{ body }] = await received(1);
  expect(body.eventType).toBe(event);
  expect(body.data).toMatchObject({ verificationStatus: status, reviewAnswer, reviewRejectType });
  expect(Array.isArray(body.data.reasonCodes)).toBe(reviewAnswer === 'RED');
});

test('reason codes are told, and the words of the older enumeration where they are in use', async () => {
  const { control, received } = await withReceiver({ statusGeneration: 'old' });
  const reasonCodes = ['WRONG_ADDRESS', 'PROBLEMATIC_APPLICANT_DATA'];
  await control('POST', `/users/${JOHN}/status`, { status: 'resubmission_requested', reasonCodes });
  const [{ body }] = await received(1);
  expect(body.data).toMatchObject({ verificationStatus: 'rejected', reasonCodes });
});

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
  expect((await outboxItem()).attempts.map((attempt: Wire) => attempt.error)).toEqual(['timeout', null]);
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

test('any event can be sent about any account, and the test event about nobody', async () => {
  const { control, received, switches, accountOf } = await withReceiver();
  await control('POST', '/webhooks', { userId: DEMO.inReview, event: 'customer.teleported' });
  const [{ body }] = await received(1);
  expect(body).toMatchObject({
    eventType: 'customer.teleported',
    userId: DEMO.inReview,
    accountId: await accountOf('inReview'),
  });
  const { accounts } = (await control('GET', `/users/${DEMO.twoAccounts}`)).profile;
  const { accountId } = accounts[1];
  await control('POST', '/webhooks', { userId: DEMO.twoAccounts, accountId });
  expect((await received(2))[1].body.accountId).toBe(accountId);
  await control('POST', '/webhooks', { event: 'webhook.test' });
  const [, , test] = await received(3);
  expect(test.body).toMatchObject({ eventType: 'webhook.test', provider: 'byzantine' });
  expect(test.body).not.toHaveProperty('userId');
  expect(verifiesWebhook(webhookKey, test)).toBe(true);
  await switches({ webhookEnvelope: 'related' });
  await control('POST', '/webhooks', { event: 'webhook.test' });
  expect((await received(4))[3].body).toMatchObject({ type: 'webhook.test', related: { userId: null } });
  await expect(control('POST', '/webhooks', { userId: 'nobody' })).rejects.toThrow('404');
  await expect(control('POST', '/webhooks', {})).rejects.toThrow('404');
});

test('the signature can carry 0x, by switch', async () => {
  const { control, received } = await withReceiver({ webhookSignaturePrefix: '0x' });
  await control('POST', '/webhooks', { userId: JOHN });
  const [{ headers }] = await received(1);
  expect(headers['x-byzantine-webhook-signature']).toMatch(/^0x[0-9a-f]{128}$/);
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
