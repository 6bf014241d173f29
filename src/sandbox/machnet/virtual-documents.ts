import { randomUUID } from 'node:crypto';
import { type JsonObject, sameJson, textAt } from '../shared/json.ts';
import { listedDocuments, sameDocumentType } from './listed-documents.ts';
import type { MachnetSwitches } from './switches.ts';

type Upsert = MachnetSwitches['virtualDocumentUpsert'];

/** Lays numbers over the profile's, one per type; an entry keeps its place and its id. */
export function putVirtualDocuments(profile: JsonObject, sent: JsonObject[], upsert: Upsert): void {
  for (const document of sent) {
    const listed = listedDocuments(profile, 'virtual_documents');
    const place = listed.findIndex((before) => sameDocumentType(before, document));
    profile.virtual_documents = listed.toSpliced(
      place < 0 ? listed.length : place,
      place < 0 ? 0 : 1,
      afterPut(listed[place], document, upsert),
    );
  }
}

/** Whether putting this number would change anything. */
export function changesVirtualDocument(profile: JsonObject, sent: JsonObject, upsert: Upsert): boolean {
  const before = listedDocuments(profile, 'virtual_documents').find((one) => sameDocumentType(one, sent));
  return before === undefined || !sameJson(before, afterPut(before, sent, upsert));
}

/** The entry as answers show it: of an SSN the last four, every other number in clear. */
export function shownVirtualDocument(document: JsonObject): JsonObject {
  if (textAt(document, 'document_type') !== 'SSN') return document;
  return { ...document, document_value: masked(textAt(document, 'document_value')) };
}

function afterPut(before: JsonObject | undefined, sent: JsonObject, upsert: Upsert): JsonObject {
  const base = upsert === 'merges' ? before : undefined;
  return { ...base, ...sent, id: before?.id ?? randomUUID() };
}

function masked(value: string): string {
  return value.slice(-4).padStart(value.length, '*');
}
