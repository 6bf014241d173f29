import { shownAs } from '../../src/domain/comparison.ts';
import { bringsImage } from '../../src/domain/kept-items.ts';
import { keyOf, type ProfileField, shapeOf } from '../../src/domain/profile-field.ts';
import { isLeaseFree } from '../../src/domain/user/actor.ts';
import { isOpen } from '../../src/domain/user/lifecycle.ts';
import type { ChangeRow, UserRows, VerificationRow } from './memory-rows.ts';
import type { Traits } from './traits.ts';
import type { Stored, Truth } from './truth.ts';

type Check = {
  user: UserRows;
  truth: Truth;
  traits: Traits;
  now: Date;
  violation(text: string): void;
};

/** What must hold once nothing goes wrong any more and everything has had its time. */
export function checkEnd(check: Check): void {
  const { user, violation } = check;
  // A replica that crashed with nothing left to do leaves a lease that has simply ended.
  if (!isLeaseFree({ lease: user.lease, real: check.now }))
    violation(`${user.lease.holder} still holds the lease`);
  const { toldAt, reading } = user;
  // After many failed reads a webhook is let go; the next one, or a client that meets the stale profile, starts anew.
  const wasGivenUp = reading.failures === 0 && reading.retryAt !== null;
  if (toldAt && !wasGivenUp && !(reading.readAt && reading.readAt >= toldAt))
    violation('a webhook came and nobody has looked since');
  for (const { call, end } of user.calls.values()) {
    if (end === null) violation(`${call.kind} ${call.id} is still ${call.state}`);
  }
  for (const change of user.changes.values()) {
    if (isOpen(change.status)) checkOpen(check, change);
    else if (user.updates.get(change.updateId)?.origin === 'CLIENT') checkEnded(check, change);
  }
  checkOrder(check);
  checkCopies(check);
  checkChains(check);
  checkMirror(check);
}

function nameOf({ field, itemKey, requested, updateId }: ChangeRow): string {
  return `${field}${itemKey && `.${itemKey}`} ${JSON.stringify(requested)} of ${updateId}`;
}

/** What is open waits for evidence or for the bank, and for nothing else. */
function checkOpen({ user, truth, violation }: Check, change: ChangeRow): void {
  const verification = [...user.verifications.values()].find((one) => one.changeId === change.id);
  const entry = truth.entries().find((one) => one.reference === verification?.reference);
  // Where entries may vanish, absence alone decides nothing until a webhook says so.
  const undecided =
    mayVanish(truth) && verification && !verification.seenAfterEvidence && !wasToldSince(user, verification);
  if (change.status === 'AWAITING_APPROVAL' && undecided && entry?.decided !== 'APPROVED') return;
  if (change.status === 'SUBMITTING' || !verification || !entry) {
    violation(`${nameOf(change)} is still ${change.status}`);
    return;
  }
  if (change.status === 'AWAITING_VERIFICATION') {
    const waits = entry.listed && entry.decided === null && entry.expiresAt > truth.now();
    if (!waits) violation(`${nameOf(change)} awaits evidence for an entry that is gone`);
    return;
  }
  // A value that the provider spells as the one before tells nothing by being shown.
  const looksOld = shownAs(
    shapeOf(change.field),
    change.previous,
    truth.latest().values[keyOf(change.field)],
  );
  if (entry.decided !== null && !(undecided && looksOld)) {
    violation(`${nameOf(change)} awaits an approval that was decided: ${entry.decided}`);
  }
}

function mayVanish({ module }: Truth): boolean {
  return module.capabilities.pendingMayVanishAtEvidence;
}

/** Whether a webhook came about something later than the evidence. */
function wasToldSince({ notifiedAt }: UserRows, { evidenceTakenAt }: VerificationRow): boolean {
  if (!notifiedAt || !evidenceTakenAt) return false;
  return notifiedAt.getTime() >= Math.floor(evidenceTakenAt.getTime() / 1000) * 1000;
}

/** The last value that was put in force for a field. */
function lastStored({ truth }: Check, field: ProfileField, itemKey: string): Stored | undefined {
  return truth.stored.findLast(
    (one) => one.field === field && (one.itemKey === '' || one.itemKey === itemKey),
  );
}

function checkEnded(check: Check, change: ChangeRow): void {
  const { truth, user, traits, violation } = check;
  const { callId, field, itemKey, status } = change;
  const own = truth.stored.filter(
    (one) => one.callId === callId && one.field === field && (one.itemKey === '' || one.itemKey === itemKey),
  );
  const last = lastStored(check, field, itemKey);
  const verification = [...user.verifications.values()].find((one) => one.changeId === change.id);
  const entry = truth.entries().find((one) => one.reference === verification?.reference);
  const isShown = truth.shown.includes(field) && !bringsImage(change.requested);
  if (status === 'APPLIED') {
    const byOthers = truth.stored.some((one) => one.field === field && one.callId !== callId);
    // What is never shown may have been forgotten after a promise to do it later.
    const promised = change.confirmation !== 'READ_BACK' && traits.forgets > 0;
    if (own.length === 0 && !byOthers && !promised)
      violation(`${nameOf(change)} is APPLIED and the provider never had it`);
  }
  if (status === 'REJECTED') {
    const saidNo = truth.refused.some(
      (one) => one.callId === callId && (one.field === null || one.field === field),
    );
    const bankNo = entry?.decided === 'REFUSED' || entry?.decided === 'WITHDRAWN';
    // A webhook about another entry of the user looks like one about this.
    const wasMistaken = mayVanish(truth) && entry?.listed === false && entry.evidence !== null;
    // Another entry took its place at the provider while evidence was on its way: it may have been decided before.
    const wasReplaced = verification !== undefined && entry === undefined;
    // Its time passed while evidence of unknown outcome was repeated: "I do not know this entry" reads like "I have it".
    const wasPresumed =
      entry?.evidence === null && entry.expiresAt <= truth.now() && wasRepeated(user, verification);
    if (!saidNo && !bankNo && !wasMistaken && !wasReplaced && !wasPresumed)
      violation(`${nameOf(change)} is REJECTED and the provider never said no`);
  }
  // Nobody looks again after an entry that nobody handed evidence in for.
  if (
    (status === 'REJECTED' || status === 'FAILED' || status === 'CANCELLED') &&
    isShown &&
    last &&
    last.callId === callId &&
    change.correctable
  ) {
    if (isNow(check, change)) violation(`${nameOf(change)} is ${status} and the provider shows it`);
  }
  if (status === 'CANCELLED' && !verification && own.length > 0)
    violation(`${nameOf(change)} was taken back unsent and came to be`);
}

