import type { IdentityDocument } from '../../../domain/profile.ts';
import type { DocumentPlace } from '../../../domain/vocabulary.ts';
import type { WireProfile } from '../wire.ts';
import { IDENTITY_DOCUMENT } from './objects.ts';
import { readParts, writeParts } from './parts.ts';

const PLACES: readonly (readonly [DocumentPlace, 'primary' | 'secondary'])[] = [
  ['PRIMARY', 'primary'],
  ['SECONDARY', 'secondary'],
];

/** The primary document first, the secondary after it. Not known when either cannot be read. */
export function readDocuments(
  identification: WireProfile['identification'],
): IdentityDocument[] | null | undefined {
  if (!identification) return identification;
  const documents: IdentityDocument[] = [];
  for (const [place, name] of PLACES) {
    if (!Object.hasOwn(identification, name)) continue;
    const document = readParts(IDENTITY_DOCUMENT, identification[name]);
    if (document === undefined) return undefined;
    if (document) documents.push({ ...document, place });
  }
  return documents.length > 0 ? documents : null;
}

type Placed = Partial<Record<DocumentPlace, IdentityDocument>>;

/** Writes both places, but not one that is empty now and stays so. */
export function writeDocuments(
  wanted: IdentityDocument[] | null | undefined,
  current: IdentityDocument[] | null | undefined,
): Record<string, unknown> {
  const before: Placed = Object.fromEntries(
    (current ?? []).map((document, index) => [document.place ?? PLACES[index]?.[0], document]),
  );
  const after = placed(wanted ?? [], before);
  const places = PLACES.map(([place, name]) => {
    const known = current === undefined ? undefined : (before[place] ?? null);
    return [name, writeParts(IDENTITY_DOCUMENT, after[place], known)] as const;
  });
  return Object.fromEntries(places.filter(([, document]) => Object.keys(document).length > 0));
}

/** The first is the primary one and the second the secondary, but one alone stays where the only one is. */
function placed(wanted: readonly IdentityDocument[], before: Placed): Placed {
  const [first, second] = wanted;
  if (first && !second && !before.PRIMARY && before.SECONDARY) return { SECONDARY: first };
  return { ...(first && { PRIMARY: first }), ...(second && { SECONDARY: second }) };
}
