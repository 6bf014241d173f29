import { type CompiledQuery, Kysely, type LogEvent, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import type { DB } from '../../src/db/database.ts';
import { numberCommittedEvents } from '../../src/db/events/event.repository.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { planOf } from '../support/plan.ts';

let database: TestDatabase;
let db: Database;
let last: CompiledQuery;
function noteQuery({ query }: LogEvent): void {
  last = query;
}

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = openDatabase({ url: database.url, maxConnections: 2, onError() {} });
  db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), log: noteQuery });
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

it('a run that numbers nothing tells nobody', async () => {
  const listener = new pg.Client({ connectionString: database.url });
  await listener.connect();
  const heard: (string | undefined)[] = [];
  listener.on('notification', ({ payload }) => void heard.push(payload));
  await listener.query('listen profile_events');
  await anUpdate(db, await aUser(db));
  for (let run = 0; run < 3; run += 1) await numberCommittedEvents(db);
  await sql`select pg_notify('profile_events', 'the last')`.execute(db);
  await until('all is heard', () => heard.includes('the last'));
  expect(heard).toEqual(['1 0', 'the last']);
  await listener.end();
});

it.each(['never analysed', 'analysed'])('reads no table as a whole, %s', async (when) => {
  const user = await aUser(db, { providerUserId: `numbered ${when}` });
  const update = await anUpdate(db, user);
  await numberCommittedEvents(db);
  const { head } = (await numberCommittedEvents(db)) ?? { head: 0 };
  await sql`insert into update_events (user_id, update_id, occurred_at, status, transitions, position)
    select ${user}, ${update}, now(), 'SUBMITTING', '[]', ${head} + n from generate_series(1, 20000) n`.execute(
    db,
  );
  await sql`update event_log set head = head + 20000`.execute(db);
  if (when === 'analysed') await sql`analyze`.execute(db);
  await numberCommittedEvents(db);
  const { scans } = await planOf(db, last);
  expect(scans.filter((scan) => scan === 'Seq Scan on update_events')).toEqual([]);
});
