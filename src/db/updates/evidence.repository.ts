import type { EvidenceDocumentType, VerificationMode } from '../../domain/vocabulary.ts';
import type { Tx } from '../connection.ts';
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
    })
    .where('id', '=', verificationId)
    .execute();
}

/** The evidence to send and how often it was sent before; counts this attempt. */
export async function takeEvidence(
  tx: Tx,
  dataKey: DataKey,
  verificationId: string,
): Promise<{ evidence: Evidence; earlierAttempts: number } | undefined> {
  const row = await tx
    .updateTable('verifications')
    .set((eb) => ({ evidence_attempts: eb('evidence_attempts', '+', 1) }))
    .where('id', '=', verificationId)
    .where('status', '=', 'SUBMITTING_EVIDENCE')
    .returning(['sealed_evidence', 'evidence_attempts'])
    .executeTakeFirst();
  if (!row?.sealed_evidence) return undefined;
  const evidence = unseal(dataKey, evidenceContext(verificationId), row.sealed_evidence) as Evidence;
  return { evidence, earlierAttempts: row.evidence_attempts - 1 };
}

/** The provider has the evidence: the verification awaits approval. */
export async function evidenceTaken(tx: Tx, verificationId: string, at: Date): Promise<void> {
  await tx
    .updateTable('verifications')
    .set({ status: 'AWAITING_APPROVAL', evidence_taken_at: at, sealed_evidence: null })
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
      sealed_evidence: null,
      evidence_attempts: 0,
    })
    .where('id', '=', verificationId)
    .where('status', '=', 'SUBMITTING_EVIDENCE')
    .execute();
}
