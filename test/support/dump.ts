import { sql } from 'kysely';
import type { Database } from '../../src/db/connection.ts';

/** Every row of every table, large object and comment that is not PostgreSQL's own, as text, as a dump would have it. */
export async function dumpOf(db: Database): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    union all values ('pg_largeobject'), ('pg_description')`.execute(db);
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db);
    parts.push(...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

/** Those of the values that stand in a text, plain or as the hexadecimal digits or base64 of their bytes. */
export function foundIn(text: string, values: Iterable<string>): string[] {
  const lower = text.toLowerCase();
  const forms = (value: string) => {
    const bytes = Buffer.from(value);
    return [
      value.toLowerCase(),
      bytes.toString('hex'),
      bytes
        .toString('base64')
        .replace(/.{2}=*$/, '')
        .toLowerCase(),
    ];
  };
  return [...values].filter((value) => forms(value).some((form) => lower.includes(form)));
}
