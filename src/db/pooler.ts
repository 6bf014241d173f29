import type pg from 'pg';
import { SESSION_SETTINGS } from './session.ts';
import { DatabaseUnusable } from './unusable.ts';

/** PgBouncer in transaction mode takes every statement to another session, and these settings do not go along. */
const NOT_CARRIED = [
  'default_transaction_isolation',
  'IntervalStyle',
  'bytea_output',
  'extra_float_digits',
] as const satisfies (keyof typeof SESSION_SETTINGS)[];

type Found = { role: string; database: string; defaults: Record<string, string> };

/** Whether something stands between this connection and PostgreSQL: poolers give their clients process ids of their own. */
export async function isPooled(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid !== Reflect.get(client, 'processID');
}

/**
 * Refuses a connection pooler in front of a database whose own defaults are not what the code relies on: statements
 * outside of transactions would run under them.
 */
export async function checkPooler(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    if (!(await isPooled(client))) return;
    const { rows } = await client.query<Found>(
      `select quote_ident(current_user) as role,
         quote_ident(current_database()) as database, json_object_agg(name, reset_val) as defaults
       from pg_settings where name = any($1)`,
      [NOT_CARRIED],
    );
    const [found] = rows;
    if (!found) return;
    const wrong = NOT_CARRIED.filter((name) => found.defaults[name] !== SESSION_SETTINGS[name]);
    if (wrong.length === 0) return;
    const statements = wrong.map(
      (name) =>
        `ALTER ROLE ${found.role} IN DATABASE ${found.database} SET ${name} = '${SESSION_SETTINGS[name]}'`,
    );
    throw new DatabaseUnusable(
      `DATABASE_URL connects through a connection pooler to a database whose defaults differ from what this server needs. Run ${statements.join('; ')}; then have the pooler connect again (PgBouncer: RECONNECT).`,
    );
  } finally {
    client.release();
  }
}
