import { type Problem, problem } from '../problem.ts';
import type { VerificationStatus } from '../vocabulary.ts';
import type { Evidence, ProviderRules } from './actor.ts';
import { addCall, type Draft, noteAudit } from './draft.ts';
import { moveVerification } from './moves.ts';

export type EvidenceSubmitted = {
  verificationId: string;
  /** The verification as readers see it: its status by the clock, and the evidence that it was given. */
  stored: { status: VerificationStatus; reference: string; evidenceDigest: Buffer | null };
  evidence: Evidence;
  digest: Buffer;
  /** What is wrong with the evidence itself. */
  problems: readonly Problem[];
  caller: string;
};

/**
 * Accepts evidence for a verification, stored and audited before it is sent. The same evidence again changes nothing
 * and is no problem.
 */
export function acceptEvidence(
  draft: Draft,
  rules: ProviderRules,
  input: EvidenceSubmitted,
): { accepted: boolean; problems: Problem[] } {
  const { stored, evidence, digest } = input;
  const change = draft.actor.open.find(({ verification }) => verification?.id === input.verificationId);
  const known = change ? change.verification?.evidenceDigest : stored.evidenceDigest;
  if (known?.equals(digest)) return { accepted: false, problems: [] };
  // The event of an expiry comes later; readers and this go by the clock.
  const state = stateProblem(
    stored.status === 'EXPIRED' ? 'EXPIRED' : (change?.verification?.status ?? stored.status),
  );
  if (state) return { accepted: false, problems: [state] };
  if (input.problems.length > 0) return { accepted: false, problems: [...input.problems] };
  if (!change) return { accepted: false, problems: [verificationNotFound()] };
  // An absence from before the evidence says nothing about what comes of it.
  const fresh = { evidenceDigest: digest, evidenceTakenAt: null, absentSince: null };
  moveVerification(draft, change, 'SUBMITTING_EVIDENCE', fresh);
  const about = { updateId: change.updateId, verificationId: input.verificationId, evidence };
  addCall(draft, { kind: 'EVIDENCE', ...about }, rules.giveUpAfterMs);
  // From here on a new value no longer takes the place of this one.
  draft.touched = true;
  const { documentType, documentId, device } = evidence;
  noteAudit(draft, {
    actor: input.caller,
    action: 'EVIDENCE_SUBMITTED',
    subject: stored.reference,
    details: { documentType, documentId, device },
  });
  return { accepted: true, problems: [] };
}

/** Why a verification in this status takes no evidence, or `null`. */
export function stateProblem(status: VerificationStatus): Problem | null {
  const where = { path: ['verificationId'] };
  switch (status) {
    case 'AWAITING_EVIDENCE':
      return null;
    case 'EXPIRED':
      return problem(
        'VERIFICATION_EXPIRED',
        'The deadline for evidence has passed; update the field again.',
        where,
      );
    case 'CANCELLED':
      return problem(
        'VERIFICATION_CANCELLED',
        'The change was cancelled or superseded; there is nothing to verify.',
        where,
      );
    default:
      return problem(
        'VERIFICATION_ALREADY_SUBMITTED',
        'Other evidence was already submitted for this verification.',
        where,
      );
  }
}

export function verificationNotFound(): Problem {
  return problem('VERIFICATION_NOT_FOUND', 'There is no such verification.', { path: ['verificationId'] });
}
