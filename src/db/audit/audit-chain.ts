import { createHash } from 'node:crypto';
import type { NewAuditEntry } from '../../domain/user/draft.ts';

/** The newest entry of a user's chain; `null` before the first. */
export type AuditHead = { sequence: number; hash: Buffer } | null;

export type AuditRow = NewAuditEntry & { sequence: number; previousHash: Buffer | null; hash: Buffer };

/**
 * Appends to a user's chain: each entry's hash covers the one before, so that a removed or altered entry shows. One
 * chain per user, because one for all would serialise every commit.
 */
export function chainAudit(
  userId: string,
  entries: readonly NewAuditEntry[],
  head: AuditHead,
): { rows: AuditRow[]; head: AuditHead } {
  let last = head;
  const rows = entries.map((entry) => {
    const sequence = (last?.sequence ?? 0) + 1;
    const previousHash = last?.hash ?? null;
    const hash = auditHash(userId, entry, sequence, previousHash);
    last = { sequence, hash };
    return { ...entry, sequence, previousHash, hash };
  });
  return { rows, head: last };
}

export function auditHash(
  userId: string,
  entry: NewAuditEntry,
  sequence: number,
  previous: Buffer | null,
): Buffer {
  const fields = [
    previous?.toString('hex') ?? '',
    userId,
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
