import { type Kysely, sql } from 'kysely';
import { OWNED } from './0030-walls.ts';

/** The version before names one user, which is a list of one. */
export const oldestVersion = '0060-callers';

/**
 * `profile.end_user` may name several users, separated by commas: a statement that reads for several end users at once
 * sees the rows of these users, and no others.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, owner] of OWNED)
    await sql`
      alter policy end_user on ${sql.table(table)} using (
        (select coalesce(current_setting('profile.end_user', true), '') = '')
        or ${sql.ref(owner)} = any ((
          select string_to_array(nullif(current_setting('profile.end_user', true), ''), ',')::uuid[])::uuid[])
      )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const [table, owner] of OWNED)
    await sql`
      alter policy end_user on ${sql.table(table)} using (
        (select coalesce(current_setting('profile.end_user', true), '') = '')
        or ${sql.ref(owner)} = (select nullif(current_setting('profile.end_user', true), '')::uuid)
      )`.execute(db);
}
