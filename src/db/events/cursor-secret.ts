import type { Queryable } from '../connection.ts';
import { readLogState } from './event.repository.ts';

const secrets = new WeakMap<Queryable, Promise<string>>();

/** The secret of this database's cursors, which never changes: read once. */
export function cursorSecret(db: Queryable): Promise<string> {
  const known = secrets.get(db);
  if (known) return known;
  const reading = readLogState(db).then(({ logId }) => logId);
  secrets.set(db, reading);
  reading.catch(() => secrets.delete(db));
  return reading;
}
