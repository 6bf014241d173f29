import type { Queryable } from '../connection.ts';
import { auditHash } from './audit-chain.ts';

/** Sequence number of the first entry of a user's chain that does not fit, or `null` when all do. */
export async function firstBrokenAuditEntry(db: Queryable, userId: string): Promise<number | null> {
  const rows = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('sequence')
    .execute();
  let previous: Buffer | null = null;
  for (const [index, row] of rows.entries()) {
    const entry = {
      occurredAt: row.occurred_at,
      actor: row.actor,
      action: row.action,
      subject: row.subject,
      documentType: row.document_type,
      documentId: row.document_id,
      deviceId: row.device_id,
    };
    const expected: Buffer = auditHash(row.user_id, entry, row.sequence, previous);
    if (row.sequence !== index + 1 || !expected.equals(row.hash)) return row.sequence;
    previous = row.hash;
  }
  return null;
}
