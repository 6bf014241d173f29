import { z } from 'zod';
import type { World } from '../shared/definition.ts';
import { isObject, type JsonObject, textAt } from '../shared/json.ts';
import { type DocumentCopy, documentCopySchema } from './document-copies.ts';
import { listedDocuments } from './listed-documents.ts';
import type { MachnetSwitches } from './switches.ts';
import type { UserKind } from './updatable-fields.ts';

const jsonObject = z.custom<JsonObject>(isObject, 'is not an object');

/**
 * One user. `profile` is the wire's JSON itself with its identity numbers in clear (answers mask them), so that
 * `/_sandbox` can put any state there, also one that the rules would never make.
 */
export const userRecordSchema = z.object({
  profile: jsonObject,
  /** Every physical document ever received, oldest first, archived ones included; no image is kept. */
  copies: z.array(documentCopySchema),
  /** State of each submitted tag, as `cip-info` shows it. */
  cipInfo: z.record(z.string(), z.string()),
  /** Times that this user came to `RETRY` since the last `VERIFIED`. */
  retries: z.number().int(),
  /** When KYC that is in progress ends, in milliseconds of the simulator's clock; null: only `/_sandbox` ends it. */
  decideAt: z.number().nullable(),
});

export const machnetStateSchema = z.object({
  users: z.record(z.string(), userRecordSchema),
  subscription: z.object({ id: z.string(), paused: z.boolean(), failuresInARow: z.number().int() }),
});

export type UserRecord = z.infer<typeof userRecordSchema>;
export type MachnetState = z.infer<typeof machnetStateSchema>;
export type MachnetWorld = World<MachnetState, MachnetSwitches>;

/** A record without history around a profile; the documents it lists count as received, of unknown content. */
export function newRecord(profile: JsonObject): UserRecord {
  return { profile, copies: copiesOf(profile), cipInfo: {}, retries: 0, decideAt: null };
}

/** A user's `business` is fixed at its creation; absent means no. */
export function kindOf(profile: JsonObject): UserKind {
  return profile.business === true ? 'business' : 'individual';
}

/** Only this one status freezes fields. */
export function isVerified(profile: JsonObject): boolean {
  return textAt(profile, 'status') === 'VERIFIED';
}

function copiesOf(profile: JsonObject): DocumentCopy[] {
  return listedDocuments(profile, 'physical_documents').map((document) => ({
    id: textAt(document, 'id'),
    document_type: textAt(document, 'document_type'),
    front: null,
    back: null,
    receivedAt: textAt(profile, 'created_at'),
    archived: false,
  }));
}
