import { sql } from 'kysely';
import { PROVIDERS } from '../../domain/vocabulary.ts';
import type { Queryable } from '../connection.ts';

/** The statuses of updates that have not ended. */
export const OPEN_STATUSES = ['SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL'] as const;

export type OpenStatus = (typeof OPEN_STATUSES)[number];

/** How far the service is behind. Ages are in seconds, and 0 where there is none. */
export type Backlog = {
  /** Users whose time has come and whom no replica works on. */
  due: number;
  /** Since the longest due of them was due. */
  oldestDueSeconds: number;
  /** Since the oldest committed event that has no number yet; no subscriber hears of it before. */
  oldestUnnumberedSeconds: number;
  /** Since the oldest update of each open status was accepted. */
  oldestOpenSeconds: Readonly<Record<OpenStatus, number>>;
};

type Row = { due: number; oldest: number; unnumbered: number; open: Record<OpenStatus, number> };

/** Counts what is due, up to a thousand users of each provider, and what is oldest: each part reads an index. */
export async function readBacklog(db: Queryable): Promise<Backlog> {
  const { rows } = await backlogQuery().execute(db);
  const [row] = rows;
  if (!row) throw new Error('the backlog has one row');
  return {
    due: row.due,
    oldestDueSeconds: row.oldest,
    // By the clock of the decision, which a test moves.
    oldestUnnumberedSeconds: Math.max(0, row.unnumbered),
    oldestOpenSeconds: row.open,
  };
}

export function backlogQuery() {
  return sql<Row>`
    select due.*, event.*, update.* from (
      select count(*)::integer as due,
        coalesce(extract(epoch from clock_timestamp() - min(wake_at)), 0)::float8 as oldest
      from unnest(${[...PROVIDERS]}::text[]) as one(provider)
      cross join lateral (
        select wake_at from user_actors
        where provider = one.provider and wake_at <= statement_timestamp() order by wake_at limit 1000
      ) waiting
    ) due cross join (
      select coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)::float8 as unnumbered
      from (select occurred_at from update_events where position is null order by id limit 1) first
    ) event cross join (
      select json_object_agg(one.status, coalesce((
        select extract(epoch from clock_timestamp() - created_at) from profile_updates
        where status = one.status order by sequence limit 1
      ), 0)) as open
      from unnest(${[...OPEN_STATUSES]}::text[]) as one(status)
    ) update`;
}
