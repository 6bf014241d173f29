import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { JsonObject } from '../shared/json.ts';
import { textAt } from '../shared/json.ts';
import { listedDocuments, sameDocumentType } from './listed-documents.ts';
import type { UserRecord } from './user-record.ts';
import { wireTime } from './wire-time.ts';

export const documentCopySchema = z.object({
  id: z.string(),
  document_type: z.string(),
  /** Hex SHA-256 of `document_value` as it was sent, data URL and all; null where it was never received. */
  front: z.string().nullable(),
  back: z.string().nullable(),
  receivedAt: z.string(),
  archived: z.boolean(),
});
export type DocumentCopy = z.infer<typeof documentCopySchema>;

/**
 * Takes documents in: each is a new copy with a new id, also one that is the same as before. An older copy of
 * its type is archived and no longer listed; the image is forgotten.
 */
export function receiveDocuments(user: UserRecord, documents: JsonObject[], at: number): void {
  for (const document of documents) receiveDocument(user, document, at);
}

function receiveDocument(user: UserRecord, document: JsonObject, at: number): void {
  const id = randomUUID();
  const { document_value, document_value_back, ...described } = document;
  for (const copy of user.copies) if (sameDocumentType(copy, document)) copy.archived = true;
  user.copies.push({
    id,
    document_type: textAt(document, 'document_type'),
    front: digest(document_value),
    back: digest(document_value_back),
    receivedAt: wireTime(at),
    archived: false,
  });
  const listed = listedDocuments(user.profile, 'physical_documents');
  const place = listed.findIndex((older) => sameDocumentType(older, document));
  const others = listed.filter((older) => !sameDocumentType(older, document));
  user.profile.physical_documents = others.toSpliced(place < 0 ? others.length : place, 0, {
    ...described,
    id,
  });
}

function digest(value: unknown): string | null {
  return typeof value === 'string' ? createHash('sha256').update(value).digest('hex') : null;
}
