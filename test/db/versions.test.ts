import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { MigrationProvider } from 'kysely/migration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import { createMigrator, migrateToLatest, readySchema } from '../../src/db/migrate.ts';
import { OWN_MIGRATIONS, schemaState, type VersionedMigration } from '../../src/db/migration-files.ts';
import type { Environment } from '../../src/env.ts';
import { createLogger } from '../../src/http/log.ts';
import { readyDatabase } from '../../src/runtime/database.ts';
import { startTestCore, type TestCore } from '../support/core.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

/** From this one on, migrations say which versions run after them. */
const FIRST = '0030-walls';

const own = await OWN_MIGRATIONS.getMigrations();
const names = Object.keys(own).sort();
const newest = names.at(-1) as string;

/** A later version: the migrations of this one, and more. */
function later(more: Record<string, VersionedMigration>): MigrationProvider {
  return { getMigrations: async () => ({ ...own, ...more }) };
}

const expansion: VersionedMigration = {
  oldestVersion: newest,
  up: async (db) => void (await sql`alter table users add column nickname text`.execute(db)),
  down: async (db) => void (await sql`alter table users drop column nickname`.execute(db)),
};
const contraction: VersionedMigration = {
  oldestVersion: '9001-expands',
  up: async (db) => void (await sql`alter table users drop column kyc_processed_at_text`.execute(db)),
};
const NEXT = later({ '9001-expands': expansion });
const AFTER_NEXT = later({ '9001-expands': expansion, '9002-contracts': contraction });

let database: TestDatabase;
let db: Database;
beforeEach(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.url, maxConnections: 3, onError() {} }).db;
});
afterEach(async () => {
  await db?.destroy();
  await database?.drop();
});

const open = () =>
  readyDatabase(
    { databaseUrl: database.serverUrl, dataDir: '/nonexistent' } as Environment,
    createLogger('silent'),
  );

/** Starts this version as a server; gives whether it is ready. */
const start = async () => {
  const ready = await open();
  const isMigrated = await ready.isMigrated();
  await ready.close();
  return isMigrated;
};

describe('a schema that the next version has expanded', () => {
  it('is served by this version: by one that runs, and by one that starts', async () => {
    const before = await startTestCore({ database });
    let after: TestCore | undefined;
    try {
      const { userId } = await before.newUser('active');
      expect(await migrateToLatest(db as never, { own: NEXT })).toEqual(['9001-expands']);
      const { updateId } = await before.update(userId, { jobTitle: 'Baker' });
      expect(await before.statusOf(updateId)).toBe('APPLIED');
      expect(await start()).toBe(true);
      after = await startTestCore({ database, simulator: before.simulator });
      const again = await after.update(userId, { jobTitle: 'Miller' });
      expect(await after.statusOf(again.updateId)).toBe('APPLIED');
    } finally {
      await after?.close();
      await before.close();
    }
  });

  it('needs no migration by this version, and can be taken back by the next', async () => {
    await migrateToLatest(db as never, { own: NEXT });
    expect(await schemaState(db as never)).toEqual({ pending: [], tolerated: ['9001-expands'], tooNew: [] });
    expect(await migrateToLatest(db as never)).toEqual([]);
    const { error } = await createMigrator(db as never, NEXT).migrateTo(newest);
    expect(error).toBeUndefined();
    const { rows } = await sql`select from schema_compatibility where migration = '9001-expands'`.execute(db);
    expect(rows).toEqual([]);
  });
});

describe('a schema that a later version has contracted', () => {
  it('is refused by this version, and served by the next', async () => {
    expect(await readySchema(db as never, { own: AFTER_NEXT })).toEqual(['9001-expands', '9002-contracts']);
    expect(await readySchema(db as never, { own: NEXT })).toEqual([]);
    await expect(start()).rejects.toThrow(
      'A newer version of this server has migrated the database (9002-contracts). Run that version or a later one.',
    );
    await expect(migrateToLatest(db as never)).rejects.toThrow(/^migration \(unknown\) failed/);
  });

  it('makes a replica of this version that still runs not ready', async () => {
    const running = await open();
    try {
      await migrateToLatest(db as never, { own: NEXT });
      expect(await running.isMigrated()).toBe(true);
      await migrateToLatest(db as never, { own: AFTER_NEXT });
      expect(await running.isMigrated()).toBe(false);
    } finally {
      await running.close();
    }
  });

  it('is refused, too, where a newer migration does not say what runs after it', async () => {
    await migrateToLatest(db as never, { own: later({ '9001-silent': { up: async () => undefined } }) });
    await expect(start()).rejects.toThrow('(9001-silent)');
  });
});

it('every migration says which versions run after it, and names one that there is', async () => {
  for (const [name, { oldestVersion }] of Object.entries<VersionedMigration>(own)) {
    if (name < FIRST) continue;
    expect({ name, says: oldestVersion }).toEqual({ name, says: expect.any(String) });
    expect({ name, known: names.includes(oldestVersion as string) }).toEqual({ name, known: true });
    expect({ name, isEarlier: (oldestVersion as string) <= name }).toEqual({ name, isEarlier: true });
  }
});

it('a migration that takes something away does not name the version before it', async () => {
  for (const name of names.filter((one) => one >= FIRST)) {
    const text = await readFile(new URL(`../../migrations/${name}.ts`, import.meta.url), 'utf8');
    const up = text.slice(text.indexOf('function up'), text.indexOf('function down'));
    const takesAway = /\bdrop (table|column|view)\b|\brename\b|\bset not null\b/i.test(up);
    const { oldestVersion } = own[name] as VersionedMigration;
    const previous = names[names.indexOf(name) - 1] as string;
    expect({ name, wrong: takesAway && (oldestVersion as string) < previous }).toEqual({
      name,
      wrong: false,
    });
  }
});
