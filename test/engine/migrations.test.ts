import { sql } from 'kysely';
import { type Migration, NO_MIGRATIONS } from 'kysely/migration';
import { expect, it } from 'vitest';
import { forMigrations, openDatabase } from '../../src/db/connection.ts';
import { createMigrator, migrateToLatest, pendingMigrations } from '../../src/db/migrate.ts';
import { OWN_MIGRATIONS, type VersionedMigration } from '../../src/db/migration-files.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase } from '../support/database.ts';

it('migrations go up, down and up again, and several replicas may start at once', async () => {
  const database = await createTestDatabase({ empty: true });
  const { db } = openDatabase({ url: database.url, maxConnections: 6, onError() {} });
  const migrated = db as never;
  const shape = async () => {
    const { rows } = await sql<{ line: string }>`
      select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
      from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'
      union all select indexdef from pg_indexes where schemaname = 'public' and tablename not like 'kysely%'
      union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
        where connamespace = 'public'::regnamespace and conrelid::regclass::text not like 'kysely%'
      union all select proname from pg_proc where pronamespace = 'public'::regnamespace
      order by 1`.execute(db);
    return rows.map((row) => row.line);
  };
  try {
    const pending = await pendingMigrations(migrated);
    expect(pending.length).toBeGreaterThan(3);
    const runs = await Promise.all([1, 2, 3].map(() => migrateToLatest(migrated)));
    expect(runs.flat().sort()).toEqual(pending);
    expect(await pendingMigrations(migrated)).toEqual([]);
    const first = await shape();
    expect(first.length).toBeGreaterThan(50);

    const { error } = await createMigrator(migrated).migrateTo(NO_MIGRATIONS);
    expect(error).toBeUndefined();
    expect(await shape()).toEqual([]);
    expect(await migrateToLatest(migrated)).toEqual(pending);
    expect(await shape()).toEqual(first);
  } finally {
    await db.destroy();
    await database.drop();
  }
});

it('a long report makes a migration wait, and nobody else', { timeout: 120_000 }, async () => {
  const database = await createTestDatabase({ empty: true });
  const open = () => openDatabase({ url: database.url, maxConnections: 3, onError() {} }).db;
  const [migrating, report, other] = [open(), open(), open()];
  try {
    await createMigrator(migrating as never).migrateTo('0010-updates-by-status');
    let locked = 0;
    const reported = Promise.withResolvers<void>();
    const running = report.transaction().execute(async (tx) => {
      await sql`select count(*) from update_changes`.execute(tx);
      await reported.promise;
    });
    const migrated = migrateToLatest(migrating as never, {
      lockTimeoutMs: 50,
      onLocked: () => {
        locked += 1;
      },
    });
    await until('the migration met the report twice', () => locked >= 2);
    // Between two attempts nothing of the first is left, and nobody waits.
    const { rows } =
      await sql`select to_regclass('user_actors') as left, count(*) as changes from update_changes`.execute(
        other,
      );
    expect(rows).toEqual([{ left: null, changes: 0 }]);
    reported.resolve();
    await running;
    expect(await migrated).toContain('0011-engine');
    const { rows: settings } = await sql`show lock_timeout`.execute(migrating);
    expect(settings).toEqual([{ lock_timeout: '0' }]);
  } finally {
    await Promise.all([migrating, report, other].map((db) => db.destroy()));
    await database.drop();
  }
});

it('users are numbered in short transactions before the migration that needs it, the oldest first', async () => {
  const database = await createTestDatabase({ empty: true });
  const { db } = openDatabase({ url: database.url, maxConnections: 3, onError() {} });
  const own = await OWN_MIGRATIONS.getMigrations();
  const { '0040-back-office': numbering } = own as Record<string, VersionedMigration>;
  const add = (from: number, to: number) =>
    sql`insert into users (id, provider, provider_user_id, type, status, kyc_status, account_issued, version,
        sealed_state, synced_at, created_at)
      select gen_random_uuid(), 'BVNK', n::text, 'INDIVIDUAL', 'ACTIVE', 'APPROVED', false, 1, '', now(),
        timestamptz '2020-01-01' + n * interval '1 second' from generate_series(${from}::int, ${to}::int) n`.execute(
      db,
    );
  const rows = async (condition: string) =>
    (await sql`select from users where ${sql.raw(condition)}`.execute(db)).rows.length;
  try {
    await createMigrator(db as never).migrateTo('0030-walls');
    await add(1, 12_000);
    // What stops one batch leaves those before it numbered.
    await sql`create function stop_here() returns trigger language plpgsql as $$ begin raise 'stopped here'; end $$`.execute(
      db,
    );
    await sql`create trigger stop_here before update on users for each row when (new.provider_user_id = '7000')
      execute function stop_here()`.execute(db);
    const prepare = () => numbering?.prepare?.(forMigrations(db as never, 2_000) as never);
    await expect(prepare()).rejects.toThrow('stopped here');
    expect(await rows('sequence is not null')).toBe(5_000);
    await sql`drop function stop_here cascade`.execute(db);
    await prepare();
    expect(await rows('sequence is null')).toBe(0);
    // Linked by the version before, which still runs.
    await add(12_001, 12_010);
    expect(await migrateToLatest(db as never)).toContain('0040-back-office');
    expect(await rows('sequence <> provider_user_id::bigint')).toBe(0);
    await add(12_011, 12_011);
    expect(await rows('sequence > 12010')).toBe(1);
  } finally {
    await db.destroy();
    await database.drop();
  }
});

it('a migration that never gets its tables says what holds it up', async () => {
  const database = await createTestDatabase({ empty: true });
  const { db } = openDatabase({ url: database.url, maxConnections: 3, onError() {} });
  try {
    await createMigrator(db as never).migrateTo('0010-updates-by-status');
    const migration = db.transaction().execute(async (tx) => {
      await sql`select count(*) from update_changes`.execute(tx);
      await migrateToLatest(db as never, { lockTimeoutMs: 20, giveUpAfterMs: 0 });
    });
    await expect(migration).rejects.toThrow(/^migration 0011-engine failed: other sessions hold its tables/);
  } finally {
    await db.destroy();
    await database.drop();
  }
});

it('a migration depends on nothing of its session: a pooler may have changed that', async () => {
  const database = await createTestDatabase();
  const { db } = openDatabase({
    url: database.url,
    maxConnections: 2,
    statementTimeoutMs: 1_000,
    onError() {},
  });
  const own = await OWN_MIGRATIONS.getMigrations();
  const seen: unknown[] = [];
  const slow: Migration = {
    async up(tx) {
      await sql`select pg_sleep(1.5)`.execute(tx);
      seen.push(
        ...(
          await sql`select current_setting('lock_timeout') as waits, (
            select count(*) from pg_locks where locktype = 'advisory' and database = (
              select oid from pg_database where datname = current_database())) as locks`.execute(tx)
        ).rows,
      );
    },
  };
  try {
    await migrateToLatest(db as never, {
      lockTimeoutMs: 1_500,
      own: { getMigrations: async () => ({ ...own, '9001-slow': slow }) },
    });
    expect(seen).toEqual([{ waits: '1500ms', locks: 1 }]);
  } finally {
    await db.destroy();
    await database.drop();
  }
});
