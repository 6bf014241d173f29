/** What runs a statement on one connection. */
type Client = { query(statement: string): Promise<unknown> };

/**
 * What the code relies on in a session, whatever the defaults of the database and the role are. `jit`: our statements are
 * short, and compiling one costs more than running it. The time-out in transactions: a process that was stopped or lost
 * would else keep its row locks for hours. The others are off: the listener is silent for long, a migration takes long,
 * and statements that have a limit get it from their pool.
 */
export const SESSION_SETTINGS = {
  default_transaction_isolation: 'read committed',
  DateStyle: 'ISO',
  TimeZone: 'UTC',
  IntervalStyle: 'postgres',
  bytea_output: 'hex',
  standard_conforming_strings: 'on',
  extra_float_digits: '1',
  jit: 'off',
  idle_in_transaction_session_timeout: '30s',
  idle_session_timeout: '0',
  statement_timeout: '0',
  lock_timeout: '0',
} as const;

const SET_UP = Object.entries(SESSION_SETTINGS)
  .map(([name, value]) => `set ${name} = '${value}'`)
  .join('; ');

/**
 * Sets up a new connection. By statements, since poolers refuse settings that they do not know when they come with the
 * connection (PgBouncer: "unsupported startup parameter: options").
 */
export async function setUpSession(client: Client): Promise<void> {
  await client.query(SET_UP);
}
