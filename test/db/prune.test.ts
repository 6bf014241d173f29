import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import { cutoff, prune, prunes } from '../../src/db/maintenance/prune.ts';
import { crowd } from '../support/crowded.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { planOf } from '../support/plan.ts';

const USERS = 10_000;
/** So many of each are too old, and so many have a day left. */
const OLD = 120;
const YOUNG = 50;

let database: TestDatabase;
let db: Database;

/** What is pruned, how old it may get, and how much of it there is. */
const KEPT = [
  ['idempotency keys', 'profile_updates', 'requested_at', 30, 'input_digest is not null'],
  ['webhooks', 'webhook_inbox', 'received_at', 30, 'true'],
  ['ended calls', 'provider_calls', 'ended_at', 90, "state = 'ENDED'"],
  ['corrections', 'update_changes', 'ended_at', 30, 'correctable'],
  ['unused rates', 'rate_limits', 'free_at', 0, 'true'],
] as const;

async function count(table: string, condition: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.ref(table)}
    where ${sql.raw(condition)}`.execute(db);
  return rows[0]?.count ?? Number.NaN;
}

async function age(table: string, column: string, rows: number, how: string, condition = 'true') {
  await sql`update ${sql.ref(table)} set ${sql.ref(column)} = clock_timestamp() - ${how}::interval
    where ctid in (select ctid from ${sql.ref(table)} where ${sql.ref(column)} > clock_timestamp() - interval '10 days'
      and ${sql.raw(condition)} limit ${rows})`.execute(db);
}

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.url, maxConnections: 2, onError() {} }).db;
  await crowd(db, USERS);
  // Every second one as the version before stored it.
  await sql`update profile_updates set caller = 'x', input_digest = '',
    idempotency_key = case when sequence % 2 = 0 then id::text end,
    key_digest = case when sequence % 2 = 1 then sha256(id::text::bytea) end, sealed_key = ''`.execute(db);
  await sql`update update_changes c set correctable = true, provider_call_id = k.id
    from provider_calls k where k.update_id = c.update_id`.execute(db);
  await sql`insert into rate_limits (key, free_at)
    select sha256(n::text::bytea), clock_timestamp() + interval '1 hour' from generate_series(1, ${USERS}::int) n`.execute(
    db,
  );
  for (const [, table, column, days, condition] of KEPT) {
    await age(table, column, OLD, `${days} days 1 second`, condition);
    if (days > 0) await age(table, column, YOUNG, `${days - 1} days`, condition);
  }
  await sql`analyze`.execute(db);
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

describe('what is kept for a time only', () => {
  it.each(prunes(30).map((one) => [one.name, one] as const))(
    '%s: what is too old is found by keys',
    async (_, one) => {
      const { scans } = await planOf(db, one.statement(cutoff(one.days), 10).compile(db));
      expect(scans.filter((scan) => scan.startsWith('Seq Scan'))).toEqual([]);
    },
  );

  it('goes when its time is over, in batches, and not before', async () => {
    const options = { idempotencyDays: 30, batch: 50 };
    const others = {
      updates: await count('profile_updates', 'true'),
      changes: await count('update_changes', 'true'),
    };
    for (const [name, table, , , condition] of KEPT)
      expect([name, await count(table, condition)]).toEqual([name, USERS]);
    expect(await prune(db, options)).toBe(KEPT.length * OLD);
    for (const [name, table, , , condition] of KEPT)
      expect([name, await count(table, condition)]).toEqual([name, USERS - OLD]);
    expect(await prune(db, options)).toBe(0);
    expect({
      updates: await count('profile_updates', 'true'),
      changes: await count('update_changes', 'true'),
    }).toEqual(others);
    expect(await count('update_changes', 'provider_call_id is null')).toBe(OLD);
    expect(
      await count(
        'profile_updates',
        '(idempotency_key is null and key_digest is null) <> (input_digest is null)',
      ),
    ).toBe(0);
  });

  it('waits for nobody: rows that others hold come at the next time', async () => {
    const other = openDatabase({ url: database.url, maxConnections: 1, onError() {} }).db;
    await age('webhook_inbox', 'received_at', 2, '31 days');
    await other.transaction().execute(async (tx) => {
      await sql`select from webhook_inbox where received_at < now() - interval '30 days' limit 1 for update`.execute(
        tx,
      );
      expect(await prune(db, { idempotencyDays: 30 })).toBe(1);
    });
    expect(await prune(db, { idempotencyDays: 30 })).toBe(1);
    await other.destroy();
  });
});
