import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { type MigrationProvider, Migrator } from 'kysely/migration';
import { forMigrations } from './connection.ts';
import {
  OWN_MIGRATIONS,
  schemaState,
  type VersionedMigration,
  versionedMigrations,
} from './migration-files.ts';
import { ownsSchema } from './roles/server-role.ts';
import { DatabaseUnusable } from './unusable.ts';

/** `tolerated`: migrations of newer versions that may have been run. */
export function createMigrator(
  db: Kysely<never>,
  own = OWN_MIGRATIONS,
  tolerated: readonly string[] = [],
): Migrator {
  return new Migrator({ db, provider: versionedMigrations(own, tolerated) });
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
  /** The migrations of this version; those of `migrations/` when absent. */
  own?: MigrationProvider;
};

/**
 * Brings the schema up to date; several replicas may call it at once. A table that a long statement uses is waited for in
 * short attempts with growing pauses, each of which undoes what it did, so that the others go on meanwhile. Throws when a
 * migration fails.
 */
export async function migrateToLatest(db: Kysely<never>, options: MigrateOptions = {}): Promise<string[]> {
  const { lockTimeoutMs = LOCK_TIMEOUT_MS, giveUpAfterMs = GIVE_UP_AFTER_MS, onLocked, own } = options;
  const deadline = performance.now() + giveUpAfterMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    const { error, results } = await attempt(db, lockTimeoutMs, own);
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

/** One attempt, in one transaction. What it prepares before stays, also when it fails. */
async function attempt(db: Kysely<never>, lockTimeoutMs: number, own?: MigrationProvider) {
  const { tolerated, pending } = await schemaState(db, own);
  const migrations = forMigrations(db, lockTimeoutMs);
  try {
    await prepare(migrations, pending, own);
  } catch (error) {
    return { error, results: undefined };
  }
  return createMigrator(migrations, own, tolerated).migrateToLatest();
}

async function prepare(db: Kysely<never>, pending: readonly string[], own = OWN_MIGRATIONS): Promise<void> {
  const migrations: Record<string, VersionedMigration> = await own.getMigrations();
  // Tables that are there before the first migration are another program's.
  if (pending.length === Object.keys(migrations).length) return;
  for (const name of pending) await migrations[name]?.prepare?.(db as never);
}

/**
 * Makes the schema fit for this version at a start. A role that owns the schema migrates it; any other role needs
 * nothing but to read, as long as the schema fits. Gives the migrations that it ran.
 *
 * @throws DatabaseUnusable when the schema is behind and the role cannot migrate it
 * @throws Error when a newer version has changed the schema too far
 */
export async function readySchema(db: Kysely<never>, options: MigrateOptions = {}): Promise<string[]> {
  const { pending, tooNew } = await schemaState(db, options.own);
  // In the migrator's own words, which are explained at the start.
  if (tooNew[0] !== undefined) throw new Error(`previously executed migration ${tooNew[0]} is missing`);
  if (pending[0] === undefined) return [];
  if (await ownsSchema(db)) return migrateToLatest(db, options);
  const missing = `${pending.length} of its migrations ${pending.length === 1 ? 'is' : 'are'} missing, first ${pending[0]}`;
  throw new DatabaseUnusable(
    `The schema of the database is older than this version (${missing}), and the role of DATABASE_URL may not change it. Run npm run migrate with DATABASE_OWNER_URL first.`,
  );
}

/** Names of the migrations that this version of the code has and the database has not. */
export async function pendingMigrations(db: Kysely<never>): Promise<string[]> {
  return (await schemaState(db)).pending;
}
