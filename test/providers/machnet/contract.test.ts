import { expect, test } from 'vitest';
import { accessOf } from '../../../src/domain/policy/access.ts';
import { partProblems } from '../../../src/domain/policy/parts.ts';
import type { UserFacts } from '../../../src/domain/policy-rules.ts';
import type { ProfileField } from '../../../src/domain/profile-field.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { machnet } from '../../../src/providers/machnet/index.ts';
import { aBusiness, aPerson, type Json, sample } from '../../fixtures/machnet/samples.ts';
import { anUpdate, COMPANY_REFERENCE, items, TENZIN_REFERENCE } from './builders.ts';
import { byPath, talkTo } from './local-server.ts';
import { signed, verdictOf } from './signed.ts';

/** The ten points of the provider's contract, the adapter's half of each, with the inputs of the pages. */

const IMAGE = 'data:image/jpg;base64,SUQs==';
const REFUSED = { status: 400, body: { error: { code: 'VALIDATION_ERROR', message: 'not updatable' } } };

async function read(user: Json, reference = TENZIN_REFERENCE): Promise<Snapshot> {
  const { adapter, signal } = await talkTo(byPath({ user: { body: user } }));
  return adapter.readUser(reference, signal);
}

function factsOf({ state }: Snapshot): UserFacts {
  return {
    kycApproved: state.kyc.status === 'APPROVED',
    active: state.status === 'ACTIVE',
    suspended: state.status === 'SUSPENDED',
    accountIssued: state.accountIssued,
  };
}

function accessTo(field: ProfileField, snapshot: Snapshot) {
  const rule = machnet.policy[snapshot.state.type][field];
  return accessOf(field, rule, factsOf(snapshot), { open: [], closed: [], now: new Date() });
}

function lockedPaths(field: ProfileField, value: unknown, current: unknown, snapshot: Snapshot) {
  const rule = machnet.policy[snapshot.state.type][field];
  if (!rule.supported) throw new Error(`${field} is unsupported`);
  const problems = partProblems(field, rule, value, current, factsOf(snapshot));
  return problems.map(({ path }) => path?.slice(2).join('.'));
}

test('1. unverified individual: the page’s own request goes out, and its own answer is read', async () => {
  const { adapter, received, signal } = await talkTo(
    byPath({ patch: { body: sample('individual-answer') } }),
  );
  const { id, country, ...request } = sample('individual-request');
  const changes = [
    { field: 'FIRST_NAME', value: 'Tenzin' },
    { field: 'MIDDLE_NAME', value: null },
    { field: 'LAST_NAME', value: 'Norgay' },
    { field: 'DATE_OF_BIRTH', value: '2000-01-01' },
    { field: 'EMAIL', value: request.email },
    { field: 'GENDER', value: 'female' },
    { field: 'IP_ADDRESS', value: '10.0.0.1' },
    { field: 'PHONE', value: '+12106603032' },
    {
      field: 'RESIDENTIAL_ADDRESS',
      value: {
        line1: '500 8 El Camino Real Santa Clara',
        city: 'Santa Clara',
        state: 'CA',
        postalCode: '95053',
        country: 'US',
      },
    },
    { field: 'OCCUPATION', value: 'Banker' },
    {
      field: 'EMPLOYER',
      value: { name: 'ACME', address: { line1: '123 address st' }, phone: '222222222' },
    },
    items(
      'DOCUMENTS',
      {
        type: 'DRIVING_LICENCE',
        front: IMAGE,
        back: IMAGE,
        issuingCountry: 'US',
        issuingState: 'CA',
      },
      { type: 'BANK_STATEMENT', front: IMAGE },
      {
        type: 'DRIVING_LICENCE',
        number: '1111111111',
        expiresOn: '2025-03-09',
        issuingAuthority: 'CA',
        issuingCountry: 'US',
        issuingState: 'CA',
      },
      { type: 'SSN', number: '111111112', issuingCountry: 'US', issuingState: 'CA' },
    ),
  ] as const;
  const current = { residentialAddress: { country: 'US' }, employer: null };
  const { snapshot } = await adapter.updateUser(anUpdate(changes, current), signal);
  expect(received[0]?.body).toEqual(request);
  expect(snapshot?.values).toMatchObject({
    firstName: 'Tenzin',
    taxIdentifiers: [{ type: 'SSN', number: '*****1112' }],
  });
  expect(snapshot?.state.providerStatus).toBe('UNVERIFIED');
  const documents = snapshot?.values.documents ?? [];
  expect(documents.map(({ type, number }) => [type, number])).toEqual([
    ['DRIVING_LICENCE', '1111111111'],
    ['SSN', '*****1112'],
    ['DRIVING_LICENCE', undefined],
    ['BANK_STATEMENT', undefined],
  ]);
  expect(new Set(documents.map(({ providerDocumentId }) => providerDocumentId)).size).toBe(4);
});

