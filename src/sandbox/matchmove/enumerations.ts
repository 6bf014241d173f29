import countries from 'i18n-iso-countries';
import { getCountries, getCountryCallingCode } from 'libphonenumber-js';
import type { MatchmoveSwitches } from './switches.ts';

/** Kosovo has no code of ISO 3166-1, and everybody writes this one. */
const KOSOVO = 'XKX';
const ALPHA3 = Object.keys(countries.getAlpha3Codes()).map((code) => (code === 'XKK' ? KOSOVO : code));

/**
 * The lists under `/v2/users/enumerations/{name}`. Published are the names of the first seven and some
 * values; the rest of the values, the last four names and the shapes of the answer are assumed.
 */
const enumerations = {
  titles: ['Mr', 'Miss', 'Dr', 'Mrs', 'Madam'],
  genders: ['male', 'female'],
  mobile_country_codes: [...new Set(getCountries().map((country) => String(getCountryCallingCode(country))))],
  marital_status: ['Single', 'Married', 'Widowed', 'Separated', 'Divorced'],
  nationalities: ALPHA3,
  file_types: ['signature', 'id', 'video', 'selfie'],
  document_types: ['signature', 'video', 'selfie', 'front_of_id_document', 'back_of_id_document'],
  id_types: ['drivers_id', 'passport', 'UMID', 'national_id', 'postal_id', 'prc_id', 'voters_id'],
  employment_types: [
    'EMPLOYED_REGULAR',
    'EMPLOYED_CONTRACTUAL',
    'COMMISSION_BASED_AGENT',
    'SELF_EMPLOYED',
    'STUDENT',
    'RETIRED',
    'UNEMPLOYED',
  ],
  income_sources: ['PAYROLL', 'COBRANDING_PARTNER', 'BUSINESS', 'REMITTANCE', 'ALLOWANCE', 'PENSION'],
  countries: ALPHA3,
} as const satisfies Record<string, readonly string[]>;

export type EnumerationName = keyof typeof enumerations;

/** Whether the list has the value; upper and lower case are alike unless the switch says otherwise. */
export function enumerationHas(name: EnumerationName, value: string, letterCase: 'any' | 'exact'): boolean {
  const values: readonly string[] = enumerations[name];
  if (letterCase === 'exact') return values.includes(value);
  return values.some((known) => known.toLowerCase() === value.toLowerCase());
}

/** The list as the wire has it; undefined for a name that there is none of. */
export function enumerationAnswer(name: string, shape: MatchmoveSwitches['enumerationShape']): unknown {
  if (!Object.hasOwn(enumerations, name)) return undefined;
  const values: readonly string[] = enumerations[name as EnumerationName];
  switch (shape) {
    case 'strings':
      return values;
    case 'code_description':
      return values.map((code) => ({ code, description: description(code) }));
    case 'key_value':
      return values.map((key) => ({ key, value: description(key) }));
  }
}

function description(value: string): string {
  return value.replaceAll('_', ' ');
}
