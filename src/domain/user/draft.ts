import { keyOf, type ProfileField } from '../profile-field.ts';
import type { UpdateStatus } from '../vocabulary.ts';
import type { Actor, ActorUpdate, Call, CallEnd, Reading } from './actor.ts';
import { isLeaseFree, mayHaveArrived } from './actor.ts';
import type { AttemptEnd, Commit, NewAuditEntry, NewEvent, Transition } from './commit.ts';
import { updateStatusOf } from './lifecycle.ts';
import { wakeAt } from './wake-at.ts';

/** A decision in the making: a working copy of the user and what is to be written. */
export type Draft = {
  /** The user as loaded. */
  readonly before: Actor;
  actor: Actor;
  readonly now: Date;
  readonly newId: () => string;
  /** Transitions of this decision by update, with the reason that history shows. */
  moved: Map<string, { transitions: Transition[]; note: string | null; isNew: boolean }>;
  /** Something that clients see has changed. */
  touched: boolean;
  /** Moves that the lifecycle does not allow: left out, and logged after the commit. */
  illegal: { id: string; from: string; to: string }[];
  write: Omit<Commit, 'at' | 'wakeAt' | 'reading' | 'version' | 'syncedAt' | 'updates' | 'events'>;
};

export function beginDraft(actor: Actor, newId: () => string): Draft {
  return {
    before: actor,
    actor: {
      ...actor,
      open: [...actor.open],
      ended: [...actor.ended],
      updates: [...actor.updates],
      closed: [...actor.closed],
      calls: [...actor.calls],
      endedReferences: [...actor.endedReferences],
      reading: { ...actor.reading },
    },
    now: actor.now,
    newId,
    moved: new Map(),
    touched: false,
    illegal: [],
    write: {
      userId: actor.id,
      revision: actor.revision,
      fence: null,
      lease: 'KEEP',
      user: null,
      newUpdates: [],
      newChanges: [],
      newVerifications: [],
      newCalls: [],
      changes: [],
      sent: [],
      uncorrectable: [],
      verifications: [],
      calls: [],
      audit: [],
      erased: false,
    },
  };
}

/** An update that moved, for the metrics. */
export type MovedUpdate = { updateId: string; status: UpdateStatus };

export type Decided = { commit: Commit; actor: Actor; moved: MovedUpdate[]; illegal: Draft['illegal'] };

/** Whether a decision writes anything at all. */
export function isEmptyDecision({ commit }: Decided, before: Actor): boolean {
  const { user, version, syncedAt, lease, reading, ...rest } = commit;
  const lists = Object.values(rest).filter(Array.isArray);
  return (
    user === null &&
    version === null &&
    syncedAt === null &&
    lease === 'KEEP' &&
    lists.every((list) => list.length === 0) &&
    isSameReading(reading, before.reading)
  );
}

function isSameReading(left: Reading, right: Reading): boolean {
  return (Object.keys(left) as (keyof Reading)[]).every(
    (key) => left[key]?.valueOf() === right[key]?.valueOf(),
  );
}

/**
 * Closes a decision: one event per update that moved, the version, and when the user has to be looked at next. The
 * actor that it gives is the one that a load would give after the commit.
 */
export function finishDraft(draft: Draft): Decided {
  const { actor, write } = draft;
  const events: NewEvent[] = [];
  const moved: MovedUpdate[] = [];
  const updates: Commit['updates'] = [];
  for (const [id, { transitions, note, isNew }] of draft.moved) {
    const update = actor.updates.find((one) => one.id === id) as ActorUpdate;
    const previous = update.status;
    const status = updateStatusOf(update.changes.map((change) => change.status));
    const completedAt = isOpenUpdate(status) ? null : draft.now;
    actor.updates = actor.updates.map((one) => (one === update ? { ...one, status } : one));
    if (!isNew) updates.push({ id, status, completedAt });
    moved.push({ updateId: id, status });
    events.push({
      updateId: id,
      occurredAt: draft.now,
      previousStatus: isNew ? null : previous,
      status,
      transitions,
      note,
    });
  }
  if (write.erased) events.push(lastEvent(draft));
  if (draft.touched || draft.moved.size > 0) actor.version += 1;
  actor.revision += 1;
  forgetWhatEnded(actor);
  const moving = new Set(write.changes.map((change) => change.id));
  const commit: Commit = {
    ...write,
    newChanges: write.newChanges.map((change) => ({ ...change, sent: isSent(actor, change.id) })),
    sent: write.sent.filter(({ id }) => !moving.has(id) && !write.newChanges.some((one) => one.id === id)),
    updates,
    events,
    at: draft.now,
    version: actor.version === draft.before.version ? null : actor.version,
    syncedAt: actor.syncedAt === draft.before.syncedAt ? null : actor.syncedAt,
    reading: actor.reading,
    wakeAt: write.erased ? null : isLeaseFree(actor) ? wakeAt(actor) : 'LEASE_END',
  };
  return { commit, actor, moved, illegal: draft.illegal };
}

/** Says that the user was erased, for those who keep copies. */
function lastEvent({ now }: Draft): NewEvent {
  return {
    updateId: null,
    occurredAt: now,
    previousStatus: null,
    status: 'CANCELLED',
    transitions: [],
    note: null,
  };
}

