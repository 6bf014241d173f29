import type { Actor, Call } from './actor.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after an attempt that got no answer the provider may still carry it out. */
export const LANDING_MS = MINUTE;

/** A value that was taken just before the limit of its call is given up when nobody could read it for so much longer. */
const UNREAD_MS = 10 * MINUTE;

/** Reads of a value that the provider has taken and does not show yet, in milliseconds after it was taken. */
const CONFIRM_AT_MS = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

/** Two reads without a parked entry, this far apart, are the provider's decision; one alone may be torn. */
export const ABSENCE_CONFIRMED_AFTER_MS = 2 * SECOND;

/** Reads after a change ended against the provider's own word or without one: it may show the value after all. */
const CORRECT_AT_MS = [10 * SECOND, MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR];

/** Reads while an approval is awaited, by the reads so far that moved nothing. */
const APPROVAL_PAUSES_MS = [3, 5, 10, 20, 40, 60, 120, 300, 900, 3_600].map((seconds) => seconds * SECOND);

/** Reads while evidence is awaited: the provider may withdraw the entry, or approve it by itself. */
const EVIDENCE_PAUSES_MS = [MINUTE, HOUR];

/** Reads while the user's KYC is in progress, because not every provider sends webhooks about it. */
const KYC_PAUSES_MS = [5 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR];

/** Notices that follow one another this closely are one read. */
const NOTICE_PAUSE_MS = SECOND;

/**
 * When the user has to be looked at next by itself; `null` when nothing is to be done. A pure function of the state:
 * retries, reads, expiries and what is given up all come from here, and nothing else has to find work.
 */
export function wakeAt(actor: Actor): Date | null {
  const readDue = readDueAt(actor);
  return earliest([
    ...actor.calls.map((call) => callDueAt(call, actor)),
    readDue && afterHold(readDue, actor),
    expiryAt(actor),
  ]);
}

/** When a call has to be moved on: sent, or given up. `null` while it waits for a read. */
export function callDueAt(call: Call, actor: Actor): Date | null {
  if (call.state === 'RUNNING') return actor.now;
  const giveUpAt = limitOf(call);
  if (call.state !== 'WAITING' || needsComparison(call, actor) || needsFreshRead(call, actor)) {
    return giveUpAt;
  }
  return earliest([afterHold(sendableAt(call), actor), giveUpAt]);
}

/** When a call is given up. One that got through just before its limit has its whole time to be read back. */
export function limitOf({ state, giveUpAt, confirmUntil }: Call): Date {
  if (state !== 'TAKEN' || !confirmUntil) return giveUpAt;
  const unread = new Date(confirmUntil.getTime() + UNREAD_MS);
  return unread > giveUpAt ? unread : giveUpAt;
}

/** Whether nothing may be sent to the provider now. */
export function isHeld({ heldUntil, now }: Actor): boolean {
  return heldUntil != null && heldUntil > now;
}

/** While requests are held, what time alone brings (expiries, giving up) goes on, and the rest waits. */
function afterHold(due: Date, { heldUntil }: Actor): Date {
  return heldUntil && heldUntil > due ? heldUntil : due;
}

/** When the next attempt may be made, as far as the call itself goes. */
export function sendableAt(call: Call): Date {
  const landing = call.addsCopies && call.landsUntil ? call.landsUntil : null;
  return landing && landing > call.notBefore ? landing : call.notBefore;
}

/**
 * An attempt of unknown outcome: nothing is repeated before a read shows the provider's state. Evidence is
 * recognised by its document id, so it is simply sent again.
 */
export function needsComparison(call: Call, { reading }: Pick<Actor, 'reading'>): boolean {
  if (call.kind === 'EVIDENCE') return false;
  return call.unknownAt !== null && !(reading.readAt && reading.readAt >= call.unknownAt);
}

