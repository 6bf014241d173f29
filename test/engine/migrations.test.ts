import { sql } from 'kysely';
import { NO_MIGRATIONS } from 'kysely/migration';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/db/connection.ts';
import { createMigrator, migrateToLatest, pendingMigrations } from '../../src/db/migrate.ts';
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
