import { expect, test } from 'vitest';
import { accessOf } from '../../../src/domain/policy/access.ts';
import { type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import { reconcile } from '../../../src/domain/user/reconcile.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import { payward } from '../../../src/providers/payward/index.ts';
import { signatureOf } from '../../../src/providers/payward/signing.ts';
import { updateAnswer, updateRequest } from '../../fixtures/payward/samples.ts';
import type { Received } from '../support/local-server.ts';
import { ALEX, ALEX_REFERENCE, API_SECRET, anUpdate, aUser, errorOf, SUCCESS, talkTo } from './builders.ts';
import { memoryNonces } from './memory-nonces.ts';
import { signatureFor, verdictOf } from './signed.ts';

/** The ten points of the provider's contract, the adapter's half of each, with the inputs of the pages. */

const SEED_CHANGES = [
  { field: 'FIRST_NAME', value: 'Alex' },
  { field: 'LAST_NAME', value: 'Morgan' },
  { field: 'DATE_OF_BIRTH', value: '1990-04-15' },
  { field: 'PLACE_OF_BIRTH', value: { city: 'San Francisco', country: 'US' } },
] as const;

function problemsOf(field: ProfileField, value: unknown): number {
  const rule = payward.policy.INDIVIDUAL[field];
  if (!rule.supported) throw new Error(`${field} is unsupported`);
  const context = { parts: rule.parts ?? [], extraCountries: payward.capabilities.extraCountries };
  return judge(shapeOf(field), value, rule.constraints, context).length;
}

test('1. the page’s own request is what is sent for its names and its birth', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ body: updateAnswer() }));
  const answer = await adapter.updateUser(anUpdate(SEED_CHANGES), signal);
  expect(received).toMatchObject([{ method: 'PATCH', path: `/v1/users/${ALEX}` }]);
  expect(received[0]?.body).toEqual(updateRequest());
  expect(answer.snapshot).toBeNull();
});

test('2. the read after it shows no name, and the change counts as applied and unverifiable', async () => {
  const { adapter, signal } = await talkTo(() => ({ body: { data: aUser() } }));
  const snapshot = await adapter.readUser(ALEX_REFERENCE, signal);
  expect(snapshot.covers).not.toContain('FIRST_NAME');
  expect(snapshot.values).not.toHaveProperty('firstName');
  expect(snapshot).toMatchObject({ state: { status: 'ACTIVE', kyc: { status: 'APPROVED' } } });
  const change = {
    id: 'c1',
    updateId: 'u1',
    field: 'FIRST_NAME' as const,
    itemKey: '',
    conflictGroup: 'full_name',
    status: 'SUBMITTING' as const,
    requested: 'Alex',
    previous: 'Sasha',
    sent: true,
    verification: null,
  };
  const judged = (answered: string[]) =>
    reconcile({
      table: payward.policy.INDIVIDUAL,
      open: [change],
      endedReferences: new Set(),
      observation: { snapshot, answered: new Set(answered), refused: [] },
      mayVanish: false,
      notifiedAt: null,
      now: new Date(),
    }).moves;
  expect(judged(['c1'])).toMatchObject([{ to: 'APPLIED', confirmation: 'UNVERIFIABLE' }]);
  // A read alone decides nothing.
  expect(judged([])).toEqual([]);
});

test('3. the vector of the page’s PATCH is what goes over the wire, and only for its very bytes', async () => {
  const nonces = memoryNonces(1616492376594n);
  const { adapter, received, signal } = await talkTo(() => SUCCESS, { nonces });
  await adapter.updateUser(anUpdate(SEED_CHANGES), signal);
  const [request] = received as [Received];
  expect(request.headers['api-sign']).toBe(
    '1dx8Y2i6p7MiCfw2AmcXiT01RSDWT9Xq8WZ72KdGGSycM4ktBkRmlJ//nvoaqpGHf5xbOQzzuqtH8j+eEzoz8A==',
  );
  const sign = (target: string, body: string) =>
    signatureOf({ target, nonce: 1616492376594n, body }, Buffer.from(API_SECRET, 'base64'));
  expect(sign(request.path, request.text)).toBe(request.headers['api-sign']);
  expect(sign(request.path, JSON.stringify(request.body, null, 1))).not.toBe(request.headers['api-sign']);
  expect(sign(`${request.path}?a=b`, request.text)).not.toBe(sign(request.path, request.text));
});

