import { expect, test } from 'vitest';
import type { ProfileField } from '../../../src/domain/profile-field.ts';
import { ACCOUNT, anEcho, anUpdate, aUser, type Json, update } from './builders.ts';

/** A value of every field, and how the page's answer would repeat it. */
const VALUES: [ProfileField, unknown, Json][] = [
  ['FIRST_NAME', 'Johnny', { userInfo: { firstName: 'Johnny' } }],
  ['MIDDLE_NAME', 'William', { userInfo: { middleName: 'WILLIAM ' } }],
  ['LAST_NAME', 'Smythe', { userInfo: { lastName: 'Smythe' } }],
  ['PHONE', '+33123456789', { userInfo: { phone: '+33 123 456 789' } }],
  ['PHONE', '+33123456789', { userInfo: { phone: '0033-123456789' } }],
  ['DATE_OF_BIRTH', '1990-01-02', { userInfo: { birthDate: '1990-01-02T00:00:00Z' } }],
  ['NATIONALITIES', ['US'], { userInfo: { nationality: 'USA' } }],
  ['PLACE_OF_BIRTH', { country: 'US' }, { userInfo: { countryOfBirth: 'US' } }],
  ['PROFILE_PICTURE_URL', 'https://a.example/x', { userInfo: { profilePictureUrl: 'https://a.example/x' } }],
  [
    'RESIDENTIAL_ADDRESS',
    { line1: '1 Main St', city: 'Austin', state: 'TX', postalCode: '73301', country: 'US' },
    {
      userInfo: {
        residentialAddress: {
          streetLine1: '1 Main St',
          streetLine2: '',
          city: 'Austin',
          state: 'TX',
          postalCode: 73301,
          country: 'USA',
        },
      },
    },
  ],
  [
    'TAX_IDENTIFIERS',
    [{ type: 'SSN', number: '987-65-4321' }],
    { userInfo: { socialSecurityNumber: '987654321' } },
  ],
  [
    'TAX_IDENTIFIERS',
    [{ type: 'SSN', number: '987654321' }],
    { userInfo: { socialSecurityNumber: '***-**-4321' } },
  ],
  ['OCCUPATION', '132011', { additionalUserInfo: { mostRecentOccupation: '132011' } }],
  ['EMPLOYMENT_STATUS', 'retired', { additionalUserInfo: { employmentStatus: 'retired' } }],
  ['SOURCE_OF_FUNDS', 'gifts', { additionalUserInfo: { sourceOfFunds: 'gifts' } }],
  [
    'EXPECTED_MONTHLY_PAYMENTS',
    '50000_plus',
    { additionalUserInfo: { expectedMonthlyPaymentsUsd: '50000_plus' } },
  ],
];

const accountId = ACCOUNT;
const notEchoed = (field: ProfileField, itemKey = '') => ({
  field,
  itemKey,
  providerCode: null,
  dropped: true,
});

test.each(VALUES)('%s that is repeated is taken, however it is written: %j', async (field, value, echo) => {
  const { answer } = await update(anUpdate([{ field, value }]), () => ({
    body: anEcho({ accountId, ...echo }),
  }));
  expect(answer.refused).toEqual([]);
});

/** What a read shows decides about these, late or in another spelling as it may be. */
const READ_BACK: readonly ProfileField[] = [
  'FIRST_NAME',
  'LAST_NAME',
  'EMAIL',
  'NATIONALITIES',
  'PLACE_OF_BIRTH',
  'RESIDENTIAL_ADDRESS',
];

test.each(VALUES)(
  '%s that is not repeated where others are, and never shown, was dropped: %j',
  async (field, value, echo) => {
    const isHidden = READ_BACK.includes(field) || field === 'TAX_IDENTIFIERS';
    const other = { field: 'LAST_NAME', value: 'Other' } as const;
    const changes = field === other.field ? [{ field, value }] : [{ field, value }, other];
    // All of the additional information is sent, changed or not.
    const [own] = Object.keys(echo.additionalUserInfo ?? {});
    const additional = { employmentStatus: 'student', sourceOfFunds: 'savings', [own ?? '']: undefined };
    const { answer } = await update(anUpdate(changes), () => ({
      body: anEcho({
        accountId,
        userInfo: { lastName: 'Other' },
        ...(own && { additionalUserInfo: additional }),
      }),
    }));
    expect(answer.refused).toEqual(isHidden ? [] : [notEchoed(field)]);
  },
);

