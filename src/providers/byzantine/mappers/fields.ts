import { spelledAs } from '../../../domain/comparison.ts';
import type { ProfileKey, ProfileValues } from '../../../domain/profile.ts';
import { fieldOf, shapeOf } from '../../../domain/profile-field.ts';
import { toAlpha3 } from '../../shared/countries.ts';
import { spacedPhone } from '../../shared/phone.ts';
import type { WireAdditionalUserInfo, WireSections, WireUserInfo } from '../wire.ts';
import { readAddress, writeAddress } from './address.ts';
import { readNationalities, readPlaceOfBirth } from './countries.ts';
import { echoesNumber, echoesPhone } from './echoed-numbers.ts';
import { readDate, readText } from './texts.ts';

/** One field's home in the body of an update, and in what comes back. */
export type FieldMapping<Key extends ProfileKey = ProfileKey> = {
  section: 'userInfo' | 'additionalUserInfo';
  name: string;
  write(value: NonNullable<ProfileValues[Key]>): unknown;
  /** Whether an answer repeats this value. Not whether it is stored: only a read shows that. */
  isEchoed(value: unknown, answer: WireSections): boolean;
};

type TextName<Section> = {
  [K in keyof Section]-?: NonNullable<Section[K]> extends string ? K : never;
}[keyof Section] &
  string;

function userText<Key extends ProfileKey>(
  key: Key,
  name: TextName<WireUserInfo>,
  read = readText,
): FieldMapping<Key> {
  return {
    section: 'userInfo',
    name,
    write: (value) => value,
    isEchoed: (value, { userInfo }) => isSame(key, value, read(userInfo?.[name])),
  };
}

function additionalText<Key extends ProfileKey>(
  key: Key,
  name: TextName<WireAdditionalUserInfo>,
): FieldMapping<Key> {
  return {
    section: 'additionalUserInfo',
    name,
    write: (value) => value,
    isEchoed: (value, { additionalUserInfo }) => isSame(key, value, readText(additionalUserInfo?.[name])),
  };
}

/** In the service's own spelling; what an answer does not tell is not the same as anything. */
function isSame(key: ProfileKey, value: unknown, shown: unknown): boolean {
  return shown !== undefined && spelledAs(shapeOf(fieldOf(key)), value, shown);
}

/** Every field that an update can send beside documents. */
export const FIELD_MAPPINGS = {
  firstName: userText('firstName', 'firstName'),
  middleName: userText('middleName', 'middleName'),
  lastName: userText('lastName', 'lastName'),
  dateOfBirth: userText('dateOfBirth', 'birthDate', readDate),
  placeOfBirth: {
    section: 'userInfo',
    name: 'countryOfBirth',
    write: ({ country }) => (country ? toAlpha3(country) : null),
    isEchoed: (value, { userInfo }) => isSame('placeOfBirth', value, readPlaceOfBirth(userInfo)),
  },
  nationalities: {
    section: 'userInfo',
    name: 'nationality',
    write: ([nationality]) => (nationality ? toAlpha3(nationality) : null),
    isEchoed: (value, { userInfo }) => isSame('nationalities', value, readNationalities(userInfo)),
  },
  profilePictureUrl: userText('profilePictureUrl', 'profilePictureUrl'),
  phone: {
    section: 'userInfo',
    name: 'phone',
    // As the page's own sample is written.
    write: spacedPhone,
    isEchoed: (value, { userInfo }) => echoesPhone(value, userInfo?.phone),
  },
  residentialAddress: {
    section: 'userInfo',
    name: 'residentialAddress',
    write: writeAddress,
    isEchoed: (value, { userInfo }) =>
      isSame('residentialAddress', value, readAddress(userInfo?.residentialAddress)),
  },
  occupation: additionalText('occupation', 'mostRecentOccupation'),
  employmentStatus: additionalText('employmentStatus', 'employmentStatus'),
  sourceOfFunds: additionalText('sourceOfFunds', 'sourceOfFunds'),
  expectedMonthlyPayments: additionalText('expectedMonthlyPayments', 'expectedMonthlyPaymentsUsd'),
  taxIdentifiers: {
    section: 'userInfo',
    name: 'socialSecurityNumber',
    // As the page's own sample is written.
    write: ([identifier]) => identifier?.number?.replace(/^(\d{3})-?(\d{2})-?(\d{4})$/, '$1-$2-$3') ?? null,
    isEchoed: (value, { userInfo }) => echoesNumber(value, userInfo?.socialSecurityNumber),
  },
} satisfies { [Key in ProfileKey]?: FieldMapping<Key> };

export type SentKey = keyof typeof FIELD_MAPPINGS;

export const SENT_KEYS = Object.keys(FIELD_MAPPINGS) as SentKey[];

/** The four that are sent together: the provider takes all of them or none. */
export const ADDITIONAL_KEYS = SENT_KEYS.filter(
  (key) => FIELD_MAPPINGS[key].section === 'additionalUserInfo',
);
