import { sql } from 'kysely';
import type { KycStatus, ProviderId, UserStatus } from '../../domain/vocabulary.ts';
import { DECISION_NOW } from '../clock.ts';
import type { Queryable } from '../connection.ts';

export type UserFilter = {
  id?: string;
  provider?: ProviderId;
  statuses?: readonly UserStatus[];
  kycStatuses?: readonly KycStatus[];
  /** Whether the provider wants something now, as of the last read. */
  isDue?: boolean;
  /** Whether a change is open by the clock. */
  hasOpenUpdate?: boolean;
  /** Below this sequence number. */
  olderThan?: number;
  /** At this sequence number or above it. */
  notOlderThan?: number;
};

export type UserPlace = { id: string; sequence: number };

/** Users newest first, at most `limit`. Erased ones are left out. */
export async function readUserPage(
  db: Queryable,
  { limit, ...filter }: UserFilter & { limit: number },
): Promise<UserPlace[]> {
  const { rows } = await sql<UserPlace>`
    select u.id, u.sequence from users u where ${userConditions(filter)}
    order by u.sequence desc limit ${limit}`.execute(db);
  return rows;
}

/** How many users pass the filter, counted up to a limit. */
export async function countUsers(db: Queryable, filter: UserFilter, limit: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (
      select from users u where ${userConditions(filter)} limit ${limit}
    ) counted`.execute(db);
  return rows[0]?.count ?? 0;
}

function userConditions(filter: UserFilter) {
  const conditions = [sql`u.erased_at is null`];
  if (filter.id) conditions.push(sql`u.id = ${filter.id}`);
  if (filter.provider) conditions.push(sql`u.provider = ${filter.provider}`);
  if (filter.statuses) conditions.push(sql`u.status = any(${[...filter.statuses]}::text[])`);
  if (filter.kycStatuses) conditions.push(sql`u.kyc_status = any(${[...filter.kycStatuses]}::text[])`);
  if (filter.isDue !== undefined) conditions.push(filter.isDue ? sql`u.is_due` : sql`not u.is_due`);
  if (filter.hasOpenUpdate !== undefined) {
    const open = openChanges(sql.raw(DECISION_NOW));
    // By an array: few have an open change, and the newest users would be read one by one to find them.
    if (filter.hasOpenUpdate) conditions.push(sql`u.id = any(array(select c.user_id ${open}))`);
    else conditions.push(sql`not exists (select ${open} and c.user_id = u.id)`);
  }
  if (filter.olderThan !== undefined) conditions.push(sql`u.sequence < ${filter.olderThan}`);
  if (filter.notOlderThan !== undefined) conditions.push(sql`u.sequence >= ${filter.notOlderThan}`);
  return sql.join(conditions, sql` and `);
}

/** What awaits evidence past its end has expired, though its event is still to come. */
function openChanges(now: ReturnType<typeof sql>) {
  return sql`from update_changes c
    where c.status in ('SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL')
      and not (c.status = 'AWAITING_VERIFICATION' and exists (
        select from verifications v where v.change_id = c.id
          and v.status = 'AWAITING_EVIDENCE' and v.expires_at <= ${now}))`;
}
