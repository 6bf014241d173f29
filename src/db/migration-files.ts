import { promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { FileMigrationProvider, type Migration, type MigrationProvider } from 'kysely/migration';

const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url));

/**
 * A migration of ours. `oldestVersion` names the oldest version that runs on the schema after it, by that version's
 * newest migration. A migration that expands names the one before it or an older one. A migration that contracts names
 * the newest of the version that no longer needs what is taken away.
 */
export type VersionedMigration = Migration & {
  oldestVersion?: string;
  /** Long work before the migration, in short transactions of its own. It may be broken off and called again. */
  prepare?(db: Kysely<unknown>): Promise<void>;
};

/** The migrations of this version, from their files. */
export const OWN_MIGRATIONS: MigrationProvider = new FileMigrationProvider({
  fs,
  path,
  migrationFolder: FOLDER,
});

/** The newest migration that this version knows. */
export async function newestMigration(): Promise<string> {
  return (
    Object.keys(await OWN_MIGRATIONS.getMigrations())
      .sort()
      .at(-1) ?? ''
  );
}

export type SchemaState = {
  /** Migrations that this version has and the database has not. */
  pending: string[];
  /** Migrations of newer versions that this version can run with. */
  tolerated: string[];
  /** Migrations of newer versions that this version cannot run with. */
  tooNew: string[];
};

/** Compares the database with the migrations of this version. It only reads, so that every role may ask. */
export async function schemaState(db: Kysely<never>, own = OWN_MIGRATIONS): Promise<SchemaState> {
  const names = Object.keys(await own.getMigrations()).sort();
  const executed = await executedMigrations(db);
  const newest = names.at(-1) ?? '';
  const known = new Set(names);
  const done = new Set(executed.map(({ name }) => name));
  const unknown = executed.filter(({ name }) => !known.has(name));
  const runsHere = ({ oldest }: Executed) => oldest !== null && oldest <= newest;
  return {
    pending: names.filter((name) => !done.has(name)),
    tolerated: unknown.filter(runsHere).map(({ name }) => name),
    tooNew: unknown.filter((one) => !runsHere(one)).map(({ name }) => name),
  };
}

type Executed = { name: string; oldest: string | null };

async function executedMigrations(db: Kysely<never>): Promise<Executed[]> {
  const { rows: found } = await sql<{ migrations: boolean; compatibility: boolean }>`
    select to_regclass('kysely_migration') is not null as migrations,
      to_regclass('schema_compatibility') is not null as compatibility`.execute(db);
  if (!found[0]?.migrations) return [];
  const compatibility = found[0].compatibility
    ? sql`schema_compatibility`
    : sql`(select null::text as migration, null::text as oldest_version)`;
  const { rows } = await sql<Executed>`
    select m.name, c.oldest_version as oldest from kysely_migration m
    left join ${compatibility} c on c.migration = m.name order by m.name`.execute(db);
  return rows;
}

/** This version's migrations as Kysely runs them: each notes what runs after it, and tolerated ones count as known. */
export function versionedMigrations(own: MigrationProvider, tolerated: readonly string[]): MigrationProvider {
  return {
    async getMigrations() {
      const migrations: [string, VersionedMigration][] = Object.entries(await own.getMigrations());
      return Object.fromEntries([
        ...migrations.map(([name, migration]) => [name, noting(name, migration)] as const),
        ...tolerated.map((name) => [name, ofNewerVersion(name)] as const),
      ]);
    },
  };
}

function noting(name: string, { up, down, oldestVersion }: VersionedMigration): Migration {
  if (oldestVersion === undefined) return { up, ...(down ? { down } : {}) };
  return {
    async up(db) {
      await up(db);
      await sql`insert into schema_compatibility values (${name}, ${oldestVersion})`.execute(db);
    },
    async down(db) {
      await sql`delete from schema_compatibility where migration = ${name}`.execute(db);
      await down?.(db);
    },
  };
}

function ofNewerVersion(name: string): Migration {
  const refuse = async () => {
    throw new Error(`migration ${name} is of a newer version`);
  };
  return { up: refuse, down: refuse };
}
