import type { Queryable } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { type DataKey, unwrapDataKey } from '../sealing/seal.ts';
import { auditHash, isSealOf, sealOfHead } from './audit-chain.ts';

/**
 * What is wrong with a trail. `ENTRY`: this entry, or the one before it, was altered, removed or moved. `END`: entries
 * are missing at the end, or were added there. `SEAL`: the note of where it ends is not ours. `UNSEALED`: the trail is
 * of before there were seals, or somebody took its seal away. `CHECKPOINT`: a checkpoint has this entry, and the trail has
 * none or another one in its place.
 */
export type AuditFault = { kind: 'ENTRY' | 'END' | 'SEAL' | 'UNSEALED' | 'CHECKPOINT'; sequence: number };

export type AuditFinding = {
  userId: string;
  entries: number;
  /** The newest entry's hash. */
  hash: Buffer | null;
  fault: AuditFault | null;
};

/** Ids of everybody who has a trail or should have one, in their order: one page behind `after`. */
export async function usersWithTrails(db: Queryable, after: string | null, limit: number): Promise<string[]> {
  const page = (table: 'audit_entries' | 'user_actors') =>
    db
      .selectFrom(table)
      .select('user_id')
      .distinct()
      .$if(after !== null, (query) => query.where('user_id', '>', after as string))
      .orderBy('user_id')
      .limit(limit)
      .execute();
  const found = await Promise.all([page('audit_entries'), page('user_actors')]);
  return [...new Set(found.flat().map((row) => row.user_id))].sort().slice(0, limit);
}

/**
 * Checks a user's trail: each entry against the one before, and its end against the sealed note of it. Of an erased user,
 * whose key is gone, the note cannot be judged; of one whose row is gone, there is none.
 *
 * @param earlier what a checkpoint says of the trail: that a whole trail was put back to an earlier state shows only there
 */
export async function checkTrail(
  db: Queryable,
  keyring: Keyring,
  userId: string,
  earlier?: { entries: number; hash: string },
): Promise<AuditFinding> {
  const [rows, end] = await Promise.all([entriesOf(db, userId), endOf(db, userId)]);
  const found = { userId, entries: rows.length, hash: rows.at(-1)?.hash ?? null };
  let previousHash: Buffer | null = null;
  for (const [index, row] of rows.entries()) {
    const clear = {
      documentType: row.document_type,
      documentId: row.document_id,
      deviceId: row.device_id,
    };
    const entry = { ...row, occurredAt: row.occurred_at, sealedDetails: row.sealed_details, previousHash };
    const expected: Buffer = auditHash(userId, entry, clear);
    if (row.sequence !== index + 1 || !expected.equals(row.hash)) {
      return { ...found, fault: { kind: 'ENTRY', sequence: index + 1 } };
    }
    previousHash = row.hash;
  }
  if (earlier && rows[earlier.entries - 1]?.hash.toString('hex') !== earlier.hash)
    return { ...found, fault: { kind: 'CHECKPOINT', sequence: earlier.entries } };
  if (!end) return { ...found, fault: null };
  const isEnd = end.audit_count === rows.length && sameHash(end.audit_hash, found.hash);
  if (!isEnd) return { ...found, fault: { kind: 'END', sequence: rows.length } };
  const key = keyOf(keyring, userId, end);
  if (!key) return { ...found, fault: null };
  if (!end.audit_seal) return { ...found, fault: { kind: 'UNSEALED', sequence: rows.length } };
  const isOurs = isSealOf(end.audit_seal, key, userId, { count: end.audit_count, hash: end.audit_hash });
  return { ...found, fault: isOurs ? null : { kind: 'SEAL', sequence: rows.length } };
}

/** Seals the end of a trail that has no seal, as it is now: for those of before there were seals. */
export async function sealTrail(db: Queryable, keyring: Keyring, userId: string): Promise<boolean> {
  const end = await endOf(db, userId);
  const key = end && keyOf(keyring, userId, end);
  if (!end || !key || end.audit_seal) return false;
  const { numUpdatedRows } = await db
    .updateTable('user_actors')
    .set(({ eb }) => ({
      audit_seal: sealOfHead(key, userId, { count: end.audit_count, hash: end.audit_hash }),
      // A decision on the unsealed trail is made again.
      revision: eb('revision', '+', 1),
    }))
    .where('user_id', '=', userId)
    .where('audit_count', '=', end.audit_count)
    .where('audit_seal', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function entriesOf(db: Queryable, userId: string) {
  return db
    .selectFrom('audit_entries')
    .select(['user_id', 'sequence', 'occurred_at', 'actor', 'action', 'subject'])
    .select(['document_type', 'document_id', 'device_id', 'sealed_details', 'previous_hash', 'hash'])
    .where('user_id', '=', userId)
    .orderBy('sequence')
    .execute();
}

function endOf(db: Queryable, userId: string) {
  return db
    .selectFrom('user_actors as a')
    .leftJoin('user_keys as k', 'k.user_id', 'a.user_id')
    .select(['a.audit_count', 'a.audit_hash', 'a.audit_seal', 'k.master_key_id', 'k.wrapped_key'])
    .where('a.user_id', '=', userId)
    .executeTakeFirst();
}

function keyOf(
  keyring: Keyring,
  userId: string,
  { master_key_id, wrapped_key }: { master_key_id: string | null; wrapped_key: Buffer | null },
): DataKey | null {
  return master_key_id && wrapped_key ? unwrapDataKey(keyring, userId, master_key_id, wrapped_key) : null;
}

function sameHash(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}
