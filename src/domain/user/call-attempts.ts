import type { ProviderError } from '../provider-error.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Actor, Call, CallEnd, ProviderRules } from './actor.ts';
import { changesOf, tableOf } from './actor.ts';
import { type Answered, applyAnswer, openLanding, refuseChanges, wantRead } from './apply-snapshot.ts';
import type { AttemptEnd } from './commit.ts';
import { changePath, type Draft, endCall, noteTransition, writeCall } from './draft.ts';
import { moveChange, moveVerification, writeVerification } from './moves.ts';
import type { Failure } from './reconciliation.ts';
import { retryPause } from './retry-pause.ts';
import { ABSENCE_CONFIRMED_AFTER_MS, LANDING_MS, limitOf } from './wake-at.ts';

/** What a provider answered to a call, with a success. */
export type CallAnswer = {
  /** What the answer shows of the user, `null` where it shows nothing. */
  snapshot: Snapshot | null;
  refused?: Answered['refused'];
  documentIds?: Answered['documentIds'];
  doneLater?: boolean;
  traceId?: string | null;
};

/**
 * Records that an attempt is about to be made, before it is: after a crash we know what may have been sent. Gives the
 * call as it is then.
 */
export function startAttempt(draft: Draft, call: Call): Call {
  const { actor, now } = draft;
  const knownDocumentIds = call.addsCopies ? documentIdsOf(actor) : call.knownDocumentIds;
  const started = writeCall(draft, call, {
    state: 'RUNNING',
    startedAt: now,
    leaseNumber: actor.lease.number,
    attempts: call.attempts + 1,
    knownDocumentIds,
  });
  if (call.kind === 'EVIDENCE') {
    // The provider decides from its first sight of the evidence on, however late we learn that it has it.
    const change = verifiedBy(actor, call);
    if (change && !change.verification?.evidenceTakenAt) {
      moveEvidence(draft, call, { evidenceTakenAt: actor.real });
    }
  }
  return started;
}

/** The provider answered with a success. */
export function answerCall(draft: Draft, rules: ProviderRules, call: Call, answer: CallAnswer): void {
  const attempt: AttemptEnd = {
    errorKind: null,
    httpStatus: null,
    traceId: answer.traceId ?? null,
    providerCode: null,
  };
  if (call.kind === 'EVIDENCE') {
    takeEvidence(draft, rules, call, attempt);
  } else if (call.kind === 'UPDATE') {
    const takenAt = call.takenAt ?? draft.now;
    const taken = writeCall(draft, call, takenPatch(takenAt, answer, rules), attempt);
    const { refused = [], documentIds } = answer;
    applyAnswer(draft, rules, answer.snapshot, { call: taken, refused, ...(documentIds && { documentIds }) });
    // What was due may have been what was sent now, of which this answer said nothing.
    if (!answer.snapshot?.due && isAnythingDue(draft.actor)) wantRead(draft, draft.now);
  } else {
    if (answer.snapshot) applyAnswer(draft, rules, answer.snapshot, null);
    else wantRead(draft, draft.now);
    endCall(draft, call, 'DONE', attempt);
  }
}

function takenPatch(takenAt: Date, { doneLater = false }: CallAnswer, rules: ProviderRules): Partial<Call> {
  return {
    state: 'TAKEN',
    takenAt,
    confirmUntil: new Date(takenAt.getTime() + rules.confirmWithinMs),
    doneLater,
  };
}

/** An attempt ended without a success. What is repeated, and what is final, follows from the kind of the error. */
export function failAttempt(draft: Draft, rules: ProviderRules, call: Call, error: ProviderError): void {
  const attempt: AttemptEnd = {
    errorKind: error.kind,
    httpStatus: error.details.httpStatus ?? null,
    traceId: error.details.traceId ?? null,
    providerCode: error.details.providerCode ?? null,
  };
  if (error.outcomeUnknown) {
    doubt(draft, call, mayLandLater(error), attempt, error.details.retryAfterMs);
  } else if (call.kind === 'EVIDENCE' && isTakenAlready(call, error)) {
    takeEvidence(draft, rules, call, attempt);
  } else if (isRefusal(error)) {
    refuse(draft, rules, call, error, attempt);
  } else {
    postpone(draft, call, attempt, error.details.retryAfterMs);
  }
}

/** Attempts of a lease that has ended: nobody knows what became of them. */
export function recoverAttempts(draft: Draft): void {
  const { actor } = draft;
  for (const call of actor.calls) {
    if (call.state === 'RUNNING' && call.leaseNumber !== actor.lease.number)
      doubt(draft, call, true, null, 0);
  }
}

