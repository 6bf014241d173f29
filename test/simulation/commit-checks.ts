import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../src/domain/user/actor.ts';
import type { Commit } from '../../src/domain/user/commit.ts';
import type { Decided } from '../../src/domain/user/draft.ts';
import {
  isOpen,
  mayMoveChange,
  mayMoveVerification,
  updateStatusOf,
} from '../../src/domain/user/lifecycle.ts';
import { actorOf, type UserRows } from './memory-rows.ts';

/** A call past its limit waits no longer than the longest pause between attempts. */
const GIVEN_UP_WITHIN_MS = 15 * 60_000;

type EventOfUpdate = Commit['events'][number] & { updateId: string };

/** All but the last event of an erased user. */
function eventsOfUpdates({ events }: Commit): EventOfUpdate[] {
  return events.filter((event): event is EventOfUpdate => event.updateId !== null);
}

/** What must hold of every commit, by the rows as they are before it. */
export function checkBefore(user: UserRows, { commit }: Decided, violation: (text: string) => void): void {
  for (const { updateId, previousStatus, status } of eventsOfUpdates(commit)) {
    if (commit.events.filter((one) => one.updateId === updateId).length > 1)
      violation(`two events of ${updateId} at once`);
    const before = user.updates.get(updateId)?.status ?? null;
    if (before !== previousStatus)
      violation(`an event of ${updateId} says it was ${previousStatus}; it was ${before}`);
    const written =
      commit.updates.find((one) => one.id === updateId) ??
      commit.newUpdates.find((one) => one.id === updateId);
    const isNew = before === null;
    if (!isNew && written?.status !== status)
      violation(`an event of ${updateId} says ${status}, its row ${written?.status}`);
  }
  for (const { updateId, transitions } of eventsOfUpdates(commit)) {
    const now = new Map<string, string | null>();
    for (const { field, path, previousStatus, status } of transitions) {
      const place = path.join('.');
      const before = now.has(place) ? now.get(place) : statusOf(user, updateId, field, path[1] ?? '');
      now.set(place, status);
      if (before !== previousStatus)
        violation(`${place} of ${updateId} moves from ${previousStatus}; it was ${before}`);
      if (previousStatus !== status && !mayMoveChange(previousStatus, status)) {
        violation(`${place} of ${updateId} moves from ${previousStatus} to ${status}`);
      }
    }
  }
  for (const { id, status } of commit.verifications) {
    const row = user.verifications.get(id);
    if (!row || !status || row.status === status) continue;
    if (!mayMoveVerification(row.status, status))
      violation(`verification ${id} moves from ${row.status} to ${status}`);
  }
  for (const change of commit.changes) {
    const row = user.changes.get(change.id);
    const told = commit.events.some((one) => one.updateId === change.updateId);
    if (row && row.status !== change.status && !told) violation(`${change.field} moves without an event`);
  }
  const visible = commit.events.length > 0 || commit.user !== null;
  if (visible && commit.version !== user.version + 1)
    violation(`version ${user.version} does not rise with a visible move`);
}

function statusOf(user: UserRows, updateId: string, field: string, itemKey: string): string | null {
  const row = [...user.changes.values()].find(
    (one) => one.updateId === updateId && one.field === field && one.itemKey === itemKey,
  );
  return row?.status ?? null;
}

/** What must hold after it. */
export function checkAfter(
  user: UserRows,
  decided: Decided,
  now: Date,
  violation: (text: string) => void,
): void {
  const changes = [...user.changes.values()];
  for (const { updateId } of eventsOfUpdates(decided.commit)) {
    const statuses = changes.filter((one) => one.updateId === updateId).map((one) => one.status);
    const { status } = user.updates.get(updateId) ?? {};
    if (status !== updateStatusOf(statuses))
      violation(`${updateId} is ${status}, its changes ${statuses.join()}`);
  }
  const open =
    changes.some((one) => isOpen(one.status)) || [...user.calls.values()].some((one) => one.end === null);
  if (open && user.wakeAt === null) violation('something is open and nothing wakes the user');
  const late = [...user.calls.values()].find(
    ({ call, end }) => end === null && now.getTime() > call.giveUpAt.getTime() + GIVEN_UP_WITHIN_MS,
  );
  if (late) violation(`${late.call.kind} ${late.call.id} is past its limit and goes on`);
  checkMemory(decided.actor, actorOf(user, now), violation);
}

/** The actor that a decision gives is the one that a load would give. */
function checkMemory(given: Actor, loaded: Actor, violation: (text: string) => void): void {
  for (const key of Object.keys(loaded) as (keyof Actor)[]) {
    if (key === 'now' || key === 'real' || key === 'lease' || key === 'endedReferences') continue;
    const [left, right] = [plain(given[key], loaded.now), plain(loaded[key], loaded.now)];
    if (!isDeepStrictEqual(left, right)) {
      violation(`the decision's ${key} is ${JSON.stringify(left)}, a load's ${JSON.stringify(right)}`);
    }
  }
}

/** In one order; a field that was closed for a while is there once, as long as it is closed. */
function plain(value: unknown, now: Date): unknown {
  if (!Array.isArray(value)) return value;
  const closed = value
    .filter(({ until }) => !until || until > now)
    .sort((left, right) => left.until - right.until);
  const items = new Map(closed.map((item) => [idOf(item), item]));
  return [...items.values()].sort((left, right) => (idOf(left) < idOf(right) ? -1 : 1));
}

function idOf(item: { id?: string; field?: string }): string {
  return item.id ?? `${item.field}`;
}
