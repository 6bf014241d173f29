import countries from 'i18n-iso-countries';
import { codeOfName } from './country-names.ts';

/** Kosovo has no ISO 3166-1 code; these user-assigned ones are what everybody writes. */
const KOSOVO = { alpha2: 'XK', alpha3: 'XKX' };

/** Two letters that are no code of ISO 3166-1 and yet a country's: reserved for it, or written in the European Union. */
const OTHER_ALPHA2: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/**
 * The alpha-2 code of a country that a provider wrote as a code (alpha-2, alpha-3 or numeric) or by any name in use for
 * it, in any case: `Philippines`, `PHL`, `608` and `PH` all give `PH`. Text that names no country is kept as it is.
 */
export function toAlpha2(written: string): string {
  // Full-width letters and digits are the same code.
  const code = written.normalize('NFKC').trim().toUpperCase();
  if (code === KOSOVO.alpha3) return KOSOVO.alpha2;
  if (code.length === 2 && countries.alpha2ToAlpha3(code)) return code;
  return (
    ownValue(OTHER_ALPHA2, code) ??
    countries.alpha3ToAlpha2(code) ??
    (/^\d{3}$/.test(code) ? countries.numericToAlpha2(code) : undefined) ??
    codeOfName(written) ??
    written
  );
}

function ownValue(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The alpha-3 code of an alpha-2 one. Anything that is no such code is kept as it is. */
export function toAlpha3(country: string): string {
  if (country === KOSOVO.alpha2) return KOSOVO.alpha3;
  return (country.length === 2 && countries.alpha2ToAlpha3(country)) || country;
}

/** Where the usual English name is not the first of the ISO list. */
const USUAL_NAMES: Readonly<Record<string, string>> = { US: 'United States' };

/** The English name of an alpha-2 code, or `null` for anything else. `toAlpha2` reads every one of them. */
export function toEnglishName(country: string): string | null {
  if (country.length !== 2) return null;
  return USUAL_NAMES[country] ?? countries.getName(country, 'en') ?? null;
}

/** Whether this is a two-letter code of a country. */
export function isAlpha2(country: string): boolean {
  return country.length === 2 && countries.alpha2ToAlpha3(country) !== undefined;
}
