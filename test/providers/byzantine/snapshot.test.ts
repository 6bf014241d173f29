import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProviderError } from '../../../src/domain/provider-error.ts';
import { updateAnswerOf, userOf } from '../../../src/providers/byzantine/answers.ts';
import { toSnapshot } from '../../../src/providers/byzantine/mappers/to-snapshot.ts';
import { JOHN, sample } from '../../fixtures/byzantine/samples.ts';
import { ACCOUNT, aUser, type Json } from './builders.ts';

function answered(body: unknown, status = 200) {
  return { status, headers: new Headers(), text: typeof body === 'string' ? body : JSON.stringify(body) };
}

function read(json: Json) {
  return toSnapshot(userOf(answered(json), JOHN));
}

test('a user is read whole: the six fields that a read shows, and no other', () => {
  expect(read(aUser({}, { phone: '+33 123 456 789', socialSecurityNumber: '123-45-6789' }))).toEqual({
    covers: ['FIRST_NAME', 'LAST_NAME', 'EMAIL', 'NATIONALITIES', 'RESIDENTIAL_ADDRESS', 'PLACE_OF_BIRTH'],
    values: {
      firstName: 'John',
      lastName: 'Smith',
      email: 'john.smith@example.com',
      nationalities: ['FR'],
      residentialAddress: {
        line1: '33 Rue La Fayette',
        line2: 'WeWork',
        city: 'Paris',
        state: 'IDF',
        postalCode: '75009',
        country: 'FR',
      },
      placeOfBirth: { country: 'FR' },
    },
    readOnly: { record: { createdAt: expect.any(String) } },
    state: {
      type: 'INDIVIDUAL',
      status: 'ACTIVE',
      providerStatus: 'active',
      kyc: { status: 'APPROVED', subStatus: null, providerStatus: 'active', processedAt: null },
      accountIssued: true,
    },
    due: {
      immediately: { requiredAttributes: [], requiredActions: [] },
      eventually: { requiredAttributes: [], requiredActions: [] },
    },
    accountIds: [ACCOUNT],
    pending: [],
  });
});

test('what is null is empty, what is absent or of an odd type is not known', () => {
  const empty = read(aUser({}, { nationality: null, residentialAddress: null, countryOfBirth: null }));
  expect(empty.values).toMatchObject({ nationalities: null, residentialAddress: null, placeOfBirth: null });
  expect(empty.covers).toHaveLength(6);

  const { countryOfBirth, nationality, ...older } = aUser().userInfo as Json;
  expect(read(aUser({ userInfo: older })).covers).toEqual([
    'FIRST_NAME',
    'LAST_NAME',
    'EMAIL',
    'RESIDENTIAL_ADDRESS',
  ]);
  const odd = read(aUser({}, { firstName: ['John'], residentialAddress: { streetLine1: 'x', city: {} } }));
  expect(odd.covers).not.toContain('FIRST_NAME');
  expect(odd.covers).not.toContain('RESIDENTIAL_ADDRESS');
  expect(read(aUser({ userInfo: null })).covers).toEqual([]);
  expect(read(aUser({}, { residentialAddress: { streetLine1: '', city: null } })).values).toMatchObject({
    residentialAddress: null,
  });
});

test('a country that no list knows stays as it was written', () => {
  expect(read(aUser({}, { nationality: 'XYZ', countryOfBirth: 'fra' })).values).toMatchObject({
    nationalities: ['XYZ'],
    placeOfBirth: { country: 'FR' },
  });
});

test.each<[string, Json, string[] | undefined]>([
  ['objects with accountId', { accounts: [{ accountId: 'a1', id: 'row' }] }, ['a1']],
  ['objects with id', { accounts: [{ id: 'a1' }, { id: 'a2' }] }, ['a1', 'a2']],
  ['words', { accounts: ['a1'] }, ['a1']],
  ['the older list of ids', { accounts: undefined, accountIds: ['a1', 'a2'] }, ['a1', 'a2']],
  ['one of a company', { accounts: [{ accountId: 'a1', accountType: 'company' }, 'a2'] }, ['a2']],
  ['nothing that can be read', { accounts: [{}, 7, null, []] }, []],
  ['an empty list', { accounts: [] }, []],
  ['no list', { accounts: 'a1' }, undefined],
  ['nothing', { accounts: null }, undefined],
])('accounts given as %s are found', (_, given, accountIds) => {
  const snapshot = read(aUser(given));
  expect(snapshot.accountIds).toEqual(accountIds);
  expect(snapshot.state.accountIssued).toBe(Boolean(accountIds?.length));
});

test('only some statuses say that nothing is due; of the others a read knows nothing', () => {
  const known = ['not_started', 'under_review', 'active', 'rejected', 'inactive', 'ACTIVE'];
  const unknown = ['init', 'waiting_for_information', 'awaiting_information', 'x', '', null];
  for (const verificationStatus of known) expect(read(aUser({ verificationStatus })).due).not.toBeNull();
  for (const verificationStatus of unknown) expect(read(aUser({ verificationStatus })).due).toBeNull();
});

test.each<[string, unknown]>([
  ['a page', '<html>'],
  ['a list', []],
  ['a word', '"ok"'],
  ['an acknowledgement', { status: 'ok' }],
  ['a user without a status', { userId: JOHN, userInfo: {} }],
  ['somebody else', aUser({ userId: ACCOUNT })],
])('%s in place of a user is an answer that we cannot read', (_, body) => {
  expect(() => userOf(answered(body), JOHN)).toThrow(ProviderError);
  expect(() => userOf(answered(body), JOHN)).toThrow('unexpected_response');
});

test('ids are the same in either case', () => {
  expect(() => userOf(answered(aUser({ userId: JOHN.toUpperCase() })), JOHN)).not.toThrow();
});

test.each<[string, unknown]>([
  ['a page', '<html>'],
  ['nothing', ''],
  ['an acknowledgement', {}],
  ['an update of another account', { ...sample('update-answer'), accountId: ACCOUNT }],
  ['an update of another user', { ...sample('update-answer'), userId: ACCOUNT }],
])('%s in place of an update’s answer is an answer that we cannot read', (_, body) => {
  expect(() => updateAnswerOf(answered(body), JOHN, JOHN)).toThrow('unexpected_response');
  expect(updateAnswerOf(answered(sample('update-answer')), JOHN, JOHN).verificationStatus).toBe('active');
});

test('no JSON under any of the wire’s names makes the parser throw', () => {
  const names = [
    ...Object.keys(aUser()),
    ...Object.keys(aUser().userInfo as Json),
    'streetLine1',
    'id',
    'accountId',
  ];
  const anything = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor'), tie('value'), { maxKeys: 6 }),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
  })).value;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), anything), (json) => {
      const snapshot = read({ ...json, userId: JOHN, verificationStatus: 'x' });
      expect(JSON.stringify(snapshot)).not.toContain('socialSecurityNumber');
    }),
    { numRuns: 500 },
  );
});
