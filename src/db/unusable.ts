import pg from 'pg';
import { REMEDIES, type Target, WORDS } from './remedies.ts';
import { isUnavailable } from './unavailable.ts';

/** Why the database cannot be used; the message says what is wrong and what to do, without the password. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
}

/** Does what needs the database. Throws `DatabaseUnusable` when it fails. `variable`: where the address comes from. */
export async function usingDatabase<Result>(
  url: string,
  work: () => Promise<Result>,
  variable = 'DATABASE_URL',
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw error;
    throw new DatabaseUnusable(explain(error, url).replaceAll('DATABASE_URL', variable), { cause: error });
  }
}

/** An error of a later part of the start: with the remedy where it comes from the database, as it is otherwise. */
export function withRemedy(error: unknown, url: string): unknown {
  return isUnavailable(error) ? new DatabaseUnusable(explain(error, url), { cause: error }) : error;
}

function explain(error: unknown, url: string): string {
  const target = targetOf(url);
  const chain = causesOf(error);
  for (const { code, message } of chain) {
    const remedy = (code && REMEDIES[code]) || WORDS.find(([words]) => words.test(message))?.[1];
    if (remedy) return remedy(target, message);
  }
  // What PostgreSQL says may quote values; its code does not.
  const code = chain.find((one) => one.code)?.code ?? 'no code';
  const [{ message = '' } = {}] = chain;
  const migration = /^migration \S+ failed$/.exec(message)?.[0];
  return `The database at ${target.place} cannot be used: ${migration ? `${migration}, ` : ''}${code}. The codes are at https://www.postgresql.org/docs/current/errcodes-appendix.html.`;
}

type Cause = { code: string | undefined; message: string };

/** The error and what it came from. Several addresses of a host give several errors at once. */
function causesOf(error: unknown): Cause[] {
  if (!(error instanceof Error)) return [];
  const { message } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const inner = error instanceof AggregateError ? error.errors : [];
  return [{ code, message }, ...[...inner, error.cause].flatMap(causesOf)];
}

/** Where the address leads, as the library that connects reads it. */
function targetOf(url: string): Target {
  try {
    const { host, port, user = '', database = '', ssl } = new pg.Client({ connectionString: url });
    const place = host.startsWith('/') ? `the socket in ${host}` : `${host}:${port}`;
    return { host, place, user, database, encrypted: Boolean(ssl) };
  } catch {
    return { host: '', place: 'DATABASE_URL', user: '', database: '', encrypted: false };
  }
}
