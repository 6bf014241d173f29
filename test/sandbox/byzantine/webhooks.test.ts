import { expect, test } from 'vitest';
import { sandboxWebhookPublicKey } from '../../../src/sandbox/byzantine/sandbox-keys.ts';
import { signWebhook } from '../../../src/sandbox/byzantine/webhook.ts';
import { DEMO, JOHN, paper, webhookKey } from './harness.ts';
import { keyPair, verifiesWebhook } from './signer.ts';
import { withReceiver } from './webhook-receiver.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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

test.each(['another', 'absent'])('by switch the id of the body is %s', async (webhookBodyId) => {
  const { patch, received } = await withReceiver({ webhookBodyId });
  await patch(JOHN, { userInfo: { firstName: 'Johnny' } });
  const [one] = await received(1);
  expect(verifiesWebhook(webhookKey, one)).toBe(true);
  expect(one.headers['x-byzantine-webhook-event-id']).toMatch(UUID);
  expect(one.body.id === undefined).toBe(webhookBodyId === 'absent');
  expect(one.body.id).not.toBe(one.headers['x-byzantine-webhook-event-id']);
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