/** Gives up what has not got through within its limit, and says so. */
export function giveUpCalls(draft: Draft, rules: ProviderRules): void {
  for (const call of draft.actor.calls) {
    if (call.state === 'RUNNING' || limitOf(call) > draft.now) continue;
    if (call.kind === 'EVIDENCE') giveEvidenceBack(draft, call, 'FAILED', null);
    else if (call.kind === 'UPDATE' && call.state === 'REFUSED') refuseChanges(draft, rules, call);
    else {
      const failure: Failure = { code: 'PROVIDER_UNAVAILABLE', providerCode: null };
      const closedUntil = openLanding(draft, call.id);
      for (const change of changesOf(draft.actor, call)) {
        moveChange(draft, change, { to: 'FAILED', failure, closedUntil }, tableOf(draft.actor, rules));
      }
      endCall(draft, call, 'FAILED');
    }
  }
}

/** Ends calls that have nothing left to send, and status requests that have come to pass. */
export function endSatisfiedCalls(draft: Draft): void {
  for (const call of draft.actor.calls) {
    const satisfied =
      call.kind === 'UPDATE'
        ? changesOf(draft.actor, call).length === 0
        : call.kind === 'EVIDENCE'
          ? !verifiedBy(draft.actor, call)
          : call.unknownAt !== null &&
            wasReadSince(draft.actor, call.unknownAt) &&
            hasComeToPass(draft.actor, call);
    if (satisfied)
      endCall(draft, call, call.kind === 'UPDATE' || call.kind === 'EVIDENCE' ? 'DROPPED' : 'DONE');
    else if (
      call.state === 'REFUSED' &&
      call.kind !== 'UPDATE' &&
      wasReadSince(draft.actor, call.startedAt)
    ) {
      endCall(draft, call, 'REFUSED');
    }
  }
}

/** The outcome is unknown: compared with what the provider shows before anything is repeated. */
function doubt(
  draft: Draft,
  call: Call,
  /** The request may still be carried out: nobody answered, or a gateway did for a provider that goes on. */
  mayLandLater: boolean,
  attempt: AttemptEnd | null,
  retryAfterMs: number | undefined,
): void {
  const { now } = draft;
  const { readAt } = draft.actor.reading;
  writeCall(
    draft,
    call,
    {
      state: 'WAITING',
      // No read so far shows it, whatever the clock said then.
      unknownAt: readAt && readAt >= now ? new Date(readAt.getTime() + 1) : now,
      landsUntil: landsUntil(draft, call, mayLandLater),
      notBefore: new Date(now.getTime() + retryPause(call.attempts - 1, retryAfterMs)),
    },
    attempt,
  );
}

/** Until when an attempt may still take effect, or may have done so without a read showing it. */
function landsUntil({ now }: Draft, call: Call, mayLandLater: boolean): Date | null {
  if (mayLandLater) return new Date(now.getTime() + LANDING_MS);
  return call.addsCopies ? new Date(now.getTime() + LISTED_WITHIN_MS) : call.landsUntil;
}

/** A copy that a failed request added after all is listed by then, in milliseconds. */
const LISTED_WITHIN_MS = 10_000;

const GATEWAY_GAVE_UP = [502, 504];

function mayLandLater({ details: { httpStatus } }: ProviderError): boolean {
  return httpStatus === undefined || GATEWAY_GAVE_UP.includes(httpStatus);
}

/** Surely not done: tried again later. */
function postpone(draft: Draft, call: Call, attempt: AttemptEnd, retryAfterMs: number | undefined): void {
  const notBefore = new Date(draft.now.getTime() + retryPause(call.attempts - 1, retryAfterMs));
  writeCall(draft, call, { state: 'WAITING', notBefore }, attempt);
  if (call.kind === 'EVIDENCE' && call.unknownAt === null)
    moveEvidence(draft, call, { evidenceTakenAt: null });
}

function refuse(
  draft: Draft,
  rules: ProviderRules,
  call: Call,
  error: ProviderError,
  attempt: AttemptEnd,
): void {
  const changedMeanwhile = error.kind === 'changed_meanwhile';
  const refusal: Failure = {
    code: changedMeanwhile ? 'VERSION_CONFLICT' : 'PROVIDER_REJECTED',
    providerCode: error.details.providerCode ?? null,
  };
  if (call.kind === 'EVIDENCE') {
    giveEvidenceBack(draft, call, 'REFUSED', attempt);
    if (error.kind === 'not_found') doubtEntry(draft, call);
  } else if (call.unknownAt !== null || changedMeanwhile) {
    // The provider may refuse it because an earlier attempt has arrived; or the client has to see what changed.
    writeCall(draft, call, { state: 'REFUSED', refusal }, attempt);
  } else {
    const refused = writeCall(draft, call, { refusal }, attempt);
    if (call.kind === 'UPDATE') refuseChanges(draft, rules, { ...refused, state: 'REFUSED' });
    else endCall(draft, refused, 'REFUSED', attempt);
  }
}

