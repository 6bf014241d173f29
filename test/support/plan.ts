import { type CompiledQuery, sql } from 'kysely';
import type { Database } from '../../src/db/connection.ts';

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Plan[];
};

/** How PostgreSQL would read the tables of a query: `Seq Scan on users`, `Bitmap Index Scan by users_pkey`… */
export async function scansOf(db: Database, query: CompiledQuery): Promise<string[]> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>({
    ...sql`select`.compile(db),
    sql: `explain (format json) ${query.sql}`,
    parameters: query.parameters,
  });
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  if (!plan) throw new Error('no plan');
  return scans(plan);
}

function scans(plan: Plan): string[] {
  const { 'Node Type': node, 'Relation Name': table, 'Index Name': index } = plan;
  const own = index ? [`${node} by ${index}`] : table ? [`${node} on ${table}`] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scans)];
}
