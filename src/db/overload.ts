/**
 * PostgreSQL: a statement was cancelled, which `statement_timeout` does; a row was locked for longer than
 * `lock_timeout`; no connection is left; the server is stopping, or starting.
 */
const FOR_NOW = new Set(['57014', '55P03', '53300', '57P01', '57P03']);
/** pg-pool has no codes for these: none became free, or none could be opened. */
const NO_CONNECTION = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
]);

/** Too many want the same at once. */
export class Overloaded extends Error {
  constructor() {
    super('the queue for a connection has not moved for too long');
    this.name = 'Overloaded';
  }
}

/** Nobody waits for the answer to a request any more. */
export class TooLate extends Overloaded {
  override message = 'the request came too long ago, or its client has left';
  override name = 'TooLate';
}

/** Whether a statement failed because the database or a row is too busy for now, rather than asked nonsense. */
export function isOverload(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = Reflect.get(error, 'code');
  return error instanceof Overloaded || FOR_NOW.has(String(code)) || NO_CONNECTION.has(error.message);
}
