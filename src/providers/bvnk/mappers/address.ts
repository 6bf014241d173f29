import type { PostalAddress } from '../../../domain/profile.ts';
import { toEnglishName } from '../../shared/countries.ts';
import type { WireAddress } from '../wire.ts';
import { filled, readCountry, readText, writeParts } from './texts.ts';

/** Without a state, which only individuals have. `undefined`: this answer does not tell. */
export function readAddress(stored: WireAddress | null | undefined): PostalAddress | null | undefined {
  if (!stored) return stored;
  return filled({
    line1: readText(stored.addressLine1),
    line2: readText(stored.addressLine2),
    city: readText(stored.city),
    postalCode: readText(stored.postalCode),
    country: readCountry(readText(stored.countryCode) ?? stored.country),
  });
}

export function readIndividualAddress(
  stored: WireAddress | null | undefined,
): PostalAddress | null | undefined {
  const state = readText(stored?.stateCode);
  return state ? { ...readAddress(stored), state } : readAddress(stored);
}

/**
 * The whole address, which BVNK is taken to replace as one ([assumed]). A part that goes is sent as null, which
 * clears it where BVNK merges instead.
 */
export function writeAddress(
  wanted: PostalAddress,
  before: PostalAddress | null | undefined,
): Record<string, unknown> {
  return writeParts([
    ['addressLine1', wanted.line1, before?.line1],
    ['addressLine2', wanted.line2, before?.line2],
    ['city', wanted.city, before?.city],
    ['stateCode', wanted.state, before?.state],
    ['postalCode', wanted.postalCode, before?.postalCode],
    ['countryCode', wanted.country, before?.country],
    ['country', wanted.country && toEnglishName(wanted.country), before?.country],
  ]);
}
