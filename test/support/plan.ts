import { type CompiledQuery, sql } from 'kysely';
import type { Database } from '../../src/db/connection.ts';

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Total Cost': number;
  Plans?: Node[];
};

export type Plan = {
  /** How the tables are read: `Seq Scan on users`, `Bitmap Index Scan by users_pkey`… */
  scans: string[];
  /** What indexes are searched by. */
  conditions: string[];
  /** What PostgreSQL expects it to cost; from 100,000 on it compiles the statement first. */
  cost: number;
};

type Query = Pick<CompiledQuery, 'sql' | 'parameters'>;

/** How PostgreSQL would carry out a query with these parameters. */
export async function planOf(db: Database, { sql: text, parameters }: Query): Promise<Plan> {
  return explain(db, `explain (format json) ${text}`, parameters);
}

/** The same for any parameters, as a statement is planned that was prepared and used a few times. */
export async function genericPlanOf(db: Database, { sql: text }: Query): Promise<Plan> {
  return explain(db, `explain (generic_plan, format json) ${text}`, []);
}

async function explain(db: Database, text: string, parameters: readonly unknown[]): Promise<Plan> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': [{ Plan: Node }] }>({
    ...sql`select`.compile(db),
    sql: text,
    parameters,
  });
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  if (!plan) throw new Error('no plan');
  return { scans: scans(plan), conditions: conditions(plan), cost: plan['Total Cost'] };
}

function scans(plan: Node): string[] {
  const { 'Node Type': node, 'Relation Name': table, 'Index Name': index } = plan;
  const own = index ? [`${node} by ${index}`] : table ? [`${node} on ${table}`] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scans)];
}

function conditions({ 'Index Cond': own, Plans = [] }: Node): string[] {
  return [...(own ? [own] : []), ...Plans.flatMap(conditions)];
}
