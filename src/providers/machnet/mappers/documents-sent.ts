import type { IdentityDocument, TaxIdentifier } from '../../../domain/profile.ts';
import type { ProfileField } from '../../../domain/profile-field.ts';
import type { ChangeToSend, RefusedPart } from '../../module.ts';
import { PHYSICAL_DOCUMENT, VIRTUAL_DOCUMENT } from './objects.ts';
import { writeParts } from './parts.ts';

type Entry = Record<string, string>;
export type SentDocuments = {
  body: { virtual_documents?: Entry[]; physical_documents?: Entry[] };
  /** Items for which Machnet has no form; they stay at home, and the others go. */
  refused: RefusedPart[];
};

/**
 * The two lists of an update, with what changes and nothing else: what is left out stays at Machnet. A number is a
 * "virtual" document and an image a "physical" one, so an item with both goes to both. `known`: the documents as the
 * last answer showed them.
 */
export function writeDocuments(
  changes: readonly ChangeToSend[],
  known: readonly IdentityDocument[],
): SentDocuments {
  const virtual: Entry[] = [];
  const physical: Entry[] = [];
  const refused: RefusedPart[] = [];
  for (const { itemKey, value } of itemsOf(changes, 'DOCUMENTS')) {
    const forms = formsOf(value as IdentityDocument | null, known);
    if (!forms || isThere(forms.image, physical) || isThere(forms.number, virtual)) {
      refused.push({ field: 'DOCUMENTS', itemKey, providerCode: null });
      continue;
    }
    if (forms.image) physical.push(forms.image);
    if (forms.number) virtual.push(forms.number);
  }
  for (const { itemKey, value } of itemsOf(changes, 'TAX_IDENTIFIERS')) {
    const identifier = value as TaxIdentifier | null;
    const entry = identifier?.number ? taxEntry(identifier, known) : null;
    const same = entry && virtual.find((one) => isThere(entry, [one]));
    if (entry && !same) virtual.push(entry);
    // Two numbers for one place: the one among the documents goes.
    else if (same?.document_value !== entry?.document_value || !entry) {
      refused.push({ field: 'TAX_IDENTIFIERS', itemKey, providerCode: null });
    }
  }
  return {
    body: {
      ...(virtual.length > 0 && { virtual_documents: virtual }),
      ...(physical.length > 0 && { physical_documents: physical }),
    },
    refused,
  };
}

/** The changed items of a list; the list as a whole where it cannot be taken apart. */
function itemsOf(
  changes: readonly ChangeToSend[],
  field: ProfileField,
): readonly { itemKey: string; value: unknown }[] {
  return changes
    .filter((change) => change.field === field)
    .flatMap(({ items, value }) => {
      if (items) return [...items];
      if (!Array.isArray(value)) return [{ itemKey: '', value: null }];
      return value.map((item: unknown, index) => ({ itemKey: String(index), value: item }));
    });
}

/**
 * An item as entries of the lists that it goes to; `null` when it has parts without a place there: a back without its
 * front, an authority without a number, or neither front nor number.
 */
function formsOf(
  document: IdentityDocument | null,
  known: readonly IdentityDocument[],
): { image: Entry | null; number: Entry | null } | null {
  const { number, front, back, issuingAuthority } = document ?? {};
  if (!document || (!front && !number) || (back && !front) || (issuingAuthority && !number)) return null;
  const isImageAlone = !number || (front && isKnown(document, known));
  return {
    image: front ? physicalEntry(document) : null,
    number: isImageAlone ? null : virtualEntry(document),
  };
}

/** Machnet holds one of each type, so a second one in the same update would only put the first away. */
function isThere(entry: Entry | null, entries: readonly Entry[]): boolean {
  return entry !== null && entries.some((one) => typeOf(one) === typeOf(entry));
}

/** Two spellings of one type stand on the page: in its samples and in its table. */
function typeOf({ document_type: type }: Entry): string | undefined {
  return type === 'CERTIFICATE_OF_INCORPORATION' ? 'CERTIFICATION_OF_INCORPORATION' : type;
}

function physicalEntry(document: IdentityDocument): Entry {
  return {
    // A new entry takes the place of the one of its type, so there is nothing to empty in it.
    ...writeParts(PHYSICAL_DOCUMENT, document, null),
    ...(document.front && { document_value: document.front }),
    ...(document.back && { document_value_back: document.back }),
  };
}

function virtualEntry(document: IdentityDocument): Entry {
  return writeParts(VIRTUAL_DOCUMENT, document, null);
}

/** A tax identifier has fewer parts than the document that it is; the others stay as they are shown. */
function taxEntry(identifier: TaxIdentifier, known: readonly IdentityDocument[]): Entry {
  const before = known.find(({ type, number }) => type === identifier.type && number);
  const { issuingState, issuingAuthority, expiresOn } = before ?? {};
  return virtualEntry({
    ...(issuingState && { issuingState }),
    ...(issuingAuthority && { issuingAuthority }),
    ...(expiresOn && { expiresOn }),
    ...identifier,
  });
}

/** A new image of a document whose number is there already: once verified, the number may be locked. */
function isKnown(document: IdentityDocument, known: readonly IdentityDocument[]): boolean {
  const parts = [
    'type',
    'number',
    'issuingCountry',
    'issuingState',
    'issuingAuthority',
    'expiresOn',
  ] as const;
  return known.some((one) => parts.every((part) => (one[part] ?? null) === (document[part] ?? null)));
}
