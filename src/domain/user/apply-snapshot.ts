import { shownAs, spelledAs } from '../comparison.ts';
import { isItemShown } from '../kept-items.ts';
import type { PolicyTable } from '../policy-rules.ts';
import { keyOf, shapeOf } from '../profile-field.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Actor, Call, EndedChange, ProviderRules } from './actor.ts';
import { changesOf, tableOf } from './actor.ts';
import { type Draft, endCall } from './draft.ts';
import { mergeSnapshot } from './merge-snapshot.ts';
import {
  addUpdate,
  beginVerification,
  correctChange,
  moveChange,
  moveVerification,
  writeVerification,
} from './moves.ts';
import { reconcile } from './reconcile.ts';
import type { ChangeMove, KnownEntry, Observation } from './reconciliation.ts';
import { LANDING_MS } from './wake-at.ts';

/** What an answer to a write says beside its snapshot. */
export type Answered = {
  /** The call that was answered just now. */
  call: Call;
  refused: Observation['refused'];
  documentIds?: Observation['documentIds'];
};

/** A read of the user at the provider: when it began, and the latest notice of which we knew by then. */
export type BegunRead = { readAt: Date; noticedAt: Date | null };
export type ReadSnapshot = BegunRead & { snapshot: Snapshot };

/** Applies a read: what it shows moves changes, and what asked for it is satisfied. */
export function applyRead(
  draft: Draft,
  rules: ProviderRules,
  { snapshot, readAt, noticedAt }: ReadSnapshot,
): void {
  const { reading, lease } = draft.actor;
  const { wantedAt, landingAt } = reading;
  reading.readAt = readAt;
  reading.leaseNumber = lease.number;
  reading.failures = 0;
  reading.retryAt = null;
  // What it tells of may have happened behind the read, whatever the clocks say.
  if (reading.noticedAt && reading.noticedAt <= readAt && !isSameMoment(reading.noticedAt, noticedAt))
    reading.noticedAt = new Date(readAt.getTime() + 1);
  reading.wantedAt = wantedAt && wantedAt > readAt ? wantedAt : null;
  reading.landingAt = landingAt && landingAt > readAt ? landingAt : null;
  const moved = apply(draft, rules, snapshot, null);
  reading.round = moved ? 0 : reading.round + 1;
  for (const call of draft.actor.calls) confirmRefusal(draft, rules, call);
}

export function isSameMoment(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime();
}

/** Applies what the answer to a write shows, `null` where it shows nothing. */
export function applyAnswer(
  draft: Draft,
  rules: ProviderRules,
  snapshot: Snapshot | null,
  answered: Answered | null,
): void {
  if (apply(draft, rules, snapshot, answered)) draft.actor.reading.round = 0;
}

/** Moves what nobody handed evidence in for in time. The clock alone decides. */
export function expireOverdue(draft: Draft, rules: ProviderRules): void {
  apply(draft, rules, null, null);
}

/**
 * The one place where what a provider shows becomes statuses and events: the direct answer, a webhook, a refresh, a
 * retry and the periodic read all end here. Idempotent. Gives whether something moved.
 */
function apply(
  draft: Draft,
  rules: ProviderRules,
  snapshot: Snapshot | null,
  answered: Answered | null,
): boolean {
  const { actor } = draft;
  const table = tableOf(actor, rules);
  const observation = observe(actor, snapshot, answered);
  const result = reconcile({
    table,
    // What begins with this commit moves with the next one: a row cannot be written and written again in one statement.
    open: actor.open.filter(({ id }) => !draft.write.newVerifications.some((one) => one.changeId === id)),
    endedReferences: new Set(actor.endedReferences),
    observation,
    mayVanish: rules.pendingMayVanishAtEvidence,
    notifiedAt: actor.notifiedAt,
    now: draft.now,
  });
  for (const { verificationId, to } of result.verificationMoves) {
    moveVerification(draft, withVerification(draft.actor, verificationId), to);
  }
  const moved: ChangeMove[] = [];
  for (const move of result.moves) {
    const change = draft.actor.open.find((one) => one.id === move.change.id);
    const closedUntil = change && openLanding(draft, change.callId);
    if (change && moveChange(draft, change, { ...move, closedUntil: closedUntil ?? null }, table))
      moved.push(move);
  }
  for (const id of result.seenAfterEvidence) {
    writeVerification(draft, withVerification(draft.actor, id), { seenAfterEvidence: true });
  }
  for (const { verificationId, since } of result.absent) {
    writeVerification(draft, withVerification(draft.actor, verificationId), { absentSince: since });
  }
  for (const { verificationId, expiresAt } of result.expiries) {
    writeVerification(draft, withVerification(draft.actor, verificationId), { expiresAt });
  }
  for (const { entry, change } of result.newVerifications)
    if (change) beginVerification(draft, change.id, entry);
  const corrected = snapshot ? correctEnded(draft, snapshot, table) : 0;
  const merged = mergeSnapshot(actor, table, observation, moved);
  if (merged.differs) {
    draft.write.user = { state: merged.state, profile: merged.profile };
    Object.assign(draft.actor, draft.write.user);
  }
  if (merged.changed) draft.touched = true;
  if (snapshot) draft.actor.syncedAt = draft.now;
  const adopted = result.newVerifications.filter((one) => one.change === null);
  for (const { entry } of adopted) adopt(draft, rules, entry);
  for (const call of draft.actor.calls) endWhenNothingIsLeft(draft, call);
  return moved.length + corrected + adopted.length > 0 || merged.changed;
}

