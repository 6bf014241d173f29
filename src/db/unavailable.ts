/**
 * PostgreSQL: read-only (after a failover, or where somebody said so); stopped, crashed or starting; no connection left; a
 * connection that broke, and what the system says of those; a session that lost the statements it had kept, or whose
 * tables a migration has changed, which the next one has not.
 */
const CODES =
  /^(25006|26000|0A000|57P0[1235]|53300|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/;

/** The library has no codes for these. */
const WORDS = /^(Connection terminated|timeout exceeded when trying to connect|Client .* not queryable)/;

/** Whether a statement failed because the database is away or takes no writes for now. It may have been done. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const parts = error instanceof AggregateError ? error.errors : [];
  return (
    CODES.test(String(Reflect.get(error, 'code'))) || WORDS.test(error.message) || parts.some(isUnavailable)
  );
}
