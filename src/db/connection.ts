import { Socket } from 'node:net';
import { Kysely, type Transaction } from 'kysely';
import pg from 'pg';
import { isUuid, NOBODY } from '../domain/uuid.ts';
import { isTracing } from '../tracing/spans.ts';
import { openPool, type ProfilePool } from './client.ts';
import { setClockOffset } from './clock.ts';
import type { DB } from './database.ts';
import { MigrationDialect, ProfileDialect } from './dialect.ts';
import { queryAs } from './end-user.ts';
import { setUpSession } from './session.ts';
import { namedStatement } from './statement-names.ts';
import { traceStatement } from './trace-statement.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;
/** Where a statement may run with or without a transaction around it. */
export type Queryable = Database | Tx;

const INT8 = 20;

/** Our bigints are counters far below 2^53, so numbers serve better than strings. */
function parseTypes(): pg.CustomTypesConfig {
  return {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
  };
}

export type DatabaseOptions = {
  url: string;
  maxConnections: number;
  onError: (error: Error) => void;
  /**
   * How long the server may be silent while a statement waits for its answer, in milliseconds, before the connection is
   * given up: for statements that are always quick. Without it, as long as the network takes to notice.
   */
  silenceMs?: number;
  /** How long a statement may take before PostgreSQL cancels it, in milliseconds. Without it, as long as it takes. */
  statementTimeoutMs?: number;
  /** How long a statement waits for a row or table that others have locked, in milliseconds. Without it, for ever. */
  lockTimeoutMs?: number;
  /** How far the decision clock is ahead of the database's, in milliseconds: for tests. */
  clockOffsetMs?: number;
};

/** Opens a pool. `onError` hears of idle connections that broke; the pool replaces them by itself. */
export function openDatabase(options: DatabaseOptions): { db: Database; pool: ProfilePool } {
  const { silenceMs, statementTimeoutMs, lockTimeoutMs, clockOffsetMs } = options;
  const pool = openPool({
    connectionString: options.url,
    max: options.maxConnections,
    types: parseTypes(),
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    application_name: 'profile-subgraph',
    async onConnect(client) {
      await setUpSession(client);
      if (clockOffsetMs) await client.query(setClockOffset(clockOffsetMs));
      if (lockTimeoutMs) await client.query(`set lock_timeout = ${lockTimeoutMs}`);
      if (statementTimeoutMs) await client.query(`set statement_timeout = ${statementTimeoutMs}`);
    },
    // One that waits for work is silent, too: it is closed well before.
    ...(silenceMs ? { stream: () => impatientSocket(silenceMs), idleTimeoutMillis: silenceMs / 2 } : {}),
  });
  pool.on('error', options.onError);
  // The pool listens only while a connection is idle. One that breaks in use fails its statement, not the process.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db: Database = new Kysely<DB>({ dialect: new ProfileDialect({ pool }), ...traced() });
  pools.set(db, pool);
  return { db, pool };
}

const pools = new WeakMap<object, pg.Pool>();

/**
 * The database as an end user may see it, or as some may together: PostgreSQL itself hides the rows of others, whatever a
 * statement asks for. `null`, a service, sees all of it. For single statements, over the same connections.
 */
export function seenBy(endUser: string | readonly string[] | null, db: Database): Database {
  if (endUser === null) return db;
  const endUsers = typeof endUser === 'string' ? [endUser] : endUser;
  if (endUsers.length === 0) throw new Error('a statement of end users names one at least');
  // What is no id of ours is nobody's: an empty setting would be a service's, and a comma two users'.
  const names = endUsers.map((id) => (isUuid(id) ? id : NOBODY)).join();
  const pool = poolOf(db);
  const bound = {
    ...sharing(pool),
    async connect() {
      const client = await pool.connect();
      return {
        // Kysely has an overload for cursors, which nothing here uses.
        query: ((text: string, values: unknown[]) =>
          queryAs(names, client, namedStatement(text, values))) as never,
        release: (destroy?: boolean) => client.release(destroy),
      };
    },
  };
  return new Kysely<DB>({ dialect: new ProfileDialect({ pool: bound }), ...traced() });
}

/** The database for migrations, over the same connections. They wait for a table that others use for so long. */
export function forMigrations(db: Kysely<never>, lockTimeoutMs: number): Kysely<never> {
  const pool = sharing(poolOf(db));
  return new Kysely({ dialect: new MigrationDialect({ pool }, lockTimeoutMs) });
}

function poolOf(db: object): pg.Pool {
  const pool = pools.get(db);
  if (!pool) throw new Error('this is only for a database that openDatabase gave');
  return pool;
}

/** A pool that another owns, and ends. */
function sharing(pool: pg.Pool) {
  return { options: pool.options, connect: () => pool.connect(), end: async () => undefined };
}

function traced() {
  return isTracing() ? { log: traceStatement } : {};
}

function impatientSocket(silenceMs: number): Socket {
  const socket = new Socket();
  socket.setTimeout(silenceMs, () => {
    // As the system says it of a connection that is dead.
    socket.destroy(Object.assign(new Error('PostgreSQL was silent for too long.'), { code: 'ETIMEDOUT' }));
  });
  return socket;
}
