import type { Database } from '../db/connection.ts';
import { type Backlog, readBacklog } from '../db/users/backlog.ts';

const EVERY_MS = 10_000;

/** Keeps the gauges of the engine's backlog up to date. A reading that fails is left out. */
export function watchBacklog(db: Database, report: (backlog: Backlog) => void): { stop(): void } {
  const read = () => void readBacklog(db).then(report, () => undefined);
  read();
  const timer = setInterval(read, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
