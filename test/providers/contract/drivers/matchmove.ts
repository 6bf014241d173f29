import { type DemoName, matchmoveValues, startSimulator } from '../../../support/matchmove.ts';
import type { ProviderDriver } from '../driver.ts';

const LONG_NAME = 'A'.repeat(51);
const address = (line1: string) => ({ line1, city: 'Makati', postalCode: '1226', country: 'PH' });
const person = (firstName: string) => ({ firstName, lastName: 'Reyes' });
const texts = (value: string, other: string, invalid: unknown[] = ['\u0007', 'x'.repeat(4097)]) => ({
  value,
  other,
  invalid,
});

const SAMPLES: NonNullable<ProviderDriver['samples']['INDIVIDUAL']> = {
  FIRST_NAME: texts('Johnny', 'Jonathan', ['José', LONG_NAME, '', null]),
  MIDDLE_NAME: texts('Wilbur', 'Wesley', ['José', LONG_NAME]),
  LAST_NAME: texts('Smithson', 'Smythe', ['José', LONG_NAME, null]),
  PREFERRED_NAME: texts('Johnny S', 'Jon S', ["O'Neil", 'A'.repeat(26), null]),
  MAIDEN_NAME: texts('Johnson', 'Jackson', ['José', LONG_NAME]),
  TITLE: texts('Dr', 'Mr', ['Lord of the Manor']),
  SALUTATION: texts('Dear Dr Smith', 'Dear Mr Smith'),
  GENDER: texts('female', 'male', ['unheard of']),
  MARITAL_STATUS: texts('Single', 'Married', ['unheard of']),
  DATE_OF_BIRTH: texts('1985-02-28', '1986-03-01', ['1985-02-30', '28/02/1985', 'yesterday']),
  BIRTH_NAME: texts('Johnny Junior', 'Jonathan Junior'),
  PLACE_OF_BIRTH: {
    value: { city: 'Cebu', country: 'PH', postalCode: '6000' },
    other: { city: 'Davao', country: 'PH' },
    invalid: [{ country: 'XX' }, { city: '' }],
  },
  NATIONALITIES: { value: ['SG'], other: ['MY'], invalid: [['PH', 'SG'], ['PHL'], [null]] },
  COUNTRY_OF_RESIDENCE: texts('SG', 'MY', ['Singapore', 'XX']),
  COUNTRY_OF_WORK: texts('SG', 'MY', ['Singapore', 'XX']),
  MOTHER: { value: person('Ana'), other: person('Eva'), invalid: [{ firstName: '' }] },
  FATHER: { value: person('Jose'), other: person('Juan'), invalid: [{ firstName: '' }] },
  EMAIL: texts('new.one@example.ph', 'new.two@example.ph', ['no address', 'é@example.ph', null]),
  PHONE: texts('+639181234567', '+639181234568', ['0918 123 4567', '+0', '12', null]),
  RESIDENTIAL_ADDRESS: {
    value: address('1 New St'),
    other: address('2 New St'),
    invalid: [{ country: '1' }],
  },
  BILLING_ADDRESS: { value: address('3 New St'), other: address('4 New St'), invalid: [{ city: '' }] },
  SHIPPING_ADDRESS: { value: address('5 New St'), other: address('6 New St'), invalid: [{ city: '' }] },
  IDENTITY_VERIFICATION_ADDRESS: {
    value: address('7 New St'),
    other: address('8 New St'),
    invalid: [{ city: '' }],
  },
  EMPLOYMENT_STATUS: texts('COMMISSION_BASED_AGENT', 'EMPLOYED_REGULAR'),
  JOB_TITLE: texts('Chief Engineer', 'Plain Engineer'),
  EMPLOYER: {
    value: { name: 'Acme Trading', industry: 'Retail', address: address('9 New St') },
    other: { name: 'Acme Holding', vatNumber: '123-456' },
    invalid: [{ phone: '+639181234567' }],
  },
  ANNUAL_INCOME_RANGE: texts('1000 to 5000', '5000 to 9000'),
  SOURCE_OF_FUNDS: texts('COBRANDING_PARTNER', 'PAYROLL'),
  PURPOSE_OF_ACCOUNT: texts('Payments', 'Investments'),
  SOCIOPROFESSIONAL_CATEGORY: texts('Executive', 'Craftsman'),
  DOCUMENTS: {
    value: [{ type: 'passport', number: 'P7654321B', issuingCountry: 'PH', expiresOn: '2031-01-01' }],
    other: [{ type: 'UMID', number: 'U-1' }],
    invalid: [
      [{ type: 'passport' }],
      [{ number: 'P1' }],
      [{ type: 'passport', number: 'P1', front: 'data:image/png;base64,AAAA' }],
      [{ type: 'passport', number: 'P1', expiresOn: '2031-13-01' }],
      Array.from({ length: 3 }, (_, index) => ({ type: 'passport', number: `P${index}` })),
    ],
  },
  POLITICALLY_EXPOSED: { value: true, other: false, invalid: [null] },
  FATCA_RELEVANT: { value: true, other: false, invalid: [null] },
  FATCA_CONFIRMED_AT: texts('2026-02-01T08:00:00Z', '2026-02-02T08:00:00Z', ['then']),
  DATA_TERMS_SIGNED_AT: texts('2026-02-01T08:00:00Z', '2026-02-02T08:00:00Z', ['then']),
  TERMS_ACCEPTANCE: {
    value: { date: '2026-02-01T08:00:00Z', ip: '203.0.113.9', deviceId: 'd-1' },
    other: { date: '2026-02-02T08:00:00Z' },
    invalid: [{ ip: '999.1.1.1' }],
  },
  CLIENT_REFERENCE: texts('ref-1001', 'ref-1002'),
  AGENT_REFERENCE: texts('agent-18', 'agent-19'),
  PARTNER_REFERENCE: texts('partner-18', 'partner-19'),
  CUSTOMER_REFERENCE: texts('customer-18', 'customer-19'),
  METADATA: { value: { tier: 'gold' }, other: { tier: 'silver' }, invalid: [{ big: 'x'.repeat(17_000) }] },
};