/** Evidence for this verification was sent more than once. */
function wasRepeated({ calls }: UserRows, verification: VerificationRow | undefined): boolean {
  return [...calls.values()].some(
    ({ call }) => call.verificationId === verification?.id && call.kind === 'EVIDENCE' && call.attempts > 1,
  );
}

function isNow({ truth }: Check, { field, itemKey, requested, previous }: ChangeRow): boolean {
  const whole = truth.latest().values[keyOf(field)];
  const shape = shapeOf(field);
  const item = itemKey !== '' && shape.kind === 'list';
  const shown = item ? (Array.isArray(whole) ? whole[Number(itemKey)] : undefined) : whole;
  const as = item ? shape.of : shape;
  return shownAs(as, requested, shown) && !shownAs(as, requested, previous);
}

/** No older value takes the place of a newer one that was applied. */
function checkOrder(check: Check): void {
  const { user, truth, traits, violation } = check;
  // Somebody else's entry of the same field may be taken for ours.
  if (traits.others > 0) return;
  // What the provider forgot looks like a spelling of its own where the old value was read late.
  if (traits.forgets > 0 && traits.readLagMs > 0) return;
  const order = [...user.updates.keys()];
  for (const field of new Set([...user.changes.values()].map((change) => change.field))) {
    const rule = truth.table[field];
    if (rule.supported && rule.items === 'KEPT') continue;
    const changes = [...user.changes.values()].filter((one) => one.field === field && one.callId !== null);
    const applied = changes.filter((one) => one.status === 'APPLIED');
    const newest = applied
      .sort((left, right) => order.indexOf(left.updateId) - order.indexOf(right.updateId))
      .at(-1);
    const last = truth.stored.findLast((one) => one.field === field);
    if (!newest || !last || last.callId === null || last.callId === newest.callId) continue;
    // An entry that a late request had parked is shown as the provider's own update, and was decided as such.
    const isAdopted = [...user.changes.values()].some(
      (one) => one.field === field && one.callId === null && one.status === 'APPLIED',
    );
    if (isAdopted) continue;
    const winner = changes.find((one) => one.callId === last.callId);
    if (!winner || order.indexOf(winner.updateId) > order.indexOf(newest.updateId)) continue;
    const shape = shapeOf(field);
    const isSame =
      shownAs(shape, newest.requested, winner.requested) ||
      shownAs(shape, newest.requested, truth.latest().values[keyOf(field)]);
    if (!isSame)
      violation(`${nameOf(newest)} was applied, and then an older value landed: ${nameOf(winner)}`);
  }
}

/** What adds copies is done once. */
function checkCopies({ truth, violation }: Check): void {
  if (truth.module.capabilities.repeatsAddCopies.size === 0) return;
  for (const [what, count] of truth.copies) if (count > 1) violation(`${what} was added ${count} times`);
}

/** The events of an update follow one another to where it is now. */
function checkChains({ user, violation }: Check): void {
  for (const update of user.updates.values()) {
    const events = user.events.filter((one) => one.updateId === update.id);
    let status: string | null = null;
    for (const event of events) {
      if (event.previousStatus !== status) violation(`the events of ${update.id} do not follow one another`);
      status = event.status;
    }
    if (status !== update.status)
      violation(`the events of ${update.id} end at ${status}, it is ${update.status}`);
  }
}

/** What our own requests changed in the end is what we show. */
function checkMirror({ user, truth, traits, violation }: Check): void {
  if (traits.readLagMs > 0 || traits.tears || traits.others > 0) return;
  for (const field of new Set(truth.stored.map((one) => one.field))) {
    const last = truth.stored.findLast((one) => one.field === field);
    if (!last || last.callId === null || !truth.shown.includes(field)) continue;
    const changes = [...user.changes.values()].filter(
      (one) => one.callId === last.callId && one.field === field,
    );
    // Nobody looks after what was taken back or has expired, nor after what was promised and is never shown.
    if (changes.some(({ status }) => status === 'CANCELLED' || status === 'EXPIRED')) continue;
    if (changes.some(({ confirmation }) => confirmation === 'UNVERIFIABLE') && traits.doneLater > 0) continue;
    const key = keyOf(field);
    const shown = truth.latest().values[key];
    const known = user.profile.values[key];
    if (!shownAs(shapeOf(field), shown, known)) {
      violation(`${field} is ${JSON.stringify(shown)} at the provider and ${JSON.stringify(known)} here`);
    }
  }
}