/** When the user has to be read at the provider next; `null` when nothing asks for it. */
export function readDueAt(actor: Actor): Date | null {
  const { reading } = actor;
  const asked = earliest([
    noticeDueAt(actor),
    reading.wantedAt,
    reading.landingAt,
    ...actor.calls.map((call) => comparisonDueAt(call, actor)),
  ]);
  const own = earliest([
    ...actor.open.map(({ verification }) => absenceDueAt(verification?.absentSince ?? null)),
    ...actor.ended.map((change) =>
      change.followUp ? nextPoint(change.endedAt, CORRECT_AT_MS, reading.readAt) : null,
    ),
    reconciliationAt(actor),
  ]);
  // After reads were given up, only what asks by itself pauses: what is new is read at once.
  return earliest([reading.failures > 0 ? afterRetry(asked, actor) : asked, afterRetry(own, actor)]);
}

function afterRetry(due: Date | null, { reading: { retryAt } }: Actor): Date | null {
  return due && retryAt && retryAt > due ? retryAt : due;
}

function noticeDueAt({ reading: { noticedAt, readAt } }: Actor): Date | null {
  if (!noticedAt || isAfter(readAt, noticedAt)) return null;
  const pause = readAt && new Date(readAt.getTime() + NOTICE_PAUSE_MS);
  return pause && pause > noticedAt ? pause : noticedAt;
}

function comparisonDueAt(call: Call, actor: Actor): Date | null {
  if (call.state === 'TAKEN') return confirmDueAt(call, actor.reading.readAt);
  if (call.state === 'REFUSED') return call.startedAt;
  if (call.state !== 'WAITING') return null;
  if (needsComparison(call, actor)) return call.unknownAt;
  return needsFreshRead(call, actor) ? sendableAt(call) : null;
}

/** The next read of a value that the provider has taken: with growing pauses, and at the end of the time for it. */
function confirmDueAt({ takenAt, confirmUntil }: Call, readAt: Date | null): Date | null {
  if (!takenAt || !confirmUntil) return null;
  const next = nextPoint(takenAt, CONFIRM_AT_MS, readAt);
  if (next && next < confirmUntil) return next;
  return readAt && readAt >= confirmUntil ? null : confirmUntil;
}

/** What would add a copy is sent right after a read of the existing copies, under the lease that is held now. */
export function needsFreshRead(call: Call, actor: Actor): boolean {
  return call.addsCopies && !wasReadUnderLease(actor);
}

function wasReadUnderLease({ reading, lease }: Actor): boolean {
  return lease.holder !== null && reading.leaseNumber === lease.number;
}

function absenceDueAt(since: Date | null): Date | null {
  return since && new Date(since.getTime() + ABSENCE_CONFIRMED_AFTER_MS);
}

/** The periodic read without a webhook or another cause. */
function reconciliationAt(actor: Actor): Date | null {
  const pauses = pausesOf(actor);
  if (!pauses) return null;
  const { readAt, round } = actor.reading;
  const pause = pauses[Math.min(round, pauses.length - 1)] as number;
  return new Date((readAt ?? actor.syncedAt).getTime() + pause);
}

function pausesOf(actor: Actor): readonly number[] | null {
  const parked = actor.open.filter((change) => change.status !== 'SUBMITTING');
  if (parked.some((change) => change.status === 'AWAITING_APPROVAL')) return APPROVAL_PAUSES_MS;
  if (parked.length > 0) return EVIDENCE_PAUSES_MS;
  const { status } = actor.state.kyc;
  const underWay = status === 'IN_REVIEW' || status === 'INFORMATION_REQUIRED' || status === 'UNKNOWN';
  return underWay ? KYC_PAUSES_MS : null;
}

/** When evidence that nobody submitted expires. */
function expiryAt({ open }: Actor): Date | null {
  return earliest(
    open.map(({ status, verification }) =>
      status === 'AWAITING_VERIFICATION' && verification?.status === 'AWAITING_EVIDENCE'
        ? verification.expiresAt
        : null,
    ),
  );
}

/** The first of some points after `from` that no read has passed yet. */
function nextPoint(from: Date, points: readonly number[], readAt: Date | null): Date | null {
  const moments = points.map((ms) => new Date(from.getTime() + ms));
  return moments.find((moment) => !readAt || readAt < moment) ?? null;
}

function isAfter(moment: Date | null, other: Date): boolean {
  return moment !== null && moment > other;
}

export function earliest(moments: readonly (Date | null)[]): Date | null {
  return moments.reduce<Date | null>((first, one) => (one && (!first || one < first) ? one : first), null);
}
