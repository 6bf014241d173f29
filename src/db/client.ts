import pg from 'pg';
import { Client, EndUserQuery } from './end-user.ts';
import { isPooled } from './pooler.ts';
import { namedStatement } from './statement-names.ts';

/**
 * Errors of a session that would come again in it. Read-only: after a failover it leads to the wrong server, and where the
 * default was changed a session keeps what it began with. A kept statement that was forgotten, or whose result a
 * migration has changed.
 */
const ERRORS_OF_SESSION: ReadonlySet<string | undefined> = new Set(['25006', '26000', '0A000']);

/**
 * A connection that knows when its session is of no more use. Statements with values that come again are named, so that
 * they are parsed and planned once; behind a pooler none is, since the next statement may go to another session.
 */
class ProfileClient extends Client {
  isSpent = false;
  isPooled = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.connection.on('errorMessage', ({ code }: { code?: string }) => {
      if (ERRORS_OF_SESSION.has(code)) this.isSpent = true;
    });
    const query = this.query.bind(this) as (...given: unknown[]) => unknown;
    const named = (statement: unknown, values: unknown, ...rest: unknown[]) => {
      if (this.isPooled) return query(withoutName(statement), values, ...rest);
      const isPlain = typeof statement === 'string' && Array.isArray(values) && values.length > 0;
      return isPlain ? query(namedStatement(statement, values), ...rest) : query(statement, values, ...rest);
    };
    // For a promise of its own, pg assigns an arrow function to a property. V8 makes such functions in the old generation,
    // where this one would hold the result, and what is made of it, until the next full collection.
    const awaited = (statement: unknown, values?: unknown, ...rest: unknown[]) =>
      [values, ...rest].some((given) => typeof given === 'function')
        ? named(statement, values, ...rest)
        : new Promise((resolve, reject) => {
            const done = (error: unknown, result: unknown) => (error ? reject(error) : resolve(result));
            named(statement, values, done);
          });
    this.query = awaited as typeof this.query;
  }

  /** Notes that the active statement is prepared, which the one before it in the same message does not tell. */
  override _handleParseComplete(): void {
    const active = this._getActiveQuery();
    if (active instanceof EndUserQuery && active.isNamingUser) active.namingParsed(this.connection);
    else super._handleParseComplete();
  }
}

function withoutName(statement: unknown): unknown {
  if (statement instanceof EndUserQuery) return statement.withoutName();
  return typeof statement === 'object' ? { ...statement, name: undefined } : statement;
}

/** A pool that knows how long its connections are waited for. */
export class ProfilePool extends pg.Pool {
  readonly #waitingSince = new Set<{ ms: number }>();

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const since = { ms: performance.now() };
    const queued = this.waitingCount;
    const ended = () => this.#waitingSince.delete(since);
    const connecting = callback
      ? super.connect((...result) => {
          ended();
          callback(...result);
        })
      : super.connect().finally(ended);
    // What opens a connection of its own waits for nobody.
    if (this.waitingCount > queued) this.#waitingSince.add(since);
    return connecting ?? undefined;
  }

  /** How long the first in the queue has waited for a connection that others use, in milliseconds. */
  waitsForMs(): number {
    const [first] = this.#waitingSince;
    return first ? performance.now() - first.ms : 0;
  }
}

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/** A pool that keeps no session of no use: the next one is writable as soon as the database is. */
export function openPool(config: pg.PoolConfig): ProfilePool {
  const pool = new ProfilePool({
    ...config,
    Client: ProfileClient,
    async onConnect(client) {
      (client as unknown as ProfileClient).isPooled = await isPooled(client);
      await config.onConnect?.(client);
    },
  });
  // One that is ending is not taken back.
  pool.on('release', (_error, client) => {
    if ((client as unknown as ProfileClient).isSpent) client.end().catch(() => undefined);
  });
  return pool;
}
