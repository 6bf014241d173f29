import { bvnkValues, type DemoName, startSimulator } from '../../../support/bvnk.ts';
import type { FieldSample, ProviderDriver } from '../driver.ts';

type Samples = NonNullable<ProviderDriver['samples']['INDIVIDUAL']>;

const texts = (value: string, other: string, invalid: unknown[]): FieldSample => ({ value, other, invalid });
const BAD_TEXTS = ['', '\u0007', 'x'.repeat(4097)];

const lisbon = {
  line1: 'Rua Augusta 12',
  line2: '3.º Dto.',
  city: 'Lisboa',
  postalCode: '1100-048',
  country: 'PT',
};
const vienna = { line1: 'Taborstraße 9', city: 'Wien', country: 'AT' };

function addresses(...invalid: unknown[]): FieldSample {
  const incomplete = [{}, { city: 'Wien' }, { ...vienna, line1: null }, { ...vienna, country: null }];
  const misplaced = [
    { ...vienna, line3: 'x' },
    { ...vienna, country: 'AUT' },
    { ...vienna, city: '' },
  ];
  return { value: lisbon, other: vienna, invalid: [null, ...incomplete, ...misplaced, ...invalid] };
}

const INDIVIDUAL: Samples = {
  FIRST_NAME: texts('Agneta', 'Birgit', []),
  LAST_NAME: texts('Ek', 'Lind', []),
  DATE_OF_BIRTH: texts('1985-02-28', '1986-03-01', [null, '1985-02-30', '28/02/1985']),
  EMAIL: texts('new.one@example.com', 'new.two@example.com', [null, 'new.one', 'a b@example.com']),
  PHONE: texts('+351912345099', '+14155550110', [null, '912345099', '+0912', '+351 912 345 099']),
  RESIDENTIAL_ADDRESS: addresses(),
};

const ilse = {
  firstName: 'Ilse',
  lastName: 'Aichinger-Moser',
  dateOfBirth: '1977-11-01',
  countryOfBirth: 'AT',
  email: 'ilse@example.at',
  phone: '+436641234567',
  address: vienna,
  document: { type: 'PASSPORT', number: 'U7712345', issuingCountry: 'AT' },
  taxIdentifier: { number: '931736581', issuingCountry: 'AT' },
  title: 'Geschäftsführerin',
  hasOwnership: true,
  hasControl: true,
  isSigner: true,
};
const rui = { firstName: 'Rui', lastName: 'Tavares', title: 'Director', address: lisbon };

const BUSINESS: Samples = {
  LEGAL_NAME: texts('Aurora Trading Ltd.', 'Borealis SA', [null, ...BAD_TEXTS]),
  DESCRIPTION: texts('Sells northern lights', 'Buys them back', BAD_TEXTS),
  RESIDENTIAL_ADDRESS: addresses({ ...vienna, state: 'W' }),
  // No demo company has more than two: a shorter list would need the version.
  ASSOCIATES: {
    value: [ilse, rui],
    other: [rui, ilse],
    invalid: [
      null,
      [{ ...ilse, firstName: null }, rui],
      [{ ...ilse, email: 'ilse' }, rui],
      [{ ...ilse, dateOfBirth: '1.11.1977' }, rui],
      [ilse, { ...rui, address: { ...lisbon, state: 'x' } }],
      [ilse, { ...rui, taxIdentifier: { type: 'NIF', number: '271906538' } }],
      [ilse, { ...rui, reference: '00000000-0000-4000-8000-000000000000' }],
      [ilse, { ...rui, hasControl: 'yes' }],
      [ilse, null],
    ],
  },
};

export const bvnkDriver: ProviderDriver = {
  provider: 'BVNK',
  values: bvnkValues,
  async start(switches) {
    // Of the words for risks and documents one each is published: the policy takes any.
    const simulator = await startSimulator({ strictEnumerations: false, ...switches });
    return { ...simulator, newUser: (like, fields) => simulator.newUser(like as DemoName, fields) };
  },
  states: [
    { like: 'pendingCompany', type: 'BUSINESS', status: 'PENDING', kycStatus: 'IN_REVIEW' },
    { like: 'verifiedCompany', type: 'BUSINESS', status: 'ACTIVE', kycStatus: 'APPROVED' },
    { like: 'infoRequiredCompany', type: 'BUSINESS', status: 'PENDING', kycStatus: 'INFORMATION_REQUIRED' },
    { like: 'rejectedCompany', type: 'BUSINESS', status: 'PENDING', kycStatus: 'REJECTED' },
    { like: 'terminatedCompany', type: 'BUSINESS', status: 'CLOSED', kycStatus: 'INACTIVE' },
    { like: 'pendingIndividual', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'IN_REVIEW' },
    { like: 'verifiedIndividual', type: 'INDIVIDUAL', status: 'ACTIVE', kycStatus: 'APPROVED' },
    { like: 'earlyIndividual', type: 'INDIVIDUAL', status: 'PENDING', kycStatus: 'IN_REVIEW' },
  ],
  samples: { INDIVIDUAL, BUSINESS },
  anyWords: { strictEnumerations: false },
  async setUnknownStatus(simulator, id) {
    await simulator.putUser(id, { status: 'HIBERNATING' });
  },
  async addUnknownFields(simulator, id) {
    const { profile } = await simulator.recordOf(id);
    const inside = profile.company ? 'company' : 'individual';
    await simulator.putUser(id, { brandNew: { deep: [1] }, [inside]: { moon: { crater: 'Tycho' } } });
  },
};
