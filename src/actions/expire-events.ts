import { expireEvents as expireBatch } from '../db/events/retention.repository.ts';
import type { ActionDeps } from './ports/action-deps.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const BATCH = 10_000;
/** More than a busy minute brings; what is left over after a long pause waits for the next sweep. */
const BATCHES_PER_SWEEP = 20;

/** Lets cursors expire behind which something happened longer ago than is kept for them. Idempotent. */
export async function expireEvents(deps: ActionDeps, now: Date): Promise<void> {
  const olderThan = new Date(now.getTime() - deps.eventRetentionDays * DAY_MS);
  for (let batch = 0; batch < BATCHES_PER_SWEEP; batch += 1) {
    if ((await expireBatch(deps.db, olderThan, BATCH)) < BATCH) return;
  }
}
