import type { CallOutcome } from '../db/database.ts';
import {
  ACCEPTED,
  callsOf,
  finishCall,
  forgetCall,
  startCall,
  takenChanges,
} from '../db/updates/call.repository.ts';
import { noteRetry, readRetry } from '../db/updates/retry.repository.ts';
import { findUser } from '../db/users/read-users.ts';
import { lockUser } from '../db/users/user.repository.ts';
import type { OpenChangeRecord, UserRecord } from '../db/users/user-record.ts';
import { ITEMISED_FIELDS, keyOf } from '../domain/profile-field.ts';
import { ProviderError } from '../domain/provider-error.ts';
import type { ChangeToSend, UpdateAnswer } from '../providers/module.ts';
import { failChanges } from './fail-changes.ts';
import { observeUser } from './observe-user.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import type { RunningProvider } from './ports/running-provider.ts';
import { referenceOf } from './provider-of.ts';
import { retryPause } from './retry-pause.ts';
import { settleUser } from './settle-user.ts';
import { type Turn, withUserLease } from './user-lease.ts';

/** After this long without getting through, an update is given up as `FAILED`. */
const GIVE_UP_AFTER_MS = 24 * 60 * 60 * 1000;

/** How long after a lost answer the request may still land. */
const LATE_LANDING_MS = 60_000;

/** `DONE`: nothing left to send. `LATER`: try again after `delayMs`. */
export type Delivery = { state: 'DONE' } | { state: 'LATER'; delayMs: number };

const DONE: Delivery = { state: 'DONE' };

/**
 * Sends what is still `SUBMITTING` of an update and settles the answer. Any replica may call it at any time and
 * any number of times: the lease lets one at a time through, and a write whose answer was lost is compared with
 * what the provider shows before it is repeated.
 */
export async function deliverUpdate(
  deps: ActionDeps,
  userId: string,
  updateId: string,
  leaseWaitMs: number,
): Promise<Delivery> {
  const delivery = await withUserLease(deps, userId, leaseWaitMs, (turn) =>
    deliver(deps, userId, updateId, turn),
  );
  return delivery ?? { state: 'LATER', delayMs: 2_000 };
}

async function deliver(deps: ActionDeps, userId: string, updateId: string, turn: Turn): Promise<Delivery> {
  const record = await findUser(deps.db, { id: userId }, deps.keyring, deps.clock.offsetMs);
  if (!record || unsent(record, updateId).length === 0) return DONE;
  const provider = deps.providers.get(record.provider);
  if (!provider) return { state: 'LATER', delayMs: 60_000 };
  const waits = await readRetry(deps.db, updateId);
  if (waits.remainingMs > 0) return { state: 'LATER', delayMs: waits.remainingMs };
  const { attempts, lastUnknownAt } = await callsOf(deps.db, updateId, 'UPDATE');
  const taken = await takenChanges(deps.db, updateId);
  // An earlier call may have been done: nothing is repeated before the provider was asked what it shows.
  const mustAsk = lastUnknownAt !== null || taken !== null;
  const compared = !mustAsk || (await compare(deps, provider, record, turn, taken));
  if (waits.ageMs > GIVE_UP_AFTER_MS) {
    await failChanges(deps, userId, updateId, 'FAILED', null, null);
    return DONE;
  }
  if (!compared || taken) return later(deps, userId, updateId, retryPause(attempts, undefined));
  try {
    await send(deps, provider, userId, updateId, turn, lastUnknownAt !== null);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (isFinal(error)) {
      const closedUntil = lastUnknownAt ? new Date(lastUnknownAt.getTime() + LATE_LANDING_MS) : null;
      await failChanges(deps, userId, updateId, finalStatus(error), error, closedUntil);
      return DONE;
    }
    if (error.outcomeUnknown) await compare(deps, provider, record, turn, null);
    return later(deps, userId, updateId, retryPause(attempts, error.details.retryAfterMs));
  }
  return later(deps, userId, updateId, retryPause(attempts, undefined));
}

