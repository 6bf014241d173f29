import type { WatcherLog } from './log.ts';
import type { TrueEvent } from './truth.ts';

/**
 * What is wrong with a watcher's log: events up to `head` that it missed, events that it was told of twice, that never
 * happened or not so, and those of one user that came in another order than they happened.
 *
 * @param truth all events there are, in the order in which they happened
 */
export function findFaults(truth: readonly TrueEvent[], head: number, log: WatcherLog): string[] {
  const faults = log.complaints.map((complaint) => `${log.name} was told ${complaint}`);
  const real = new Map(truth.map((event) => [event.cursor, event]));
  const times = Map.groupBy(log.events, ({ cursor }) => cursor);

  for (const event of truth) {
    const mine = log.userId === null || log.userId === event.userId;
    const seen = times.get(event.cursor)?.length ?? 0;
    if (mine && seen === 0 && event.position <= head) faults.push(`${log.name} missed ${named(event)}`);
    if (!mine && seen > 0) faults.push(`${log.name} was told of somebody else's ${named(event)}`);
    if (seen > 1) faults.push(`${log.name} was told ${seen} times of ${named(event)}`);
  }
  for (const seen of log.events) {
    const event = real.get(seen.cursor);
    if (!event) faults.push(`${log.name} was told of what never happened: ${JSON.stringify(seen)}`);
    else if (event.userId !== seen.userId || event.updateId !== seen.updateId || event.status !== seen.status)
      faults.push(`${log.name} was told ${JSON.stringify(seen)} for ${named(event)}`);
  }
  return [...faults, ...disorder(truth, log)];
}

function disorder(truth: readonly TrueEvent[], log: WatcherLog): string[] {
  const place = new Map(truth.map(({ cursor }, index) => [cursor, index]));
  const latest = new Map<string, number>();
  const faults: string[] = [];
  for (const { cursor, userId } of log.events) {
    const at = place.get(cursor);
    const before = latest.get(userId) ?? -1;
    const [event, earlier] = [truth[at ?? -1], truth[before]];
    if (at === undefined || !event) continue;
    if (at < before && earlier)
      faults.push(`${log.name} was told of ${named(event)} after ${named(earlier)}`);
    latest.set(userId, Math.max(at, before));
  }
  return faults;
}

function named({ position, status, updateId, userId }: TrueEvent): string {
  return `event ${position} (${status} of update ${updateId} of user ${userId})`;
}
