import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOpen,
  isOpenVerification,
  isPast,
  mayMoveChange,
  mayMoveVerification,
  OPEN_CHANGE_STATUSES,
  OPEN_VERIFICATION_STATUSES,
  statusByClock,
  updateStatusOf,
} from '../../src/domain/user/lifecycle.ts';
import { CHANGE_STATUSES, type ChangeStatus, VERIFICATION_STATUSES } from '../../src/domain/vocabulary.ts';
import { EARLIER, LATER, NOW } from './support/open-changes.ts';

const finalStatuses = CHANGE_STATUSES.filter((status) => !isOpen(status));

describe('the table of moves', () => {
  it('lets a change begin only unsent, or parked when it was found at the provider', () => {
    expect(CHANGE_STATUSES.filter((to) => mayMoveChange(null, to))).toEqual([
      'SUBMITTING',
      'AWAITING_VERIFICATION',
    ]);
  });

  it('has no way out of a final status but a correction, and none back to where a change came from', () => {
    const isCorrection = (from: ChangeStatus, to: ChangeStatus) =>
      to === 'APPLIED' && from !== 'APPLIED' && !isOpen(from);
    for (const from of CHANGE_STATUSES) {
      for (const to of CHANGE_STATUSES) {
        const backwards = CHANGE_STATUSES.indexOf(to) <= CHANGE_STATUSES.indexOf(from) && isOpen(to);
        if (!isOpen(from) || backwards)
          expect([from, to, mayMoveChange(from, to)]).toEqual([from, to, isCorrection(from, to)]);
      }
    }
  });

  it('lets every open change be applied and be refused', () => {
    for (const from of OPEN_CHANGE_STATUSES) {
      expect(mayMoveChange(from, 'APPLIED')).toBe(true);
      expect(mayMoveChange(from, 'REJECTED')).toBe(true);
    }
  });

  it('neither cancels nor expires what awaits approval: the provider decides, however long it takes', () => {
    expect(CHANGE_STATUSES.filter((to) => mayMoveChange('AWAITING_APPROVAL', to))).toEqual([
      'APPLIED',
      'REJECTED',
      'FAILED',
    ]);
    expect(VERIFICATION_STATUSES.filter((to) => mayMoveVerification('AWAITING_APPROVAL', to))).toEqual([
      'APPROVED',
      'REJECTED',
    ]);
  });

  it('gives a change up as FAILED only while nothing is asked of the client', () => {
    expect(CHANGE_STATUSES.filter((from) => mayMoveChange(from, 'FAILED'))).toEqual([
      'SUBMITTING',
      'AWAITING_APPROVAL',
    ]);
  });

  it('lets refused evidence be replaced, and a verification end in every open state', () => {
    expect(mayMoveVerification('SUBMITTING_EVIDENCE', 'AWAITING_EVIDENCE')).toBe(true);
    for (const from of OPEN_VERIFICATION_STATUSES) expect(mayMoveVerification(from, 'APPROVED')).toBe(true);
    for (const from of VERIFICATION_STATUSES.filter((status) => !isOpenVerification(status))) {
      const corrected = from === 'APPROVED' ? [] : ['APPROVED'];
      expect(VERIFICATION_STATUSES.filter((to) => mayMoveVerification(from, to))).toEqual(corrected);
    }
  });
});

/** The contract's page about statuses, once more. */
function contractStatus(changes: readonly ChangeStatus[]): string {
  for (const open of ['SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL'] as const) {
    if (changes.includes(open)) return open;
  }
  const kinds = new Set(changes);
  const [only] = kinds;
  if (kinds.size === 1 && only) return only;
  if (kinds.has('APPLIED')) return 'PARTLY_APPLIED';
  return (
    (['FAILED', 'REJECTED', 'EXPIRED', 'CANCELLED'] as const).find((status) => kinds.has(status)) ?? 'none'
  );
}

describe('the status of an update', () => {
  it('follows from its changes for every set of statuses, whatever their number and order', () => {
    for (let bits = 1; bits < 2 ** CHANGE_STATUSES.length; bits += 1) {
      const set = CHANGE_STATUSES.filter((_, index) => bits & (1 << index));
      expect([set, updateStatusOf(set)]).toEqual([set, contractStatus(set)]);
    }
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...CHANGE_STATUSES), { minLength: 1, maxLength: 6 }),
        (changes) => {
          expect(updateStatusOf(changes)).toBe(contractStatus(changes));
        },
      ),
    );
  });

  it('is open exactly while one of its changes is', () => {
    for (const status of finalStatuses) expect(isOpen(updateStatusOf([status, 'APPLIED']))).toBe(false);
    for (const status of OPEN_CHANGE_STATUSES) expect(isOpen(updateStatusOf(['FAILED', status]))).toBe(true);
  });
});

describe('the status by the clock', () => {
  const evidence = { status: 'AWAITING_EVIDENCE', expiresAt: NOW } as const;

  it('has expired at the very moment of expiry, and not a millisecond before', () => {
    expect(statusByClock('AWAITING_VERIFICATION', evidence, NOW)).toBe('EXPIRED');
    expect(statusByClock('AWAITING_VERIFICATION', evidence, new Date(NOW.getTime() - 1))).toBe(
      'AWAITING_VERIFICATION',
    );
    expect(isPast(NOW, NOW)).toBe(true);
    expect(isPast(LATER, NOW)).toBe(false);
  });

  it('never expires without a time, without a verification, or after evidence', () => {
    expect(statusByClock('AWAITING_VERIFICATION', { ...evidence, expiresAt: null }, NOW)).toBe(
      'AWAITING_VERIFICATION',
    );
    expect(statusByClock('AWAITING_VERIFICATION', null, NOW)).toBe('AWAITING_VERIFICATION');
    for (const status of ['SUBMITTING_EVIDENCE', 'AWAITING_APPROVAL'] as const) {
      expect(statusByClock('AWAITING_VERIFICATION', { status, expiresAt: EARLIER }, NOW)).toBe(
        'AWAITING_VERIFICATION',
      );
    }
  });

  it('leaves every other status as it is', () => {
    for (const status of CHANGE_STATUSES.filter((one) => one !== 'AWAITING_VERIFICATION')) {
      expect(statusByClock(status, { ...evidence, expiresAt: EARLIER }, NOW)).toBe(status);
    }
  });
});
