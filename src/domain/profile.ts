import type { ProfileField } from './profile-field.ts';
import type { DocumentForm, DocumentPlace } from './vocabulary.ts';

/**
 * The common profile of an individual or a business. A key that is absent is "not known";
 * `null` is "known to be empty". Countries are ISO 3166-1 alpha-2 (plus what a provider adds),
 * phones E.164, dates `YYYY-MM-DD`; whatever cannot be normalised is kept as the provider wrote it.
 */
export type PostalAddress = {
  line1?: string | null;
  line2?: string | null;
  line3?: string | null;
  line4?: string | null;
  city?: string | null;
  state?: string | null;
  postalCode?: string | null;
  country?: string | null;
};

export type PlaceOfBirth = { city?: string | null; country?: string | null; postalCode?: string | null };

export type Parent = {
  firstName?: string | null;
  middleName?: string | null;
  lastName?: string | null;
  maidenName?: string | null;
};

export type Employer = {
  name?: string | null;
  address?: PostalAddress | null;
  phone?: string | null;
  industry?: string | null;
  industryCode?: string | null;
  businessPurpose?: string | null;
  expectedMonthlyRevenue?: string | null;
  vatNumber?: string | null;
  ownEconomicInterestSignedAt?: string | null;
};

export type TaxIdentifier = {
  type?: string | null;
  number?: string | null;
  issuingCountry?: string | null;
};

export type IdentityDocument = {
  type?: string | null;
  number?: string | null;
  issuingCountry?: string | null;
  issuingState?: string | null;
  issuingAuthority?: string | null;
  issuedOn?: string | null;
  expiresOn?: string | null;
  /** Data URI. Only on its way to the provider; never read back and never kept after it was sent. */
  front?: string | null;
  back?: string | null;
  description?: string | null;
  /** Set by the provider; never an input. */
  providerDocumentId?: string | null;
  /** Where a provider lists numbers and images apart: which of the two this is. Never an input. */
  form?: DocumentForm | null;
  /** Where a provider has a first and a second place: which of the two this is in. Never an input. */
  place?: DocumentPlace | null;
};

export type TermsAcceptance = {
  date?: string | null;
  ip?: string | null;
  deviceId?: string | null;
  userAgent?: string | null;
  serviceAgreement?: string | null;
};

export type ClientIdentifier = {
  type?: string | null;
  value?: string | null;
  calculatedAt?: string | null;
};

export type Associate = {
  reference?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  dateOfBirth?: string | null;
  countryOfBirth?: string | null;
  email?: string | null;
  phone?: string | null;
  address?: PostalAddress | null;
  document?: {
    type?: string | null;
    number?: string | null;
    issuingCountry?: string | null;
    /** A second number that the provider keeps beside `number` where the two differ; never an input. */
    otherNumber?: string | null;
  } | null;
  taxIdentifier?: TaxIdentifier | null;
  title?: string | null;
  hasOwnership?: boolean | null;
  hasControl?: boolean | null;
  isSigner?: boolean | null;
  riskScore?: string | null;
  /** Set by the provider; never an input. */
  verification?: { status?: string | null; url?: string | null } | null;
};

/** Every field a client may change, keyed by its input name. */
export type ProfileValues = {
  firstName?: string | null;
  middleName?: string | null;
  lastName?: string | null;
  preferredName?: string | null;
  maidenName?: string | null;
  title?: string | null;
  salutation?: string | null;
  gender?: string | null;
  maritalStatus?: string | null;
  dateOfBirth?: string | null;
  birthName?: string | null;
  placeOfBirth?: PlaceOfBirth | null;
  nationalities?: string[] | null;
  countryOfResidence?: string | null;
  countryOfWork?: string | null;
  language?: string | null;
  profilePictureUrl?: string | null;
  mother?: Parent | null;
  father?: Parent | null;
  email?: string | null;
  phone?: string | null;
  residentialAddress?: PostalAddress | null;
  billingAddress?: PostalAddress | null;
  shippingAddress?: PostalAddress | null;
  mailingAddress?: PostalAddress | null;
  identityVerificationAddress?: PostalAddress | null;
  occupation?: string | null;
  employmentStatus?: string | null;
  jobTitle?: string | null;
  employer?: Employer | null;
  annualIncomeRange?: string | null;
  sourceOfFunds?: string | null;
  expectedMonthlyPayments?: string | null;
  purposeOfAccount?: string | null;
  socioprofessionalCategory?: string | null;
  userScope?: string | null;
  taxIdentifiers?: TaxIdentifier[] | null;
  documents?: IdentityDocument[] | null;
  politicallyExposed?: boolean | null;
  fatcaRelevant?: boolean | null;
  fatcaConfirmedAt?: string | null;
  dataTermsSignedAt?: string | null;
  termsAcceptance?: TermsAcceptance | null;
  ipAddress?: string | null;
  clientReference?: string | null;
  clientIdentifier?: ClientIdentifier | null;
  agentReference?: string | null;
  partnerReference?: string | null;
  customerReference?: string | null;
  metadata?: Record<string, unknown> | null;
  legalName?: string | null;
  description?: string | null;
  website?: string | null;
  businessType?: string | null;
  employeeCountRange?: string | null;
  monthlyTransactionCount?: number | null;
  transactionFrequency?: string | null;
  formationDate?: string | null;
  associates?: Associate[] | null;
};

/** What a provider keeps about a user beside the profile; times in RFC 3339 where they can be read. */
export type ProviderRecord = {
  createdAt?: string | null | undefined;
  updatedAt?: string | null | undefined;
  subStatus?: string | null | undefined;
  emailVerified?: boolean | null | undefined;
  mobileVerified?: boolean | null | undefined;
  transactionStatus?: string | null | undefined;
  transactionSubStatus?: string | null | undefined;
  institutionReference?: string | null | undefined;
  /** Masked. */
  accountNumber?: string | null | undefined;
  riskFlag?: string | null | undefined;
  riskAssessmentStatus?: string | null | undefined;
};

/** What an answer repeated of a field that no read shows; numbers masked. */
export type EchoedValue = { field: ProfileField; value: unknown };

/** A provider's remarks about one document of an update. */
export type DocumentFinding = {
  type: string | null;
  providerDocumentId: string | null;
  warnings: string[];
  errors: string[];
};

/** What a provider shows that nobody can change through this API. Each key replaces what was known under it. */
export type ReadOnlyValues = {
  registrationNumber?: string | null;
  taxResidenceCountry?: string | null;
  riskScore?: string | null;
  record?: ProviderRecord;
  /** The echo of the last update. */
  echoes?: EchoedValue[];
  /** The findings of the last update with documents. */
  documentFindings?: DocumentFinding[];
};

export type ProfileKey = keyof ProfileValues;
export type ProfileChanges = ProfileValues;
