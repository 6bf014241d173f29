import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/db/connection.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded/server.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { createServerRole, grantToServer } from '../../src/db/roles/server-role.ts';
import { makeDataFolder, removeDataFolder } from './data-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where databases are made, and the migrated one that they are copies of. */
    postgres: { administration: string; template: string; server: { role: string; password: string } };
  }
}

const TEMPLATE = 'template_of_tests';
/** The role that a server in production has: bound by grants and by row-level security. */
const SERVER = { role: 'server_of_tests', password: 'of-tests' };
const SETTINGS = {
  // Tests lose nothing when the machine does.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Would start a process in every database, for tables that live for seconds.
  autovacuum: 'off',
  // Each worker has several replicas, each with pools of its own.
  max_connections: '400',
};

/** One PostgreSQL server for the whole run, with a template that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = makeDataFolder();
  // Nobody else reaches its socket, and without a password a connection costs a third. Other roles are what tests refuse.
  const access = join(dataDir, 'access');
  writeFileSync(access, 'local all postgres trust\nlocal all all scram-sha-256\n', { mode: 0o644 });
  const settings = { ...SETTINGS, hba_file: access };
  const server = await startEmbeddedPostgres({ dataDir, database: TEMPLATE, settings });
  const { db } = openDatabase({ url: server.url, maxConnections: 1, onError() {} });
  await migrateToLatest(db as never);
  await createServerRole(db, SERVER.role);
  await sql.raw(`alter role ${SERVER.role} password '${SERVER.password}'`).execute(db);
  await grantToServer(db, SERVER.role);
  await db.destroy();
  project.provide('postgres', {
    administration: server.urlFor('postgres'),
    template: TEMPLATE,
    server: SERVER,
  });
  return async () => {
    await server.stop();
    removeDataFolder(dataDir);
  };
}
