import { bringsImage } from '../kept-items.ts';
import { maskValue } from '../masking.ts';
import type { PolicyTable } from '../policy-rules.ts';
import type { ProfileField } from '../profile-field.ts';
import { holdsMasked } from '../secret-numbers.ts';
import type { ChangeConfirmation, ChangeStatus, UpdateOrigin, VerificationStatus } from '../vocabulary.ts';
import type { ActorChange, EndedChange } from './actor.ts';
import type { ChangeWrite, NewChange, VerificationWrite } from './commit.ts';
import { changePath, type Draft, noteTransition } from './draft.ts';
import {
  isOpen,
  isOpenVerification,
  mayMoveChange,
  mayMoveVerification,
  type OpenChangeStatus,
} from './lifecycle.ts';
import type { Failure, KnownEntry } from './reconciliation.ts';
import { confirmationOf } from './shown.ts';

/** Fields that can hold numbers or images of which nothing more is kept once they have been sent. */
const WITH_SECRETS: ReadonlySet<ProfileField> = new Set([
  'TAX_IDENTIFIERS',
  'DOCUMENTS',
  'ASSOCIATES',
  'EMPLOYER',
]);
/** Those of them whose numbers are kept until the change ends: a parked change is recognised by its whole value. */
const NEEDED_WHILE_OPEN: ReadonlySet<ProfileField> = new Set(['EMPLOYER']);

/** What may be kept of a value: no number in full, no image. */
export function masked(field: ProfileField, itemKey: string, value: unknown): unknown {
  return WITH_SECRETS.has(field) ? maskValue(field, itemKey, value, { numbers: false, risk: true }) : value;
}

export type Move = {
  to: ChangeStatus;
  confirmation?: ChangeConfirmation;
  /** The provider shows the value in a spelling of its own. */
  respelled?: boolean;
  failure?: Failure | null;
  /** Why, for the history; `null` where the status says it. */
  note?: string | null;
  supersededBy?: string | null;
  /** Its parked entry was gone at the provider: `CANCELLED` by what we concluded, not by anybody's word. */
  withdrawn?: boolean;
  /** A request of ours may still take effect until then: the field stays closed. */
  closedUntil?: Date | null;
};

/**
 * Moves an open change. The one place where a change's status moves: a move that the lifecycle does not allow is left
 * out, since answers come late and twice. Gives whether it moved. Without a `table` no later read corrects the move.
 */
export function moveChange(
  draft: Draft,
  change: ActorChange,
  move: Move,
  table: PolicyTable | null,
): boolean {
  const { to, confirmation = 'NONE', failure = null, note = null } = move;
  const current = draft.actor.open.find((one) => one.id === change.id);
  if (!current || !(mayMoveChange(current.status, to) || endsWithUser(draft, to))) {
    draft.illegal.push({ id: change.id, from: current?.status ?? 'ENDED', to });
    return false;
  }
  const { id, updateId, field, itemKey } = current;
  const open = isOpen(to);
  const isOver = NEEDED_WHILE_OPEN.has(field) ? !open : current.status === 'SUBMITTING';
  const kept =
    WITH_SECRETS.has(field) && isOver
      ? {
          requested: masked(field, itemKey, current.requested),
          previous: masked(field, itemKey, current.previous),
        }
      : null;
  const { requested, previous } = kept ?? current;
  const correctable =
    (to === 'FAILED' ||
      to === 'REJECTED' ||
      to === 'EXPIRED' ||
      (to === 'CANCELLED' && move.withdrawn === true)) &&
    table !== null &&
    isComparable({ ...current, requested }, table) &&
    !bringsImage(current.requested);
  if (move.closedUntil) {
    draft.actor.closed.push({ field, conflictGroup: current.conflictGroup, until: move.closedUntil });
  }
  putChange(draft, {
    id,
    updateId,
    field,
    path: changePath(field, itemKey),
    status: to,
    confirmation,
    failure,
    supersededBy: move.supersededBy ?? null,
    closedUntil: move.closedUntil ?? null,
    respelled: move.respelled ?? false,
    endedAt: open ? null : draft.now,
    correctable,
    values: kept,
  });
  if (open) {
    const moved = { ...current, requested, previous, status: to as OpenChangeStatus };
    draft.actor.open = draft.actor.open.map((one) => (one.id === id ? moved : one));
  } else {
    draft.actor.open = draft.actor.open.filter((one) => one.id !== id);
    if (correctable) {
      const verificationId = current.verification?.id ?? null;
      const status = to as EndedChange['status'];
      const followUp = isFollowedUp(status, verificationId);
      const endedAt = draft.now;
      const ended = {
        id,
        updateId,
        field,
        itemKey,
        status,
        requested,
        previous,
        verificationId,
        endedAt,
        followUp,
      };
      draft.actor.ended.push(ended);
    }
  }
  setStatus(draft, updateId, id, to);
  noteTransition(
    draft,
    updateId,
    { field, path: changePath(field, itemKey), previousStatus: current.status, status: to },
    note,
  );
  return true;
}

