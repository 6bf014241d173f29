import type { CallOutcome } from '../db/database.ts';
import {
  ACCEPTED,
  type CallHistory,
  finishCall,
  forgetCall,
  startCall,
  takenChanges,
} from '../db/updates/call.repository.ts';
import { findUser } from '../db/users/read-users.ts';
import { lockUser } from '../db/users/user.repository.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import { ProviderError } from '../domain/provider-error.ts';
import type { UpdateAnswer, UpdateRequest } from '../providers/module.ts';
import { compareWithProvider, LATE_LANDING_MS } from './compare-with-provider.ts';
import { failChanges } from './fail-changes.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import type { RunningProvider } from './ports/running-provider.ts';
import { policyTableOf, referenceOf } from './provider-of.ts';
import { documentIdsOf, toSend } from './send-groups.ts';
import { settleUser } from './settle-user.ts';
import { unsentChanges } from './unsent-changes.ts';
import type { Turn } from './user-lease.ts';

/** Some changes of an update that travel together. */
export type Call = {
  userId: string;
  updateId: string;
  changeIds: readonly string[];
  /** Sent twice, it would leave copies: what is there must be known before. */
  copies: boolean;
};

/** `ENDED`: answered or refused. `NOT_THROUGH`: nobody knows, or surely not done. */
export type SentCall = { state: 'ENDED' } | { state: 'NOT_THROUGH'; retryAfterMs: number | undefined };

/** Makes one call with those of its changes that are still unsent, recorded before and after, and settles it. */
export async function sendCall(
  deps: ActionDeps,
  provider: RunningProvider,
  call: Call,
  turn: Turn,
  history: CallHistory,
): Promise<SentCall> {
  const { userId, updateId } = call;
  if (call.copies && !(await lookBefore(deps, provider, userId, turn))) {
    return { state: 'NOT_THROUGH', retryAfterMs: undefined };
  }
  const started = await begin(deps, call, turn);
  if (!started) return { state: 'ENDED' };
  try {
    const answer = await provider.adapter.updateUser(started.request, turn.signal);
    await settleUser(deps, userId, turn.leaseNumber, { ...answer, answered: new Set(call.changeIds) });
    await end(deps, started.callId, 'ANSWERED', null, answer);
    // What was due may have been what was sent now, of which this answer said nothing.
    if (!answer.snapshot?.due && isAnythingDue(started.record)) {
      await deps.jobs.send(deps.db, 'refresh-user', { userId }, { key: userId });
    }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return unanswered(deps, provider, call, started, error, turn, history);
  }
  const after = await findUser(deps.db, { id: userId }, deps.keyring, deps.clock.offsetMs);
  // The answer showed nothing, or nothing about parked changes: ask, knowing that the write was taken. A read
  // that fails says nothing about the write.
  if (after && unsentChanges(after, updateId).some((change) => call.changeIds.includes(change.id))) {
    await compareWithProvider(deps, provider, after, turn, await takenChanges(deps.db, updateId));
  }
  return { state: 'ENDED' };
}

type Started = { record: UserRecord; callId: number; request: UpdateRequest };

async function begin(deps: ActionDeps, call: Call, turn: Turn): Promise<Started | null> {
  return deps.db.transaction().execute(async (tx) => {
    await lockUser(tx, call.userId);
    const record = await findUser(tx, { id: call.userId }, deps.keyring, deps.clock.offsetMs);
    const open = record ? unsentChanges(record, call.updateId) : [];
    const changes = open.filter((change) => call.changeIds.includes(change.id));
    if (!record || changes.length === 0) return null;
    const callId = await startCall(tx, {
      userId: call.userId,
      updateId: call.updateId,
      kind: 'UPDATE',
      leaseNumber: turn.leaseNumber,
      startedAt: new Date(),
      changeIds: changes.map((change) => change.id),
      knownDocumentIds: call.copies ? documentIdsOf(record) : null,
    });
    const request = {
      user: referenceOf(record),
      changes: toSend(changes, record, policyTableOf(deps, record)),
      current: record.profile.values,
    };
    return { record, callId, request };
  });
}

/** Learns what the provider lists, so that what a lost call added can be told apart. */
async function lookBefore(
  deps: ActionDeps,
  provider: RunningProvider,
  userId: string,
  turn: Turn,
): Promise<boolean> {
  const record = await findUser(deps.db, { id: userId }, deps.keyring, deps.clock.offsetMs);
  return record !== undefined && compareWithProvider(deps, provider, record, turn, null);
}

async function unanswered(
  deps: ActionDeps,
  provider: RunningProvider,
  call: Call,
  { record, callId }: Started,
  error: ProviderError,
  turn: Turn,
  { lastUnknownAt }: CallHistory,
): Promise<SentCall> {
  const outcome = outcomeOf(error);
  await end(deps, callId, outcome, error, null);
  if (outcome === 'NOT_DONE' && lastUnknownAt === null) await forgetCall(deps.db, callId);
  if (outcome === 'REFUSED') {
    // So that the client sees what it has to decide upon.
    if (error.kind === 'changed_meanwhile') await compareWithProvider(deps, provider, record, turn, null);
    await failChanges(deps, call.userId, call.updateId, {
      ...endOf(error),
      changeIds: call.changeIds,
      providerCode: error.details.providerCode ?? null,
      closedUntil: lastUnknownAt && new Date(lastUnknownAt.getTime() + LATE_LANDING_MS),
    });
    return { state: 'ENDED' };
  }
  if (outcome === 'UNKNOWN') await compareWithProvider(deps, provider, record, turn, null);
  return { state: 'NOT_THROUGH', retryAfterMs: error.details.retryAfterMs };
}

async function end(
  deps: ActionDeps,
  callId: number,
  outcome: CallOutcome,
  error: ProviderError | null,
  answer: UpdateAnswer | null,
): Promise<void> {
  await finishCall(
    deps.db,
    callId,
    {
      outcome,
      errorKind: error?.kind ?? null,
      httpStatus: error?.details.httpStatus ?? (answer?.doneLater ? ACCEPTED : null),
      traceId: error?.details.traceId ?? answer?.traceId ?? null,
    },
    new Date(),
  );
}

function isAnythingDue({ profile: { due } }: UserRecord): boolean {
  return [due.immediately, due.eventually].some(
    ({ requiredActions, requiredAttributes }) => requiredActions.length + requiredAttributes.length > 0,
  );
}

function outcomeOf(error: ProviderError): CallOutcome {
  if (error.outcomeUnknown) return 'UNKNOWN';
  return isFinal(error) ? 'REFUSED' : 'NOT_DONE';
}

/** Refusals that a repetition would not change. */
export function isFinal(error: ProviderError): boolean {
  return ['rejected', 'not_found', 'conflict', 'auth', 'changed_meanwhile'].includes(error.kind);
}

/** Refused credentials are our trouble, not a judgement on the change. */
function endOf(error: ProviderError) {
  if (error.kind === 'auth') return { status: 'FAILED' as const };
  if (error.kind === 'changed_meanwhile')
    return { status: 'REJECTED' as const, code: 'VERSION_CONFLICT' as const };
  return { status: 'REJECTED' as const };
}
