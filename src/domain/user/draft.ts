import { keyOf, type ProfileField } from '../profile-field.ts';
import type { UserState } from '../snapshot.ts';
import type {
  ChangeConfirmation,
  ChangeStatus,
  EvidenceDocumentType,
  UpdateOrigin,
  UpdateStatus,
  VerificationStatus,
} from '../vocabulary.ts';
import type {
  Actor,
  ActorChange,
  ActorUpdate,
  Call,
  CallEnd,
  Evidence,
  ProfileState,
  Reading,
} from './actor.ts';
import { isLeaseFree, mayHaveArrived } from './actor.ts';
import { updateStatusOf } from './lifecycle.ts';
import type { Failure, KnownEntry } from './reconciliation.ts';
import { wakeAt } from './wake-at.ts';

/** One change's move inside an event: no values. */
export type Transition = {
  field: ProfileField;
  path: string[];
  previousStatus: ChangeStatus | null;
  status: ChangeStatus;
};

export type NewEvent = {
  updateId: string;
  occurredAt: Date;
  previousStatus: UpdateStatus | null;
  status: UpdateStatus;
  transitions: Transition[];
  note: string | null;
};

export type AuditAction =
  | 'UPDATE_REQUESTED'
  | 'EVIDENCE_SUBMITTED'
  | 'UPDATE_CANCELLED'
  | 'STATUS_SET'
  | 'KYC_SUBMITTED';

/** What a caller did, for the append-only trail: no values of the profile. */
export type NewAuditEntry = {
  occurredAt: Date;
  /** `sub` of the caller's token. */
  actor: string;
  action: AuditAction;
  /** What it was done to: an update's id, a verification's reference, a status. */
  subject: string;
  documentType: EvidenceDocumentType | null;
  documentId: string | null;
  deviceId: string | null;
};

export type NewUpdate = {
  id: string;
  origin: UpdateOrigin;
  status: UpdateStatus;
  requestedAt: Date;
  /** `sub` of the caller's token; `null` where the change was found at the provider. */
  requestedBy: string | null;
  idempotency: { key: string; digest: Buffer } | null;
};

export type NewChange = {
  id: string;
  updateId: string;
  ordinal: number;
  field: ProfileField;
  itemKey: string;
  conflictGroup: string | null;
  status: 'SUBMITTING' | 'AWAITING_VERIFICATION';
  requested: unknown;
  previous: unknown;
  callId: string | null;
  /** Its call has begun in the same commit. */
  sent: boolean;
};

/** The new columns of a change. `values`: present where only a masked form is kept from now on. */
export type ChangeWrite = {
  id: string;
  updateId: string;
  field: ProfileField;
  path: string[];
  status: ChangeStatus;
  confirmation: ChangeConfirmation;
  failure: Failure | null;
  supersededBy: string | null;
  /** `null`: as it was. */
  closedUntil: Date | null;
  respelled: boolean;
  endedAt: Date | null;
  correctable: boolean;
  values: { requested: unknown; previous: unknown } | null;
};

export type NewVerification = { id: string; changeId: string; entry: KnownEntry; createdAt: Date };

/** The new columns of a verification; what is left out stays. */
export type VerificationWrite = {
  id: string;
  status?: VerificationStatus;
  expiresAt?: Date | null;
  evidenceDigest?: Buffer | null;
  evidenceTakenAt?: Date | null;
  seenAfterEvidence?: boolean;
  absentSince?: Date | null;
};

/** How the latest attempt of a call ended, for the record. */
export type AttemptEnd = {
  errorKind: string | null;
  httpStatus: number | null;
  traceId: string | null;
  providerCode: string | null;
};

export type CallWrite = { call: Call; end: CallEnd | null; attempt: AttemptEnd | null };

/** Everything that one decision writes, in one transaction. The only way in which a user's rows change. */
export type Commit = {
  userId: string;
  /** The revision that the decision was made on. */
  revision: number;
  /** The lease under which the decision was made: refused when it is no longer held. */
  fence: { number: number; holder: string } | null;
  /** The lease afterwards, where this commit takes or gives it up. */
  lease: { take: { holder: string } } | 'RELEASE' | 'KEEP';
  /** When the engine looks at the user next; `LEASE_END` while somebody holds the lease. */
  wakeAt: Date | null | 'LEASE_END';
  reading: Reading;
  /** The moment of the decision. */
  at: Date;
  /** The profile and state, the version and the time of the last read: each `null` where it did not change. */
  user: { state: UserState; profile: ProfileState } | null;
  version: number | null;
  syncedAt: Date | null;
  newUpdates: NewUpdate[];
  newChanges: NewChange[];
  newVerifications: NewVerification[];
  newCalls: Call[];
  updates: { id: string; status: UpdateStatus; completedAt: Date | null }[];
  changes: ChangeWrite[];
  /** Changes that count as sent, or no longer so. */
  sent: { id: string; sent: boolean }[];
  /** Ended changes that no later read corrects any more. */
  uncorrectable: string[];
  verifications: VerificationWrite[];
  calls: CallWrite[];
  events: NewEvent[];
  audit: NewAuditEntry[];
};

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
  const updates: Commit['updates'] = [];
  for (const [id, { transitions, note, isNew }] of draft.moved) {
    const update = actor.updates.find((one) => one.id === id) as ActorUpdate;
    const previous = update.status;
    const status = updateStatusOf(update.changes.map((change) => change.status));
    const completedAt = isOpenUpdate(status) ? null : draft.now;
    actor.updates = actor.updates.map((one) => (one === update ? { ...one, status } : one));
    if (!isNew) updates.push({ id, status, completedAt });
    events.push({
      updateId: id,
      occurredAt: draft.now,
      previousStatus: isNew ? null : previous,
      status,
      transitions,
      note,
    });
  }
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
    wakeAt: isLeaseFree(actor) ? wakeAt(actor) : 'LEASE_END',
  };
  const moved = events.map(({ updateId, status }) => ({ updateId, status }));
  return { commit, actor, moved, illegal: draft.illegal };
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

/** An actor holds what is under way or may still be corrected, and nothing else. */
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

export type { ActorChange, Evidence };
