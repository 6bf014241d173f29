import type { IdentityDocument } from '../../../domain/profile.ts';
import type { WireProfile } from '../wire.ts';
import { IDENTITY_DOCUMENT } from './objects.ts';
import { readParts, writeParts } from './parts.ts';

const PLACES = ['primary', 'secondary'] as const;

/** The primary document first, the secondary after it. Not known when either cannot be read. */
export function readDocuments(
  identification: WireProfile['identification'],
): IdentityDocument[] | null | undefined {
  if (!identification) return identification;
  const documents: IdentityDocument[] = [];
  for (const place of PLACES) {
    if (!Object.hasOwn(identification, place)) continue;
    const document = readParts(IDENTITY_DOCUMENT, identification[place]);
    if (document === undefined) return undefined;
    if (document) documents.push(document);
  }
  return documents.length > 0 ? documents : null;
}

/** Writes both places, but not one that is empty now and stays so. */
export function writeDocuments(
  documents: IdentityDocument[] | null | undefined,
  current: IdentityDocument[] | null | undefined,
): Record<string, unknown> {
  const known = current === undefined ? PLACES.length : (current?.length ?? 0);
  const used = Math.max(documents?.length ?? 0, known);
  return Object.fromEntries(
    PLACES.slice(0, used).map((place, index) => [place, writeParts(IDENTITY_DOCUMENT, documents?.[index])]),
  );
}
