import type { ProfileKey, ProfileValues } from '../../../domain/profile.ts';
import { fieldOf, type ProfileField } from '../../../domain/profile-field.ts';
import type { UserType } from '../../../domain/vocabulary.ts';
import { toAlpha2 } from '../../shared/countries.ts';
import type { WireUser } from '../wire.ts';
import { date, type Read, readText, verbatim } from './codecs.ts';
import { readCount } from './count.ts';
import { readDocuments, readTaxIdentifiers } from './documents-shown.ts';
import { readEmployer, writeEmployer } from './employer.ts';
import { ADDRESS, CHANGEABLE_ADDRESS } from './objects.ts';
import { readParts, writeParts } from './parts.ts';
import { MOBILE_DIGITS, readPhone, writePhone } from './phone.ts';

export type WireBody = Record<string, unknown>;

/** One field's home at Machnet. */
export type FieldMapping<Key extends ProfileKey> = {
  /** `undefined`: this answer does not tell. */
  read(user: WireUser): ProfileValues[Key] | undefined;
  /**
   * The part of the body that makes the field what it is in `wanted`; `current` is what is known now. `null`: there
   * is no way to write it that would be read as what it is.
   */
  write(wanted: ProfileValues, current: ProfileValues): WireBody | null;
};

type TextKey = {
  [K in keyof WireUser]-?: NonNullable<WireUser[K]> extends string ? K : never;
}[keyof WireUser];

function text<Key extends ProfileKey>(key: Key, name: TextKey, read: Read = verbatim) {
  return {
    read: (user: WireUser) => readText(read, user[name]),
    write: (wanted: ProfileValues) => ({ [name]: (wanted[key] as string | null | undefined) ?? '' }),
  };
}

/** Every field that Machnet has, the documents' writing apart: see `documents-sent.ts`. */
const MAPPINGS = {
  firstName: text('firstName', 'first_name'),
  middleName: text('middleName', 'middle_name'),
  lastName: text('lastName', 'last_name'),
  gender: text('gender', 'gender'),
  dateOfBirth: text('dateOfBirth', 'date_of_birth', date),
  email: text('email', 'email'),
  phone: {
    read: (user) => {
      if (user.mobile_phone === undefined || user.mobile_phone === null) return user.mobile_phone;
      return readPhone(user.mobile_phone, countryOf(user));
    },
    write: ({ phone }, current) => {
      const digits = phone ? writePhone(phone, knownCountry(current), MOBILE_DIGITS) : '';
      return digits === null ? null : { mobile_phone: digits };
    },
  },
  residentialAddress: {
    // Its parts lie flat in the user: where none is there, nothing is said about an address.
    read: (user) =>
      Object.values(ADDRESS).some(([name]) => Object.hasOwn(user, name))
        ? readParts(ADDRESS, user)
        : undefined,
    write: (wanted, current) =>
      writeParts(CHANGEABLE_ADDRESS, wanted.residentialAddress, current.residentialAddress),
  },
  mailingAddress: {
    read: (user) => readParts(ADDRESS, user.mailing_address),
    write: (wanted, current) => ({
      mailing_address: writeParts(ADDRESS, wanted.mailingAddress, current.mailingAddress),
    }),
  },
  occupation: text('occupation', 'occupation'),
  employer: {
    read: (user) => readEmployer(user.company_details, countryOf(user)),
    write: (wanted, current) => {
      const employer = writeEmployer(wanted.employer, current.employer, knownCountry(current));
      return employer && { company_details: employer };
    },
  },
  userScope: text('userScope', 'user_scope'),
  ipAddress: text('ipAddress', 'ip_address'),
  legalName: text('legalName', 'first_name'),
  website: text('website', 'company_website'),
  businessType: text('businessType', 'business_type'),
  employeeCountRange: text('employeeCountRange', 'number_of_employee'),
  monthlyTransactionCount: {
    read: (user) => readCount(user.number_of_transaction_per_month),
    // Goes in as text and comes back as a number.
    write: ({ monthlyTransactionCount: count }) => ({
      number_of_transaction_per_month: typeof count === 'number' ? String(count) : '',
    }),
  },
  transactionFrequency: text('transactionFrequency', 'transaction_frequency'),
  formationDate: text('formationDate', 'date_of_birth', date),
} satisfies { [Key in ProfileKey]?: FieldMapping<Key> };

const READERS = {
  ...MAPPINGS,
  taxIdentifiers: { read: readTaxIdentifiers },
  documents: { read: readDocuments },
};

export type WrittenKey = keyof typeof MAPPINGS;
export type SupportedKey = keyof typeof READERS;

const SHARED_KEYS = [
  'email',
  'phone',
  'residentialAddress',
  'userScope',
  'taxIdentifiers',
  'documents',
  'ipAddress',
] as const;

/** The fields of each type of user, by their input names. */
export const SUPPORTED_KEYS: Readonly<Record<UserType, readonly SupportedKey[]>> = {
  INDIVIDUAL: [
    'firstName',
    'middleName',
    'lastName',
    'gender',
    'dateOfBirth',
    'occupation',
    'employer',
    ...SHARED_KEYS,
  ],
  BUSINESS: [
    'legalName',
    'website',
    'businessType',
    'employeeCountRange',
    'monthlyTransactionCount',
    'transactionFrequency',
    'formationDate',
    'mailingAddress',
    ...SHARED_KEYS,
  ],
};

export function isSupported(field: ProfileField, type: UserType): boolean {
  return SUPPORTED_KEYS[type].some((key) => fieldOf(key) === field);
}

export function readerOf(key: SupportedKey): (user: WireUser) => unknown {
  return READERS[key].read;
}

/** Writes one field into a body, or `undefined` for a field that Machnet does not have. */
export function writerOf(key: ProfileKey): FieldMapping<WrittenKey>['write'] | undefined {
  return key in MAPPINGS ? MAPPINGS[key as WrittenKey].write : undefined;
}

/** Alpha-2, or `null`. */
function countryOf(user: WireUser): string | null {
  return user.country ? toAlpha2(user.country) : null;
}

/** The country of the registered address never changes, so the one known is the one stored. */
function knownCountry(current: ProfileValues): string | null {
  return current.residentialAddress?.country ?? null;
}
