import type { Evidence } from '../../domain/user/actor.ts';
import type { AuditAction } from '../../domain/user/commit.ts';
import type { EvidenceDocumentType } from '../../domain/vocabulary.ts';
import type { Queryable } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { type DataKey, unseal, unwrapDataKey } from '../sealing/seal.ts';
import { detailsContext, openActor } from './audit-chain.ts';

/** An entry of a user's trail, opened. What was sealed is gone once the user is erased. */
export type AuditRecord = {
  sequence: number;
  occurredAt: Date;
  actor: string;
  action: AuditAction;
  subject: string;
  documentType: EvidenceDocumentType | null;
  documentId: string | null;
  device: Evidence['device'];
};

type Details = Partial<Pick<AuditRecord, 'documentType' | 'documentId' | 'device'>>;

/**
 * A user's trail, newest first: entries older than a sequence number, at most `limit`. By key alone. `service` is the
 * database's own data key.
 */
export async function readAuditTrail(
  db: Queryable,
  { keyring, service }: { keyring: Keyring; service: DataKey },
  userId: string,
  { olderThan = null, limit = null }: { olderThan?: number | null; limit?: number | null } = {},
): Promise<AuditRecord[]> {
  const rows = await db
    .selectFrom('audit_entries as e')
    .leftJoin('user_keys as k', 'k.user_id', 'e.user_id')
    .select(['sequence', 'occurred_at', 'actor', 'action', 'subject', 'sealed_details'])
    .select(['document_type', 'document_id', 'device_id', 'master_key_id', 'wrapped_key'])
    .where('e.user_id', '=', userId)
    .$if(olderThan !== null, (query) => query.where('sequence', '<', olderThan as number))
    .orderBy('sequence', 'desc')
    .$if(limit !== null, (query) => query.limit(limit as number))
    .execute();
  let key: DataKey | null = null;
  return rows.map((row) => {
    const { sequence, master_key_id, wrapped_key, sealed_details } = row;
    if (master_key_id && wrapped_key) key ??= unwrapDataKey(keyring, userId, master_key_id, wrapped_key);
    const details =
      sealed_details && key ? (unseal(key, detailsContext(userId, sequence), sealed_details) as Details) : {};
    return {
      sequence,
      occurredAt: row.occurred_at,
      actor: openActor(row.actor, { userId, sequence }, { service, user: key }),
      action: row.action,
      subject: row.subject,
      // Entries of before have them in clear text.
      documentType: details.documentType ?? row.document_type,
      documentId: details.documentId ?? row.document_id,
      device: details.device ?? (row.device_id === null ? null : { deviceId: row.device_id }),
    };
  });
}
