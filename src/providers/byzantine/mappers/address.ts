import type { PostalAddress } from '../../../domain/profile.ts';
import { toAlpha3 } from '../../shared/countries.ts';
import type { WireAddress } from '../wire.ts';
import { readCountry, readText } from './texts.ts';

/** `null` when no part is filled; `undefined` when nothing, or a part, cannot be read. */
export function readAddress(stored: WireAddress | null | undefined): PostalAddress | null | undefined {
  if (!stored) return stored;
  const parts = Object.entries({
    line1: part(stored, 'streetLine1'),
    line2: part(stored, 'streetLine2'),
    city: part(stored, 'city'),
    state: part(stored, 'state'),
    postalCode: part(stored, 'postalCode'),
    country: readCountry(part(stored, 'country')),
  });
  if (parts.some(([, value]) => value === undefined)) return undefined;
  const filled = parts.filter(([, value]) => value !== null);
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}

/** A part that is absent is empty, one of an odd type is not known. */
function part(stored: WireAddress, name: keyof WireAddress): string | null | undefined {
  return Object.hasOwn(stored, name) ? readText(stored[name]) : null;
}

/** The whole object. The two parts that may be missing are sent as `null`, so that old ones do not stay. */
export function writeAddress(address: PostalAddress): Record<keyof WireAddress, string | null> {
  return {
    streetLine1: address.line1 ?? null,
    streetLine2: address.line2 ?? null,
    city: address.city ?? null,
    state: address.state ?? null,
    postalCode: address.postalCode ?? null,
    country: address.country ? toAlpha3(address.country) : null,
  };
}
