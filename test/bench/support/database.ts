import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../../src/db/connection.ts';
import { startEmbeddedPostgres } from '../../../src/db/embedded/server.ts';
import { createServerRole } from '../../../src/db/roles/server-role.ts';
import { removeDataFolder } from '../../support/data-folder.ts';

const SERVER = { role: 'bench_server', password: 'of-the-bench' };
const SETTINGS = {
  shared_buffers: '512MB',
  max_connections: '300',
  // Counts the statements of each party; the same cost for all.
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_utility': 'off',
};

export type BenchDatabase = {
  name: string;
  /** As the owner. */
  url: string;
  /** As the role of a server in production, bound by grants and by row-level security. */
  serverUrl: string;
  pool: pg.Pool;
};

export type Postgres = {
  /** A database that a checkout has migrated. */
  create(name: string, checkout: string): Promise<BenchDatabase>;
  /** The same rows in another database, migrated further by a checkout. */
  copy(of: BenchDatabase, name: string, checkout: string): Promise<BenchDatabase>;
  /**
   * Statements of the server's role in a database since the last time: those that ran at least so often. What servers do
   * by themselves is rarer than what each of many requests does.
   */
  takeStatements(database: string, atLeast?: number): Promise<number>;
  stop(): Promise<void>;
};

/** The embedded PostgreSQL for one run, as `npm start` would start it: its commits reach the disk. */
export async function startPostgres(): Promise<Postgres> {
  // On the disk, unlike the tests' databases: a commit costs what it costs.
  const folder = mkdtempSync(join(tmpdir(), 'profile-bench-postgres-'));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({
    dataDir: folder,
    database: 'bench_admin',
    settings: SETTINGS,
  });
  const admin = new pg.Pool({ connectionString: server.url, max: 2 });
  const pools = [admin];
  await admin.query('create extension pg_stat_statements');
  const { db } = openDatabase({ url: server.url, maxConnections: 1, onError() {} });
  await createServerRole(db, SERVER.role);
  await admin.query(`alter role ${SERVER.role} password '${SERVER.password}'`);
  await db.destroy();

  async function create(name: string, checkout: string, template = 'template0'): Promise<BenchDatabase> {
    await admin.query(`create database ${name} template ${template}`);
    const url = server.urlFor(name);
    const asServer = Object.assign(new URL(url), { username: SERVER.role, password: SERVER.password });
    execFileSync('npm', ['run', '--silent', 'migrate'], {
      cwd: checkout,
      env: { PATH: process.env.PATH ?? '', DATABASE_URL: asServer.href, DATABASE_OWNER_URL: url },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const pool = new pg.Pool({ connectionString: url, max: 16 });
    pool.on('error', () => undefined);
    pools.push(pool);
    return { name, url, serverUrl: asServer.href, pool };
  }

  return {
    create: (name, checkout) => create(name, checkout),
    async copy(of, name, checkout) {
      // A database can be copied only while nobody uses it.
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        of.name,
      ]);
      return create(name, checkout, of.name);
    },
    async takeStatements(database, atLeast = 0) {
      const { rows } = await admin.query<{ calls: number }>(
        `select coalesce(sum(s.calls), 0)::int as calls from pg_stat_statements s
          join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
          where d.datname = $1 and r.rolname = $2 and s.calls >= $3`,
        [database, SERVER.role, atLeast],
      );
      await admin.query('select pg_stat_statements_reset(0, oid, 0) from pg_database where datname = $1', [
        database,
      ]);
      return rows[0]?.calls ?? 0;
    },
    async stop() {
      for (const pool of pools) await pool.end();
      await server.stop();
      removeDataFolder(folder);
    },
  };
}
