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
  wanted: IdentityDocument[] | null | undefined,
  current: IdentityDocument[] | null | undefined,
): Record<string, unknown> {
  const places = PLACES.map((place, index) => {
    const currentDocument = current === undefined ? undefined : (current?.[index] ?? null);
    return [place, writeParts(IDENTITY_DOCUMENT, wanted?.[index], currentDocument)] as const;
  });
  return Object.fromEntries(places.filter(([, document]) => Object.keys(document).length > 0));
}
