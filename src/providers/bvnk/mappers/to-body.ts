import type { PostalAddress, ProfileValues } from '../../../domain/profile.ts';
import { keyOf } from '../../../domain/profile-field.ts';
import type { ChangeToSend } from '../../module.ts';
import { wireCompany } from '../wire.ts';
import { readAddress, writeAddress } from './address.ts';

/** What a `PUT` of a company holds in every sample of the page, whatever changes. */
const COMPANY_PARTS = ['name', 'description', 'address'] as const;

/**
 * The body that changes a company: flat here, though answers nest it under `company`. All that is stored goes along:
 * whether the `PUT` merges or replaces is not published, and this is right either way.
 */
export function toCompanyBody(changes: readonly ChangeToSend[], stored: Record<string, unknown>): object {
  const kept = COMPANY_PARTS.flatMap((name) => {
    const value = stored[name] ?? undefined;
    return value === undefined ? [] : [[name, value]];
  });
  const { data } = wireCompany.safeParse(stored);
  const current = { residentialAddress: readAddress(data?.address) ?? null };
  return {
    ...Object.fromEntries(kept),
    ...toBody(changes, current, { legalName: 'name', description: 'description' }),
  };
}

/** The body that changes an individual, in the form in which one is created ([assumed]). */
export function toIndividualBody(changes: readonly ChangeToSend[], current: ProfileValues): object {
  const names = { email: 'emailAddress', phone: 'phoneNumber', dateOfBirth: 'dateOfBirth' };
  return { individual: toBody(changes, current, names) };
}

/** Only what changes: BVNK keeps the top-level keys that are left out. */
function toBody(
  changes: readonly ChangeToSend[],
  current: ProfileValues,
  names: Readonly<Record<string, string>>,
): object {
  return Object.fromEntries(
    changes.flatMap(({ field, value }) => {
      const key = keyOf(field);
      if (key === 'residentialAddress') {
        const address = value as PostalAddress | null;
        return [['address', address && writeAddress(address, current.residentialAddress)]];
      }
      const name = names[key];
      return name === undefined ? [] : [[name, value]];
    }),
  );
}
