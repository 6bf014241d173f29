import type { ProfileValues } from '../../../../src/domain/profile.ts';
import type { Wire } from '../../../support/simulator.ts';
import type { DriverSimulator } from '../driver.ts';

/** What Payward has of a user, of which it shows nothing, in the common model. */
export async function storedAtPayward(simulator: DriverSimulator, id: string): Promise<ProfileValues> {
  const { shown, profile } = await simulator.recordOf(id);
  const { full_name: name, birth, residence, client_identifier: identifier } = profile;
  return {
    clientReference: shown.external_reference,
    firstName: name?.first_name ?? null,
    middleName: name?.middle_name ?? null,
    lastName: name?.last_name ?? null,
    dateOfBirth: birth?.date ?? null,
    placeOfBirth: birth ? { city: birth.city, country: birth.country } : null,
    nationalities: profile.nationalities ?? null,
    language: profile.language ?? null,
    phone: profile.phone ?? null,
    residentialAddress: residence
      ? {
          line1: residence.line1,
          line2: residence.line2,
          city: residence.city,
          state: residence.province,
          postalCode: residence.postal_code,
          country: residence.country,
        }
      : null,
    occupation: profile.occupation ?? null,
    employer: profile.employer_name ? { name: profile.employer_name } : null,
    taxIdentifiers:
      profile.tax_ids?.map((tax: Wire) => ({ number: tax.id, issuingCountry: tax.issuing_country })) ?? null,
    clientIdentifier: identifier
      ? { type: identifier.type, value: identifier.value, calculatedAt: identifier.calculated_at }
      : null,
  };
}