test('2. verified individual: parts of the address go alone', async () => {
  const verified = await read(aPerson({ status: 'VERIFIED' }));
  expect(accessTo('RESIDENTIAL_ADDRESS', verified)).toEqual({ access: 'EDITABLE' });
  const { adapter, received, signal } = await talkTo(byPath({ patch: { body: aPerson() } }));
  const current = { residentialAddress: { country: 'US' } };
  const value = { line1: '1 Main St', city: 'San Jose', country: 'US' };
  await adapter.updateUser(anUpdate([{ field: 'RESIDENTIAL_ADDRESS', value }], current), signal);
  expect(received[0]?.body).toEqual({ address_line1: '1 Main St', city: 'San Jose' });
});

test('3. the e-mail is frozen for a verified individual and free for a verified business', async () => {
  const person = await read(aPerson({ status: 'VERIFIED' }));
  expect(accessTo('EMAIL', person)).toMatchObject({ access: 'LOCKED', reason: 'KYC_APPROVED' });
  const business = await read(aBusiness({ status: 'VERIFIED' }), COMPANY_REFERENCE);
  expect(accessTo('EMAIL', business)).toEqual({ access: 'EDITABLE' });

  const { adapter, received, signal } = await talkTo(byPath({ patch: REFUSED }));
  const email = anUpdate([{ field: 'EMAIL', value: 'x@y.example' }]);
  await expect(adapter.updateUser(email, signal)).rejects.toMatchObject({
    kind: 'rejected',
    outcomeUnknown: false,
    details: { providerCode: 'VALIDATION_ERROR' },
  });
  expect(received).toHaveLength(1);
});

test('4. the country of the address is refused in both states, before anything is sent', async () => {
  for (const status of ['UNVERIFIED', 'VERIFIED']) {
    const snapshot = await read(aPerson({ status }));
    const current = snapshot.values.residentialAddress;
    const moved = { ...current, country: 'CA' };
    expect(lockedPaths('RESIDENTIAL_ADDRESS', moved, current, snapshot)).toEqual(['country']);
    expect(lockedPaths('RESIDENTIAL_ADDRESS', { ...current, city: 'X' }, current, snapshot)).toEqual([]);
  }
});

test('5. verified individual: an SSN is refused, a driving licence is not', async () => {
  const snapshot = await read(aPerson({ status: 'VERIFIED' }));
  const { documents } = snapshot.values;
  const ssn = { type: 'SSN', number: '900551112' };
  const licence = { type: 'DRIVING_LICENCE', number: '2222222222' };
  expect(lockedPaths('DOCUMENTS', [ssn], documents, snapshot)).toEqual(['0']);
  expect(lockedPaths('DOCUMENTS', [licence], documents, snapshot)).toEqual([]);
  expect(accessTo('DOCUMENTS', snapshot)).toEqual({ access: 'EDITABLE' });
  expect(accessTo('TAX_IDENTIFIERS', snapshot)).toMatchObject({ access: 'LOCKED', reason: 'KYC_APPROVED' });
});

