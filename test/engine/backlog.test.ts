import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import { numberCommittedEvents } from '../../src/db/events/event.repository.ts';
import { backlogQuery, readBacklog } from '../../src/db/users/backlog.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { crowd } from '../support/crowded.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { planOf } from '../support/plan.ts';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ db } = openDatabase({ url: database.url, maxConnections: 2, onError() {} }));
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

it('tells how old the oldest of what is open is', async () => {
  const none = { SUBMITTING: 0, AWAITING_VERIFICATION: 0, AWAITING_APPROVAL: 0 };
  expect(await readBacklog(db)).toEqual({
    due: 0,
    oldestDueSeconds: 0,
    oldestUnnumberedSeconds: 0,
    oldestOpenSeconds: none,
  });

  const submitting = await anUpdate(db, await aUser(db), [{ field: 'FIRST_NAME' }]);
  const awaiting = await anUpdate(db, await aUser(db), [{ field: 'EMAIL', verification: {} }]);
  const aged = async (id: string, hours: number) => {
    const ago = sql<Date>`now() - make_interval(hours => ${hours})`;
    await db.updateTable('profile_updates').set({ created_at: ago }).where('id', '=', id).execute();
    await db.updateTable('update_events').set({ occurred_at: ago }).where('update_id', '=', id).execute();
  };
  await aged(submitting, 2);
  await aged(awaiting, 1);

  const { oldestOpenSeconds, oldestUnnumberedSeconds } = await readBacklog(db);
  expect(oldestOpenSeconds.SUBMITTING).toBeGreaterThanOrEqual(7_200);
  expect(oldestOpenSeconds.AWAITING_VERIFICATION).toBeGreaterThanOrEqual(3_600);
  expect(oldestOpenSeconds.AWAITING_VERIFICATION).toBeLessThan(7_200);
  expect(oldestOpenSeconds.AWAITING_APPROVAL).toBe(0);
  expect(oldestUnnumberedSeconds).toBeGreaterThanOrEqual(7_200);
  await numberCommittedEvents(db);
  expect((await readBacklog(db)).oldestUnnumberedSeconds).toBe(0);
});

it('reads no table as a whole', async () => {
  const crowded = await createTestDatabase();
  const { db: many } = openDatabase({ url: crowded.url, maxConnections: 2, onError() {} });
  onTestFinished(async () => {
    await many.destroy();
    await crowded.drop();
  });
  await crowd(many, 5_000);
  await numberCommittedEvents(many);
  await sql`analyze`.execute(many);
  const { scans } = await planOf(many, backlogQuery().compile(many));
  expect(scans.filter((scan) => scan.startsWith('Seq Scan'))).toEqual([]);
});
