import { sql } from 'kysely';
import type { ProviderId } from '../../domain/vocabulary.ts';
import type { Queryable } from '../connection.ts';

/** Keeps a provider's lists of allowed values; a list that was not read this time keeps its old values. */
export async function writeEnumerations(
  db: Queryable,
  provider: ProviderId,
  lists: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const rows = Object.entries(lists).map(([name, values]) => ({
    provider,
    name,
    values: JSON.stringify(values),
    fetched_at: sql<Date>`clock_timestamp()`,
  }));
  if (rows.length === 0) return;
  await db
    .insertInto('provider_enumerations')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['provider', 'name']).doUpdateSet((eb) => ({
        values: eb.ref('excluded.values'),
        fetched_at: eb.ref('excluded.fetched_at'),
      })),
    )
    .execute();
}

export async function readEnumerations(
  db: Queryable,
): Promise<Partial<Record<ProviderId, Record<string, string[]>>>> {
  const rows = await db.selectFrom('provider_enumerations').select(['provider', 'name', 'values']).execute();
  const byProvider: Partial<Record<ProviderId, Record<string, string[]>>> = {};
  for (const row of rows) {
    const lists = byProvider[row.provider] ?? {};
    lists[row.name] = row.values;
    byProvider[row.provider] = lists;
  }
  return byProvider;
}
