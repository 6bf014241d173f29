/** PostgreSQL: a statement was cancelled, which `statement_timeout` does. */
const CANCELLED = '57014';
/** pg-pool has no code for it. */
const NO_CONNECTION = 'timeout exceeded when trying to connect';

/** Whether a read failed because the database is too busy, rather than gone or asked nonsense. */
export function isOverload(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return Reflect.get(error, 'code') === CANCELLED || error.message === NO_CONNECTION;
}
