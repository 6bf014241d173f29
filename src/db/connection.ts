import { Socket } from 'node:net';
import { Kysely, type Transaction } from 'kysely';
import pg from 'pg';
import { isTracing } from '../tracing/spans.ts';
import { openPool } from './client.ts';
import type { DB } from './database.ts';
import { ProfileDialect } from './dialect.ts';
import { setUpSession } from './session.ts';
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
};

/** Opens a pool. `onError` hears of idle connections that broke; the pool replaces them by itself. */
export function openDatabase(options: DatabaseOptions): { db: Database; pool: pg.Pool } {
  const { silenceMs, statementTimeoutMs, lockTimeoutMs } = options;
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
      if (lockTimeoutMs) await client.query(`set lock_timeout = ${lockTimeoutMs}`);
      if (statementTimeoutMs) await client.query(`set statement_timeout = ${statementTimeoutMs}`);
    },
    // One that waits for work is silent, too: it is closed well before.
    ...(silenceMs ? { stream: () => impatientSocket(silenceMs), idleTimeoutMillis: silenceMs / 2 } : {}),
  });
  pool.on('error', options.onError);
  // The pool listens only while a connection is idle. One that breaks in use fails its statement, not the process.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const dialect = new ProfileDialect({ pool });
  return { db: new Kysely<DB>({ dialect, ...(isTracing() ? { log: traceStatement } : {}) }), pool };
}

function impatientSocket(silenceMs: number): Socket {
  const socket = new Socket();
  socket.setTimeout(silenceMs, () => socket.destroy(new Error('PostgreSQL was silent for too long.')));
  return socket;
}
