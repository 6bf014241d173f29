import type { EventEmitter } from 'node:events';
import pg from 'pg';

/** Names the end user, or some with commas between them, for row-level security until the statement behind it has ended. */
const NAME_END_USER = "select set_config('profile.end_user', $1, true)";

/** Under which a session keeps it parsed. */
const NAME_OF_NAMING = 'name-end-user';

type Connection = {
  /** Statements that the session keeps, by their names. */
  parsedStatements: Record<string, string>;
  parse(message: { text: string; name?: string }): void;
  bind(message: { values: string[]; statement?: string }): void;
  execute(message: object): void;
};

/** What pg's classes have and its types leave out. */
type QueryInternals = {
  name?: string;
  prepare(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
};
type ClientInternals = {
  connection: EventEmitter & Connection;
  _getActiveQuery(): unknown;
  _handleParseComplete(): void;
};

const Query = pg.Query as unknown as new (config: pg.QueryConfig) => pg.Query & QueryInternals;
export const Client = pg.Client as unknown as new (
  config?: string | pg.ClientConfig,
) => pg.Client & ClientInternals;

/**
 * A statement of an end user. Two statements go to PostgreSQL in one message and one transaction: the first names the
 * user, the second is the statement itself, whose answer is the only one that is shown. It costs no round trip.
 */
export class EndUserQuery extends Query {
  readonly #endUser: string;
  /** While the answers are those of the first statement. */
  isNamingUser = true;

  constructor(endUser: string, config: pg.QueryConfig) {
    super({ ...config, queryMode: 'extended' } as pg.QueryConfig);
    this.#endUser = endUser;
  }

  /** Notes that the session keeps the first statement, if it has its name. */
  namingParsed(connection: Connection): void {
    if (this.name !== undefined) connection.parsedStatements[NAME_OF_NAMING] = NAME_END_USER;
  }

  /** For sessions that keep no prepared statements. */
  withoutName(): this {
    delete this.name;
    return this;
  }

  override prepare(connection: Connection): void {
    // Where the statement itself has no name, the session may keep none.
    const kept = this.name === undefined ? {} : { name: NAME_OF_NAMING, statement: NAME_OF_NAMING };
    if (!kept.name || !connection.parsedStatements[kept.name])
      connection.parse({ text: NAME_END_USER, ...kept });
    connection.bind({ values: [this.#endUser], ...kept });
    connection.execute({});
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (!this.isNamingUser) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.isNamingUser) this.isNamingUser = false;
    else super.handleCommandComplete(message, connection);
  }
}

/** What runs a statement: a pool, or one of its clients. */
type Runner = {
  query(query: pg.Query, done: (error: Error | undefined, result: pg.QueryResult) => void): void;
};

/** Runs a statement that sees and changes only the rows of one end user, or of some with commas between their ids. */
export function queryAs(endUser: string, runner: pg.Pool | pg.PoolClient, config: pg.QueryConfig) {
  return new Promise<pg.QueryResult>((resolve, reject) => {
    (runner as Runner).query(new EndUserQuery(endUser, config), (error, result) =>
      error ? reject(error) : resolve(result),
    );
  });
}
