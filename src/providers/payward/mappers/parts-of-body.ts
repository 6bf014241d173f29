import type { PostalAddress, ProfileKey, ProfileValues } from '../../../domain/profile.ts';

type Write = (wanted: ProfileValues, current: ProfileValues) => unknown;
type BodyPart = { name: string; from: readonly ProfileKey[]; write: Write };

/**
 * The members of an update's body and the fields that each is made of. An object is taken to replace the stored one
 * ([assumed]), so it goes whole; a member that is `null` clears ([assumed]). Names inside objects are those of the
 * Embed API's page.
 */
export const BODY_PARTS: readonly BodyPart[] = [
  { name: 'full_name', from: ['firstName', 'middleName', 'lastName'], write: writeFullName },
  { name: 'birth', from: ['dateOfBirth', 'placeOfBirth'], write: writeBirth },
  { name: 'residence', from: ['residentialAddress'], write: writeResidence },
  { name: 'phone', from: ['phone'], write: ({ phone }) => phone ?? null },
  {
    name: 'nationalities',
    from: ['nationalities'],
    write: ({ nationalities }) => filled(nationalities),
  },
  { name: 'tax_ids', from: ['taxIdentifiers'], write: writeTaxIds },
  { name: 'occupation', from: ['occupation'], write: ({ occupation }) => occupation ?? null },
  { name: 'employer_name', from: ['employer'], write: ({ employer }) => employer?.name ?? null },
  { name: 'client_identifier', from: ['clientIdentifier'], write: writeClientIdentifier },
  { name: 'language', from: ['language'], write: ({ language }) => language ?? null },
];

/** Everything that can be changed here. */
export const WRITTEN_KEYS: readonly ProfileKey[] = BODY_PARTS.flatMap(({ from }) => from);

function writeFullName(wanted: ProfileValues, current: ProfileValues): object {
  return {
    first_name: wanted.firstName,
    middle_name: optional(wanted.middleName, current.middleName),
    last_name: wanted.lastName,
  };
}

function writeBirth({ dateOfBirth, placeOfBirth }: ProfileValues): object {
  return { date: dateOfBirth, city: placeOfBirth?.city, country: placeOfBirth?.country };
}

function writeResidence(wanted: ProfileValues, current: ProfileValues): object {
  const address = wanted.residentialAddress;
  const known = current.residentialAddress;
  const optionalPart = (part: keyof PostalAddress) =>
    optional(address?.[part] ?? null, known === undefined ? undefined : (known?.[part] ?? null));
  return {
    line1: address?.line1,
    line2: optionalPart('line2'),
    city: address?.city,
    province: optionalPart('state'),
    postal_code: address?.postalCode,
    country: address?.country,
  };
}

/**
 * A part that may be missing. Where it had a value, or may have one, it is emptied by name: that holds whether the
 * object is replaced or merged. `undefined` leaves it out, and a part that nobody asked to change and nobody knows
 * is better left out.
 */
function optional(
  wanted: string | null | undefined,
  current: string | null | undefined,
): string | null | undefined {
  if (wanted !== null) return wanted;
  return current === null ? undefined : null;
}

function writeTaxIds({ taxIdentifiers }: ProfileValues): unknown {
  const taxIds = filled(taxIdentifiers);
  return (
    taxIds?.map(({ number, issuingCountry }) => ({ id: number, issuing_country: issuingCountry })) ?? null
  );
}

function writeClientIdentifier({ clientIdentifier }: ProfileValues): object {
  const { type, value, calculatedAt } = clientIdentifier ?? {};
  return { type, value, calculated_at: calculatedAt && asInstant(calculatedAt) };
}

/** Clients may give a date alone; the page's sample is an RFC 3339 time. */
function asInstant(time: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(time) ? `${time}T00:00:00Z` : time;
}

/** A list is cleared by `null`. */
function filled<Item>(list: Item[] | null | undefined): Item[] | null {
  return list && list.length > 0 ? list : null;
}
