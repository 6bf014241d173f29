import type { ProfileKey, ProfileValues } from '../../../domain/profile.ts';
import type { WireProfile } from '../wire.ts';
import { readBirthName, readDateOfBirth, writeBirth } from './birth.ts';
import { CODECS, type Codec, readText } from './codecs.ts';
import { readDocuments, writeDocuments } from './documents.ts';
import { readMetadata, writeMetadata } from './metadata.ts';
import { ADDRESS, PARENT, PLACE_OF_BIRTH, readEmployer, TERMS, writeEmployer } from './objects.ts';
import { readParts, writeParts } from './parts.ts';
import { countryOfUser, readPhone, writePhone } from './phone.ts';

export type WireBody = Record<string, unknown>;

/** One field's home at MatchMove. */
export type FieldMapping<Key extends ProfileKey> = {
  /** Its wire names, as `required_attributes` may call it: a path, or an alias. */
  names: readonly string[];
  /** `undefined`: this answer does not tell. */
  read(profile: WireProfile): ProfileValues[Key] | undefined;
  /** The part of the body that makes the field what it is in `wanted`; `current` is what is known now. */
  write(wanted: ProfileValues, current: ProfileValues): WireBody;
};

type TextKey = {
  [K in keyof WireProfile]-?: NonNullable<WireProfile[K]> extends string ? K : never;
}[keyof WireProfile];
type FlagKey = 'self_declared_as_pep' | 'fatca_relevant';
type AddressKey = keyof NonNullable<WireProfile['addresses']>;

function text<Key extends ProfileKey>(key: Key, name: TextKey, codec: Codec = CODECS.verbatim) {
  return {
    names: [name],
    read: (profile: WireProfile) => readText(codec, profile[name]),
    write: (wanted: ProfileValues) => ({
      [name]: codec.write((wanted[key] as string | null | undefined) ?? null),
    }),
  };
}

function flag<Key extends ProfileKey>(key: Key, name: FlagKey) {
  return {
    names: [name],
    read: (profile: WireProfile) => profile[name],
    write: (wanted: ProfileValues) => ({ [name]: wanted[key] }),
  };
}

function address<
  Key extends 'residentialAddress' | 'billingAddress' | 'shippingAddress' | 'identityVerificationAddress',
>(key: Key, name: AddressKey): FieldMapping<Key> {
  return {
    names: [`addresses.${name}`, `${name}_address`],
    read: (profile) => readParts(ADDRESS, profile.addresses?.[name]),
    write: (wanted, current) => ({ addresses: { [name]: writeParts(ADDRESS, wanted[key], current[key]) } }),
  };
}

