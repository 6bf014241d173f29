import {
  beginStatusCall,
  endStatusRequest,
  postponeStatusRequest,
  readStatusRequest,
  type StatusRequest,
} from '../db/status/status-request.repository.ts';
import { findUser } from '../db/users/read-users.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import { ProviderError } from '../domain/provider-error.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { ProviderAdapter } from '../providers/module.ts';
import { compareWithProvider } from './compare-with-provider.ts';
import type { Delivery } from './deliver-update.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import type { RunningProvider } from './ports/running-provider.ts';
import { referenceOf } from './provider-of.ts';
import { retryPause } from './retry-pause.ts';
import { isFinal } from './send-call.ts';
import { settleUser } from './settle-user.ts';
import { type Turn, withUserLease } from './user-lease.ts';

const GIVE_UP_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Carries out a stored status request. Any replica may call it at any time and any number of times; after a lost
 * answer the provider is asked first whether it came to pass.
 */
export async function deliverStatusRequest(
  deps: ActionDeps,
  userId: string,
  requestId: string,
  leaseWaitMs: number,
): Promise<Delivery> {
  const delivery = await withUserLease(deps, userId, leaseWaitMs, (turn) =>
    deliver(deps, userId, requestId, turn),
  );
  return delivery ?? { state: 'LATER', delayMs: 2_000 };
}

async function deliver(deps: ActionDeps, userId: string, requestId: string, turn: Turn): Promise<Delivery> {
  const request = await readStatusRequest(deps.db, requestId);
  const record = await findUser(deps.db, { id: userId }, deps.keyring, deps.clock.offsetMs);
  if (!record || request?.status !== 'SUBMITTING') return { state: 'DONE' };
  const provider = deps.providers.get(record.provider);
  if (!provider) return { state: 'LATER', delayMs: 60_000 };
  if (request.remainingMs > 0) return { state: 'LATER', delayMs: request.remainingMs };
  if (request.ageMs > GIVE_UP_AFTER_MS) return end(deps, request, 'FAILED');
  if (request.mayHaveArrived) {
    if (!(await compareWithProvider(deps, provider, record, turn, null))) {
      return later(deps, request, undefined, true);
    }
    if (await hasComeToPass(deps, request)) return end(deps, request, 'DONE');
  }
  return send(deps, provider, record, request, turn);
}

async function send(
  deps: ActionDeps,
  provider: RunningProvider,
  record: UserRecord,
  request: StatusRequest,
  turn: Turn,
): Promise<Delivery> {
  await beginStatusCall(deps.db, request.id);
  let snapshot: Snapshot | null;
  try {
    ({ snapshot } = await call(provider.adapter, record, request, turn.signal));
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (!isFinal(error)) return later(deps, request, error.details.retryAfterMs, error.outcomeUnknown);
    // The provider may refuse it because an earlier call has arrived after all.
    if (request.mayHaveArrived && (await compareWithProvider(deps, provider, record, turn, null))) {
      if (await hasComeToPass(deps, request)) return end(deps, request, 'DONE');
    }
    const status = error.kind === 'auth' ? 'FAILED' : 'REFUSED';
    return end(deps, request, status, error.details.providerCode);
  }
  if (snapshot) {
    const seen = { snapshot, answered: new Set<string>(), refused: [] };
    await settleUser(deps, record.id, turn.leaseNumber, seen);
  } else {
    await compareWithProvider(deps, provider, record, turn, null);
  }
  return end(deps, request, 'DONE');
}

async function end(
  deps: ActionDeps,
  request: StatusRequest,
  status: 'DONE' | 'REFUSED' | 'FAILED',
  providerCode: string | null = null,
): Promise<Delivery> {
  await endStatusRequest(deps.db, request.id, status, providerCode);
  return { state: 'DONE' };
}

function call(
  adapter: ProviderAdapter,
  record: UserRecord,
  request: StatusRequest,
  signal: AbortSignal,
): Promise<{ snapshot: Snapshot | null }> {
  const user = referenceOf(record);
  const asked =
    request.kind === 'SUBMIT_KYC'
      ? adapter.submitKyc?.(user, signal)
      : adapter.setKycStatus?.(user, request.kycStatus, signal);
  return asked ?? Promise.reject(new ProviderError({ kind: 'rejected', notSent: true }));
}

async function later(
  deps: ActionDeps,
  request: StatusRequest,
  retryAfterMs: number | undefined,
  mayHaveArrived: boolean,
): Promise<Delivery> {
  const delayMs = retryPause(request.attempts, retryAfterMs);
  await postponeStatusRequest(deps.db, request.id, delayMs, mayHaveArrived || request.mayHaveArrived);
  return { state: 'LATER', delayMs };
}

/** What the provider shows by now says that an earlier call arrived. */
async function hasComeToPass(deps: ActionDeps, request: StatusRequest): Promise<boolean> {
  const record = await findUser(deps.db, { id: request.userId }, deps.keyring, deps.clock.offsetMs);
  const status = record?.state.kyc.status;
  if (request.kind === 'SET_KYC_STATUS') return status === request.kycStatus;
  return status !== 'NOT_STARTED' && status !== 'INFORMATION_REQUIRED';
}
