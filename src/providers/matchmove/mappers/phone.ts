import { toAlpha2 } from '../../shared/countries.ts';
import { joinPhone, splitPhone } from '../../shared/phone.ts';
import type { WireProfile } from '../wire.ts';

type StoredMobile = { mobile?: string | null | undefined; mobile_country_code?: string | null | undefined };

/** E.164. A number that is stored without its calling code is read by the user's country. */
export function readPhone(stored: StoredMobile, country: string | null): string | null | undefined {
  if (stored.mobile === undefined) return undefined;
  return joinPhone({ callingCode: stored.mobile_country_code, number: stored.mobile, country });
}

/** Alpha-2, or `null`: where the user lives, else the country of the address, else the nationality. */
export function countryOfUser(profile: WireProfile): string | null {
  const written = profile.residency_country || profile.addresses?.residential?.country || profile.nationality;
  return written ? toAlpha2(written) : null;
}

/** A number whose calling code nobody knows goes whole, so that it reads back as it was. */
export function writePhone(e164: string | null | undefined): { mobile_country_code: string; mobile: string } {
  if (!e164) return { mobile_country_code: '', mobile: '' };
  const split = splitPhone(e164);
  return { mobile_country_code: split?.callingCode ?? '', mobile: split?.national ?? e164 };
}
