import type { EvidenceDocumentType, VerificationMode } from '../../domain/vocabulary.ts';
import type { Queryable, Tx } from '../connection.ts';
import { type DataKey, seal, unseal } from '../sealing/seal.ts';
import { evidenceContext } from '../users/sealed-contexts.ts';

/** Evidence as the client handed it in: stored before it is sent, forgotten once the provider has it. */
export type Evidence = {
  mode: VerificationMode;
  documentType: EvidenceDocumentType;
  documentId: string;
  date: string | null;
  device: {
    deviceId?: string | null;
    ip?: string | null;
    os?: string | null;
    userAgent?: string | null;
  } | null;
};

export async function storeEvidence(
  tx: Tx,
  dataKey: DataKey,
  verificationId: string,
  evidence: Evidence,
  digest: Buffer,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('verifications')
    .set({
      status: 'SUBMITTING_EVIDENCE',
      evidence_digest: digest,
      sealed_evidence: seal(dataKey, evidenceContext(verificationId), evidence),
      evidence_submitted_at: at,
      evidence_attempts: 0,
      evidence_taken_at: null,
    })
    .where('id', '=', verificationId)
    .execute();
}

export type Attempt = {
  evidence: Evidence;
  /** How often it was sent before. */
  earlierAttempts: number;
  /** The answer to an earlier attempt was lost: the provider may have the evidence. */
  mayHaveArrived: boolean;
};

/**
 * The evidence to send. Counts this attempt, and remembers when the provider may first have had the evidence: it
 * decides from then on, however late we learn that it has it.
 */
export async function takeEvidence(
  tx: Tx,
  dataKey: DataKey,
  verificationId: string,
  at: Date,
): Promise<Attempt | undefined> {
  const row = await tx
    .selectFrom('verifications')
    .select(['sealed_evidence', 'evidence_attempts', 'evidence_taken_at'])
    .where('id', '=', verificationId)
    .where('status', '=', 'SUBMITTING_EVIDENCE')
    .forUpdate()
    .executeTakeFirst();
  if (!row?.sealed_evidence) return undefined;
  await tx
    .updateTable('verifications')
    .set({ evidence_attempts: row.evidence_attempts + 1, evidence_taken_at: row.evidence_taken_at ?? at })
    .where('id', '=', verificationId)
    .execute();
  return {
    evidence: unseal(dataKey, evidenceContext(verificationId), row.sealed_evidence) as Evidence,
    earlierAttempts: row.evidence_attempts,
    mayHaveArrived: row.evidence_taken_at !== null,
  };
}

/** An attempt, and every one before it, surely did not reach the provider. */
export async function evidenceNotSent(db: Queryable, verificationId: string): Promise<void> {
  await db
    .updateTable('verifications')
    .set({ evidence_taken_at: null })
    .where('id', '=', verificationId)
    .where('status', '=', 'SUBMITTING_EVIDENCE')
    .execute();
}

/** The provider has the evidence: the verification awaits approval. */
export async function evidenceTaken(tx: Tx, verificationId: string): Promise<void> {
  await tx
    .updateTable('verifications')
    .set({ status: 'AWAITING_APPROVAL', sealed_evidence: null })
    .where('id', '=', verificationId)
    .where('status', '=', 'SUBMITTING_EVIDENCE')
    .execute();
}

/** The provider refused the evidence: other evidence may be handed in. */
export async function evidenceRefused(tx: Tx, verificationId: string): Promise<void> {
  await tx
    .updateTable('verifications')
    .set({
      status: 'AWAITING_EVIDENCE',
      evidence_digest: null,
      evidence_submitted_at: null,
      evidence_taken_at: null,
      sealed_evidence: null,
      evidence_attempts: 0,
    })
    .where('id', '=', verificationId)
    .where('status', '=', 'SUBMITTING_EVIDENCE')
    .execute();
}
