import { type DemoName, machnetValues, startSimulator } from '../../../support/machnet.ts';
import type { FieldSample, ProviderDriver } from '../driver.ts';

type Samples = NonNullable<ProviderDriver['samples']['INDIVIDUAL']>;

const sample = (value: unknown, other: unknown, invalid: unknown[]): FieldSample => ({
  value,
  other,
  invalid,
});

const BAD_TEXTS = [null, '', '\u0007', 'x'.repeat(4097)];
const BAD_DATES = [null, '1985-02-30', '28/02/1985'];
const front = 'data:image/png;base64,iVBORw0KGgo=';
const back = 'data:image/jpeg;base64,/9j/4AA=';

/** The country of a registered address stays what it is for all users of the simulator. */
const registered = {
  line1: '1 Main St',
  city: 'San Jose',
  state: 'CA',
  postalCode: '95110',
  country: 'US',
};

// Clearing is left out where some user has nothing to clear, which is no change.
const BAD_DOCUMENTS = [
  [{ type: 'PASSPORT' }],
  [{ number: 'P7654321' }],
  [{ type: 'passport', number: 'P7654321' }],
  [{ type: 'PASSPORT', back }],
  [{ type: 'PASSPORT', number: '*****1112' }],
  [{ type: 'PASSPORT', number: 'P7654321', issuingCountry: 'USA' }],
  [{ type: 'PASSPORT', number: 'P7654321', issuingState: 'California' }],
  [{ type: 'PASSPORT', number: 'P7654321', expiresOn: '2031-02-30' }],
  [{ type: 'PASSPORT', number: 'P7654321', issuedOn: '2021-02-03' }],
  [{ type: 'PASSPORT', front: 'iVBORw0KGgo=' }],
  [{ type: 'PASSPORT', front, description: 'front page' }],
];

const badTaxIdentifiers = (type: string, another: string) => [
  [{ type, number: '90055119' }],
  [{ type, number: '900-55-1199' }],
  [{ type, number: '*****1199' }],
  [{ type }],
  [{ type: another, number: '900551199' }],
  [
    { type, number: '900551199' },
    { type, number: '900551198' },
  ],
];

const ofBoth: Samples = {
  EMAIL: sample('new.one@example.com', 'new.two@example.com', [null, '', 'nobody', 'a b@example.com']),
  PHONE: sample('+12065550177', '+4792234567', [null, '2065550177', '+291234567', '+0123456789']),
  RESIDENTIAL_ADDRESS: sample({ ...registered, line2: 'Apt 9' }, { ...registered, line1: '2 Main St' }, [
    { ...registered, state: null },
    { ...registered, state: 'California' },
    { ...registered, line3: 'x' },
    { ...registered, line4: 'x' },
    { ...registered, city: '' },
  ]),
  USER_SCOPE: sample('FINANCIAL_SERVICES', 'CONSTRUCTION', BAD_TEXTS),
  IP_ADDRESS: sample('198.51.100.7', '2001:db8::7', [null, '198.51.100.256', 'home']),
};

const individual: Samples = {
  ...ofBoth,
  FIRST_NAME: sample('Johnny', 'Zoë', BAD_TEXTS),
  MIDDLE_NAME: sample('Quinn', 'O’Neil', ['', '\u0007']),
  LAST_NAME: sample('Smythe', 'de la Cruz', BAD_TEXTS),
  GENDER: sample('other', 'male', [null, 'Other', 'unknown']),
  DATE_OF_BIRTH: sample('1971-02-28', '1972-02-29', BAD_DATES),
  OCCUPATION: sample('Banker', 'Sculptor', ['', '\u0007']),
  EMPLOYER: sample(
    { name: 'ACME', address: { line1: '123 address st' }, phone: '+12065550188' },
    { name: 'Widgets Inc', address: { line1: '7 Side St' }, phone: '+639171234567' },
    [
      { name: 'ACME', industry: 'x' },
      { name: 'ACME', address: { line1: 'x', city: 'y' } },
      { name: 'ACME', phone: '2065550188' },
    ],
  ),
  TAX_IDENTIFIERS: sample(
    [{ type: 'SSN', number: '900551199', issuingCountry: 'US' }],
    [{ type: 'SSN', number: '900551198' }],
    badTaxIdentifiers('SSN', 'EIN'),
  ),
  DOCUMENTS: sample(
    [
      { type: 'PASSPORT', number: 'P7654321', issuingCountry: 'US', expiresOn: '2031-05-05' },
      { type: 'STATE_ID', front, back, issuingCountry: 'US', issuingState: 'CA' },
    ],
    [
      {
        type: 'STATE_ID',
        number: 'S1234567',
        issuingCountry: 'US',
        issuingState: 'CA',
        issuingAuthority: 'CA',
      },
      { type: 'PASSPORT', number: 'P7654322', front },
    ],
    BAD_DOCUMENTS,
  ),
};

