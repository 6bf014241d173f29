import { createHash } from 'node:crypto';
import type { EvidenceDocumentType } from '../../domain/vocabulary.ts';
import type { Queryable, Tx } from '../connection.ts';
import type { AuditAction } from '../database.ts';

export type AuditEntry = {
  userId: string;
  occurredAt: Date;
  /** `sub` of the caller's token. */
  actor: string;
  action: AuditAction;
  /** What it was done to: a verification's reference, an update's id, a status. */
  subject: string;
  documentType: EvidenceDocumentType | null;
  documentId: string | null;
  deviceId: string | null;
};

/**
 * Appends to the user's chain. Call it under the user's row lock: each entry's hash covers the one before,
 * so a removed or altered entry shows. One chain per user, because one for all would serialise every commit.
 */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const last = await tx
    .selectFrom('audit_entries')
    .select(['sequence', 'hash'])
    .where('user_id', '=', entry.userId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const sequence = (last?.sequence ?? 0) + 1;
  await tx
    .insertInto('audit_entries')
    .values({
      user_id: entry.userId,
      sequence,
      occurred_at: entry.occurredAt,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      document_type: entry.documentType,
      document_id: entry.documentId,
      device_id: entry.deviceId,
      previous_hash: last?.hash ?? null,
      hash: auditHash(entry, sequence, last?.hash ?? null),
    })
    .execute();
}

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
    const expected: Buffer = auditHash(
      {
        userId: row.user_id,
        occurredAt: row.occurred_at,
        actor: row.actor,
        action: row.action,
        subject: row.subject,
        documentType: row.document_type,
        documentId: row.document_id,
        deviceId: row.device_id,
      },
      row.sequence,
      previous,
    );
    if (row.sequence !== index + 1 || !expected.equals(row.hash)) return row.sequence;
    previous = row.hash;
  }
  return null;
}

function auditHash(entry: AuditEntry, sequence: number, previous: Buffer | null): Buffer {
  const fields = [
    previous?.toString('hex') ?? '',
    entry.userId,
    sequence,
    entry.occurredAt.toISOString(),
    entry.actor,
    entry.action,
    entry.subject,
    entry.documentType,
    entry.documentId,
    entry.deviceId,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest();
}
