import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString as parse,
} from 'libphonenumber-js/max';
import { toE164 } from '../../../domain/phone-number.ts';

/** How many digits a wire field takes. */
export type DigitLimits = { min: number; max: number };

/** "Numeric, 10 to 15 digits." */
export const MOBILE_DIGITS: DigitLimits = { min: 10, max: 15 };
/** Nothing is published for the phone of an employer; the sample has nine. */
export const OFFICE_DIGITS: DigitLimits = { min: 1, max: 15 };

/** What is dialled before a number abroad: where the calling code is 1, and in nearly all other countries. */
const DIALLED_ABROAD = ['011', '00'];

/**
 * The E.164 form of stored digits, which may be a national number or an international one without its plus: what is
 * valid goes before what is merely possible, the user's country before the rest of the world. What is no phone
 * number is kept as it was stored.
 */
export function readPhone(stored: string, country: string | null): string | null {
  const number = stored.trim();
  if (number === '') return null;
  const digits = number.replace(/[\s().-]/g, '');
  if (number.startsWith('+')) return toE164(digits) ?? number;
  if (!/^\d+$/.test(digits)) return number;
  const home = isCountry(country) ? country : undefined;
  const national = home && parse(digits, home);
  const international = parse(`+${digits.replace(/^00/, '')}`);
  if (national?.isValid() && national.nationalNumber === digits) return national.number;
  if (international?.isValid()) return international.number;
  // A trunk prefix (`0917…`), or a number as it is dialled from home.
  if (national?.isPossible()) return national.number;
  // Without a country nobody can tell a possible number abroad from one at home.
  return (home && international?.isPossible() && international.number) || number;
}

/**
 * The digits that stand for an E.164 number: the national ones when it is of the user's country, else the
 * international ones. `+47 92 23 45 67` of somebody in the US would then be a number in Arkansas, so what would be read
 * as another number goes as it is dialled from the user's country. `null` when no form is read back as it was.
 */
export function writePhone(e164: string, country: string | null, limits: DigitLimits): string | null {
  const parsed = parse(e164);
  // What could not be read as a phone has no plus, and goes as it came.
  const international = e164.replace(/^\+/, '');
  const forms = [
    ...(parsed && isOf(parsed, country) ? [parsed.nationalNumber] : []),
    international,
    ...DIALLED_ABROAD.map((prefix) => `${prefix}${international}`),
  ];
  const fits = ({ length }: string) => length >= limits.min && length <= limits.max;
  return forms.filter(fits).find((form) => readPhone(form, country) === e164) ?? null;
}

/** Numbers of no country in particular (`+1 555…`) count as of every country with their calling code. */
function isOf(number: PhoneNumber, country: string | null): boolean {
  if (!isCountry(country)) return false;
  return number.country ? number.country === country : number.getPossibleCountries().includes(country);
}

function isCountry(country: string | null): country is CountryCode {
  return country !== null && isSupportedCountry(country);
}
