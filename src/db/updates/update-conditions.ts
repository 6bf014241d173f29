import { sql } from 'kysely';
import type { ProfileField } from '../../domain/profile-field.ts';
import { isOpen } from '../../domain/user/lifecycle.ts';
import type { ProviderId, UpdateStatus } from '../../domain/vocabulary.ts';
import { DECISION_NOW } from '../clock.ts';
import { keysOf } from '../keys.ts';

export type UpdateFilter = {
  ids?: readonly string[];
  /** Our ids of verifications; together with `ids` and `references`, any will do. */
  verificationIds?: readonly string[];
  /** The provider's ids of verifications, in any status. The same one may come back after it ended. */
  references?: readonly string[];
  userId?: string;
  /** Statuses by the clock. */
  statuses?: readonly UpdateStatus[];
  provider?: ProviderId;
  /** With a change of one of these. */
  fields?: readonly ProfileField[];
  /** The subject of the caller who asked for it, and its digest. */
  requestedBy?: { subject: string; digest: Buffer };
  requestedBefore?: Date;
  /** At this moment or later. */
  requestedAfter?: Date;
  /** Below this sequence number. */
  olderThan?: number;
  /** Above this sequence number. */
  newerThan?: number;
};

/** The filter as a condition on `profile_updates p` and `users u`. */
export function updateConditions(filter: UpdateFilter) {
  const now = sql.raw(DECISION_NOW);
  const conditions = [sql`true`];
  if (filter.ids ?? filter.verificationIds ?? filter.references) conditions.push(byKeys(filter));
  if (filter.userId) conditions.push(sql`p.user_id = ${filter.userId}`);
  if (filter.provider) conditions.push(sql`u.provider = ${filter.provider}`);
  if (filter.requestedBy) conditions.push(requestedBy(filter.requestedBy));
  if (filter.fields) conditions.push(withFields(filter.fields));
  if (filter.requestedBefore) conditions.push(requestedBefore(filter.requestedBefore));
  if (filter.requestedAfter) conditions.push(requestedAfter(filter.requestedAfter));
  if (filter.olderThan !== undefined) conditions.push(sql`p.sequence < ${filter.olderThan}`);
  if (filter.newerThan !== undefined) conditions.push(sql`p.sequence > ${filter.newerThan}`);
  if (filter.statuses) {
    const final = filter.statuses.filter((status) => !isOpen(status));
    // What is open as stored, and those are few, may be final by the clock; never the other way round.
    const open = sql`p.completed_at is null and ${statusNow(now)} = any(${[...filter.statuses]}::text[])`;
    conditions.push(final.length === 0 ? open : sql`(p.status = any(${final}::text[]) or ${open})`);
  }
  return sql.join(conditions, sql` and `);
}

/** In clear text only as the version before stored it. */
function requestedBy({ subject, digest }: NonNullable<UpdateFilter['requestedBy']>) {
  return sql`(p.caller_digest = ${digest} or p.caller = ${subject})`;
}

/**
 * Updates are listed in the order of their sequence, so a time has to become a place in it: that of the nearest update
 * which is an hour beyond. An update is stored within seconds after it was asked for, by the same clock. `case` keeps
 * the time itself out of the plan: by its index, all of a year would be found and sorted for a page of twenty, and by its
 * statistics few rows would be expected behind the place, where nearly all of them pass. The place is a
 * subselect as a whole: to PostgreSQL, `coalesce` might leak rows, and the index would come after row-level security.
 */
function requestedBefore(moment: Date) {
  const place = sql`select b.sequence from profile_updates b
    where b.requested_at >= ${moment}::timestamptz + interval '1 hour' order by b.requested_at limit 1`;
  return sql`case when p.requested_at < ${moment} then true end and p.sequence < (select coalesce((${place}), ${BEYOND}))`;
}

function requestedAfter(moment: Date) {
  const place = sql`select b.sequence from profile_updates b
    where b.requested_at < ${moment}::timestamptz - interval '1 hour' order by b.requested_at desc limit 1`;
  return sql`case when p.requested_at >= ${moment} then true end and p.sequence > (select coalesce((${place}), 0))`;
}

/** The greatest bigint. */
const BEYOND = sql`9223372036854775807`;

function withFields(fields: readonly ProfileField[]) {
  return sql`exists (select from update_changes c
    where c.update_id = p.id and c.field = any(${[...fields]}::text[]))`;
}

/** Arrays, so that the updates are found by their key. */
function byKeys({ ids = [], verificationIds = [], references = [] }: UpdateFilter) {
  return sql`p.id = any(${keysOf(ids, 'uuid')}
    || ${updatesOf(sql`v.id = any(${keysOf(verificationIds, 'uuid')})`, verificationIds)}
    || ${updatesOf(sql`v.reference = any(${keysOf(references, 'text')})`, references)})`;
}

function updatesOf(condition: ReturnType<typeof sql>, keys: readonly string[]) {
  if (keys.length === 0) return sql`'{}'::uuid[]`;
  return sql`array(select c.update_id from verifications v join update_changes c on c.id = v.change_id
    where ${condition})`;
}

/**
 * An open update's status as the clock has it: the same rule as `updateStatusOf` over `statusByClock`. Only what awaits
 * evidence ends by the clock, and no other open status counts after it: `SUBMITTING` comes before, and with
 * `AWAITING_APPROVAL` nothing awaits evidence.
 */
function statusNow(now: ReturnType<typeof sql>) {
  return sql`case when p.status <> 'AWAITING_VERIFICATION' then p.status else (
    select case
      when bool_or(s = 'SUBMITTING') then 'SUBMITTING'
      when bool_or(s = 'AWAITING_VERIFICATION') then 'AWAITING_VERIFICATION'
      when bool_or(s = 'AWAITING_APPROVAL') then 'AWAITING_APPROVAL'
      when bool_and(s = 'APPLIED') then 'APPLIED'
      when bool_or(s = 'APPLIED') then 'PARTLY_APPLIED'
      when bool_or(s = 'FAILED') then 'FAILED'
      when bool_or(s = 'REJECTED') then 'REJECTED'
      when bool_or(s = 'EXPIRED') then 'EXPIRED'
      else 'CANCELLED' end
    from (
      select case when c.status = 'AWAITING_VERIFICATION' and exists (
          select from verifications v where v.change_id = c.id
            and v.status = 'AWAITING_EVIDENCE' and v.expires_at <= ${now})
        then 'EXPIRED' else c.status end as s
      from update_changes c where c.update_id = p.id
    ) as statuses) end`;
}
