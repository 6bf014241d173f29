import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileOf } from '../../../src/providers/matchmove/answers.ts';
import { aProfile, JOHN, type Json, sample } from '../../fixtures/matchmove/samples.ts';

function read(json: Json) {
  const snapshot = profileOf(json, JOHN);
  if (!snapshot) throw new Error('no profile');
  return snapshot;
}

test('the page’s sample is read whole', () => {
  const { values, state, due, pending, covers } = read(sample('update-answer'));
  const address = {
    line1: 'Resi',
    line2: 'Somerset',
    line3: 'Phase',
    line4: 'Region VII',
    city: 'Cebu City, Cebu',
    state: 'CEBU',
    postalCode: '6000',
    country: 'PH',
  };
  expect(values).toEqual({
    firstName: 'Johnny',
    middleName: 'Williams',
    lastName: 'Smith',
    preferredName: 'John Smith',
    title: 'Mr',
    salutation: 'JLXM',
    gender: 'male',
    maritalStatus: 'Married',
    dateOfBirth: '1990-06-15',
    birthName: 'John Smith',
    placeOfBirth: { city: 'Cebu', country: 'PH', postalCode: '6000' },
    nationalities: ['PH'],
    countryOfResidence: 'PH',
    countryOfWork: 'PH',
    mother: { firstName: 'Juana', middleName: 'Williams', lastName: 'Smith', maidenName: 'Juana Williams' },
    father: { firstName: 'Juan', middleName: 'Johnson', lastName: 'Smith', maidenName: 'Juan Johnson' },
    email: 'john.smith@matchmove.com',
    phone: '+639999999999',
    residentialAddress: address,
    billingAddress: address,
    shippingAddress: null,
    identityVerificationAddress: null,
    employmentStatus: 'EMPLOYED_REGULAR',
    jobTitle: 'Software Engineer',
    employer: {
      name: 'MatchMove Pay Pte Ltd',
      industry: 'Finance & Tech',
      industryCode: 'fintech',
      businessPurpose: 'Financials',
      expectedMonthlyRevenue: '1000000',
      vatNumber: '0000000',
      address: {
        line1: 'Ortigas Center',
        line2: 'San Antonio',
        line3: '.',
        line4: 'NCR',
        city: 'PASIG_CITY_NCR',
        state: 'NCR',
        postalCode: '4107',
        country: 'PH',
      },
    },
    annualIncomeRange: '100 to 1000',
    sourceOfFunds: 'PAYROLL',
    purposeOfAccount: null,
    socioprofessionalCategory: null,
    documents: [
      {
        type: 'drivers_id',
        number: '000000',
        issuedOn: '2019-08-24',
        expiresOn: '2025-08-24',
        issuingCountry: 'PH',
        place: 'PRIMARY',
      },
      {
        type: 'passport',
        number: '000000',
        issuedOn: '2019-08-24',
        expiresOn: '2025-08-24',
        issuingCountry: 'PH',
        place: 'SECONDARY',
      },
    ],
    politicallyExposed: false,
    fatcaRelevant: false,
    fatcaConfirmedAt: null,
    dataTermsSignedAt: null,
    termsAcceptance: {
      date: '2019-08-24T14:15:22Z',
      ip: '192.168.0.1',
      userAgent: 'Curl',
      serviceAgreement: 'terms_condition',
    },
    clientReference: '1234567891',
    agentReference: null,
    partnerReference: null,
    customerReference: null,
    metadata: null,
  });
  // The one field that the sample does not show.
  expect(covers).not.toContain('MAIDEN_NAME');
  expect(covers).toHaveLength(Object.keys(values).length);
  expect(state).toEqual({
    type: 'INDIVIDUAL',
    status: 'PENDING',
    providerStatus: 'pending_verification',
    kyc: { status: 'NOT_STARTED', subStatus: null, providerStatus: 'not_submitted', processedAt: null },
    accountIssued: false,
  });
  expect(due?.immediately).toEqual({ requiredActions: [], requiredAttributes: [] });
  expect(pending).toEqual([]);
});

test('the webhook’s user shows the other spellings, empty objects and null metadata', () => {
  const { entities } = sample('webhook').event_data as { entities: { user: Json } };
  const { values, state, covers } = read({ ...entities.user, id: JOHN });
  expect(values).toMatchObject({
    gender: 'MALE',
    title: 'MADAM',
    dateOfBirth: '1990-03-13',
    birthName: null,
    placeOfBirth: null,
    mother: { maidenName: 'Juana Steven' },
    father: null,
    metadata: null,
    termsAcceptance: null,
    fatcaConfirmedAt: null,
    shippingAddress: null,
    countryOfResidence: null,
    phone: '+639299534289',
    documents: [{ type: 'UMID', number: '6009005384144', issuingCountry: 'PH' }],
  });
  expect(covers).toEqual(expect.arrayContaining(['BIRTH_NAME', 'FATHER', 'METADATA', 'SHIPPING_ADDRESS']));
  expect(state).toEqual({
    type: 'INDIVIDUAL',
    status: 'ACTIVE',
    providerStatus: 'active',
    kyc: {
      status: 'APPROVED',
      subStatus: 'approved',
      providerStatus: 'completed/approved',
      processedAt: new Date('2025-10-27T02:23:05Z'),
      processedAtText: '2025-10-27T02:23:05Z',
    },
    accountIssued: true,
  });
});