test.each(VALUES)('%s is taken where the answer repeats nothing of its section: %j', async (field, value) => {
  for (const sections of [
    {},
    { userInfo: {}, additionalUserInfo: {} },
    { userInfo: null, additionalUserInfo: null },
  ]) {
    const { answer } = await update(anUpdate([{ field, value }]), () => ({
      body: anEcho({ accountId, ...sections }),
    }));
    expect(answer.refused).toEqual([]);
  }
});

test('what is stored, not repeated, is no echo of what was sent beside it', async () => {
  const { answer } = await update(anUpdate([{ field: 'PHONE', value: '+33123456789' }]), () => ({
    body: anEcho({ accountId, userInfo: { firstName: 'John', lastName: 'Smith' } }),
  }));
  expect(answer.refused).toEqual([]);
});

test('a field that is repeated in the service’s own spelling was taken', async () => {
  const changes = [
    { field: 'PHONE', value: '+33612345678' },
    { field: 'MIDDLE_NAME', value: 'José-María' },
  ] as const;
  for (const [phone, middleName] of [
    ['0612345678', 'JOSE MARIA'],
    ['06 12 34 56 78', 'Jose-Maria'],
    ['0033 6 12 34 56 78', 'josé maría'],
  ]) {
    const { answer } = await update(anUpdate(changes), () => ({
      body: anEcho({ accountId, userInfo: { phone, middleName } }),
    }));
    expect(answer.refused).toEqual([]);
  }
});

test('a field that is repeated with another value was dropped', async () => {
  const changes = [
    { field: 'PHONE', value: '+33123456789' },
    { field: 'MIDDLE_NAME', value: 'William' },
    { field: 'SOURCE_OF_FUNDS', value: 'gifts' },
    {
      field: 'TAX_IDENTIFIERS',
      value: [{ type: 'SSN', number: '987-65-4321' }],
      items: [{ itemKey: '0', value: {} }],
    },
  ] as const;
  const { answer } = await update(anUpdate(changes), () => ({
    body: anEcho({
      accountId,
      userInfo: { phone: '+33 123 456 780', middleName: 'Will', socialSecurityNumber: '***-**-4320' },
      additionalUserInfo: { sourceOfFunds: 'salary' },
    }),
  }));
  expect(answer.refused).toEqual([
    notEchoed('PHONE'),
    notEchoed('MIDDLE_NAME'),
    notEchoed('SOURCE_OF_FUNDS'),
    notEchoed('TAX_IDENTIFIERS', '0'),
  ]);
});

const moved = { line1: '1 Main St', city: 'Lyon', postalCode: '69001', country: 'FR' };

test('what reads show is for them to decide, though the answer says nothing of it or another spelling', async () => {
  const changes = [
    { field: 'FIRST_NAME', value: 'Johnny' },
    { field: 'NATIONALITIES', value: ['US'] },
    { field: 'PLACE_OF_BIRTH', value: { country: 'US' } },
    { field: 'RESIDENTIAL_ADDRESS', value: moved },
    { field: 'LAST_NAME', value: 'Smythe' },
  ] as const;
  const residentialAddress = { streetLine1: '1 MAIN ST', city: 'Lyon', postalCode: '69001', country: 'FRA' };
  const shown = { firstName: 'Johnny', nationality: 'USA', countryOfBirth: 'USA', residentialAddress };
  const { answer } = await update(
    anUpdate(changes),
    () => ({ body: anEcho({ accountId, userInfo: { lastName: 'SMYTHE' } }) }),
    () => ({ body: aUser({}, shown) }),
  );
  expect(answer.refused).toEqual([]);
  expect(answer.snapshot?.values).toMatchObject({ firstName: 'Johnny', lastName: 'Smith' });
});

test('an older service does not show the country of birth: the echo decides', async () => {
  const { countryOfBirth, ...older } = aUser().userInfo as Json;
  const changes = [
    { field: 'PLACE_OF_BIRTH', value: { country: 'US' } },
    { field: 'LAST_NAME', value: 'Smythe' },
  ] as const;
  const change = anUpdate(changes);
  const read = () => ({ body: aUser({ userInfo: older }) });
  const taken = await update(change, (sent) => ({ body: anEcho(sent) }), read);
  expect(taken.answer.refused).toEqual([]);
  expect(taken.answer.snapshot?.covers).not.toContain('PLACE_OF_BIRTH');
  const dropped = await update(
    change,
    () => ({ body: anEcho({ accountId, userInfo: { lastName: 'Smythe' } }) }),
    read,
  );
  expect(dropped.answer.refused).toEqual([notEchoed('PLACE_OF_BIRTH')]);
});

