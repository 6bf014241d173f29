import pg from 'pg';
import type { Database } from '../../../src/db/connection.ts';
import { EVENTS_CHANNEL, readEventsAfter, readLogState } from '../../../src/db/events/event.repository.ts';
import { encodeCursor } from '../../../src/events/cursor.ts';
import type { FeedEvent } from '../../../src/events/feed.ts';

const PAGE = 500;

/** Follows the log of events as simply as it can be done: a notification, one statement for all that is new. */
export async function followEvents(
  db: Database,
  databaseUrl: string,
  onEvents: (events: FeedEvent[]) => unknown,
): Promise<void> {
  const { logId, head } = await readLogState(db);
  let position = head;
  let wanted = head;
  let reading = false;
  const read = async () => {
    if (reading) return;
    reading = true;
    while (position < wanted) {
      const page = await readEventsAfter(db, position, null, PAGE);
      position = page.at(-1)?.position ?? wanted;
      await onEvents(page.map((event) => ({ ...event, cursor: encodeCursor(logId, event.position) })));
    }
    reading = false;
  };
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  client.on('notification', ({ payload = '' }) => {
    // The head, and the epoch behind it.
    wanted = Math.max(wanted, Number.parseInt(payload, 10));
    void read();
  });
  await client.query(`listen ${EVENTS_CHANNEL}`);
}