/** How long a lease holds unless it is renewed, in milliseconds. */
export const LEASE_MS = 15_000;

/** Takes the lease, which must be free: one request at a time per user at the provider, reads included. */
export function takeLease(draft: Draft, holder: string): void {
  const { actor } = draft;
  const expiresAt = new Date(actor.real.getTime() + LEASE_MS);
  actor.lease = { number: actor.lease.number + 1, holder, expiresAt };
  draft.write.lease = { take: { holder } };
}

/** Gives the lease up with this commit, whether it was held before or was to be taken. */
export function releaseLease(draft: Draft): void {
  const { actor, write } = draft;
  const isNew = write.lease !== 'KEEP';
  actor.lease = { ...actor.lease, number: actor.lease.number - (isNew ? 1 : 0), holder: null };
  write.lease = isNew ? 'KEEP' : 'RELEASE';
}

function isSent({ open }: Actor, changeId: string): boolean {
  return open.find((change) => change.id === changeId)?.sent ?? false;
}

/** An actor holds what is in progress or may still be corrected, and nothing else. */
function forgetWhatEnded(actor: Actor): void {
  const held = new Set([...actor.open, ...actor.ended].map((change) => change.updateId));
  actor.updates = actor.updates.filter((update) => held.has(update.id));
}

function isOpenUpdate(status: UpdateStatus): boolean {
  return status === 'SUBMITTING' || status === 'AWAITING_VERIFICATION' || status === 'AWAITING_APPROVAL';
}

/** Records a transition of a change, for the event of its update. */
export function noteTransition(
  draft: Draft,
  updateId: string,
  transition: Transition,
  note: string | null,
): void {
  const moved = draft.moved.get(updateId) ?? { transitions: [], note: null, isNew: false };
  moved.transitions.push(transition);
  moved.note ??= note;
  draft.moved.set(updateId, moved);
}

/** Where a change stands in the input: `['email']`, `['documents', '0']`. */
export function changePath(field: ProfileField, itemKey: string): string[] {
  return itemKey === '' ? [keyOf(field)] : [keyOf(field), itemKey];
}

/** Writes down what a caller did, in the same commit. */
export function noteAudit(
  draft: Draft,
  entry: Pick<NewAuditEntry, 'actor' | 'action' | 'subject'> & { details?: NewAuditEntry['details'] },
): void {
  draft.write.audit.push({ occurredAt: draft.now, details: null, ...entry });
}

export type CallDraft = Pick<Call, 'kind'> &
  Partial<Pick<Call, 'updateId' | 'verificationId' | 'kycStatus' | 'evidence' | 'addsCopies'>>;

/** A new call, to be sent at once. */
export function addCall(draft: Draft, { kind, ...about }: CallDraft, giveUpAfterMs: number): Call {
  const call: Call = {
    id: draft.newId(),
    kind,
    updateId: null,
    verificationId: null,
    kycStatus: null,
    evidence: null,
    state: 'WAITING',
    // Calls of one update are made in the order in which they were planned, also after a load.
    createdAt: new Date(draft.now.getTime() + draft.write.newCalls.length),
    giveUpAt: new Date(draft.now.getTime() + giveUpAfterMs),
    addsCopies: false,
    attempts: 0,
    notBefore: draft.now,
    startedAt: null,
    leaseNumber: null,
    unknownAt: null,
    landsUntil: null,
    takenAt: null,
    confirmUntil: null,
    doneLater: false,
    refusal: null,
    knownDocumentIds: null,
    ...about,
  };
  draft.actor.calls.push(call);
  draft.write.newCalls.push(call);
  return call;
}

/** Changes a call that goes on. */
export function writeCall(
  draft: Draft,
  before: Call,
  patch: Partial<Call>,
  attempt: AttemptEnd | null = null,
): Call {
  const call = { ...before, ...patch };
  draft.actor.calls = draft.actor.calls.map((one) => (one.id === call.id ? call : one));
  const fresh = draft.write.newCalls.findIndex((one) => one.id === call.id);
  const written = draft.write.calls.find((one) => one.call.id === call.id);
  if (fresh >= 0) draft.write.newCalls[fresh] = call;
  else if (written) Object.assign(written, { call, attempt: attempt ?? written.attempt });
  else draft.write.calls.push({ call, end: null, attempt });
  markSent(draft, call);
  return call;
}

/** Ends a call: nothing is sent or asked for it any more. */
export function endCall(draft: Draft, call: Call, end: CallEnd, attempt: AttemptEnd | null = null): void {
  draft.actor.calls = draft.actor.calls.filter((one) => one.id !== call.id);
  const written = draft.write.calls.find((one) => one.call.id === call.id);
  const ended = { ...call, evidence: null };
  if (written) Object.assign(written, { call: ended, end, attempt: attempt ?? written.attempt });
  else draft.write.calls.push({ call: ended, end, attempt });
}

function markSent(draft: Draft, call: Call): void {
  const sent = mayHaveArrived(call);
  draft.actor.open = draft.actor.open.map((change) => {
    if (change.callId !== call.id || change.status !== 'SUBMITTING') return change;
    if (change.sent !== sent) draft.write.sent.push({ id: change.id, sent });
    return { ...change, sent, knownDocumentIds: call.knownDocumentIds };
  });
}
