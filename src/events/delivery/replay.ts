import type { Database } from '../../db/connection.ts';
import { readLogState } from '../../db/events/event.repository.ts';
import { moveTarget } from '../../db/events/event-target.repository.ts';
import { positionBefore } from '../../db/events/outgoing-event.repository.ts';
import { decodeCursor } from '../cursor.ts';

const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Has a target get every event again from a place on: a cursor, a moment in ISO 8601, or `now`, which leaves out what it
 * has not got yet. Gives how many events that are. Throws where there is no such place or target.
 */
export async function replayTarget(db: Database, target: string, from: string): Promise<number> {
  const log = await readLogState(db);
  const position = await positionOf();
  if (!(await moveTarget(db, target, position))) throw new Error(`There is no target ${target}.`);
  return log.head - position;

  async function positionOf(): Promise<number> {
    if (from === 'now') return log.head;
    if (!TIME.test(from)) return decodeCursor(from, log);
    const moment = new Date(from);
    if (Number.isNaN(moment.getTime()))
      throw new Error('--from must be an RFC 3339 time, such as 2026-01-31T12:00:00Z.');
    return positionBefore(db, moment);
  }
}
