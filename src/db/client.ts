import pg from 'pg';
import { Client, EndUserQuery } from './end-user.ts';
import { namedStatement } from './statement-names.ts';

const READ_ONLY = '25006';

/**
 * A connection that knows when it turned out to be read-only: after a failover it leads to the wrong server, and where
 * the default was changed a session keeps what it began with. Statements with values that come again are named, so that
 * they are parsed and planned once.
 */
class ProfileClient extends Client {
  isReadOnly = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.connection.on('errorMessage', ({ code }: { code?: string }) => {
      if (code === READ_ONLY) this.isReadOnly = true;
    });
    const query = this.query.bind(this) as (...given: unknown[]) => unknown;
    const named = (statement: unknown, values: unknown, ...rest: unknown[]) => {
      const isPlain = typeof statement === 'string' && Array.isArray(values) && values.length > 0;
      return isPlain ? query(namedStatement(statement, values), ...rest) : query(statement, values, ...rest);
    };
    this.query = named as typeof this.query;
  }

  /** Notes that the active statement is prepared, which the one before it in the same message does not tell. */
  override _handleParseComplete(): void {
    const active = this._getActiveQuery();
    if (!(active instanceof EndUserQuery && active.isNamingUser)) super._handleParseComplete();
  }
}

/** A pool that keeps no read-only connection: the next one is writable as soon as the database is. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, Client: ProfileClient });
  // One that is ending is not taken back.
  pool.on('release', (_error, client) => {
    if ((client as unknown as ProfileClient).isReadOnly) client.end().catch(() => undefined);
  });
  return pool;
}
