import type { LogEvent } from 'kysely';
import { inChildSpan, pastSpan } from '../tracing/spans.ts';

/** Notes a statement of Kysely's that has ended. */
export function traceStatement(event: LogEvent): void {
  const statement = summaryOf(event.query.sql);
  const error = event.level === 'error' ? event.error : undefined;
  pastSpan(`SQL ${statement}`, event.queryDurationMillis, { database: 'postgresql', statement }, error);
}

/** Runs a statement that has a name in a span. */
export function inStatementSpan<T>(statement: string, run: () => Promise<T>): Promise<T> {
  return inChildSpan(
    `SQL ${statement}`,
    { kind: 'CLIENT', fields: { database: 'postgresql', statement } },
    run,
  );
}

/** What it does and to which table: a text of the statement itself could hold a value. */
function summaryOf(sql: string): string {
  const verb = /^\s*([a-z]+)/i.exec(sql)?.[1]?.toLowerCase() ?? 'statement';
  const table = /\b(?:from|into|update)\s+"?([a-z_]+)"?/i.exec(sql)?.[1];
  return table ? `${verb} ${table}` : verb;
}