/**
 * Whether the provider is read again after a change ended so: what it refused by its own word, or what nobody handed
 * evidence in for, needs no second read; what we gave up or concluded from a read does.
 */
export function isFollowedUp(status: EndedChange['status'], verificationId: string | null): boolean {
  return status === 'FAILED' || (status !== 'EXPIRED' && verificationId !== null);
}

/** A later read shows what was asked for after all, perhaps in the provider's own spelling. */
export function correctChange(draft: Draft, change: EndedChange, respelled: boolean): void {
  const { id, updateId, field, itemKey } = change;
  putChange(draft, {
    id,
    updateId,
    field,
    path: changePath(field, itemKey),
    status: 'APPLIED',
    confirmation: 'READ_BACK',
    failure: null,
    supersededBy: null,
    closedUntil: null,
    respelled,
    endedAt: draft.now,
    correctable: false,
    values: null,
  });
  draft.actor.ended = draft.actor.ended.filter((one) => one.id !== id);
  setStatus(draft, updateId, id, 'APPLIED');
  const transition = {
    field,
    path: changePath(field, itemKey),
    previousStatus: change.status,
    status: 'APPLIED' as const,
  };
  noteTransition(draft, updateId, transition, 'a later read shows the requested value');
  if (change.verificationId && change.status !== 'FAILED') {
    putVerification(draft, { id: change.verificationId, status: 'APPROVED' });
  }
}

/** Erasing a user ends what is at the provider, too, which nothing else takes back. */
function endsWithUser({ write }: Draft, to: ChangeStatus | VerificationStatus): boolean {
  return write.erased && to === 'CANCELLED';
}

/** Moves the verification of an open change, by the same rule. */
export function moveVerification(
  draft: Draft,
  change: ActorChange,
  to: VerificationStatus,
  more: Omit<VerificationWrite, 'id' | 'status'> = {},
): boolean {
  const { verification } = change;
  if (!verification || !(mayMoveVerification(verification.status, to) || endsWithUser(draft, to))) {
    draft.illegal.push({ id: verification?.id ?? change.id, from: verification?.status ?? 'NONE', to });
    return false;
  }
  putVerification(draft, { id: verification.id, status: to, ...more });
  if (isOpenVerification(to)) patchVerification(draft, change.id, { status: to, ...more });
  else draft.actor.endedReferences.push(verification.reference);
  return true;
}

/** Notes something about a verification that does not move it. */
export function writeVerification(
  draft: Draft,
  change: ActorChange,
  more: Omit<VerificationWrite, 'id' | 'status'>,
): void {
  if (!change.verification) return;
  putVerification(draft, { id: change.verification.id, ...more });
  patchVerification(draft, change.id, more);
}

function patchVerification(draft: Draft, changeId: string, patch: object): void {
  draft.actor.open = draft.actor.open.map((one) =>
    one.id === changeId && one.verification
      ? { ...one, verification: { ...one.verification, ...patch } }
      : one,
  );
}

