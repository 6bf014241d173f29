import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/db/connection.ts';
import { numberCommittedEvents, readEventsAfter, readLogHead } from '../../src/db/events/event.repository.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase } from '../support/database.ts';

/** An advisory lock that a relay waits for when it looks at the head: its statement has begun, and has locked nothing. */
const GATE = 4_711;

it('a relay that began before another one’s numbers were committed numbers nothing anew', async () => {
  const database = await createTestDatabase();
  const { db } = openDatabase({ url: database.url, maxConnections: 2, onError() {} });
  const late = openDatabase({ url: database.serverUrl, maxConnections: 1, onError() {} });
  onTestFinished(async () => {
    await late.db.destroy();
    await db.destroy();
    await database.drop();
  });
  const numberOf = async (update: string) => {
    const events = await readEventsAfter(db, 0, null, 100);
    return events.find(({ updateId }) => updateId === update)?.position;
  };
  const user = await aUser(db);
  await numberCommittedEvents(db);
  await numberCommittedEvents(late.db);
  const { head } = await readLogHead(db);
  const first = await anUpdate(db, user, [{ field: 'FIRST_NAME' }]);

  await sql
    .raw(`create function gate() returns boolean language sql volatile
      as 'select pg_advisory_xact_lock_shared(${GATE}) is not null';
    alter table event_log enable row level security;
    create policy gate on event_log using (gate())`)
    .execute(db);
  const numbering = await db.connection().execute(async (holder) => {
    await sql`select pg_advisory_lock(${GATE})`.execute(holder);
    const waiting = numberCommittedEvents(late.db);
    await until('it waits', async () => {
      const { rows } = await sql`select from pg_stat_activity where wait_event = 'advisory'
        and datname = current_database()`.execute(holder);
      return rows.length > 0;
    });
    await numberCommittedEvents(db);
    await anUpdate(db, user, [{ field: 'LAST_NAME' }]);
    await sql`select pg_advisory_unlock(${GATE})`.execute(holder);
    return waiting;
  });

  // What came in between is numbered, too: by then it has looked again.
  expect(numbering?.head).toBe(head + 2);
  expect(await numberOf(first)).toBe(head + 1);
  expect((await readEventsAfter(db, head, null, 100)).map(({ position }) => position)).toEqual([
    head + 1,
    head + 2,
  ]);
});
