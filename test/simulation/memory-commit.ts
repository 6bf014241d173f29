import type { Commit } from '../../src/domain/user/commit.ts';
import { LEASE_MS } from '../../src/domain/user/draft.ts';
import { isOpen, isOpenVerification } from '../../src/domain/user/lifecycle.ts';
import type { ChangeRow, UserRows } from './memory-rows.ts';

/** What the database's own constraints would refuse. */
export class ConstraintError extends Error {}

/** Whether the commit's guard holds: the revision, the lease that it was decided under, a free lease to take. */
export function mayCommit(user: UserRows, { revision, fence, lease }: Commit, now: Date): boolean {
  if (user.revision !== revision) return false;
  if (fence && (user.lease.number !== fence.number || user.lease.holder !== fence.holder)) return false;
  const takes = lease !== 'KEEP' && lease !== 'RELEASE';
  return !takes || user.lease.holder === null || user.lease.expiresAt <= now;
}

/** Writes a decision into the rows, as the statement of the database does: rows that it inserts it does not see. */
export function applyCommit(user: UserRows, commit: Commit, now: Date): void {
  const { lease, reading } = commit;
  user.revision += 1;
  user.reading = reading;
  if (lease === 'RELEASE') user.lease = { ...user.lease, holder: null };
  if (lease !== 'KEEP' && lease !== 'RELEASE') {
    const expiresAt = new Date(now.getTime() + LEASE_MS);
    user.lease = { number: user.lease.number + 1, holder: lease.take.holder, expiresAt };
    user.wakeAt = expiresAt;
  } else if (commit.wakeAt !== 'LEASE_END') {
    user.wakeAt = commit.wakeAt;
  }
  if (commit.version !== null) user.version = commit.version;
  if (commit.syncedAt !== null) user.syncedAt = commit.syncedAt;
  if (commit.user) Object.assign(user, commit.user);
  writeChanges(user, commit);
  writeVerifications(user, commit);
  for (const { call, end } of commit.calls) {
    if (!user.calls.has(call.id))
      throw new ConstraintError(`a call is written that is not there: ${call.id}`);
    user.calls.set(call.id, { call, end });
  }
  for (const call of commit.newCalls) user.calls.set(call.id, { call, end: null });
  user.events.push(...commit.events);
  user.audits += commit.audit.length;
  checkUnique(user);
}

function writeChanges(user: UserRows, commit: Commit): void {
  for (const { values, ...write } of commit.changes) {
    const { status, confirmation, closedUntil, endedAt, correctable } = write;
    if ((confirmation !== 'NONE') !== (status === 'APPLIED'))
      throw new ConstraintError('confirmation and status');
    const closed = closedUntil ?? user.changes.get(write.id)?.closedUntil ?? null;
    patch(user, write.id, { status, confirmation, closedUntil: closed, endedAt, correctable, ...values });
  }
  for (const { id, sent } of commit.sent) patch(user, id, { sent });
  for (const id of commit.uncorrectable) patch(user, id, { correctable: false });
  for (const { id, status } of commit.updates) {
    const update = user.updates.get(id);
    if (!update) throw new ConstraintError(`an update is written that is not there: ${id}`);
    user.updates.set(id, { ...update, status });
  }
  for (const { id, origin, status, requestedBy, idempotency } of commit.newUpdates) {
    user.updates.set(id, { id, origin, status, caller: requestedBy, idempotency });
  }
  for (const change of commit.newChanges) {
    const nothing = { confirmation: 'NONE', closedUntil: null, endedAt: null, correctable: false } as const;
    user.changes.set(change.id, { ...change, ...nothing, sent: change.sent });
  }
}

function patch(user: UserRows, id: string, write: Partial<ChangeRow>): void {
  const row = user.changes.get(id);
  if (!row) throw new ConstraintError(`a change is written that is not there: ${id}`);
  user.changes.set(id, { ...row, ...write });
}

function writeVerifications(user: UserRows, commit: Commit): void {
  for (const write of commit.verifications) {
    const row = user.verifications.get(write.id);
    if (!row) throw new ConstraintError(`a verification is written that is not there: ${write.id}`);
    user.verifications.set(write.id, { ...row, ...write });
  }
  for (const { id, changeId, entry, createdAt } of commit.newVerifications) {
    const { reference, expiresAt } = entry;
    const nothing = {
      evidenceDigest: null,
      evidenceTakenAt: null,
      seenAfterEvidence: false,
      absentSince: null,
    };
    const order = user.verifications.size;
    const row = {
      id,
      changeId,
      reference,
      status: 'AWAITING_EVIDENCE',
      createdAt,
      expiresAt,
      order,
    } as const;
    user.verifications.set(id, { ...row, ...nothing });
  }
}

function checkUnique(user: UserRows): void {
  const seen = new Set<string>();
  const once = (key: string) => {
    if (seen.has(key)) throw new ConstraintError(`not unique: ${key}`);
    seen.add(key);
  };
  for (const { status, field, itemKey } of user.changes.values())
    if (isOpen(status)) once(`${field} ${itemKey}`);
  for (const { changeId, reference, status } of user.verifications.values()) {
    once(`of ${changeId}`);
    if (isOpenVerification(status)) once(`reference ${reference}`);
  }
  for (const { call, end } of user.calls.values()) {
    if (end === null && (call.kind === 'SUBMIT_KYC' || call.kind === 'SET_KYC_STATUS'))
      once('status request');
  }
  for (const { id, caller, idempotency } of user.updates.values()) {
    if (idempotency) once(`key ${caller} ${idempotency.key}`);
    once(id);
  }
}