test('a key that is absent, or of a type that cannot be read, tells nothing about its field', () => {
  const { email, addresses, ...rest } = aProfile();
  expect(read(rest).covers).not.toContain('EMAIL');
  expect(read(rest).covers).not.toContain('RESIDENTIAL_ADDRESS');
  const odd = read(
    aProfile({ first_name: { v: 'x' }, birth: { date: ['x'], name: 'N' }, fatca_relevant: 'perhaps' }),
  );
  for (const field of ['FIRST_NAME', 'DATE_OF_BIRTH', 'FATCA_RELEVANT'])
    expect(odd.covers).not.toContain(field);
  expect(odd.values).toMatchObject({ birthName: 'N', lastName: 'Smith' });
  expect(odd.values).not.toHaveProperty('firstName');
});

test('numbers are read as text, and yes or no in every way of writing it', () => {
  const { values } = read(
    aProfile({
      mobile: 9171234567,
      mobile_country_code: 63,
      fatca_relevant: '1',
      self_declared_as_pep: 'false',
    }),
  );
  expect(values).toMatchObject({ phone: '+639171234567', fatcaRelevant: true, politicallyExposed: false });
});

test('the father is read under either spelling', () => {
  const { father_details, ...rest } = aProfile();
  expect(read({ ...rest, fathers_details: { first_name: 'Jose' } }).values.father).toEqual({
    firstName: 'Jose',
  });
  const both = { ...rest, father_details: {}, fathers_details: { first_name: 'Jose' } };
  expect(read(both).values.father).toEqual({ firstName: 'Jose' });
  expect(read({ ...rest, father_details: {} }).values.father).toBeNull();
  expect(read(rest).covers).not.toContain('FATHER');
});

test('a stored mobile without its code is read by the country where the user lives', () => {
  const { values } = read(aProfile({ mobile: '09171234567', mobile_country_code: '' }));
  expect(values.phone).toBe('+639171234567');
  const abroad = read(aProfile({ mobile: '4155550123', mobile_country_code: '', residency_country: 'USA' }));
  expect(abroad.values.phone).toBe('+14155550123');
});

test('an acknowledgement or a profile of the older API is no profile, another user’s is an error', () => {
  expect(profileOf({ id: JOHN }, JOHN)).toBeNull();
  expect(profileOf({ id: JOHN, status: { is_active: true }, name: {} }, JOHN)).toBeNull();
  expect(profileOf(null, JOHN)).toBeNull();
  expect(() => profileOf(aProfile({ id: 'someone-else' }), JOHN)).toThrow('unexpected_response');
});

test('no JSON under any of the wire’s names makes the parser throw', () => {
  const names = [...Object.keys(aProfile()), 'maiden_name', 'fathers_details'];
  const nested = [
    'residential',
    'primary',
    'pending_verification',
    'immediately_due',
    'required_actions',
    'date',
  ];
  const anything = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...names, ...nested, '__proto__', 'constructor'), tie('value'), {
        maxKeys: 5,
      }),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
  })).value;
  const profile = fc.dictionary(fc.constantFrom(...names), anything, { maxKeys: 25 });
  fc.assert(
    fc.property(profile, (json) => {
      const snapshot = profileOf({ status: 'x', kyc_status: '', ...json, id: JOHN }, JOHN);
      JSON.stringify(snapshot);
    }),
    { numRuns: 500 },
  );
});

test('a day and a time are read in each spelling that the wire has for them', () => {
  const { values } = read(
    aProfile({
      birth: { date: '1989-03-01 00:00:00' },
      data_terms_signed_at: '2026-01-27 16:35:47',
      tos_acceptance: { date: '2026-01-27T16:35:47+08:00' },
      fatca_crs_confirmed_at: 'lately',
    }),
  );
  expect(values).toMatchObject({
    dateOfBirth: '1989-03-01',
    dataTermsSignedAt: '2026-01-27T16:35:47Z',
    termsAcceptance: { date: '2026-01-27T16:35:47+08:00' },
    fatcaConfirmedAt: 'lately',
  });
});

test('what MatchMove keeps beside the profile is read, the account’s number by its last four', () => {
  const { entities } = sample('webhook').event_data as { entities: { user: Json } };
  expect(read({ ...entities.user, id: JOHN }).readOnly.record).toEqual({
    createdAt: '2025-10-15T21:19:05Z',
    updatedAt: '2026-01-27T16:35:43Z',
    subStatus: 'active',
    emailVerified: true,
    mobileVerified: true,
    transactionStatus: null,
    transactionSubStatus: null,
    institutionReference: 'HMAP251015000043631',
    accountNumber: '********9810',
    riskFlag: 'UNKNOWN',
    riskAssessmentStatus: 'UNKNOWN',
  });
  const odd = read(aProfile({ is_email_verified: '0', is_mobile_verified: 'maybe', is_risk_flagged: true }));
  expect(odd.readOnly.record).toMatchObject({ emailVerified: false, riskFlag: 'true' });
  expect(odd.readOnly.record?.mobileVerified).toBeUndefined();
});
