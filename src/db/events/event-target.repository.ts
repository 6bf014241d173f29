import { sql } from 'kysely';
import type { Queryable } from '../connection.ts';

/** A user whose next event failed. Times are in milliseconds, by the database's clock. */
export type Straggler = {
  userId: string;
  /** The user's events up to here were delivered or given up. */
  after: number;
  failures: number;
  /** When the next event failed first. */
  since: number;
  nextAt: number;
  /** How the last attempt ended: the HTTP status, or `null` where no answer came. */
  httpStatus: number | null;
};

/** How far a target is. */
export type TargetProgress = {
  /** Every event up to here was delivered, given up, or belongs to a straggler. */
  position: number;
  stragglers: readonly Straggler[];
  /** When the target last took an event. */
  deliveredAt: Date | null;
};

/** A target that this replica holds until its lease ends. Its positions are those of one epoch of the log. */
export type TargetHold = TargetProgress & { name: string; leaseNumber: number; epoch: number };

/** Makes sure that targets are known. A new one begins with what happens from now on. */
export async function registerTargets(db: Queryable, names: readonly string[]): Promise<void> {
  await sql`
    insert into event_targets (name, position)
    select name, head from unnest(${[...names]}::text[]) as name, event_log
    on conflict (name) do nothing`.execute(db);
}

/** Takes one of these targets that no replica holds, for `leaseMs` from now; `null` where there is none. */
export async function claimTarget(
  db: Queryable,
  names: readonly string[],
  leaseMs: number,
): Promise<TargetHold | null> {
  const { rows } = await sql<TargetHold>`
    update event_targets set lease_number = lease_number + 1,
      lease_until = clock_timestamp() + make_interval(secs => ${leaseMs / 1000})
    where name = (
      select name from event_targets
      where name = any(${[...names]}::text[]) and (lease_until is null or lease_until < clock_timestamp())
      limit 1 for update skip locked
    )
    returning name, position, stragglers, delivered_at as "deliveredAt", lease_number as "leaseNumber",
      (select epoch from event_log) as epoch`.execute(db);
  return rows[0] ?? null;
}

/**
 * Saves how far a target is and prolongs the lease by `leaseMs` from now, or gives it back for `null`. False where the
 * lease is another's by now, or the log began a new epoch: nothing is saved. A failover may have lost the newest events
 * before a new epoch begins, so no position beyond the head is saved either: it will be given to another event.
 */
export async function saveProgress(
  db: Queryable,
  { name, leaseNumber, epoch }: Pick<TargetHold, 'name' | 'leaseNumber' | 'epoch'>,
  { position, stragglers, deliveredAt }: TargetProgress,
  leaseMs: number | null,
): Promise<boolean> {
  const until =
    leaseMs === null ? sql`null` : sql`clock_timestamp() + make_interval(secs => ${leaseMs / 1000})`;
  const { numAffectedRows } = await sql`
    update event_targets set position = least(${position}, log.head), stragglers = (
        select coalesce(jsonb_agg(one || jsonb_build_object('after', least((one->>'after')::bigint, log.head))), '[]')
        from jsonb_array_elements(${JSON.stringify(stragglers)}::jsonb) one
      ), delivered_at = ${deliveredAt}, lease_until = ${until}
    from event_log log where name = ${name} and lease_number = ${leaseNumber} and log.epoch = ${epoch}`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

/**
 * Sends a target back, or ahead, to a position. Users who are further behind stay where they are. The replica that
 * holds the target loses it, and one takes it up from there. False where there is no such target.
 */
export async function moveTarget(db: Queryable, name: string, position: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update event_targets set position = ${position}, lease_number = lease_number + 1, lease_until = null,
      stragglers = coalesce(
        (select jsonb_agg(one) from jsonb_array_elements(stragglers) one where (one->>'after')::bigint < ${position}),
        '[]')
    where name = ${name}`.execute(db);
  return numAffectedRows === 1n;
}

/** How far a target is behind. */
export type TargetBacklog = {
  name: string;
  /** Events between its position and the head of the log. */
  behind: number;
  /** Users whose next event failed. */
  waiting: number;
  /** Since the oldest undelivered event happened, or first failed; 0 where there is none. */
  oldestSeconds: number;
  deliveredAt: Date | null;
  held: boolean;
};

export async function readTargetBacklogs(db: Queryable): Promise<TargetBacklog[]> {
  const { rows } = await sql<TargetBacklog>`
    select t.name, greatest(l.head - t.position, 0) as behind, jsonb_array_length(t.stragglers) as waiting,
      greatest(0, extract(epoch from clock_timestamp() - least(next.occurred_at, failed.since)))::float8
        as "oldestSeconds",
      t.delivered_at as "deliveredAt", coalesce(t.lease_until > clock_timestamp(), false) as held
    from event_targets t cross join event_log l
    left join lateral (
      select occurred_at from update_events where position > t.position order by position limit 1
    ) next on true
    left join lateral (
      select to_timestamp(min((one->>'since')::float8) / 1000) as since from jsonb_array_elements(t.stragglers) one
    ) failed on true
    order by t.name`.execute(db);
  return rows.map((row) => ({ ...row, oldestSeconds: row.oldestSeconds ?? 0 }));
}
