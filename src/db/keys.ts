import { type RawBuilder, sql } from 'kysely';

/**
 * An array of keys whose length PostgreSQL's planner does not see. With the length in sight it finds each few keys worth a
 * plan of their own, and planning takes ten times as long as reading them; like this it keeps one plan for any keys.
 */
export function keysOf(
  keys: readonly (string | number | null)[],
  type: 'uuid' | 'text' | 'bigint' | 'integer',
): RawBuilder<unknown> {
  const array = sql.raw(`${type}[]`);
  return sql`(select ${keys}::${array})::${array}`;
}
