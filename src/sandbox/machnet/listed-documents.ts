import { isObject, type JsonObject, textAt } from '../shared/json.ts';

export type DocumentList = 'physical_documents' | 'virtual_documents';

/** The documents that a profile lists, or that an update sends; what is no object is passed over. */
export function listedDocuments(holder: JsonObject, list: DocumentList): JsonObject[] {
  const documents = holder[list];
  return Array.isArray(documents) ? documents.filter(isObject) : [];
}

/** Two spellings of one type stand on the provider's page: in its samples and in its table. */
export function sameDocumentType(one: JsonObject, other: JsonObject): boolean {
  return documentTypeOf(one) === documentTypeOf(other);
}

/** The type in the table's spelling. */
export function documentTypeOf(document: JsonObject): string {
  const type = textAt(document, 'document_type');
  return type === 'CERTIFICATE_OF_INCORPORATION' ? 'CERTIFICATION_OF_INCORPORATION' : type;
}
