import { promises as fs } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';

const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url));

export function createMigrator(db: Kysely<never>): Migrator {
  return new Migrator({ db, provider: new FileMigrationProvider({ fs, path, migrationFolder: FOLDER }) });
}

/** How long a migration waits for a table that others use: everybody who comes after it waits behind it. */
const LOCK_TIMEOUT_MS = 2_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
/** After this long, the others do not let go of it by themselves. */
const GIVE_UP_AFTER_MS = 5 * 60_000;

const LOCK_NOT_AVAILABLE = '55P03';

export type MigrateOptions = {
  lockTimeoutMs?: number;
  giveUpAfterMs?: number;
  /** Hears of every attempt that found a table locked, before the next one. */
  onLocked?(pauseMs: number): void;
};

/**
 * Brings the schema up to date; several replicas may call it at once. A table that a long statement uses is waited for in
 * short attempts with growing pauses, each of which undoes what it did, so that the others go on meanwhile. Throws when a
 * migration fails.
 */
export async function migrateToLatest(db: Kysely<never>, options: MigrateOptions = {}): Promise<string[]> {
  const { lockTimeoutMs = LOCK_TIMEOUT_MS, giveUpAfterMs = GIVE_UP_AFTER_MS, onLocked } = options;
  const deadline = performance.now() + giveUpAfterMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    const { error, results } = await attempt(db, lockTimeoutMs);
    if (!error) return (results ?? []).map((result) => result.migrationName);
    const failed = results?.find((result) => result.status === 'Error');
    const isLocked = (error as { code?: string }).code === LOCK_NOT_AVAILABLE;
    if (!isLocked || performance.now() + pauseMs > deadline) {
      const reason = isLocked ? ': other sessions hold its tables. End them, or start again later' : '';
      throw new Error(`migration ${failed?.migrationName ?? '(unknown)'} failed${reason}`, { cause: error });
    }
    onLocked?.(pauseMs);
    await sleep(pauseMs * (0.5 + Math.random() / 2));
  }
}

/** One attempt, on one connection: its lock timeout must not stay behind. */
async function attempt(db: Kysely<never>, lockTimeoutMs: number) {
  return db.connection().execute(async (connection) => {
    await sql`select set_config('lock_timeout', ${String(lockTimeoutMs)}, false)`.execute(connection);
    try {
      return await createMigrator(connection).migrateToLatest();
    } finally {
      await sql`reset lock_timeout`.execute(connection);
    }
  });
}

/** Names of the migrations that this version of the code has and the database has not. */
export async function pendingMigrations(db: Kysely<never>): Promise<string[]> {
  const migrations = await createMigrator(db).getMigrations();
  return migrations.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}
