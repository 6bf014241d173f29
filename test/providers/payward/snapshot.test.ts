import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { userOf } from '../../../src/providers/payward/answers.ts';
import { ALEX, aUser, type Json } from './builders.ts';

function snapshotOf(changes: Json = {}): Snapshot {
  const text = JSON.stringify({ data: aUser(changes) });
  return userOf({ status: 200, headers: new Headers(), text }, ALEX);
}

const withStatus = (status: unknown) => snapshotOf({ status });
const due = (...required_actions: unknown[]) => withStatus({ state: 'ok', required_actions });

test('a read tells of the partner’s own reference and of nothing else in the profile', () => {
  expect(snapshotOf()).toEqual({
    covers: ['CLIENT_REFERENCE'],
    values: { clientReference: 'partner-customer-9001' },
    readOnly: { record: { createdAt: '2025-10-27T09:15:02Z' } },
    state: {
      type: 'INDIVIDUAL',
      status: 'ACTIVE',
      providerStatus: 'ok',
      kyc: { status: 'APPROVED', subStatus: null, providerStatus: 'ok', processedAt: null },
      accountIssued: true,
    },
    due: {
      immediately: { requiredAttributes: [], requiredActions: [] },
      eventually: { requiredAttributes: [], requiredActions: [] },
    },
    pending: [],
  });
});

test('a reference that is missing is not known, one that is empty is none', () => {
  expect(snapshotOf({ external_reference: undefined })).toMatchObject({ covers: [], values: {} });
  for (const empty of [null, '']) {
    const snapshot = snapshotOf({ external_reference: empty });
    expect(snapshot).toMatchObject({ covers: ['CLIENT_REFERENCE'], values: { clientReference: null } });
  }
  expect(snapshotOf({ external_reference: 9001 }).values.clientReference).toBe('9001');
});

test('profile fields in an answer, should they ever come, are not taken for known', () => {
  const snapshot = snapshotOf({ full_name: { first_name: 'Alex' }, phone: '+14155550110' });
  expect(snapshot.covers).toEqual(['CLIENT_REFERENCE']);
  expect(snapshot.values).toEqual({ clientReference: 'partner-customer-9001' });
});

test.each([
  ['ok', [], 'APPROVED', 'ACTIVE'],
  ['OK', null, 'APPROVED', 'ACTIVE'],
  ['ok', undefined, 'APPROVED', 'ACTIVE'],
  ['ok', 'none', 'UNKNOWN', 'ACTIVE'],
  ['ok', [{ action_type: 'verification', verification_type: 'identity' }], 'INFORMATION_REQUIRED', 'ACTIVE'],
  [
    'ok',
    [{ action_type: 'verification', verification_type: 'moon_check' }],
    'INFORMATION_REQUIRED',
    'ACTIVE',
  ],
  ['ok', [{ action_type: 'provide_details', details_type: 'tax_ids' }], 'INFORMATION_REQUIRED', 'ACTIVE'],
  ['ok', [{ action_type: 'wait' }, { action_type: 'provide_details' }], 'INFORMATION_REQUIRED', 'ACTIVE'],
  ['ok', [{ action_type: 'dance' }, { action_type: 'verification' }], 'INFORMATION_REQUIRED', 'ACTIVE'],
  ['ok', [{ action_type: 'wait', wait_reason_code: 'manual_review' }], 'IN_REVIEW', 'ACTIVE'],
  ['ok', [{ action_type: 'wait' }, { action_type: 'wait' }], 'IN_REVIEW', 'ACTIVE'],
  ['ok', [{ action_type: 'dance' }], 'UNKNOWN', 'ACTIVE'],
  ['ok', [{ action_type: 'wait' }, { action_type: 'dance' }], 'UNKNOWN', 'ACTIVE'],
  ['ok', [{}], 'UNKNOWN', 'ACTIVE'],
  ['disabled', [], 'INACTIVE', 'SUSPENDED'],
  ['disabled', [{ action_type: 'verification' }], 'INACTIVE', 'SUSPENDED'],
  ['closed', undefined, 'INACTIVE', 'CLOSED'],
  ['frozen', [], 'UNKNOWN', 'UNKNOWN'],
  ['', [], 'UNKNOWN', 'UNKNOWN'],
  [{ word: 'ok' }, [], 'UNKNOWN', 'UNKNOWN'],
])('%j with %j due is %s and %s', (state, required_actions, kyc, status) => {
  const snapshot = withStatus({ state, required_actions });
  const word = typeof state === 'string' && state !== '' ? state : null;
  expect(snapshot.state).toMatchObject({
    status,
    providerStatus: word,
    kyc: { status: kyc, providerStatus: word },
  });
});

test('why somebody is disabled or closed stands beside the status', () => {
  const { state } = withStatus({ state: 'disabled', reasons: ['compliance_review', 7, 'fraud'] });
  expect(state.kyc.subStatus).toBe('compliance_review, fraud');
  expect(withStatus({ state: 'closed', reasons: [] }).state.kyc.subStatus).toBeNull();
});