export const matchmoveDriver: ProviderDriver = {
  provider: 'MATCHMOVE',
  values: matchmoveValues,
  async start(switches) {
    const simulator = await startSimulator(switches);
    return {
      ...simulator,
      newUser: (like, fields) => simulator.newUser(like as DemoName, fields),
      recordOf: async (id) => simulator.profileOf(id),
      writesOf: simulator.putsOf,
      faultOnWrite: simulator.faultOnPut,
    };
  },
  states: [
    { like: 'beforeKyc', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'NOT_STARTED' },
    { like: 'approved', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'APPROVED' },
    { like: 'active', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'NOT_STARTED' },
    { like: 'accountIssued', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'NOT_STARTED' },
    { like: 'rejected', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'REJECTED' },
    { like: 'inReview', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'INFORMATION_REQUIRED' },
    { like: 'suspended', type: 'INDIVIDUAL', status: 'SUSPENDED', kycStatus: 'APPROVED' },
    { like: 'corporate', type: 'BUSINESS', status: 'PENDING', kycStatus: 'NOT_STARTED' },
  ],
  samples: { INDIVIDUAL: SAMPLES, BUSINESS: SAMPLES },
  unique: {
    EMAIL: (n) => `unique.${n}@example.ph`,
    PHONE: (n) => `+63919${String(1_000_000 + n)}`,
  },
  // The simulator holds them to the rule of names, which is published for the user's own alone.
  stricterThanPolicy: ['BIRTH_NAME', 'MOTHER', 'FATHER'],
  async setUnknownStatus(simulator, id) {
    await simulator.putUser(id, { status: 'hibernating', kyc_status: 'dreaming', kyc_sub_status: '' });
  },
  async addUnknownFields(simulator, id) {
    await simulator.putUser(id, { brand_new: { deep: [1] }, addresses: { lunar: { line_1: 'Crater 1' } } });
  },
};
