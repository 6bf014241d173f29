import { isObject, type Json, type JsonObject, objectAt } from '../shared/json.ts';

/**
 * What a partner that created this user knows of it, under the names of `ProfileChangesInput`. The e-mail is
 * left out: no update may carry it.
 */
export function partnerProfile(profile: JsonObject): JsonObject {
  const name = objectAt(profile, 'full_name');
  const birth = objectAt(profile, 'birth');
  return known({
    firstName: name.first_name,
    middleName: name.middle_name,
    lastName: name.last_name,
    dateOfBirth: birth.date,
    placeOfBirth: known({ city: birth.city, country: birth.country }),
    residentialAddress: addressOf(objectAt(profile, 'residence')),
    phone: profile.phone,
    nationalities: profile.nationalities,
    taxIdentifiers: taxIdentifiersOf(profile.tax_ids),
    occupation: profile.occupation,
    employer: profile.employer_name ? { name: profile.employer_name } : null,
    clientIdentifier: clientIdentifierOf(profile.client_identifier),
    language: profile.language,
  });
}

function addressOf(residence: JsonObject): JsonObject {
  return known({
    line1: residence.line1,
    line2: residence.line2,
    city: residence.city,
    state: residence.province,
    postalCode: residence.postal_code,
    country: residence.country,
  });
}

function taxIdentifiersOf(taxIds: Json | undefined): Json | undefined {
  if (!Array.isArray(taxIds)) return undefined;
  return taxIds
    .filter(isObject)
    .map((taxId) => known({ number: taxId.id, issuingCountry: taxId.issuing_country }));
}

function clientIdentifierOf(identifier: Json | undefined): Json | undefined {
  if (!isObject(identifier)) return undefined;
  const { type, value, calculated_at } = identifier;
  return known({ type, value, calculatedAt: calculated_at });
}

/** Without what is not known. */
function known(fields: Record<string, Json | undefined>): JsonObject {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as JsonObject;
}