/** A pending entry of the provider's begins a verification of an open change. */
export function beginVerification(
  draft: Draft,
  changeId: string,
  entry: KnownEntry,
  id: string = draft.newId(),
): void {
  const createdAt = entry.createdAt ?? draft.now;
  draft.write.newVerifications.push({ id, changeId, entry, createdAt });
  draft.actor.open = draft.actor.open.map((one) =>
    one.id === changeId
      ? {
          ...one,
          verification: {
            id,
            reference: entry.reference,
            status: 'AWAITING_EVIDENCE',
            expiresAt: entry.expiresAt,
            evidenceDigest: null,
            evidenceTakenAt: null,
            seenAfterEvidence: false,
            absentSince: null,
          },
        }
      : one,
  );
}

export type PlannedUpdate = {
  id: string;
  origin: UpdateOrigin;
  requestedBy: string | null;
  idempotency: { key: string; digest: Buffer } | null;
  changes: Omit<NewChange, 'updateId' | 'ordinal' | 'sent'>[];
};

/** A new update with its changes, which take the place of what may no longer be corrected. */
export function addUpdate(
  draft: Draft,
  { id, origin, requestedBy, idempotency, changes }: PlannedUpdate,
): void {
  const status = changes.some((change) => change.status === 'SUBMITTING')
    ? 'SUBMITTING'
    : 'AWAITING_VERIFICATION';
  draft.write.newUpdates.push({ id, origin, status, requestedAt: draft.now, requestedBy, idempotency });
  const statuses = changes.map((change) => ({ id: change.id, status: change.status }));
  draft.actor.updates.push({ id, origin, status, changes: statuses });
  draft.moved.set(id, { transitions: [], note: null, isNew: true });
  for (const [ordinal, change] of changes.entries()) {
    draft.write.newChanges.push({ ...change, updateId: id, ordinal, sent: false });
    const { field, itemKey, conflictGroup, requested, previous, callId } = change;
    draft.actor.open.push({
      id: change.id,
      updateId: id,
      field,
      itemKey,
      conflictGroup,
      status: change.status,
      requested,
      previous,
      callId,
      sent: false,
      verification: null,
      knownDocumentIds: null,
    });
    const path = changePath(field, itemKey);
    noteTransition(draft, id, { field, path, previousStatus: null, status: change.status }, null);
  }
  const replaced = draft.actor.ended.filter((old) => changes.some((change) => change.field === old.field));
  for (const { id: old } of replaced) draft.write.uncorrectable.push(old);
  draft.actor.ended = draft.actor.ended.filter((old) => !replaced.includes(old));
}

function setStatus(draft: Draft, updateId: string, changeId: string, status: ChangeStatus): void {
  draft.actor.updates = draft.actor.updates.map((update) =>
    update.id === updateId
      ? {
          ...update,
          changes: update.changes.map((one) => (one.id === changeId ? { id: changeId, status } : one)),
        }
      : update,
  );
}

/** Whether a later read could tell that the value came to be in force. */
function isComparable(change: ActorChange, table: PolicyTable): boolean {
  const rule = table[change.field];
  if (!rule.supported || confirmationOf(change, rule) !== 'READ_BACK') return false;
  const whole = (value: unknown) => (change.itemKey === '' ? value : [value]);
  return [change.requested, change.previous].every((value) => !holdsMasked(change.field, whole(value)));
}

/** One write for each row of a commit: a later one completes the earlier. */
function putChange(draft: Draft, write: ChangeWrite): void {
  const earlier = draft.write.changes.find((one) => one.id === write.id);
  if (earlier) Object.assign(earlier, write, { values: write.values ?? earlier.values });
  else draft.write.changes.push(write);
}

function putVerification(draft: Draft, write: VerificationWrite): void {
  const earlier = draft.write.verifications.find((one) => one.id === write.id);
  if (earlier) Object.assign(earlier, write);
  else draft.write.verifications.push(write);
}
