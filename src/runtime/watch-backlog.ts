import type { Database } from '../db/connection.ts';
import { readTargetBacklogs, type TargetBacklog } from '../db/events/event-target.repository.ts';
import { type Backlog, readBacklog } from '../db/users/backlog.ts';

const EVERY_MS = 10_000;

type Reports = {
  backlog(backlog: Backlog): void;
  targetBacklog(backlog: TargetBacklog): void;
};

/** Keeps the gauges of what has still to be done up to date. A reading that fails is left out. */
export function watchBacklog(db: Database, reports: Reports, targets: ReadonlySet<string>): { stop(): void } {
  async function readAll(): Promise<void> {
    reports.backlog(await readBacklog(db));
    if (targets.size === 0) return;
    // Those that the operator has taken off the list are nobody's business any more.
    for (const one of await readTargetBacklogs(db)) if (targets.has(one.name)) reports.targetBacklog(one);
  }
  const read = () => void readAll().catch(() => undefined);
  read();
  const timer = setInterval(read, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
