import { sql } from 'kysely';
import type { Queryable } from '../connection.ts';

/** Makes sure that a task is known; it is due at once when it is new. */
export async function registerTask(db: Queryable, name: string): Promise<void> {
  await db
    .insertInto('periodic_tasks')
    .values({ name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Takes the tasks among these that are due, and puts each off by its period: one replica takes it, and one that dies in
 * the middle is made up for by the next period.
 */
export async function takeDueTasks(db: Queryable, periods: ReadonlyMap<string, number>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    update periodic_tasks t set due_at = clock_timestamp() + make_interval(secs => wanted.period / 1000)
    from unnest(${[...periods.keys()]}::text[], ${[...periods.values()]}::float8[]) as wanted(name, period)
    where t.name = wanted.name and t.due_at <= clock_timestamp()
    returning t.name`.execute(db);
  return rows.map((row) => row.name);
}
