import type { ChangeStatus, UpdateStatus, VerificationStatus } from '../vocabulary.ts';

/**
 * Every legal move of a change. `NEW` is the moment before it exists. Final statuses have no way out, so a late or
 * repeated answer is a no-op. The one exception: a read that shows the asked value after all corrects what we had
 * concluded. A change that a client cancelled stays cancelled.
 */
const CHANGE_MOVES: Readonly<Record<ChangeStatus | 'NEW', readonly ChangeStatus[]>> = {
  NEW: ['SUBMITTING', 'AWAITING_VERIFICATION'],
  SUBMITTING: ['AWAITING_VERIFICATION', 'AWAITING_APPROVAL', 'APPLIED', 'REJECTED', 'CANCELLED', 'FAILED'],
  AWAITING_VERIFICATION: ['AWAITING_APPROVAL', 'APPLIED', 'REJECTED', 'EXPIRED', 'CANCELLED'],
  AWAITING_APPROVAL: ['APPLIED', 'REJECTED', 'FAILED'],
  APPLIED: [],
  REJECTED: ['APPLIED'],
  EXPIRED: ['APPLIED'],
  CANCELLED: ['APPLIED'],
  FAILED: ['APPLIED'],
};

const VERIFICATION_MOVES: Readonly<Record<VerificationStatus, readonly VerificationStatus[]>> = {
  AWAITING_EVIDENCE: ['SUBMITTING_EVIDENCE', 'APPROVED', 'EXPIRED', 'CANCELLED', 'REJECTED'],
  // Back to AWAITING_EVIDENCE when the provider refuses the evidence itself, or when it could not be delivered.
  SUBMITTING_EVIDENCE: ['AWAITING_EVIDENCE', 'AWAITING_APPROVAL', 'APPROVED', 'EXPIRED', 'CANCELLED'],
  AWAITING_APPROVAL: ['APPROVED', 'REJECTED'],
  APPROVED: [],
  REJECTED: ['APPROVED'],
  EXPIRED: ['APPROVED'],
  CANCELLED: ['APPROVED'],
};

export function mayMoveChange(from: ChangeStatus | null, to: ChangeStatus): boolean {
  return CHANGE_MOVES[from ?? 'NEW'].includes(to);
}

export function mayMoveVerification(from: VerificationStatus, to: VerificationStatus): boolean {
  return VERIFICATION_MOVES[from].includes(to);
}

export const OPEN_CHANGE_STATUSES = ['SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL'] as const;
export type OpenChangeStatus = (typeof OPEN_CHANGE_STATUSES)[number];

export const OPEN_VERIFICATION_STATUSES = [
  'AWAITING_EVIDENCE',
  'SUBMITTING_EVIDENCE',
  'AWAITING_APPROVAL',
] as const;
export type OpenVerificationStatus = (typeof OPEN_VERIFICATION_STATUSES)[number];

export function isOpen(status: UpdateStatus): status is OpenChangeStatus {
  return (OPEN_CHANGE_STATUSES as readonly string[]).includes(status);
}

export function isOpenVerification(status: VerificationStatus): status is OpenVerificationStatus {
  return (OPEN_VERIFICATION_STATUSES as readonly string[]).includes(status);
}

const FINAL_BY_PRECEDENCE = ['FAILED', 'REJECTED', 'EXPIRED', 'CANCELLED'] as const;

/**
 * The status of an update, from the statuses of its changes: the earliest open one; when all are final,
 * what they share, `PARTLY_APPLIED` for a mix with `APPLIED`, else the gravest.
 */
export function updateStatusOf(changes: readonly ChangeStatus[]): UpdateStatus {
  const open = OPEN_CHANGE_STATUSES.find((status) => changes.includes(status));
  if (open) return open;
  const applied = changes.filter((status) => status === 'APPLIED').length;
  if (applied === changes.length) return 'APPLIED';
  if (applied > 0) return 'PARTLY_APPLIED';
  return FINAL_BY_PRECEDENCE.find((status) => changes.includes(status)) ?? 'CANCELLED';
}

/** The status a reader sees: evidence that is overdue has expired, whether or not the engine has moved it yet. */
export function statusByClock(
  change: ChangeStatus,
  verification: { status: VerificationStatus; expiresAt: Date | null } | null,
  now: Date,
): ChangeStatus {
  const overdue =
    change === 'AWAITING_VERIFICATION' &&
    verification?.status === 'AWAITING_EVIDENCE' &&
    isPast(verification.expiresAt, now);
  return overdue ? 'EXPIRED' : change;
}

export function isPast(moment: Date | null, now: Date): boolean {
  return moment !== null && moment.getTime() <= now.getTime();
}
