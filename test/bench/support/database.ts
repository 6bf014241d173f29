import pg from 'pg';
import { openDatabase } from '../../../src/db/connection.ts';
import { startEmbeddedPostgres } from '../../../src/db/embedded/server.ts';
import { migrateToLatest } from '../../../src/db/migrate.ts';
import { createServerRole, grantToServer } from '../../../src/db/roles/server-role.ts';
import { makeDataFolder, removeDataFolder } from '../../support/data-folder.ts';
import { addUsers } from './users.ts';

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
  userIds: readonly string[];
};

export type Postgres = {
  /** A migrated database with that many users. */
  create(name: string, users: number): Promise<BenchDatabase>;
  /** The same rows in another database. */
  copy(of: BenchDatabase, name: string): Promise<BenchDatabase>;
  /**
   * Statements of the server's role in a database since the last time: those that ran at least so often. What servers do
   * by themselves is rarer than what each of many requests does.
   */
  takeStatements(database: string, atLeast?: number): Promise<number>;
  stop(): Promise<void>;
};

/** The embedded PostgreSQL for one run, as `npm start` would start it: its commits reach the disk. */
export async function startPostgres(): Promise<Postgres> {
  const folder = makeDataFolder();
  const server = await startEmbeddedPostgres({
    dataDir: folder,
    database: 'bench_admin',
    settings: SETTINGS,
  });
  const admin = new pg.Pool({ connectionString: server.url, max: 2 });
  await admin.query('create extension pg_stat_statements');
  const pools = [admin];
  let roleExists = false;

  async function opened(name: string, userIds: readonly string[]): Promise<BenchDatabase> {
    const url = server.urlFor(name);
    const pool = new pg.Pool({ connectionString: url, max: 16 });
    pools.push(pool);
    const asServer = Object.assign(new URL(url), { username: SERVER.role, password: SERVER.password });
    return { name, url, serverUrl: asServer.href, pool, userIds };
  }

  return {
    async create(name, users) {
      await admin.query(`create database ${name}`);
      const database = await opened(name, []);
      const { db } = openDatabase({ url: database.url, maxConnections: 1, onError() {} });
      await migrateToLatest(db as never);
      if (!roleExists) {
        await createServerRole(db, SERVER.role);
        await admin.query(`alter role ${SERVER.role} password '${SERVER.password}'`);
        roleExists = true;
      }
      await grantToServer(db, SERVER.role);
      await db.destroy();
      const userIds = await addUsers(database.pool, users);
      await database.pool.query('vacuum analyze');
      return { ...database, userIds };
    },
    async copy(of, name) {
      await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
        [of.name],
      );
      await admin.query(`create database ${name} template ${of.name}`);
      return opened(name, of.userIds);
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
