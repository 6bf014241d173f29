import type { ProfileValues } from './profile.ts';

/** How a value is built, so that one walk can normalise, judge, compare and mask any field. */
export type Shape =
  | { kind: 'dateTime' | 'email' | 'phone' | 'url' | 'website' | 'country' | 'ip' | 'dataUri' }
  /** One line, unless it is prose. */
  | { kind: 'text'; prose?: boolean }
  /** `isPast`: today at the latest. `firstYear`: 1900 by default. */
  | { kind: 'date'; isPast?: boolean; firstYear?: 1000 }
  | { kind: 'flag' | 'count' | 'json' }
  | { kind: 'object'; parts: Record<string, Shape> }
  | { kind: 'list'; of: Shape };

const text: Shape = { kind: 'text' };
const prose: Shape = { kind: 'text', prose: true };
const date: Shape = { kind: 'date' };
const pastDate: Shape = { kind: 'date', isPast: true };
const dateTime: Shape = { kind: 'dateTime' };
const phone: Shape = { kind: 'phone' };
const email: Shape = { kind: 'email' };
const country: Shape = { kind: 'country' };
const flag: Shape = { kind: 'flag' };
const object = (parts: Record<string, Shape>): Shape => ({ kind: 'object', parts });
const list = (of: Shape): Shape => ({ kind: 'list', of });

/** Names an item of a list that is known already: nobody types it. */
export const REFERENCE: Shape = { kind: 'text' };

/** One shape for every address, so that forms can tell an address from other objects. */
export const ADDRESS = object({
  line1: text,
  line2: text,
  line3: text,
  line4: text,
  city: text,
  state: text,
  postalCode: text,
  country,
});
const parent = object({ firstName: text, middleName: text, lastName: text, maidenName: text });
const taxIdentifier = object({ type: text, number: text, issuingCountry: country });

/** The shape of every profile field, in the order in which clients see them. */
export const PROFILE_SHAPES = {
  firstName: text,
  middleName: text,
  lastName: text,
  preferredName: text,
  maidenName: text,
  title: text,
  salutation: text,
  gender: text,
  maritalStatus: text,
  dateOfBirth: pastDate,
  birthName: text,
  placeOfBirth: object({ city: text, country, postalCode: text }),
  nationalities: list(country),
  countryOfResidence: country,
  countryOfWork: country,
  language: text,
  profilePictureUrl: { kind: 'url' },
  mother: parent,
  father: parent,
  email,
  phone,
  residentialAddress: ADDRESS,
  billingAddress: ADDRESS,
  shippingAddress: ADDRESS,
  mailingAddress: ADDRESS,
  identityVerificationAddress: ADDRESS,
  occupation: text,
  employmentStatus: text,
  jobTitle: text,
  employer: object({
    name: text,
    address: ADDRESS,
    phone,
    industry: text,
    industryCode: text,
    businessPurpose: text,
    expectedMonthlyRevenue: text,
    vatNumber: text,
    ownEconomicInterestSignedAt: dateTime,
  }),
  annualIncomeRange: text,
  sourceOfFunds: text,
  expectedMonthlyPayments: text,
  purposeOfAccount: text,
  socioprofessionalCategory: text,
  userScope: text,
  taxIdentifiers: list(taxIdentifier),
  documents: list(
    object({
      type: text,
      number: text,
      issuingCountry: country,
      issuingState: text,
      issuingAuthority: text,
      issuedOn: pastDate,
      expiresOn: date,
      front: { kind: 'dataUri' },
      back: { kind: 'dataUri' },
      description: prose,
    }),
  ),
  politicallyExposed: flag,
  fatcaRelevant: flag,
  fatcaConfirmedAt: dateTime,
  dataTermsSignedAt: dateTime,
  termsAcceptance: object({
    date: dateTime,
    ip: { kind: 'ip' },
    deviceId: text,
    userAgent: text,
    serviceAgreement: text,
  }),
  ipAddress: { kind: 'ip' },
  clientReference: text,
  clientIdentifier: object({ type: text, value: text, calculatedAt: dateTime }),
  agentReference: text,
  partnerReference: text,
  customerReference: text,
  metadata: { kind: 'json' },
  legalName: text,
  description: prose,
  website: { kind: 'website' },
  businessType: text,
  employeeCountRange: text,
  monthlyTransactionCount: { kind: 'count' },
  transactionFrequency: text,
  // There are companies older than most countries.
  formationDate: { kind: 'date', isPast: true, firstYear: 1000 },
  associates: list(
    object({
      reference: REFERENCE,
      firstName: text,
      lastName: text,
      dateOfBirth: pastDate,
      countryOfBirth: country,
      email,
      phone,
      address: ADDRESS,
      document: object({ type: text, number: text, issuingCountry: country }),
      taxIdentifier,
      title: text,
      hasOwnership: flag,
      hasControl: flag,
      isSigner: flag,
      riskScore: text,
    }),
  ),
} satisfies Record<keyof ProfileValues, Shape>;
