import { sql } from 'kysely';
import type { ProviderId } from '../../domain/vocabulary.ts';
import type { Queryable } from '../connection.ts';

/**
 * Takes users whose KYC is under way at one of these providers and who were not looked at for a while, the oldest
 * first. Each counts as looked at from now on, whatever comes of it.
 */
export async function takeUnsettledUsers(
  db: Queryable,
  providers: readonly ProviderId[],
  seenLongerAgoThanMs: number,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update users set looked_at = clock_timestamp() where id in (
      select id from users
      where kyc_status in ('IN_REVIEW', 'INFORMATION_REQUIRED', 'UNKNOWN') and provider = any(${[...providers]}::text[])
        and greatest(synced_at, looked_at) < clock_timestamp() - make_interval(secs => ${seenLongerAgoThanMs / 1000})
      order by greatest(synced_at, looked_at)
      limit ${limit}
      for update skip locked
    ) returning id`.execute(db);
  return rows.map((row) => row.id);
}
