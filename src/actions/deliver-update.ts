import { type CallHistory, callsOf, takenChanges } from '../db/updates/call.repository.ts';
import { noteRetry, readRetry } from '../db/updates/retry.repository.ts';
import { findUser } from '../db/users/read-users.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import { compareWithProvider, LATE_LANDING_MS } from './compare-with-provider.ts';
import { failChanges } from './fail-changes.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import type { RunningProvider } from './ports/running-provider.ts';
import { retryPause } from './retry-pause.ts';
import { sendCall } from './send-call.ts';
import { addsCopies, callGroups } from './send-groups.ts';
import { unsentChanges } from './unsent-changes.ts';
import { type Turn, withUserLease } from './user-lease.ts';

/** After this long without getting through, an update is given up as `FAILED`. */
const GIVE_UP_AFTER_MS = 24 * 60 * 60 * 1000;
const LONGEST_LOOK_MS = 5_000;

/** `DONE`: nothing left to send. `LATER`: try again after `delayMs`. */
export type Delivery = { state: 'DONE' } | { state: 'LATER'; delayMs: number };

const DONE: Delivery = { state: 'DONE' };

/**
 * Sends what is still `SUBMITTING` of an update and settles the answers. Any replica may call it at any time and
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
  if (!record || unsentChanges(record, updateId).length === 0) return DONE;
  const provider = deps.providers.get(record.provider);
  if (!provider) return { state: 'LATER', delayMs: 60_000 };
  const waits = await readRetry(deps.db, updateId);
  if (waits.remainingMs > 0) return { state: 'LATER', delayMs: waits.remainingMs };
  const history = await callsOf(deps.db, updateId, 'UPDATE');
  const taken = await takenChanges(deps.db, updateId);
  // An earlier call may have been done: nothing is repeated before the provider was asked what it shows.
  const mustAsk = history.lastUnknownAt !== null || taken !== null;
  const compared = !mustAsk || (await compareWithProvider(deps, provider, record, turn, taken));
  if (waits.ageMs > GIVE_UP_AFTER_MS) {
    await failChanges(deps, userId, updateId, { status: 'FAILED' });
    return DONE;
  }
  const pause = retryPause(history.attempts, undefined);
  if (!compared) return later(deps, userId, updateId, pause);
  const held = await sendGroups(deps, provider, userId, updateId, turn, history, taken?.ids ?? new Set());
  return later(deps, userId, updateId, held ?? pause);
}

/**
 * Sends what is left, call by call. What one call is refused for does not keep the others back; a provider that
 * cannot be reached does. Milliseconds to wait before the next attempt, or `null` for the usual pause.
 */
async function sendGroups(
  deps: ActionDeps,
  provider: RunningProvider,
  userId: string,
  updateId: string,
  turn: Turn,
  history: CallHistory,
  /** Changes that the provider has taken and does not show yet. */
  taken: ReadonlySet<string>,
): Promise<number | null> {
  const record = await findUser(deps.db, { id: userId }, deps.keyring, deps.clock.offsetMs);
  const { capabilities } = provider.module;
  const left = record ? unsentChanges(record, updateId).filter((change) => !taken.has(change.id)) : [];
  let held: number | null = null;
  for (const group of callGroups(left, capabilities)) {
    const copies = addsCopies(group, capabilities);
    const landing = copies && group.some((change) => change.sent) ? stillLandingMs(history) : 0;
    if (landing > 0) {
      held = Math.min(landing, LONGEST_LOOK_MS);
      continue;
    }
    const ids = group.map((change) => change.id);
    const sent = await sendCall(deps, provider, { userId, updateId, changeIds: ids, copies }, turn, history);
    if (sent.state === 'NOT_THROUGH') return retryPause(history.attempts, sent.retryAfterMs);
  }
  return held;
}

/** How long a request that got no answer may still take effect: what would be doubled is not repeated before. */
function stillLandingMs({ lastUnansweredAt }: CallHistory): number {
  return lastUnansweredAt === null ? 0 : lastUnansweredAt.getTime() + LATE_LANDING_MS - Date.now();
}

async function later(deps: ActionDeps, userId: string, updateId: string, delayMs: number): Promise<Delivery> {
  const record: UserRecord | undefined = await findUser(
    deps.db,
    { id: userId },
    deps.keyring,
    deps.clock.offsetMs,
  );
  if (!record || unsentChanges(record, updateId).length === 0) return DONE;
  await noteRetry(deps.db, updateId, delayMs);
  return { state: 'LATER', delayMs };
}
