import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './database.ts';

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

export type DatabaseOptions = { url: string; maxConnections: number; onError: (error: Error) => void };

/** Opens a pool. `onError` hears of idle connections that broke; the pool replaces them by itself. */
export function openDatabase(options: DatabaseOptions): { db: Database; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections,
    types: parseTypes(),
    connectionTimeoutMillis: 5_000,
    application_name: 'profile-subgraph',
  });
  pool.on('error', options.onError);
  return { db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), pool };
}