function observe(actor: Actor, snapshot: Snapshot | null, answered: Answered | null): Observation {
  const taken = actor.calls.filter((call) => call.kind === 'UPDATE' && call.state === 'TAKEN');
  const overdue = taken.filter((call) => call.confirmUntil && call.confirmUntil <= actor.now);
  const ids = (calls: readonly Call[]) =>
    new Set(calls.flatMap((call) => changesOf(actor, call).map((change) => change.id)));
  return {
    snapshot,
    answered: ids(taken),
    overdue: ids(overdue),
    refused: answered?.refused ?? [],
    direct: ids(answered && !answered.call.doneLater ? [answered.call] : []),
    doneLater: taken.some((call) => call.doneLater && !overdue.includes(call)),
    ...(answered?.documentIds ? { documentIds: answered.documentIds } : {}),
  };
}

function withVerification(actor: Actor, id: string) {
  const change = actor.open.find((one) => one.verification?.id === id);
  if (!change) throw new Error('a verification that is not open was to be moved');
  return change;
}

/** Until when a request of this call whose outcome is unknown may still take effect; `null` when it no longer can. */
export function openLanding(draft: Draft, callId: string | null): Date | null {
  const unknownAt = draft.actor.calls.find((call) => call.id === callId)?.unknownAt;
  const landsUntil = unknownAt && new Date(unknownAt.getTime() + LANDING_MS);
  return landsUntil && landsUntil > draft.now ? landsUntil : null;
}

/** Corrects changes that had ended otherwise and whose value the provider shows now. Gives how many. */
function correctEnded(draft: Draft, snapshot: Snapshot, table: PolicyTable): number {
  let corrected = 0;
  for (const change of draft.actor.ended) {
    const respelled = !isShownNow(change, snapshot, table, shownAs);
    if (respelled && !isShownNow(change, snapshot, table, spelledAs)) continue;
    correctChange(draft, change, respelled);
    corrected += 1;
  }
  return corrected;
}

/** Whether the provider shows the asked value now, and nobody can have meant the old one. */
function isShownNow(
  change: EndedChange,
  snapshot: Snapshot,
  table: PolicyTable,
  isSame: typeof shownAs,
): boolean {
  if (!snapshot.covers.includes(change.field)) return false;
  const shape = shapeOf(change.field);
  const whole = snapshot.values[keyOf(change.field)];
  const item = change.itemKey !== '' && shape.kind === 'list';
  const rule = table[change.field];
  if (item && rule.supported && rule.items === 'KEPT') {
    const { requested, previous } = change;
    return isItemShown(shape.of, requested, whole) && !isItemShown(shape.of, requested, [previous]);
  }
  const shown = item ? (Array.isArray(whole) ? whole[Number(change.itemKey)] : undefined) : whole;
  const as = item ? shape.of : shape;
  return isSame(as, change.requested, shown) && !isSame(as, change.requested, change.previous);
}

/** A pending entry that we did not start becomes an update of origin `PROVIDER`. */
function adopt(draft: Draft, rules: ProviderRules, entry: KnownEntry): void {
  const { actor } = draft;
  const rule = tableOf(actor, rules)[entry.field];
  const id = draft.newId();
  addUpdate(draft, {
    id: draft.newId(),
    origin: 'PROVIDER',
    requestedBy: null,
    idempotency: null,
    changes: [
      {
        id,
        field: entry.field,
        itemKey: '',
        conflictGroup: rule.supported ? (rule.conflictGroup ?? null) : null,
        status: 'AWAITING_VERIFICATION',
        requested: entry.value,
        previous: actor.profile.values[keyOf(entry.field)] ?? null,
        callId: null,
      },
    ],
  });
  beginVerification(draft, id, entry);
}

/** A call to update ends when all of its changes have moved on. */
function endWhenNothingIsLeft(draft: Draft, call: Call): void {
  if (call.kind !== 'UPDATE' || changesOf(draft.actor, call).length > 0) return;
  // A late request may still change the value again: the provider is read once more when it no longer can.
  const landsUntil = openLanding(draft, call.id);
  if (landsUntil) wantReadAfterLanding(draft, landsUntil);
  endCall(draft, call, call.state === 'REFUSED' ? 'REFUSED' : 'DONE');
}

/** After a refusal of a repetition, a read without the value makes the refusal final. */
function confirmRefusal(draft: Draft, rules: ProviderRules, call: Call): void {
  if (call.kind !== 'UPDATE' || call.state !== 'REFUSED') return;
  refuseChanges(draft, rules, call);
}

/** Ends what a call was refused for. */
export function refuseChanges(draft: Draft, rules: ProviderRules, call: Call): void {
  const closedUntil = openLanding(draft, call.id);
  for (const change of changesOf(draft.actor, call)) {
    moveChange(
      draft,
      change,
      { to: 'REJECTED', failure: call.refusal, closedUntil },
      tableOf(draft.actor, rules),
    );
  }
  endWhenNothingIsLeft(draft, call);
}

/** Asks for a read of the user, from then on at the latest. */
export function wantRead(draft: Draft, at: Date): void {
  const { reading } = draft.actor;
  if (!reading.wantedAt || at < reading.wantedAt) reading.wantedAt = at;
}

/** Asks for a read when no request of ours can take effect any more. */
function wantReadAfterLanding(draft: Draft, at: Date): void {
  const { reading } = draft.actor;
  if (!reading.landingAt || at > reading.landingAt) reading.landingAt = at;
}