test('4. fifty parallel calls succeed at a provider that takes no nonce twice and none that is lower', async () => {
  let last = 0n;
  const { adapter, received, signal } = await talkTo(({ headers }) => {
    const nonce = BigInt(String(headers['api-nonce']));
    if (nonce <= last) return { status: 400, body: { errors: [{ code: 'EAPI:Invalid nonce' }] } };
    last = nonce;
    return SUCCESS;
  });
  const update = anUpdate([{ field: 'LANGUAGE', value: 'en' }]);
  await Promise.all(Array.from({ length: 50 }, () => adapter.updateUser(update, signal)));
  expect(received).toHaveLength(50);
});

test('5. a phone is E.164', () => {
  expect(problemsOf('PHONE', '+14155550110')).toBe(0);
  for (const wrong of ['0123', '+0123', '+1 415 555']) expect(problemsOf('PHONE', wrong)).toBe(1);
});

test('6. countries beyond ISO are taken, alpha-3 and an occupation that is not listed are not', () => {
  expect(problemsOf('NATIONALITIES', ['0C'])).toBe(0);
  expect(problemsOf('NATIONALITIES', ['XK'])).toBe(0);
  expect(problemsOf('NATIONALITIES', ['USA'])).toBe(1);
  expect(problemsOf('OCCUPATION', 'retired')).toBe(1);
});

test('7. an e-mail is refused by the policy, and by the adapter should it come that far', async () => {
  const facts = { kycApproved: false, active: false, accountIssued: false, suspended: false };
  const underWay = { open: [], closed: [], now: new Date() };
  expect(accessOf('EMAIL', payward.policy.INDIVIDUAL.EMAIL, facts, underWay)).toMatchObject({
    access: 'LOCKED',
    reason: 'NEVER_EDITABLE',
  });
  const { adapter, received, signal } = await talkTo(() => SUCCESS);
  const update = anUpdate([{ field: 'EMAIL', value: 'alex@example.com' }]);
  expect((await errorOf(adapter.updateUser(update, signal))).kind).toBe('rejected');
  expect(received).toEqual([]);
});

test('8. a user id of 13 or of 43 characters is none', () => {
  const isUserId = (length: number) => payward.providerUserIdPattern.test('A'.repeat(length));
  expect([13, 14, 42, 43].map(isUserId)).toEqual([false, true, true, false]);
});

test('9. the vector of a webhook is made and taken', () => {
  const rawBody = Buffer.from('{"id":"evt_1","type":"user.verified"}');
  const v1 = '2d9e90ef5e347be1366dea818f2e2a357498746169c33910e54928f2d386bf73';
  expect(signatureFor(rawBody)).toBe(v1);
  expect(verdictOf({ headers: { 'x-signature': `t=1734567890,v1=${v1}` }, rawBody }).verdict).toBe('genuine');
});

test('10. a verification that is due asks for documents, and an action that nobody knows is kept', async () => {
  const required_actions = [
    {
      action_type: 'verification',
      verification_type: 'identity',
      reasons: ['initial_onboarding'],
      deadline: '2023-11-07T05:31:56Z',
    },
    { action_type: 'attend_interview' },
  ];
  const { adapter, signal } = await talkTo(() => ({
    body: { data: aUser({ status: { state: 'ok', required_actions } }) },
  }));
  const { due, state } = await adapter.readUser(ALEX_REFERENCE, signal);
  expect(state.kyc.status).toBe('INFORMATION_REQUIRED');
  expect(due?.immediately.requiredActions).toEqual([
    {
      type: 'IDENTITY_VERIFICATION',
      providerType: 'identity',
      reasons: ['initial_onboarding'],
      url: null,
      deadline: '2023-11-07T05:31:56Z',
    },
    { type: 'OTHER', providerType: 'attend_interview', reasons: [], url: null, deadline: null },
  ]);
});
