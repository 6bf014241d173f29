import { type RawBuilder, sql } from 'kysely';
import { STATEMENT_NOW } from '../clock.ts';
import type { Database } from '../connection.ts';

/** For how many days an idempotency key is known, unless the operator says otherwise. */
export const IDEMPOTENCY_RETENTION_DAYS = 30;

/** For how many days a later read corrects what ended as `FAILED` or `REJECTED`; loading a user goes by the same. */
const CORRECTABLE_DAYS = 30;
const INBOX_DAYS = 30;
const CALL_DAYS = 90;

/** Rows of one statement: few enough that nobody feels its locks. */
const BATCH = 500;
/** More than ten busy minutes bring; what is left over waits for the next run. */
const BATCHES = 100;

export type Prune = {
  name: string;
  /** Takes up to `limit` rows of before `until`, the oldest first, and none that somebody holds. */
  statement(until: RawBuilder<Date>, limit: number): RawBuilder<unknown>;
};

/** What is kept for a time only, and for how many days. The history of updates and the audit trail stay. */
export function prunes(idempotencyDays: number): (Prune & { days: number })[] {
  return [
    {
      name: 'idempotency keys',
      days: idempotencyDays,
      statement: (until, limit) => sql`
        update profile_updates p set idempotency_key = null, input_digest = null, key_digest = null, sealed_key = null
        from (select id from profile_updates where key_digest is not null and requested_at < ${until}
          order by requested_at limit ${limit} for update skip locked) old
        where p.id = old.id`,
    },
    {
      name: 'idempotency keys in clear text',
      days: idempotencyDays,
      statement: (until, limit) => sql`
        update profile_updates p set idempotency_key = null, input_digest = null
        from (select id from profile_updates where idempotency_key is not null and requested_at < ${until}
          order by requested_at limit ${limit} for update skip locked) old
        where p.id = old.id`,
    },
    {
      name: 'webhooks',
      days: INBOX_DAYS,
      statement: (until, limit) => sql`
        delete from webhook_inbox w
        using (select provider, event_id from webhook_inbox where received_at < ${until}
          order by received_at limit ${limit} for update skip locked) old
        where w.provider = old.provider and w.event_id = old.event_id`,
    },
    {
      name: 'ended calls',
      days: CALL_DAYS,
      // A change may outlive the record of the call that carried it.
      statement: (until, limit) => sql`
        with old as (
          select id from provider_calls where state = 'ENDED' and ended_at < ${until}
          order by ended_at limit ${limit} for update skip locked
        ), let_go as (
          update update_changes c set provider_call_id = null from old where c.provider_call_id = old.id
        )
        delete from provider_calls k using old where k.id = old.id`,
    },
    {
      name: 'corrections',
      days: CORRECTABLE_DAYS,
      statement: (until, limit) => sql`
        update update_changes c set correctable = false
        from (select id from update_changes where correctable and ended_at < ${until}
          order by ended_at limit ${limit} for update skip locked) old
        where c.id = old.id`,
    },
    {
      name: 'unused rates',
      days: 0,
      statement: (until, limit) => sql`
        delete from rate_limits r
        using (select key from rate_limits where free_at < ${until}
          order by free_at limit ${limit} for update skip locked) old
        where r.key = old.key`,
    },
  ];
}

/** Lets go of what is no longer kept, in short statements; gives how many rows it touched. */
export async function prune(
  db: Database,
  options: { idempotencyDays: number; batch?: number },
): Promise<number> {
  const { idempotencyDays, batch = BATCH } = options;
  let touched = 0;
  for (const { days, statement } of prunes(idempotencyDays)) {
    const until = cutoff(days);
    for (let round = 0; round < BATCHES; round += 1) {
      const { numAffectedRows = 0n } = await statement(until, batch).execute(db);
      touched += Number(numAffectedRows);
      if (numAffectedRows < BigInt(batch)) break;
    }
  }
  return touched;
}

/** By `now`, which holds still within a statement: an index cannot be searched for a `clock_timestamp` that moves. */
export function cutoff(days: number): RawBuilder<Date> {
  return sql<Date>`(${sql.raw(STATEMENT_NOW)} + make_interval(days => ${-days}::integer))`;
}
