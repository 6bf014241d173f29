import { byzantineValues, type DemoName, startSimulator } from '../../../support/byzantine.ts';
import type { ProviderDriver } from '../driver.ts';
import { storedAtByzantine } from '../stored/byzantine.ts';

const address = (line1: string) => ({ line1, city: 'Lyon', postalCode: '69001', country: 'FR' });
const texts = (value: string, other: string, invalid: unknown[]) => ({ value, other, invalid });
const BAD_TEXTS = [null, '', '\u0007', 'x'.repeat(4097)];

const front = 'data:image/png;base64,iVBORw0KGgo=';
const passport = (number: string) => ({ type: 'passport', number, issuingCountry: 'FR', front });
const proofOfAddress = { type: 'proof_of_address', issuingCountry: 'FR', front };
const ssn = (number: string) => ({ type: 'SSN', number, issuingCountry: 'US' });

const SAMPLES: NonNullable<ProviderDriver['samples']['INDIVIDUAL']> = {
  FIRST_NAME: texts('Johnny', 'Zoë', BAD_TEXTS),
  MIDDLE_NAME: texts('Quinn', 'O’Neil', BAD_TEXTS),
  LAST_NAME: texts('Smythe', 'de la Cruz', BAD_TEXTS),
  DATE_OF_BIRTH: texts('1985-02-28', '1986-03-01', [null, '1985-02-30', '28/02/1985']),
  PLACE_OF_BIRTH: {
    value: { country: 'CA' },
    other: { country: 'SN' },
    invalid: [null, {}, { country: 'FRA' }, { city: 'Lyon', country: 'FR' }],
  },
  NATIONALITIES: { value: ['CA'], other: ['SN'], invalid: [null, ['FRA'], ['CA', 'FR'], [null]] },
  PROFILE_PICTURE_URL: texts('https://images.example.com/1.png', 'https://images.example.com/2.png', [
    null,
    'images.example.com/1.png',
  ]),
  EMAIL: texts('new.one@example.com', 'new.two@example.com', []),
  PHONE: texts('+33612345679', '+14155550188', [null, '06 12 34 56 79', '+0123', '12']),
  RESIDENTIAL_ADDRESS: {
    value: {
      line1: '1 New St',
      line2: 'Apt 9',
      city: 'Austin',
      state: 'TX',
      postalCode: '73301',
      country: 'US',
    },
    other: address('2 Rue Neuve'),
    invalid: [
      null,
      { ...address('1 Rue Neuve'), postalCode: null },
      { ...address('1 Rue Neuve'), line3: 'x' },
      { ...address('1 Rue Neuve'), country: 'US' },
    ],
  },
  OCCUPATION: texts('272011', '291031', [null, '27201', '2720111', 'actor']),
  EMPLOYMENT_STATUS: texts('retired', 'student', [null, 'RETIRED', 'actor']),
  SOURCE_OF_FUNDS: texts('gifts', 'inheritance', [null, 'lottery']),
  EXPECTED_MONTHLY_PAYMENTS: texts('50000_plus', '10000_49999', [null, '50000']),
  TAX_IDENTIFIERS: {
    value: [ssn('219-09-9999')],
    other: [ssn('555443333')],
    invalid: [
      [{ type: 'SSN' }],
      [ssn('98-765-4321')],
      [{ ...ssn('987654321'), type: 'EIN' }],
      [{ ...ssn('987654321'), issuingCountry: 'FR' }],
      [ssn('987654321'), ssn('555443333')],
    ],
  },
  DOCUMENTS: {
    value: [passport('FR7654321'), proofOfAddress],
    other: [{ type: 'other', issuingCountry: 'FR', front, description: 'A letter of the landlord' }],
    invalid: [
      [{ ...proofOfAddress, type: 'selfie' }],
      [{ ...proofOfAddress, type: 'other' }],
      [{ ...proofOfAddress, type: 'national_id_front' }],
      [{ ...proofOfAddress, issuingCountry: null }],
      [{ ...proofOfAddress, front: null }],
      [{ ...proofOfAddress, front: 'data:image/gif;base64,AAAA' }],
      [{ ...passport('FR7654321'), back: front }],
      [{ ...passport('FR7654321'), expiresOn: '2031-01-01' }],
    ],
  },
};

export const byzantineDriver: ProviderDriver = {
  provider: 'BYZANTINE',
  values: byzantineValues,
  async start(switches) {
    const simulator = await startSimulator(switches);
    return { ...simulator, newUser: (like, fields) => simulator.newUser(like as DemoName, fields) };
  },
  // Not the one with two accounts: linking it needs to be told which one is meant.
  states: [
    { like: 'active', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'APPROVED' },
    { like: 'activeUs', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'APPROVED' },
    { like: 'notStarted', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'NOT_STARTED' },
    { like: 'informationRequired', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'INFORMATION_REQUIRED' },
    { like: 'inReview', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'IN_REVIEW' },
    { like: 'companyMember', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'APPROVED' },
    { like: 'rejected', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'REJECTED' },
    { like: 'inactive', type: 'INDIVIDUAL', status: 'SUSPENDED', kycStatus: 'INACTIVE' },
    {
      like: 'resubmissionRequested',
      type: 'INDIVIDUAL',
      status: 'PENDING',
      kycStatus: 'INFORMATION_REQUIRED',
    },
  ],
  samples: { INDIVIDUAL: SAMPLES },
  anyWords: { stateFormat: 'any' },
  // Its own list has codes that are not the six digits that its page asks for.
  stricterThanPolicy: ['OCCUPATION'],
  async setUnknownStatus(simulator, id) {
    // Without its webhook: the suite sends one itself.
    await simulator.putUser(id, { verificationStatus: 'hibernating' });
  },
  async addUnknownFields(simulator, id) {
    await simulator.putUser(id, {
      brandNew: { deep: [1] },
      userInfo: { mood: 'sunny', residentialAddress: { crater: { streetLine1: 'Moon 1' } } },
    });
  },
  storedOf: storedAtByzantine,
};
