import type { Tx } from '../db/connection.ts';
import { finishCall, startCall } from '../db/updates/call.repository.ts';
import {
  evidenceNotSent,
  evidenceRefused,
  evidenceTaken,
  takeEvidence,
} from '../db/updates/evidence.repository.ts';
import { noteRetry, readRetry } from '../db/updates/retry.repository.ts';
import { advanceUpdate, writeChange } from '../db/updates/update.repository.ts';
import { findUser } from '../db/users/read-users.ts';
import { bumpVersion, lockUser } from '../db/users/user.repository.ts';
import type { OpenChangeRecord, UserRecord } from '../db/users/user-record.ts';
import { ProviderError } from '../domain/provider-error.ts';
import type { Delivery } from './deliver-update.ts';
import { observeUser } from './observe-user.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import type { RunningProvider } from './ports/running-provider.ts';
import { referenceOf } from './provider-of.ts';
import { retryPause } from './retry-pause.ts';
import { scheduleReconciliation } from './schedule-watch.ts';
import { type Turn, withUserLease } from './user-lease.ts';

/** How a provider took evidence: `REFUSED` and `UNREACHABLE` leave the verification open for another try. */
export type EvidenceDelivery =
  | Delivery
  | { state: 'REFUSED'; providerCode: string | null }
  | { state: 'UNREACHABLE' }
  | { state: 'GONE' };

/**
 * Hands in evidence that was stored before. A repetition uses the same document id; an answer that says
 * "I have it already" or "I no longer know this entry" to a repetition means that the first one arrived.
 */
export async function deliverEvidence(
  deps: ActionDeps,
  userId: string,
  verificationId: string,
  leaseWaitMs: number,
): Promise<EvidenceDelivery> {
  const delivery = await withUserLease(deps, userId, leaseWaitMs, (turn) =>
    deliver(deps, userId, verificationId, turn),
  );
  return delivery ?? { state: 'LATER', delayMs: 2_000 };
}

async function deliver(
  deps: ActionDeps,
  userId: string,
  verificationId: string,
  turn: Turn,
): Promise<EvidenceDelivery> {
  const started = await deps.db.transaction().execute((tx) => begin(deps, tx, userId, verificationId, turn));
  if (!started) return { state: 'DONE' };
  if ('delayMs' in started) return { state: 'LATER', delayMs: started.delayMs };
  const { record, provider, change, evidence, earlierAttempts, mayHaveArrived, callId } = started;
  const { verification } = change;
  if (!provider.adapter.submitEvidence || !verification) return { state: 'LATER', delayMs: 60_000 };
  try {
    const { traceId } = await provider.adapter.submitEvidence(
      { user: referenceOf(record), reference: verification.reference, ...evidence },
      turn.signal,
    );
    await finishCall(
      deps.db,
      callId,
      { outcome: 'ANSWERED', errorKind: null, httpStatus: null, traceId },
      new Date(),
    );
    await taken(deps, record.id, change.id);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    await finishCall(deps.db, callId, endOf(error), new Date());
    if (error.kind === 'conflict' || (error.kind === 'not_found' && mayHaveArrived)) {
      await taken(deps, record.id, change.id);
    } else if (error.kind === 'not_found') {
      await giveBack(deps, record.id, verificationId);
      await look(deps, provider, record, turn);
      return { state: 'GONE' };
    } else if (error.kind === 'rejected') {
      await giveBack(deps, record.id, verificationId);
      return { state: 'REFUSED', providerCode: error.details.providerCode ?? null };
    } else if (error.kind === 'auth' && !mayHaveArrived) {
      await giveBack(deps, record.id, verificationId);
      return { state: 'UNREACHABLE' };
    } else {
      if (!error.outcomeUnknown && !mayHaveArrived) await evidenceNotSent(deps.db, verificationId);
      const delayMs = retryPause(earlierAttempts, error.details.retryAfterMs);
      await noteRetry(deps.db, change.updateId, delayMs);
      return { state: 'LATER', delayMs };
    }
  }
  // Whether the entry is still listed now tells later what its absence means.
  await look(deps, provider, record, turn);
  return { state: 'DONE' };
}

async function begin(deps: ActionDeps, tx: Tx, userId: string, verificationId: string, turn: Turn) {
  await lockUser(tx, userId);
  const record = await findUser(tx, { id: userId }, deps.keyring, deps.clock.offsetMs);
  const change = record?.open.find((one) => one.verification?.id === verificationId);
  const provider = record && deps.providers.get(record.provider);
  if (!record || !change || !provider) return null;
  const { remainingMs } = await readRetry(tx, change.updateId);
  if (remainingMs > 0) return { delayMs: remainingMs };
  const { real } = await deps.clock.read(tx);
  const attempt = await takeEvidence(tx, record.dataKey, verificationId, real);
  if (!attempt) return null;
  const callId = await startCall(tx, {
    userId,
    updateId: change.updateId,
    kind: 'EVIDENCE',
    leaseNumber: turn.leaseNumber,
    startedAt: new Date(),
    changeIds: [],
  });
  return { record, provider, change, callId, ...attempt };
}

/** The provider has the evidence: verification and change await its approval, with one event. */
async function taken(deps: ActionDeps, userId: string, changeId: string): Promise<void> {
  const moved = await deps.db.transaction().execute(async (tx) => {
    await lockUser(tx, userId);
    const record = await findUser(tx, { id: userId }, deps.keyring, deps.clock.offsetMs);
    const change = record?.open.find((one) => one.id === changeId && isSubmittingEvidence(one));
    if (!record || !change?.verification) return null;
    await evidenceTaken(tx, change.verification.id);
    await writeChange(tx, {
      id: change.id,
      status: 'AWAITING_APPROVAL',
      confirmation: 'NONE',
      failure: null,
    });
    await bumpVersion(tx, userId);
    const transition = {
      field: change.field,
      path: change.path,
      previousStatus: change.status,
      status: 'AWAITING_APPROVAL' as const,
    };
    const status = await advanceUpdate(tx, change.updateId, [transition], null, record.now);
    await scheduleReconciliation(deps, tx, userId, 0);
    return { provider: record.provider, status };
  });
  if (!moved) return;
  deps.eventsCommitted();
  deps.onUpdateMoved(moved.provider, moved.status);
}

/** The provider has no use for the evidence: the verification is open for other evidence again. */
async function giveBack(deps: ActionDeps, userId: string, verificationId: string): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    await lockUser(tx, userId);
    await evidenceRefused(tx, verificationId);
    // The field is open to a new value again.
    await bumpVersion(tx, userId);
  });
}

function isSubmittingEvidence(change: OpenChangeRecord): boolean {
  return change.status === 'AWAITING_VERIFICATION' && change.verification?.status === 'SUBMITTING_EVIDENCE';
}

async function look(
  deps: ActionDeps,
  provider: RunningProvider,
  record: UserRecord,
  turn: Turn,
): Promise<void> {
  try {
    await observeUser(deps, provider, record, turn);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    deps.log.info(
      { userId: record.id, provider: record.provider, kind: error.kind },
      'read after evidence failed',
    );
  }
}

function endOf(error: ProviderError) {
  const unknown = error.outcomeUnknown;
  const notDone = error.kind === 'rate_limited' || error.details.notSent === true;
  return {
    outcome: unknown ? ('UNKNOWN' as const) : notDone ? ('NOT_DONE' as const) : ('REFUSED' as const),
    errorKind: error.kind,
    httpStatus: error.details.httpStatus ?? null,
    traceId: error.details.traceId ?? null,
  };
}
