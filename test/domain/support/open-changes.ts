import type { OpenChange, OpenVerification } from '../../../src/domain/policy/open-change.ts';

export const NOW = new Date('2026-03-01T12:00:00Z');
export const LATER = new Date('2026-03-10T12:00:00Z');
export const EARLIER = new Date('2026-02-20T12:00:00Z');

export function aChange(change: Partial<OpenChange> = {}): OpenChange {
  return {
    id: 'change-1',
    updateId: 'update-1',
    field: 'EMAIL',
    itemKey: '',
    conflictGroup: null,
    status: 'SUBMITTING',
    requested: 'new@example.com',
    previous: 'old@example.com',
    sent: true,
    verification: null,
    ...change,
  };
}

export function aVerification(verification: Partial<OpenVerification> = {}): OpenVerification {
  return {
    id: 'verification-1',
    reference: 'entry-1',
    status: 'AWAITING_EVIDENCE',
    expiresAt: LATER,
    evidenceTakenAt: null,
    seenAfterEvidence: false,
    absentSince: null,
    ...verification,
  };
}

/** A change that is parked at the provider, in the given state of its verification. */
export function aParkedChange(
  verification: Partial<OpenVerification> = {},
  change: Partial<OpenChange> = {},
): OpenChange {
  const status = verification.status === 'AWAITING_APPROVAL' ? 'AWAITING_APPROVAL' : 'AWAITING_VERIFICATION';
  return aChange({ status, verification: aVerification(verification), ...change });
}
