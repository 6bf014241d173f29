import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase } from '../../src/db/connection.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/db/embedded/server.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts';

/** A PostgreSQL of the test's own, because it is restarted. */
export type DatabaseServer = {
  /** Where it listens, and through which a proxy leads to it. */
  socket: string;
  /** A migrated database. */
  create(name: string): Promise<ChaosDatabase>;
  /** As a crash: nothing is closed in order. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

export type ChaosDatabase = {
  url: string;
  /** The same, through a proxy on a port. */
  urlThrough(port: number): string;
  /** Runs a statement on a connection of its own; waits while the server restarts. */
  run(statement: string): Promise<pg.QueryResult>;
  endBackends(): Promise<void>;
  /** Read-only for sessions that begin now. Those that run end, as in a failover. */
  setReadOnly(to: boolean): Promise<void>;
  /** Puts the clock of decisions ahead, for new sessions; those that run end. */
  setClockAhead(ms: number): Promise<void>;
  drop(): Promise<void>;
};

// Killed or not, what was committed must be there; that the machine survives is taken for granted.
const SETTINGS = { fsync: 'off', max_connections: '300', log_min_messages: 'panic' };
const TEMPLATE = 'template_of_chaos';

export async function startDatabaseServer(): Promise<DatabaseServer> {
  const dataDir = makeDataFolder();
  const start = () => startEmbeddedPostgres({ dataDir, database: TEMPLATE, settings: SETTINGS });
  let server: EmbeddedPostgres = await start();
  const { db } = openDatabase({ url: server.url, maxConnections: 1, onError() {} });
  await migrateToLatest(db as never);
  await db.destroy();

  async function run(database: string, statement: string): Promise<pg.QueryResult> {
    for (let attempt = 1; ; attempt += 1) {
      const client = new pg.Client({ connectionString: server.urlFor(database) });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.query('set default_transaction_read_only = off');
        return await client.query(statement);
      } catch (error) {
        if (attempt === 100) throw error;
        await sleep(100);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  return {
    socket: socketOf(server.url),
    async create(name) {
      await run('postgres', `create database ${name} template ${TEMPLATE} strategy file_copy`);
      const endBackends = async () => {
        await run(
          name,
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
      };
      return {
        url: server.urlFor(name),
        urlThrough(port) {
          const url = new URL(server.urlFor(name));
          return `postgres://${url.username}:${url.password}@127.0.0.1:${port}/${name}?sslmode=disable`;
        },
        run: (statement) => run(name, statement),
        endBackends,
        async setReadOnly(to) {
          await run(name, `alter database ${name} set default_transaction_read_only = ${to ? 'on' : 'off'}`);
          if (to) await endBackends();
        },
        async setClockAhead(ms) {
          await run(name, `alter database ${name} set profile.clock_offset_ms = '${Math.round(ms)}'`);
          await endBackends();
        },
        drop: async () => void (await run('postgres', `drop database if exists ${name} with (force)`)),
      };
    },
    async restart() {
      const { rows } = await run('postgres', "select pg_read_file('postmaster.pid') as text");
      process.kill(Number(rows[0].text.split('\n')[0]), 'SIGQUIT');
      await server.stop();
      server = await start();
    },
    async stop() {
      await server.stop();
      removeDataFolder(dataDir);
    },
  };
}

function socketOf(url: string): string {
  const { searchParams } = new URL(url);
  return `${searchParams.get('host')}/.s.PGSQL.${searchParams.get('port')}`;
}
