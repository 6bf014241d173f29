import { createHash, timingSafeEqual } from 'node:crypto';
import type { NewAuditEntry } from '../../domain/user/commit.ts';
import { type DataKey, keyedDigest, seal } from '../sealing/seal.ts';

/**
 * Where a user's trail ends, kept beside the trail: a removed entry shows, the newest one, too. `isSealed`: the seal is
 * ours. One that was broken is never made good by later entries.
 */
export type AuditHead = { count: number; hash: Buffer | null; isSealed: boolean };

/** The start of the chain, for a user that was just linked. */
export const NEW_TRAIL: AuditHead = { count: 0, hash: null, isSealed: true };

export type AuditRow = Omit<NewAuditEntry, 'details'> & {
  sequence: number;
  sealedDetails: Buffer | null;
  previousHash: Buffer | null;
  hash: Buffer;
};

/**
 * Appends to a user's chain: each entry's hash covers the one before, so that a removed or altered entry shows. One
 * chain per user, because one for all would serialise every commit.
 */
export function chainAudit(
  userId: string,
  entries: readonly NewAuditEntry[],
  head: AuditHead,
  dataKey: DataKey,
): { rows: AuditRow[]; head: AuditHead } {
  let { count, hash: previousHash } = head;
  const rows = entries.map(({ details, ...entry }) => {
    count += 1;
    const sealedDetails = details && seal(dataKey, detailsContext(userId, count), details);
    const linked = { ...entry, sequence: count, sealedDetails, previousHash };
    const hash = auditHash(userId, linked);
    previousHash = hash;
    return { ...linked, hash };
  });
  return { rows, head: { ...head, count, hash: previousHash } };
}

/** What the details of an entry are bound to. */
export const detailsContext = (userId: string, sequence: number): string => `audit:${userId}:${sequence}`;

/** Entries of before name document and device in clear text. */
export type ClearDetails = {
  documentType: string | null;
  documentId: string | null;
  deviceId: string | null;
};

export function auditHash(
  userId: string,
  entry: Omit<AuditRow, 'hash' | 'action'> & { action: string },
  clear: ClearDetails = { documentType: null, documentId: null, deviceId: null },
): Buffer {
  const fields = [
    entry.previousHash?.toString('hex') ?? '',
    userId,
    entry.sequence,
    entry.occurredAt.toISOString(),
    entry.actor,
    entry.action,
    entry.subject,
    clear.documentType,
    clear.documentId,
    clear.deviceId,
    ...(entry.sealedDetails ? [entry.sealedDetails.toString('hex')] : []),
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest();
}

/** Vouches for the end of a trail: nobody without the user's key makes one. */
export function sealOfHead(dataKey: DataKey, userId: string, head: Omit<AuditHead, 'isSealed'>): Buffer {
  return keyedDigest(dataKey, 'audit-head', `${userId}:${head.count}:${head.hash?.toString('hex') ?? ''}`);
}

export function isSealOf(
  seal: Buffer | null,
  dataKey: DataKey,
  userId: string,
  head: Omit<AuditHead, 'isSealed'>,
): boolean {
  const ours = sealOfHead(dataKey, userId, head);
  return seal !== null && seal.length === ours.length && timingSafeEqual(seal, ours);
}
