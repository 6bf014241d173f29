import { expect } from 'vitest';
import { shownAs } from '../../../src/domain/comparison.ts';
import type { OpenChange, OpenVerification } from '../../../src/domain/policy/open-change.ts';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { keyOf, shapeOf } from '../../../src/domain/profile-field.ts';
import {
  isOpen,
  isOpenVerification,
  isPast,
  mayMoveChange,
  mayMoveVerification,
} from '../../../src/domain/user/lifecycle.ts';
import { reconcile } from '../../../src/domain/user/reconcile.ts';
import type {
  KnownEntry,
  Observation,
  Reconciliation,
  ReconciliationInput,
} from '../../../src/domain/user/reconciliation.ts';
import type { ChangeStatus, VerificationStatus } from '../../../src/domain/vocabulary.ts';
import { MATCHMOVE } from '../support/policies.ts';

type Verification = Omit<OpenVerification, 'status'> & { status: VerificationStatus };
type Change = Omit<OpenChange, 'status' | 'verification'> & {
  status: ChangeStatus;
  verification: Verification | null;
};

/** Changes as the database keeps them, under the same constraints: what it would refuse fails the test. */
export function modelStore(mayVanish: boolean, clock: { now: Date }) {
  const changes: Change[] = [];
  const transitions = new Set<string>();
  const profile: ProfileValues = {};
  let notifiedAt: Date | null = null;
  let snapshotLease = 0;

  const open = (): OpenChange[] => changes.filter((one) => isOpen(one.status)).map(asOpen);
  const verifications = () => changes.flatMap((one) => one.verification ?? []);

  function move(id: string, to: ChangeStatus): void {
    const change = changes.find((one) => one.id === id);
    if (!change) throw new Error('no such change');
    expect([change.status, to, mayMoveChange(change.status, to)]).toEqual([change.status, to, true]);
    expect(transitions.has(`${id} ${to}`)).toBe(false);
    transitions.add(`${id} ${to}`);
    change.status = to;
  }

  function moveVerification(id: string, to: VerificationStatus): void {
    const verification = verifications().find((one) => one.id === id);
    if (!verification) throw new Error('no such verification');
    expect([verification.status, to, mayMoveVerification(verification.status, to)]).toEqual([
      verification.status,
      to,
      true,
    ]);
    verification.status = to;
  }

  function insert(
    change: Pick<Change, 'updateId' | 'field' | 'itemKey' | 'requested' | 'previous'>,
    status: ChangeStatus,
  ): Change {
    expect(mayMoveChange(null, status)).toBe(true);
    const same = open().filter((one) => one.field === change.field && one.itemKey === change.itemKey);
    expect(same).toEqual([]);
    const id = `change-${changes.length + 1}`;
    const inserted: Change = { ...change, id, status, conflictGroup: null, sent: false, verification: null };
    changes.push(inserted);
    return inserted;
  }

  function begin(change: Change, entry: KnownEntry): void {
    const twin = verifications().find(
      (one) => one.reference === entry.reference && isOpenVerification(one.status),
    );
    expect(twin).toBeUndefined();
    expect(change.verification).toBeNull();
    change.verification = {
      id: `verification-${change.id}`,
      reference: entry.reference,
      status: 'AWAITING_EVIDENCE',
      expiresAt: entry.expiresAt,
      evidenceTakenAt: null,
      seenAfterEvidence: false,
      absentSince: null,
    };
  }

  function apply(result: Reconciliation): void {
    for (const one of result.moves) move(one.change.id, one.to);
    for (const one of result.verificationMoves) moveVerification(one.verificationId, one.to);
    for (const verification of verifications()) {
      if (result.seenAfterEvidence.includes(verification.id)) verification.seenAfterEvidence = true;
      const absent = result.absent.find((one) => one.verificationId === verification.id);
      if (absent) verification.absentSince = absent.since;
      const expiry = result.expiries.find((one) => one.verificationId === verification.id);
      if (expiry) verification.expiresAt = expiry.expiresAt;
    }
    for (const { entry, change } of result.newVerifications) {
      const own = change && changes.find((one) => one.id === change.id);
      const previous = profile[keyOf(entry.field)] ?? null;
      const adopted = {
        updateId: `found-${entry.reference}`,
        field: entry.field,
        itemKey: '',
        requested: entry.value,
        previous,
      };
      begin(own ?? insert(adopted, 'AWAITING_VERIFICATION'), entry);
    }
  }

  return {
    changes,
    profile,
    open,
    move,
    moveVerification,
    insert,
    notify: (at: Date) => {
      if (!notifiedAt || at > notifiedAt) notifiedAt = at;
    },
    verificationOf: (changeId: string) => changes.find((one) => one.id === changeId)?.verification ?? null,
    /** Settles and checks every promise that holds after each result. */
    reconcile(observed: Observation, lease: number | null = null): Reconciliation {
      const stale = lease !== null && lease < snapshotLease;
      const observation = stale ? { ...observed, snapshot: null } : observed;
      const input = (): ReconciliationInput => ({
        table: MATCHMOVE,
        open: open(),
        endedReferences: new Set(
          verifications().flatMap((one) => (isOpenVerification(one.status) ? [] : one.reference)),
        ),
        observation,
        mayVanish,
        notifiedAt,
        now: clock.now,
      });
      const before = input();
      const result = reconcile(before);
      checkMoves(result, before);
      apply(result);
      if (observation.snapshot) {
        Object.assign(profile, observation.snapshot.values);
        snapshotLease = lease ?? snapshotLease;
      }
      // Ours, but its time was over before we saw it: it expires at the next look.
      if (result.newVerifications.some((one) => isPast(one.entry.expiresAt, clock.now)))
        apply(reconcile(input()));
      expect(reconcile(input())).toEqual({
        moves: [],
        verificationMoves: [],
        newVerifications: [],
        seenAfterEvidence: [],
        absent: [],
        expiries: [],
      });
      return result;
    },
  };
}