const mailing = { line1: 'PO Box 99', city: 'Tacoma', state: 'WA', postalCode: '98402', country: 'US' };

const business: Samples = {
  ...ofBoth,
  LEGAL_NAME: sample('Lakeside Tools Inc', 'Lakeside & Sons', BAD_TEXTS),
  MAILING_ADDRESS: sample(mailing, { line1: '1 Bay St', city: 'Toronto', state: 'ON', country: 'CA' }, [
    null,
    { ...mailing, country: null },
    { ...mailing, state: null },
    { ...mailing, state: 'Washington' },
    { ...mailing, line3: 'x' },
  ]),
  WEBSITE: sample('https://lakeside.example.com', 'lakeside.example.com', ['', '\u0007']),
  BUSINESS_TYPE: sample('LLC', 'PARTNERSHIP', BAD_TEXTS),
  EMPLOYEE_COUNT_RANGE: sample('BETWEEN_1_TO_10', 'BETWEEN_11_TO_24', BAD_TEXTS),
  MONTHLY_TRANSACTION_COUNT: sample(122, 7, [null, -1, 1.5]),
  TRANSACTION_FREQUENCY: sample('WEEKLY', 'DAILY', BAD_TEXTS),
  FORMATION_DATE: sample('1995-01-01', '1996-02-29', BAD_DATES),
  TAX_IDENTIFIERS: sample(
    [{ type: 'EIN', number: '900550199', issuingCountry: 'US' }],
    [{ type: 'EIN', number: '900550198' }],
    badTaxIdentifiers('EIN', 'SSN'),
  ),
  // Images alone: once a business is verified, no number changes.
  DOCUMENTS: sample(
    [
      { type: 'AUDITED_FINANCIALS', front },
      { type: 'BANK_STATEMENT', front: 'data:application/pdf;base64,SUQs==', expiresOn: '2031-05-05' },
    ],
    [{ type: 'BANK_STATEMENT', front, issuingCountry: 'US' }],
    BAD_DOCUMENTS,
  ),
};

export const machnetDriver: ProviderDriver = {
  provider: 'MACHNET',
  values: machnetValues,
  async start(switches) {
    const simulator = await startSimulator(switches);
    return { ...simulator, newUser: (like, fields) => simulator.newUser(like as DemoName, fields) };
  },
  states: [
    { like: 'beforeKyc', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'NOT_STARTED' },
    { like: 'verified', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'APPROVED' },
    { like: 'retry', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'INFORMATION_REQUIRED' },
    { like: 'reviewPending', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'IN_REVIEW' },
    { like: 'suspended', type: 'INDIVIDUAL', status: 'SUSPENDED', kycStatus: 'INACTIVE' },
    { like: 'businessBeforeKyc', type: 'BUSINESS', status: 'PENDING', kycStatus: 'NOT_STARTED' },
    { like: 'verifiedBusiness', type: 'BUSINESS', status: 'ACTIVE', kycStatus: 'APPROVED' },
  ],
  samples: { INDIVIDUAL: individual, BUSINESS: business },
  // Phones are digits without a calling code: some cannot be told from others. A type has place for one number and one
  // image in an update. A state cannot be emptied once it is there. The simulator's limits of website and count are
  // assumed.
  stricterThanPolicy: [
    'PHONE',
    'EMPLOYER',
    'DOCUMENTS',
    'MAILING_ADDRESS',
    'WEBSITE',
    'MONTHLY_TRANSACTION_COUNT',
  ],
  async setUnknownStatus(simulator, id) {
    // Without its webhook: the suite sends one itself.
    await simulator.putUser(id, { status: 'HIBERNATING' });
  },
  async addUnknownFields(simulator, id) {
    await simulator.putUser(id, {
      brand_new: { deep: [1] },
      company_details: { mood: 'sunny', branch: { floors: [1, 2] } },
    });
  },
};