/** Every field that MatchMove has. */
export const FIELD_MAPPINGS = {
  firstName: text('firstName', 'first_name'),
  middleName: text('middleName', 'middle_name'),
  lastName: text('lastName', 'last_name'),
  preferredName: text('preferredName', 'preferred_name'),
  maidenName: text('maidenName', 'maiden_name'),
  title: text('title', 'title'),
  salutation: text('salutation', 'salutation'),
  gender: text('gender', 'gender'),
  maritalStatus: text('maritalStatus', 'marital_status'),
  dateOfBirth: {
    names: ['birth.date', 'date_of_birth'],
    read: (profile) => readDateOfBirth(profile.birth),
    write: (wanted, current) => ({ birth: writeBirth(wanted, current) }),
  },
  birthName: {
    names: ['birth.name', 'birth_name'],
    read: (profile) => readBirthName(profile.birth),
    write: (wanted, current) => ({ birth: writeBirth(wanted, current) }),
  },
  placeOfBirth: {
    names: ['birth.city', 'birth.country', 'birth.postal_code', 'place_of_birth'],
    read: (profile) => readParts(PLACE_OF_BIRTH, profile.birth),
    write: (wanted, current) => ({ birth: writeBirth(wanted, current) }),
  },
  nationalities: {
    names: ['nationality'],
    read: (profile) => {
      const nationality = readText(CODECS.country, profile.nationality);
      return nationality ? [nationality] : nationality === null ? null : undefined;
    },
    write: (wanted) => ({ nationality: CODECS.country.write(wanted.nationalities?.[0] ?? null) }),
  },
  countryOfResidence: text('countryOfResidence', 'residency_country', CODECS.country),
  countryOfWork: text('countryOfWork', 'work_country', CODECS.country),
  mother: {
    names: ['mothers_details'],
    read: (profile) => readParts(PARENT, profile.mothers_details),
    write: (wanted, current) => ({ mothers_details: writeParts(PARENT, wanted.mother, current.mother) }),
  },
  father: {
    names: ['father_details', 'fathers_details'],
    read: (profile) => {
      const father = readParts(PARENT, profile.father_details);
      return father ?? readParts(PARENT, profile.fathers_details) ?? father;
    },
    // Answers say `father_details`, the page about creating says `fathers_details`; which one the update takes is
    // not published. Both go; `repaired-body.ts` drops one that is refused.
    write: (wanted, current) => {
      const father = writeParts(PARENT, wanted.father, current.father);
      return { father_details: father, fathers_details: father };
    },
  },
  email: text('email', 'email'),
  phone: {
    names: ['mobile', 'mobile_country_code', 'phone'],
    read: (profile) => readPhone(profile, countryOfUser(profile)),
    write: (wanted) => writePhone(wanted.phone),
  },
  residentialAddress: address('residentialAddress', 'residential'),
  billingAddress: address('billingAddress', 'billing'),
  shippingAddress: address('shippingAddress', 'shipping'),
  identityVerificationAddress: address('identityVerificationAddress', 'identity_verification'),
  employmentStatus: text('employmentStatus', 'employment_type'),
  jobTitle: text('jobTitle', 'job_title'),
  employer: {
    names: ['employment_details'],
    read: (profile) => readEmployer(profile.employment_details),
    write: (wanted, current) => ({ employment_details: writeEmployer(wanted.employer, current.employer) }),
  },
  annualIncomeRange: text('annualIncomeRange', 'annual_income_range'),
  sourceOfFunds: text('sourceOfFunds', 'main_income_source'),
  purposeOfAccount: text('purposeOfAccount', 'purpose_of_account_opening'),
  socioprofessionalCategory: text('socioprofessionalCategory', 'socioprofessional_category'),
  documents: {
    names: ['identification'],
    read: (profile) => readDocuments(profile.identification),
    write: (wanted, current) => ({ identification: writeDocuments(wanted.documents, current.documents) }),
  },
  politicallyExposed: flag('politicallyExposed', 'self_declared_as_pep'),
  fatcaRelevant: flag('fatcaRelevant', 'fatca_relevant'),
  fatcaConfirmedAt: text('fatcaConfirmedAt', 'fatca_crs_confirmed_at', CODECS.zeroableTime),
  dataTermsSignedAt: text('dataTermsSignedAt', 'data_terms_signed_at', CODECS.dateTime),
  termsAcceptance: {
    names: ['tos_acceptance'],
    read: (profile) => readParts(TERMS, profile.tos_acceptance),
    write: (wanted, current) => ({
      tos_acceptance: writeParts(TERMS, wanted.termsAcceptance, current.termsAcceptance),
    }),
  },
  clientReference: text('clientReference', 'client_ref_id'),
  agentReference: text('agentReference', 'agent_id'),
  partnerReference: text('partnerReference', 'partner_id'),
  customerReference: text('customerReference', 'customer_id'),
  metadata: {
    names: ['metadata'],
    read: ({ metadata }) => readMetadata(metadata),
    write: (wanted, current) => ({ metadata: writeMetadata(wanted.metadata, current.metadata) }),
  },
} satisfies { [Key in ProfileKey]?: FieldMapping<Key> };

export type SupportedKey = keyof typeof FIELD_MAPPINGS;

export const SUPPORTED_KEYS = Object.keys(FIELD_MAPPINGS) as SupportedKey[];