test('where the read fails, what every read shows is left to the next one', async () => {
  const changes = [
    { field: 'FIRST_NAME', value: 'Johnny' },
    { field: 'RESIDENTIAL_ADDRESS', value: moved },
    { field: 'PLACE_OF_BIRTH', value: { country: 'US' } },
    { field: 'PHONE', value: '+33123456789' },
  ] as const;
  const userInfo = { firstName: 'Johnny' };
  const write = () => ({ body: anEcho({ accountId, userInfo, missingDocuments: ['passport'] }) });
  for (const reply of [{ status: 500 }, { status: 401 }, { text: '<html>' }, { hangUp: true }]) {
    const { answer } = await update(anUpdate(changes), write, () => reply);
    expect(answer).toMatchObject({
      snapshot: null,
      refused: [notEchoed('PLACE_OF_BIRTH'), notEchoed('PHONE')],
    });
  }
});

test('a number that is masked, cut or left out was dropped only if the digits that it shows differ', async () => {
  const number = { field: 'TAX_IDENTIFIERS', value: [{ type: 'SSN', number: '987-65-4321' }] } as const;
  const phone = { field: 'PHONE', value: '+33612345678' } as const;
  for (const [change, name, shown, isDropped] of [
    [number, 'socialSecurityNumber', '*****4321', false],
    [number, 'socialSecurityNumber', 'XxX-xX-4321', false],
    [number, 'socialSecurityNumber', '4321', false],
    [number, 'socialSecurityNumber', '987-**-****', false],
    [number, 'socialSecurityNumber', '98*-**-**21', false],
    [number, 'socialSecurityNumber', '[hidden]', false],
    [number, 'socialSecurityNumber', '', false],
    [number, 'socialSecurityNumber', null, false],
    [number, 'socialSecurityNumber', '4320', true],
    [number, 'socialSecurityNumber', '986-**-****', true],
    [number, 'socialSecurityNumber', '123-45-6789', true],
    [phone, 'phone', '+33 6** *** *78', false],
    [phone, 'phone', '06 ** ** ** 78', false],
    [phone, 'phone', '********678', false],
    [phone, 'phone', '********679', true],
    [phone, 'phone', '', true],
  ] as const) {
    const { answer } = await update(anUpdate([change, { field: 'LAST_NAME', value: 'Smythe' }]), () => ({
      body: anEcho({ accountId, userInfo: { lastName: 'Smythe', [name]: shown } }),
    }));
    expect([shown, answer.refused]).toEqual([shown, isDropped ? [notEchoed(change.field)] : []]);
  }
});

test('another field that is masked was dropped only if what it shows differs', async () => {
  const born = { field: 'DATE_OF_BIRTH', value: '1990-01-02' } as const;
  for (const [birthDate, isDropped] of [
    ['****-**-02', false],
    ['1990-**-**', false],
    ['****-**-03', true],
  ] as const) {
    const { answer } = await update(anUpdate([born]), () => ({
      body: anEcho({ accountId, userInfo: { birthDate } }),
    }));
    expect([birthDate, answer.refused]).toEqual([birthDate, isDropped ? [notEchoed('DATE_OF_BIRTH')] : []]);
  }
});

test('a social security number that comes back in clear goes no further', async () => {
  const changes = [{ field: 'TAX_IDENTIFIERS', value: [{ type: 'SSN', number: '123-45-6789' }] }] as const;
  for (const userInfo of [{ socialSecurityNumber: '123-45-6789' }, { socialSecurityNumber: '123-45-6780' }]) {
    const { answer } = await update(
      anUpdate(changes),
      () => ({ body: anEcho({ accountId, userInfo }) }),
      () => ({ body: aUser({}, userInfo) }),
    );
    expect(JSON.stringify(answer)).not.toMatch(/123.?45|678/);
  }
});

test('what the answer repeats of fields that no read shows is told as an echo, the number left out', async () => {
  const changes = [
    { field: 'MIDDLE_NAME', value: 'William' },
    { field: 'PHONE', value: '+33612345678' },
    { field: 'TAX_IDENTIFIERS', value: [{ type: 'SSN', number: '123-45-6789' }] },
    { field: 'FIRST_NAME', value: 'Johnny' },
  ] as const;
  const { answer } = await update(anUpdate(changes), (sent) => ({ body: anEcho(sent) }));
  expect(answer.snapshot?.readOnly.echoes).toEqual([
    { field: 'MIDDLE_NAME', value: 'William' },
    { field: 'PHONE', value: '+33612345678' },
  ]);
});
