import type { UpdateRecord } from '../db/updates/update-record.ts';
import type { HistoryRow } from './loaders.ts';

/**
 * The statuses that an update has had. A move of a change that left the update's status alone is no entry. What
 * the clock has expired is one already, though its event is still to come.
 */
export function historyOf(update: UpdateRecord, rows: readonly HistoryRow[]): HistoryRow[] {
  const reached = rows.filter((row, index) => row.status !== rows[index - 1]?.status || row.note !== null);
  const last = reached.at(-1);
  const expiries = update.changes
    .filter((change) => change.status === 'EXPIRED')
    .flatMap((change) => change.verification?.expiresAt?.getTime() ?? []);
  const expiredAt = Math.max(...expiries);
  const eventToCome =
    last !== undefined && last.status !== update.status && last.occurredAt.getTime() < expiredAt;
  return eventToCome
    ? [...reached, { status: update.status, occurredAt: new Date(expiredAt), note: null }]
    : reached;
}
