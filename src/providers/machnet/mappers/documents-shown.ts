import type { IdentityDocument, TaxIdentifier } from '../../../domain/profile.ts';
import type { DocumentForm } from '../../../domain/vocabulary.ts';
import { type WireDocument, type WireUser, wireDocument } from '../wire.ts';
import { PHYSICAL_DOCUMENT, VIRTUAL_DOCUMENT } from './objects.ts';
import { type PartTable, readParts } from './parts.ts';

/** Numbers for the tax office are among the documents; these are shown in both places. */
const TAX_TYPES: readonly string[] = ['SSN', 'EIN'];

/** Every number, then every image that was submitted, each with its id. Not known when either list cannot be read. */
export function readDocuments(user: WireUser): IdentityDocument[] | null | undefined {
  const lists = listsOf(user);
  if (!lists) return undefined;
  const documents = [
    ...lists.virtual.flatMap((entry) => readDocument(entry, VIRTUAL_DOCUMENT, 'NUMBER')),
    ...lists.physical.flatMap((entry) => readDocument(entry, PHYSICAL_DOCUMENT, 'IMAGE')),
  ];
  return documents.length > 0 ? documents : null;
}

export function readTaxIdentifiers(user: WireUser): TaxIdentifier[] | null | undefined {
  const lists = listsOf(user);
  if (!lists) return undefined;
  const identifiers = lists.virtual
    .flatMap((entry) => readDocument(entry, VIRTUAL_DOCUMENT, 'NUMBER'))
    .filter(({ type }) => isTaxType(type))
    .map(({ type, number, issuingCountry }) => ({
      ...(type && { type }),
      ...(number && { number }),
      ...(issuingCountry && { issuingCountry }),
    }));
  return identifiers.length > 0 ? identifiers : null;
}

type Lists = { virtual: unknown[]; physical: unknown[] };

/** A list that is absent beside the other one is empty: samples leave it out then. */
function listsOf(user: WireUser): Lists | undefined {
  const names = ['virtual_documents', 'physical_documents'] as const;
  const shown = names.filter((name) => Object.hasOwn(user, name));
  if (shown.length === 0 || shown.some((name) => user[name] === undefined)) return undefined;
  return { virtual: user.virtual_documents ?? [], physical: user.physical_documents ?? [] };
}

/** One document, or none where the entry shows nothing that we know. */
function readDocument(
  entry: unknown,
  table: PartTable<IdentityDocument, WireDocument>,
  form: DocumentForm,
): IdentityDocument[] {
  const { data } = wireDocument.safeParse(entry);
  const document = readParts(table, data);
  if (!document) return [];
  return [{ ...document, ...(data?.id && { providerDocumentId: data.id }), form }];
}

function isTaxType(type: string | null | undefined): boolean {
  return TAX_TYPES.includes(type?.trim().toUpperCase() ?? '');
}
