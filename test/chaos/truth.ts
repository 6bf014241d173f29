import { sql } from 'kysely';
import type { Database } from '../../src/db/connection.ts';
import { readLogHead, readLogState } from '../../src/db/events/event.repository.ts';
import { encodeCursor } from '../../src/events/cursor.ts';
import { until } from '../support/condition.ts';

/** An event that happened. */
export type TrueEvent = {
  cursor: string;
  position: number;
  userId: string;
  updateId: string;
  status: string;
};

type Row = { id: number; position: number; user_id: string; update_id: string; status: string };

/**
 * All events after a position, in the order in which they were stored: for one user that is the order in which they were
 * committed, whatever numbers they got.
 */
export async function readTruth(db: Database, after: number): Promise<TrueEvent[]> {
  await until('every event is numbered', async () => !(await readLogHead(db)).hasUnnumbered, 30_000);
  const { logId } = await readLogState(db);
  const { rows } = await sql<Row>`select id, position, user_id, update_id, status from update_events
    where position > ${after} order by id`.execute(db);
  return rows.map(({ position, user_id, update_id, status }) => ({
    cursor: encodeCursor(logId, position),
    position,
    userId: user_id,
    updateId: update_id,
    status,
  }));
}