/** Calls the provider with every change that is still unsent, recording the call before and after. */
async function send(
  deps: ActionDeps,
  provider: RunningProvider,
  userId: string,
  updateId: string,
  turn: Turn,
  /** An earlier call of this update whose answer was lost. */
  mayHaveArrived: boolean,
): Promise<void> {
  const started = await deps.db.transaction().execute(async (tx) => {
    await lockUser(tx, userId);
    const record = await findUser(tx, { id: userId }, deps.keyring, deps.clock.offsetMs);
    const changes = record ? unsent(record, updateId) : [];
    if (!record || changes.length === 0) return null;
    const changeIds = changes.map((change) => change.id);
    const { leaseNumber } = turn;
    const callId = await startCall(tx, {
      userId,
      updateId,
      kind: 'UPDATE',
      leaseNumber,
      startedAt: new Date(),
      changeIds,
    });
    return { record, changes, callId, answered: new Set(changeIds) };
  });
  if (!started) return;
  const { record, changes, callId, answered } = started;
  const request = {
    user: referenceOf(record),
    changes: toSend(changes, record),
    current: record.profile.values,
  };
  try {
    const answer = await provider.adapter.updateUser(request, turn.signal);
    await settleUser(deps, userId, turn.leaseNumber, { ...answer, answered });
    await end(deps, callId, 'ANSWERED', null, answer);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    await end(deps, callId, outcomeOf(error), error, null);
    if (outcomeOf(error) === 'NOT_DONE' && !mayHaveArrived) await forgetCall(deps.db, callId);
    throw error;
  }
  const after = await findUser(deps.db, { id: userId }, deps.keyring, deps.clock.offsetMs);
  // The answer showed nothing, or nothing about parked changes: ask, knowing that the write was taken.
  if (!after || unsent(after, updateId).length === 0) return;
  // A read that fails says nothing about the write.
  await compare(deps, provider, after, turn, await takenChanges(deps.db, updateId));
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

/**
 * After an answer that was lost or showed nothing: what does the provider show now? False when it does not say,
 * which is no reason to fail.
 */
async function compare(
  deps: ActionDeps,
  provider: RunningProvider,
  record: UserRecord,
  turn: Turn,
  taken: Awaited<ReturnType<typeof takenChanges>>,
): Promise<boolean> {
  const learned = taken
    ? {
        answered: taken.ids,
        doneLater: taken.doneLater && Date.now() - taken.since.getTime() < LATE_LANDING_MS,
      }
    : {};
  try {
    await observeUser(deps, provider, record, turn, learned);
    return true;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    deps.log.info(
      { userId: record.id, provider: record.provider, kind: error.kind },
      'reading what a write did failed',
    );
    return false;
  }
}

async function later(deps: ActionDeps, userId: string, updateId: string, delayMs: number): Promise<Delivery> {
  const record = await findUser(deps.db, { id: userId }, deps.keyring, deps.clock.offsetMs);
  if (!record || unsent(record, updateId).length === 0) return DONE;
  await noteRetry(deps.db, updateId, delayMs);
  return { state: 'LATER', delayMs };
}

function unsent(record: UserRecord, updateId: string): OpenChangeRecord[] {
  return record.open.filter((change) => change.updateId === updateId && change.status === 'SUBMITTING');
}

/** Changes as the adapter takes them: items of one list put back together with those that stay. */
function toSend(changes: readonly OpenChangeRecord[], record: UserRecord): ChangeToSend[] {
  return [...Map.groupBy(changes, (change) => change.field)].map(([field, own]) => {
    if (!ITEMISED_FIELDS.has(field)) return { field, value: own[0]?.requested ?? null };
    const current = record.profile.values[keyOf(field)];
    const items: unknown[] = Array.isArray(current) ? [...current] : [];
    for (const change of own) items[Number(change.itemKey)] = change.requested;
    return { field, value: items.filter((item) => item !== null && item !== undefined) };
  });
}

function outcomeOf(error: ProviderError): CallOutcome {
  if (error.outcomeUnknown) return 'UNKNOWN';
  return isFinal(error) ? 'REFUSED' : 'NOT_DONE';
}

function isFinal(error: ProviderError): boolean {
  return ['rejected', 'not_found', 'conflict', 'auth'].includes(error.kind);
}

/** Refused credentials are our trouble, not a judgement on the change. */
function finalStatus(error: ProviderError): 'REJECTED' | 'FAILED' {
  return error.kind === 'auth' ? 'FAILED' : 'REJECTED';
}
