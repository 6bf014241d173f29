/** A structured logger; only allow-listed keys reach the output. */
export type EventsLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
};

/** What of an error may be logged: a database's message can quote values, its code cannot. */
export function errorFields(error: unknown): { errorName: string; errorCode?: string } {
  if (!(error instanceof Error)) return { errorName: 'unknown' };
  const code = 'code' in error ? error.code : undefined;
  return { errorName: error.name, ...(typeof code === 'string' ? { errorCode: code } : {}) };
}