test.each([
  ['individual', 'INDIVIDUAL'],
  ['business', 'BUSINESS'],
  ['trust', 'INDIVIDUAL'],
  [undefined, 'INDIVIDUAL'],
])('a user of type %s is %s', (type, expected) => {
  expect(snapshotOf({ type }).state.type).toBe(expected);
});

test('accounts are seen as issued when there is one', () => {
  expect(snapshotOf({ accounts: [] }).state.accountIssued).toBe(false);
  expect(snapshotOf({ accounts: undefined }).state.accountIssued).toBe(false);
});

const blank = { url: null, reasons: [], deadline: null };

test.each([
  [
    { verification_type: 'identity', reasons: ['initial_onboarding'], deadline: '2023-11-07T05:31:56Z' },
    {
      type: 'IDENTITY_VERIFICATION',
      providerType: 'identity',
      reasons: ['initial_onboarding'],
      deadline: '2023-11-07T05:31:56Z',
    },
  ],
  [
    { verification_type: 'selfie', deadline: null },
    { type: 'IDENTITY_VERIFICATION', providerType: 'selfie' },
  ],
  [{ verification_type: 'residence' }, { type: 'DOCUMENT_UPLOAD', providerType: 'residence' }],
  [{ verification_type: 'pep_check' }, { type: 'OTHER', providerType: 'pep_check' }],
  [{ verification_type: 'sanctions_check' }, { type: 'OTHER', providerType: 'sanctions_check' }],
  [{ verification_type: 'negative_news_check' }, { type: 'OTHER', providerType: 'negative_news_check' }],
  [{ verification_type: 'moon_check' }, { type: 'OTHER', providerType: 'moon_check' }],
  [{}, { type: 'OTHER', providerType: 'verification' }],
  [{ verification_type: ['identity'] }, { type: 'OTHER', providerType: 'verification' }],
  [
    { action_type: 'provide_details', details_type: 'tax_ids', reason: 'regulatory_requirement' },
    { type: 'PROVIDE_DETAILS', providerType: 'tax_ids', reasons: ['regulatory_requirement'] },
  ],
  [
    { action_type: 'provide_details', reason: null },
    { type: 'PROVIDE_DETAILS', providerType: 'provide_details' },
  ],
  [
    { action_type: 'wait', wait_reason_code: 'manual_review' },
    { type: 'WAIT', providerType: 'manual_review' },
  ],
  [{ action_type: 'Wait' }, { type: 'WAIT', providerType: 'Wait' }],
  [
    { action_type: 'attend_interview', deadline: 'soon', languages: ['ta'] },
    { type: 'OTHER', providerType: 'attend_interview', deadline: 'soon' },
  ],
  [{ action_type: undefined }, { type: 'OTHER', providerType: null }],
  [{ action_type: 'constructor' }, { type: 'OTHER', providerType: 'constructor' }],
])('a required action %j is read', (action, expected) => {
  const snapshot = due({ action_type: 'verification', ...action });
  expect(snapshot.due?.immediately.requiredActions).toEqual([{ ...blank, ...expected }]);
  expect(snapshot.due?.eventually.requiredActions).toEqual([]);
});

test('what is due in a form that we do not know is due all the same', () => {
  const actions = due('wait', null, 7, ['x']).due?.immediately.requiredActions;
  expect(actions?.map(({ type }) => type)).toEqual(['WAIT', 'OTHER', 'OTHER', 'OTHER']);
});

test('an answer that does not tell what is due is no word that nothing is, save for a user that is ok or closed', () => {
  expect(withStatus({ state: 'ok', required_actions: 'none' }).due).toBeNull();
  expect(withStatus({ state: 'disabled' }).due).toBeNull();
  expect(withStatus({ state: 'Ok' }).due?.immediately.requiredActions).toEqual([]);
  expect(withStatus({ state: 'disabled', required_actions: 'none' }).due).toBeNull();
  expect(withStatus({ state: 'closed', reasons: ['user_request'] }).due?.immediately.requiredActions).toEqual(
    [],
  );
});

test('no answer about this user makes reading throw, whatever else stands in it', () => {
  const status = fc.record(
    {
      state: fc.oneof(fc.constantFrom('ok', 'disabled', 'closed'), fc.jsonValue()),
      reasons: fc.jsonValue(),
      required_actions: fc.oneof(
        fc.array(
          fc.dictionary(fc.constantFrom('action_type', 'verification_type', 'reasons'), fc.jsonValue()),
        ),
        fc.jsonValue(),
      ),
    },
    { requiredKeys: [] },
  );
  const rest = fc.dictionary(
    fc.constantFrom('external_reference', 'type', 'accounts', 'new'),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(status, rest, (one, others) => {
      const snapshot = snapshotOf({ ...others, status: one });
      expect(snapshot.pending).toEqual([]);
      expect(snapshot.covers.every((field) => field === 'CLIENT_REFERENCE')).toBe(true);
    }),
  );
});