/** The provider does not know the entry any more: the next read without it is the second that says so. */
function doubtEntry(draft: Draft, call: Call): void {
  const change = draft.actor.open.find(({ verification }) => verification?.id === call.verificationId);
  const since = new Date(draft.now.getTime() - ABSENCE_CONFIRMED_AFTER_MS);
  if (change) writeVerification(draft, change, { absentSince: since });
  wantRead(draft, draft.now);
}

/** What a repetition would not change: the provider has judged. */
function isRefusal(error: ProviderError): boolean {
  return ['rejected', 'not_found', 'conflict', 'changed_meanwhile'].includes(error.kind);
}

/** "I have it already", or "I no longer know this entry" to a repetition: the first evidence arrived. */
function isTakenAlready(call: Call, error: ProviderError): boolean {
  return error.kind === 'conflict' || (error.kind === 'not_found' && call.unknownAt !== null);
}

/** The provider has the evidence: verification and change await its approval. */
function takeEvidence(draft: Draft, rules: ProviderRules, call: Call, attempt: AttemptEnd): void {
  const change = verifiedBy(draft.actor, call);
  if (change && moveVerification(draft, change, 'AWAITING_APPROVAL')) {
    const current = draft.actor.open.find((one) => one.id === change.id) ?? change;
    moveChange(draft, current, { to: 'AWAITING_APPROVAL' }, tableOf(draft.actor, rules));
  }
  endCall(draft, call, 'DONE', attempt);
  draft.actor.reading.round = 0;
  // Whether the entry is still listed now decides later what its absence means.
  wantRead(draft, draft.now);
}

/** The verification is open for other evidence again. */
function giveEvidenceBack(draft: Draft, call: Call, end: CallEnd, attempt: AttemptEnd | null): void {
  const change = verifiedBy(draft.actor, call);
  if (change) {
    moveVerification(draft, change, 'AWAITING_EVIDENCE', { evidenceDigest: null, evidenceTakenAt: null });
    draft.touched = true;
    if (end === 'FAILED') {
      const { updateId, field, itemKey, status } = change;
      const transition = { field, path: changePath(field, itemKey), previousStatus: status, status };
      noteTransition(
        draft,
        updateId,
        transition,
        'the evidence could not be delivered; it can be submitted again',
      );
    }
  }
  endCall(draft, call, end, attempt);
}

function moveEvidence(draft: Draft, call: Call, patch: { evidenceTakenAt: Date | null }): void {
  const change = verifiedBy(draft.actor, call);
  const verification = change?.verification;
  if (!verification) return;
  const written = draft.write.verifications.find((one) => one.id === verification.id);
  if (written) Object.assign(written, patch);
  else draft.write.verifications.push({ id: verification.id, ...patch });
  draft.actor.open = draft.actor.open.map((one) =>
    one.id === change.id ? { ...one, verification: { ...verification, ...patch } } : one,
  );
}

/** The change whose verification evidence is for, while that evidence is on its way. */
export function verifiedBy(actor: Actor, call: Call) {
  return actor.open.find(
    ({ verification }) =>
      verification?.id === call.verificationId && verification?.status === 'SUBMITTING_EVIDENCE',
  );
}

/** What the provider shows by now says that an earlier attempt to move the KYC status arrived. */
function hasComeToPass({ state }: Actor, call: Call): boolean {
  if (call.kind === 'SET_KYC_STATUS') return state.kyc.status === call.kycStatus;
  return state.kyc.status !== 'NOT_STARTED' && state.kyc.status !== 'INFORMATION_REQUIRED';
}

function wasReadSince({ reading }: Actor, moment: Date | null): boolean {
  return moment !== null && reading.readAt !== null && reading.readAt >= moment;
}

/** Ids of the documents that the provider lists. */
function documentIdsOf({ profile }: Actor): string[] {
  return (profile.values.documents ?? []).flatMap(({ providerDocumentId }) => providerDocumentId ?? []);
}

function isAnythingDue({ profile: { due } }: Actor): boolean {
  return [due.immediately, due.eventually].some(
    ({ requiredActions, requiredAttributes }) => requiredActions.length + requiredAttributes.length > 0,
  );
}
