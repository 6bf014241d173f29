import { sql } from 'kysely';
import type { OpenVerificationStatus } from '../../domain/lifecycle.ts';
import type { KnownEntry } from '../../domain/settlement/types.ts';
import type { VerificationStatus } from '../../domain/vocabulary.ts';
import type { Queryable, Tx } from '../connection.ts';

export async function insertVerification(
  tx: Tx,
  verification: { id: string; userId: string; changeId: string; entry: KnownEntry; now: Date },
): Promise<void> {
  const { entry } = verification;
  await tx
    .insertInto('verifications')
    .values({
      id: verification.id,
      reference: entry.reference,
      user_id: verification.userId,
      change_id: verification.changeId,
      field: entry.field,
      action: entry.action,
      status: 'AWAITING_EVIDENCE',
      created_at: entry.createdAt ?? verification.now,
      expires_at: entry.expiresAt,
    })
    .execute();
}

/** Ends or moves a verification. Evidence that is no longer needed is forgotten with it. */
export async function moveVerification(tx: Tx, id: string, to: VerificationStatus): Promise<void> {
  const needsEvidence = to === 'SUBMITTING_EVIDENCE';
  await tx
    .updateTable('verifications')
    .set({ status: to, ...(needsEvidence ? {} : { sealed_evidence: null }) })
    .where('id', '=', id)
    .execute();
}

export async function markSeenAfterEvidence(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('verifications').set({ seen_after_evidence: true }).where('id', '=', id).execute();
}

export async function setExpiry(tx: Tx, id: string, expiresAt: Date | null): Promise<void> {
  await tx.updateTable('verifications').set({ expires_at: expiresAt }).where('id', '=', id).execute();
}

/** References of a user's verifications that have ended here, among those given. */
export async function endedReferences(
  db: Queryable,
  userId: string,
  references: readonly string[],
): Promise<Set<string>> {
  if (references.length === 0) return new Set();
  const open: OpenVerificationStatus[] = ['AWAITING_EVIDENCE', 'SUBMITTING_EVIDENCE', 'AWAITING_APPROVAL'];
  const rows = await db
    .selectFrom('verifications')
    .select('reference')
    .where('user_id', '=', userId)
    .where('reference', 'in', [...references])
    .where('status', 'not in', open)
    .execute();
  return new Set(rows.map((row) => row.reference));
}

/** Verifications that still await evidence although their time is over: whose users need a settlement. */
export async function usersWithOverdueVerifications(
  db: Queryable,
  now: Date,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('verifications')
    .select('user_id')
    .distinct()
    .where('status', '=', 'AWAITING_EVIDENCE')
    .where('expires_at', '<=', now)
    .limit(limit)
    .execute();
  return rows.map((row) => row.user_id);
}

/** Evidence that was stored a while ago and has not reached the provider: its job may have been lost. */
export async function waitingEvidence(
  db: Queryable,
  olderThanMs: number,
  limit: number,
): Promise<{ id: string; userId: string }[]> {
  return db
    .selectFrom('verifications')
    .select(['id', 'user_id as userId'])
    .where('status', '=', 'SUBMITTING_EVIDENCE')
    .where(
      sql<boolean>`evidence_submitted_at < clock_timestamp() - make_interval(secs => ${olderThanMs / 1000})`,
    )
    .limit(limit)
    .execute();
}