test('6. verified business: an EIN is refused, a bank statement is a new copy in place of the older', async () => {
  const snapshot = await read(aBusiness({ status: 'VERIFIED' }), COMPANY_REFERENCE);
  const images = ['EIN', 'BANK_STATEMENT'].map((type) => ({ type, front: IMAGE }));
  expect(lockedPaths('DOCUMENTS', images, snapshot.values.documents, snapshot)).toEqual(['0']);

  const { adapter, received, signal } = await talkTo(
    byPath({
      patch: { body: aBusiness({ physical_documents: [{ document_type: 'BANK_STATEMENT', id: 'new' }] }) },
    }),
  );
  const update = anUpdate([items('DOCUMENTS', images[1])], snapshot.values, COMPANY_REFERENCE);
  const answer = await adapter.updateUser(update, signal);
  expect(received[0]?.body).toEqual({
    physical_documents: [{ document_type: 'BANK_STATEMENT', document_value: IMAGE }],
  });
  expect(answer.snapshot?.values.documents).toEqual([
    { type: 'BANK_STATEMENT', providerDocumentId: 'new', form: 'IMAGE' },
  ]);
  expect(machnet.capabilities.repeatsAddCopies).toEqual(new Set(['DOCUMENTS']));
});

test('7. business: the page’s own request goes out with the count as text, and it is read as a number', async () => {
  const { adapter, received, signal } = await talkTo(byPath({ patch: { body: sample('business-answer') } }));
  const changes = [
    { field: 'MONTHLY_TRANSACTION_COUNT', value: 122 },
    { field: 'TRANSACTION_FREQUENCY', value: 'WEEKLY' },
    items(
      'DOCUMENTS',
      { type: 'CERTIFICATE_OF_INCORPORATION', front: 'data:application/pdf;base64,SUQs==' },
      { type: 'AUDITED_FINANCIALS', front: IMAGE },
    ),
  ] as const;
  const { snapshot } = await adapter.updateUser(anUpdate(changes, {}, COMPANY_REFERENCE), signal);
  expect(received[0]?.body).toEqual(sample('business-request'));
  expect(snapshot?.values).toMatchObject({ monthlyTransactionCount: 122, transactionFrequency: 'WEEKLY' });
  // The page's answer is no faithful echo: it lists another document than the request sent.
  expect(snapshot?.values.documents?.map(({ type }) => type)).toEqual([
    'CERTIFICATE_OF_INCORPORATION',
    'BANK_STATEMENT',
  ]);
});

test('8. an update starts nothing: the status changes after KYC was handed in, which is a call of its own', async () => {
  let status = 'UNVERIFIED';
  const { adapter, signal } = await talkTo(({ method, path }) => {
    if (path.endsWith('/cip-info')) return { status: 404 };
    if (method !== 'POST') return { body: aPerson({ status }) };
    status = 'IN_PROGRESS';
    return { body: { success: true, status } };
  });
  const update = anUpdate([{ field: 'OCCUPATION', value: 'Banker' }]);
  expect((await adapter.updateUser(update, signal)).snapshot?.state.kyc.status).toBe('NOT_STARTED');
  expect((await adapter.readUser(TENZIN_REFERENCE, signal)).state.kyc.status).toBe('NOT_STARTED');
  const started = await adapter.submitKyc?.(TENZIN_REFERENCE, signal);
  expect(started?.snapshot?.state.kyc.status).toBe('IN_REVIEW');
  const event = JSON.stringify({
    id: 'wh_2',
    event_name: 'user_kyc_in_progress',
    user_id: TENZIN_REFERENCE.providerUserId,
  });
  expect(verdictOf(signed(event))).toMatchObject({
    verdict: 'genuine',
    notice: { eventType: 'user_kyc_in_progress', providerUserId: TENZIN_REFERENCE.providerUserId },
  });
});

// 9. The webhook vector: webhook.test.ts.

test('10. a masked number that is shown is not compared, and none of it is in an error', async () => {
  const { adapter, signal } = await talkTo(byPath({ patch: REFUSED }));
  const update = anUpdate([items('TAX_IDENTIFIERS', { type: 'SSN', number: '900551112' })]);
  const error: unknown = await adapter.updateUser(update, signal).catch((thrown: unknown) => thrown);
  expect(JSON.stringify([String(error), error, error instanceof Error && error.stack])).not.toContain(
    '900551112',
  );
  const rule = machnet.policy.INDIVIDUAL.TAX_IDENTIFIERS;
  expect(rule).toMatchObject({ confirmation: 'MASKED' });
});
