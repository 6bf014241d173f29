import { type DemoName, paywardValues, startSimulator } from '../../../support/payward.ts';
import type { ProviderDriver } from '../driver.ts';
import { storedAtPayward } from '../stored/payward.ts';

const address = (line1: string) => ({ line1, city: 'Oakland', postalCode: '94607', country: 'US' });
const texts = (value: string, other: string, invalid: unknown[]) => ({ value, other, invalid });
const taxIdentifier = (number: string, issuingCountry: string) => ({ number, issuingCountry });
const identifier = (value: string, calculatedAt: string) => ({ type: 'concat', value, calculatedAt });

const SAMPLES: NonNullable<ProviderDriver['samples']['INDIVIDUAL']> = {
  FIRST_NAME: texts('Alexandra', 'Alexis', [null, '', '\u0007', 'x'.repeat(4097)]),
  MIDDLE_NAME: texts('Quinn', 'Zoë', ['', '\u0007']),
  LAST_NAME: texts('Morganstern', 'Moreau', [null, '', '\u0007']),
  DATE_OF_BIRTH: texts('1985-02-28', '1986-03-01', [null, '1985-02-30', '28/02/1985']),
  PLACE_OF_BIRTH: {
    value: { city: 'Pristina', country: 'XK' },
    other: { city: 'Lisbon', country: 'PT' },
    invalid: [
      null,
      { city: 'Lisbon' },
      { country: 'PT' },
      { city: 'Lisbon', country: 'PRT' },
      { city: 'Lisbon', country: 'PT', postalCode: '1100' },
    ],
  },
  NATIONALITIES: { value: ['0C', 'XK'], other: ['PT'], invalid: [['USA'], ['XX'], [null], 'US'] },
  LANGUAGE: texts('pt', 'sv', ['PT', 'por', 'pt-BR', 'xq', '']),
  EMAIL: texts('new.one@example.com', 'new.two@example.com', []),
  PHONE: texts('+14155550188', '+351912345678', ['0123', '+0123', '+1 415 555', '14155550188']),
  RESIDENTIAL_ADDRESS: {
    value: { ...address('1 New St'), line2: 'Apt 9', state: 'CA' },
    other: address('2 New St'),
    invalid: [
      null,
      { ...address('1 New St'), line3: 'x' },
      { ...address('1 New St'), country: 'USA' },
      { line1: '1 New St', country: 'US' },
    ],
  },
  OCCUPATION: texts('government', 'science', ['retired', 'Finance', '']),
  EMPLOYER: {
    value: { name: 'Acme Trading' },
    other: { name: 'Acme Holding' },
    invalid: [{ industry: 'Retail' }, { name: 'Acme', phone: '+14155550188' }, { name: '' }],
  },
  TAX_IDENTIFIERS: {
    value: [taxIdentifier('987654321', 'US'), taxIdentifier('PT123456789', 'PT')],
    other: [taxIdentifier('555443333', 'US')],
    invalid: [
      [{ number: '987654321' }],
      [{ issuingCountry: 'US' }],
      [taxIdentifier('987654321', 'USA')],
      [{ ...taxIdentifier('987654321', 'US'), type: 'SSN' }],
    ],
  },
  CLIENT_REFERENCE: texts('partner-new-1', 'partner-new-2', []),
  CLIENT_IDENTIFIER: {
    value: identifier('US987654321', '2026-02-01T08:00:00Z'),
    other: identifier('US555443333', '2026-02-02'),
    invalid: [
      null,
      { type: 'concat', value: 'US1' },
      { ...identifier('US1', '2026-02-01T08:00:00Z'), type: 'hash' },
      identifier('US1', 'then'),
    ],
  },
};

export const paywardDriver: ProviderDriver = {
  provider: 'PAYWARD',
  values: paywardValues,
  async start(switches) {
    const simulator = await startSimulator(switches);
    return { ...simulator, newUser: (like, fields) => simulator.newUser(like as DemoName, { ...fields }) };
  },
  // Not the closed one: no page says that nothing of it can be changed, so the policy has no lock for it, and it is
  // the provider's refusal that tells.
  states: [
    { like: 'verified', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'APPROVED' },
    { like: 'identityDue', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'INFORMATION_REQUIRED' },
    { like: 'taxNumbersDue', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'INFORMATION_REQUIRED' },
    { like: 'waiting', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'IN_REVIEW' },
    { like: 'unknownAction', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'UNKNOWN' },
    { like: 'disabled', type: 'INDIVIDUAL', status: 'SUSPENDED', kycStatus: 'INACTIVE' },
    { like: 'kosovo', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'APPROVED' },
  ],
  samples: { INDIVIDUAL: SAMPLES },
  profile: {
    firstName: 'Alex',
    middleName: 'Jordan',
    lastName: 'Morgan',
    dateOfBirth: '1990-04-15',
    placeOfBirth: { city: 'San Francisco', country: 'US' },
    nationalities: ['US'],
    language: 'en',
    email: 'alex.morgan@example.com',
    phone: '+14155550110',
    residentialAddress: { ...address('1 Market St'), line2: 'Apt 4', state: 'CA' },
    occupation: 'computers_and_it',
    employer: { name: 'Acme Inc' },
    taxIdentifiers: [taxIdentifier('123456789', 'US')],
    clientIdentifier: identifier('US123456789', '2026-01-31T09:30:00Z'),
  },
  async setUnknownStatus(simulator, id) {
    await simulator.control('POST', `/users/${id}/status`, { status: 'hibernating' });
  },
  async addUnknownFields(simulator, id) {
    await simulator.putUser(id, { brand_new: { deep: [1] }, status: { mood: { today: 'sunny' } } });
  },
  storedOf: storedAtPayward,
};
