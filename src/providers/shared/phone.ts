import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { toE164 } from '../../domain/phone-number.ts';

/** How people group digits. */
const SEPARATORS = /[\s().-]/g;

export type SplitPhone = { callingCode: string; national: string };

/** A phone as providers keep it: the calling code and the rest may be apart, or the code may be missing. */
export type StoredPhone = {
  callingCode?: string | null | undefined;
  number: string | null | undefined;
  /** The user's country (alpha-2), for a number without a calling code. */
  country?: string | null | undefined;
};

/** An E.164 number in its country calling code and national number, or `null` for an unknown calling code. */
export function splitPhone(e164: string): SplitPhone | null {
  const parsed = parsePhoneNumberFromString(e164);
  return parsed ? { callingCode: parsed.countryCallingCode, national: parsed.nationalNumber } : null;
}

/** `+33123456789` as `+33 1 23 45 67 89`, grouped as its country does. A number that no country has is left as it is. */
export function spacedPhone(e164: string): string {
  return (toE164(e164) === e164 && parsePhoneNumberFromString(e164)?.formatInternational()) || e164;
}

/**
 * The E.164 form of a stored phone: `63` + `9171234567`, `09171234567` of a user in `PH` and
 * `+63 917 123 4567` all give `+639171234567`. What is no phone number is kept as it was stored;
 * a calling code alone is no phone (`null`).
 */
export function joinPhone(stored: StoredPhone): string | null {
  const number = stored.number?.trim();
  if (!number) return null;
  if (number.startsWith('+')) return toE164(number.replace(SEPARATORS, '')) ?? number;
  const callingCode = stored.callingCode?.replace(/\D/g, '');
  if (!callingCode) return readByCountry(number, stored.country);
  const digits = number.replace(SEPARATORS, '');
  if (!/^\d+$/.test(digits)) return number;
  const joined = `+${callingCode}${digits}`;
  // Reading it drops a trunk prefix (`0917…`) that was stored along.
  return toE164(joined) ?? joined;
}

function readByCountry(number: string, country: string | null | undefined): string {
  if (!country || !isSupportedCountry(country)) return number;
  return toE164(parsePhoneNumberFromString(number, country as CountryCode)?.number ?? '') ?? number;
}