/** Evidence for every end of a change. */
function checkMoves(
  result: Reconciliation,
  { observation: { snapshot, answered }, mayVanish, notifiedAt, now }: ReconciliationInput,
): void {
  for (const { change, to, confirmation, respelled } of result.moves) {
    const { verification } = change;
    const covered = snapshot?.covers.includes(change.field) ?? false;
    const shown =
      covered && shownAs(shapeOf(change.field), change.requested, snapshot?.values[keyOf(change.field)]);
    const listed = snapshot?.pending?.some((one) => one.reference === verification?.reference);
    if (to === 'APPLIED') expect([shown || respelled, confirmation]).toEqual([true, 'READ_BACK']);
    if (to === 'EXPIRED')
      expect([verification?.status, isPast(verification?.expiresAt ?? null, now)]).toEqual([
        'AWAITING_EVIDENCE',
        true,
      ]);
    if (to === 'CANCELLED')
      expect([covered, listed, verification?.status]).toEqual([true, false, 'AWAITING_EVIDENCE']);
    if (to === 'REJECTED' && change.status === 'SUBMITTING') expect(answered.has(change.id)).toBe(true);
    if (to === 'REJECTED' && verification) {
      const taken = verification.evidenceTakenAt?.getTime() ?? Number.POSITIVE_INFINITY;
      const told =
        verification.seenAfterEvidence || (notifiedAt?.getTime() ?? 0) >= Math.floor(taken / 1000) * 1000;
      expect([covered, listed, shown, !mayVanish || told]).toEqual([true, false, false, true]);
    }
  }
}

function asOpen(change: Change): OpenChange {
  const { verification } = change;
  const openVerification = verification && isOpenVerification(verification.status) ? verification : null;
  return { ...change, verification: openVerification && { ...openVerification } } as OpenChange;
}
