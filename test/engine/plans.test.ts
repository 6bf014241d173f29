import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import type { Statement } from '../../src/db/users/commit-user.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { crowd } from '../support/crowded.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { genericPlanOf, planOf } from '../support/plan.ts';
import { everyStatement } from './support/every-statement.ts';

/** From this cost on PostgreSQL compiles a statement before it runs it, which takes longer than all of ours. */
const JIT_ABOVE_COST = 100_000;

/** A table of one row, which no index would make cheaper. */
const ONE_ROW = 'Seq Scan on clear_text';

const NAMES = [
  'load',
  'load with a key',
  'claim',
  'renew',
  'notice',
  'notice late',
  'claim due',
  'commit, TAKE',
  'commit, RELEASE',
  'commit, KEEP',
  'commit, erased',
  'link',
];

describe.each([
  ['after many years, analysed', 10_000, true],
  ['on a fresh server, never analysed', 0, false],
  ['after a bulk import, never analysed', 10_000, false],
])('the store’s statements %s', (_, users, analysed) => {
  let database: TestDatabase;
  let opened: ReturnType<typeof openDatabase>;
  /** For a role that owns nothing, plans have the conditions of row-level security, whoever asks. */
  let server: Database;
  let statements: Map<string, Statement>;

  beforeAll(async () => {
    database = await createTestDatabase();
    opened = openDatabase({ url: database.url, maxConnections: 2, onError() {} });
    server = openDatabase({ url: database.serverUrl, maxConnections: 1, onError() {} }).db;
    await crowd(opened.db, users);
    if (analysed) await sql`analyze`.execute(opened.db);
    const user = await aUser(opened.db, { providerUserId: 'among-many' });
    await anUpdate(opened.db, user, [{ field: 'EMAIL', verification: { reference: 'among-many' } }]);
    statements = await everyStatement(opened.pool, user);
  });
  afterAll(async () => {
    await opened?.db.destroy();
    await server?.destroy();
    await database?.drop();
  });

  it.each(NAMES)('%s: by keys alone, whatever the plan is made for', async (name) => {
    const statement = statements.get(name);
    if (!statement) throw new Error('it was never sent');
    const query = { sql: statement.text, parameters: statement.values };
    const plans = [opened.db, server].flatMap((db) => [planOf(db, query), genericPlanOf(db, query)]);
    for (const plan of await Promise.all(plans)) {
      if (users > 0)
        expect(plan.scans.filter((scan) => scan.startsWith('Seq Scan') && scan !== ONE_ROW)).toEqual([]);
      expect(plan.cost).toBeLessThan(JIT_ABOVE_COST);
    }
  });

  it('are all known here', () => {
    expect([...statements.keys()]).toEqual(NAMES);
  });
});
