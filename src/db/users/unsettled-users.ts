import { sql } from 'kysely';
import type { ProviderId } from '../../domain/vocabulary.ts';
import type { Queryable } from '../connection.ts';

/** Users whose KYC is under way at one of these providers and who were not looked at for a while, the oldest first. */
export async function unsettledUsers(
  db: Queryable,
  providers: readonly ProviderId[],
  seenLongerAgoThanMs: number,
  limit: number,
): Promise<string[]> {
  if (providers.length === 0) return [];
  const rows = await db
    .selectFrom('users')
    .select('id')
    .where('kyc_status', 'in', ['IN_REVIEW', 'INFORMATION_REQUIRED', 'UNKNOWN'])
    .where('provider', 'in', [...providers])
    .where(sql<boolean>`synced_at < clock_timestamp() - make_interval(secs => ${seenLongerAgoThanMs / 1000})`)
    .orderBy('synced_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
