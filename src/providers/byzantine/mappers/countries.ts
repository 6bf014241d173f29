import type { PlaceOfBirth } from '../../../domain/profile.ts';
import type { WireUserInfo } from '../wire.ts';
import { readCountry } from './texts.ts';

type UserInfo = WireUserInfo | null | undefined;

/** The provider holds one nationality. */
export function readNationalities(userInfo: UserInfo): string[] | null | undefined {
  const nationality = readCountry(userInfo?.nationality);
  return nationality ? [nationality] : nationality === null ? null : undefined;
}

/** The provider holds the country alone. An older service does not have the key at all: not known. */
export function readPlaceOfBirth(userInfo: UserInfo): PlaceOfBirth | null | undefined {
  const country = readCountry(userInfo?.countryOfBirth);
  return country ? { country } : country === null ? null : undefined;
}
