/** Why the embedded PostgreSQL cannot run; the message says what is wrong and how to fix it. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** The way out that always works, for the end of an error message. */
export const useOwnServer = 'or set DATABASE_URL to a PostgreSQL server of your own';

/** The system's code of a failed call (`ENOENT`, `EACCES` ...), or undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
