import { sql } from 'kysely';
import { keyOf, type ProfileField } from '../../domain/profile-field.ts';
import { changePath } from '../../domain/user/draft.ts';
import { isOpen, isOpenVerification, statusByClock, updateStatusOf } from '../../domain/user/lifecycle.ts';
import type {
  ChangeConfirmation,
  ChangeStatus,
  ProviderId,
  UpdateOrigin,
  UpdateStatus,
  VerificationAction,
  VerificationStatus,
} from '../../domain/vocabulary.ts';
import type { Queryable } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { type DataKey, unseal, unwrapDataKey } from '../sealing/seal.ts';
import { changeContext } from '../users/sealed-contexts.ts';
import type { ChangeRecord, UpdateRecord, VerificationRecord } from './update-record.ts';

type Row = {
  id: string;
  sequence: number;
  user_id: string;
  provider: ProviderId;
  origin: UpdateOrigin;
  status: UpdateStatus;
  requested_at: Date;
  completed_at: Date | null;
  master_key_id: string;
  wrapped_key: Buffer;
  changes: ChangeRow[];
  real_now: Date;
};

type ChangeRow = {
  id: string;
  field: ProfileField;
  item_key: string;
  status: ChangeStatus;
  confirmation: ChangeConfirmation;
  sealed_values: string;
  sent: boolean;
  failure_code: string | null;
  failure_provider_code: string | null;
  superseded_by: string | null;
  respelled: boolean;
  verification_id: string | null;
  reference: string;
  action: VerificationAction;
  verification_status: VerificationStatus;
  created_at: string;
  expires_at: string | null;
  evidence_digest: string | null;
};

export type UpdateFilter = {
  ids?: readonly string[];
  /** The provider's ids of verifications; together with `ids`, either will do. */
  references?: readonly string[];
  userId?: string;
  /** Statuses by the clock. */
  statuses?: readonly UpdateStatus[];
  provider?: ProviderId;
  /** Older than this sequence number. */
  before?: number;
  /** This sequence number, or newer. */
  from?: number;
  limit?: number;
};

/** Updates with their changes and verifications, newest first, in one statement. Erased users' are left out. */
export async function readUpdates(
  db: Queryable,
  filter: UpdateFilter,
  keyring: Keyring,
  clockOffsetMs: number,
): Promise<UpdateRecord[]> {
  const { rows } = await sql<Row>`
    select p.id, p.sequence, p.user_id, u.provider, p.origin, p.status, p.requested_at, p.completed_at,
      k.master_key_id, k.wrapped_key, clock_timestamp() as real_now,
      (select json_agg(row_to_json(o) order by o.ordinal) from (
        select c.id, c.ordinal, c.field, c.item_key, c.status, c.confirmation,
          encode(c.sealed_values, 'base64') as sealed_values, c.sent,
          c.failure_code, c.failure_provider_code, c.superseded_by, c.respelled,
          v.id as verification_id, v.reference, v.action, v.status as verification_status,
          v.created_at, v.expires_at, encode(v.evidence_digest, 'base64') as evidence_digest
        from update_changes c
        left join verifications v on v.change_id = c.id
        where c.update_id = p.id
      ) o) as changes
    from profile_updates p
    join users u on u.id = p.user_id
    join user_keys k on k.user_id = p.user_id
    where ${updateConditions(filter, clockOffsetMs)}
    order by p.sequence desc
    limit ${filter.limit ?? null}`.execute(db);
  return rows.map((row) => toUpdate(row, keyring, clockOffsetMs));
}

/** The filter as a condition on `profile_updates p` and `users u`. */
export function updateConditions(filter: Omit<UpdateFilter, 'limit'>, clockOffsetMs: number) {
  const now = sql`clock_timestamp() + make_interval(secs => ${clockOffsetMs / 1000})`;
  const conditions = [sql`true`];
  if (filter.ids ?? filter.references)
    conditions.push(sql`p.id = any(${[...(filter.ids ?? [])]}::uuid[] || ${updatesOf(filter.references)})`);
  if (filter.userId) conditions.push(sql`p.user_id = ${filter.userId}`);
  if (filter.provider) conditions.push(sql`u.provider = ${filter.provider}`);
  if (filter.before !== undefined) conditions.push(sql`p.sequence < ${filter.before}`);
  if (filter.from !== undefined) conditions.push(sql`p.sequence >= ${filter.from}`);
  if (filter.statuses) {
    const final = filter.statuses.filter((status) => !isOpen(status));
    // What is open as stored, and those are few, may be final by the clock; never the other way round.
    const open = sql`p.completed_at is null and ${statusNow(now)} = any(${[...filter.statuses]}::text[])`;
    conditions.push(final.length === 0 ? open : sql`(p.status = any(${final}::text[]) or ${open})`);
  }
  return sql.join(conditions, sql` and `);
}

/** As an array, so that the updates are found by their key. */
function updatesOf(references: readonly string[] = []) {
  return sql`array(select c.update_id from verifications v join update_changes c on c.id = v.change_id
    where v.reference = any(${[...references]}::text[]))`;
}

/** An open update's status as the clock has it: the same rule as `updateStatusOf` over `statusByClock`. */
function statusNow(now: ReturnType<typeof sql>) {
  return sql`(
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
    ) as statuses)`;
}

/** Verifications by the provider's id, in any status. The same id may come back after it ended. */
export async function readVerifications(
  db: Queryable,
  references: readonly string[],
  keyring: Keyring,
  clockOffsetMs: number,
): Promise<VerificationRecord[]> {
  if (references.length === 0) return [];
  const updates = await readUpdates(db, { references }, keyring, clockOffsetMs);
  return references.flatMap((reference) => updates.flatMap((update) => verificationsOf(update, reference)));
}

/** The verifications of an update with this id of the provider's. */
export function verificationsOf({ changes }: UpdateRecord, reference: string): VerificationRecord[] {
  return changes.flatMap(({ verification }) => (verification?.reference === reference ? [verification] : []));
}

function toUpdate(row: Row, keyring: Keyring, clockOffsetMs: number): UpdateRecord {
  const dataKey = unwrapDataKey(keyring, row.user_id, row.master_key_id, row.wrapped_key);
  const now = new Date(row.real_now.getTime() + clockOffsetMs);
  const changes = row.changes.map((change) => toChange(change, row, dataKey, now));
  const status = isOpen(row.status) ? updateStatusOf(changes.map((change) => change.status)) : row.status;
  const expiries = changes
    .filter((change) => change.status === 'EXPIRED')
    .flatMap((change) => change.verification?.expiresAt ?? []);
  const ended = row.completed_at ?? new Date(Math.max(...expiries.map((date) => date.getTime())));
  return {
    id: row.id,
    sequence: row.sequence,
    userId: row.user_id,
    provider: row.provider,
    origin: row.origin,
    status,
    requestedAt: row.requested_at,
    completedAt: isOpen(status) ? null : ended,
    changes,
  };
}

function toChange(row: ChangeRow, update: Row, dataKey: DataKey, now: Date): ChangeRecord {
  const values = unseal(dataKey, changeContext(row.id), Buffer.from(row.sealed_values, 'base64')) as {
    requested: unknown;
    previous: unknown;
  };
  const stored = row.verification_id === null ? null : toVerification(row, update, values.requested);
  const status = statusByClock(row.status, stored, now);
  const verification =
    stored && status === 'EXPIRED' && isOpenVerification(stored.status)
      ? { ...stored, status: 'EXPIRED' as const }
      : stored;
  return {
    id: row.id,
    field: row.field,
    itemKey: row.item_key,
    path: changePath(row.field, row.item_key),
    status,
    confirmation: row.confirmation,
    cancellable: cancellable(status, row.sent, verification?.status),
    requested: values.requested,
    previous: values.previous,
    verification,
    failure:
      row.failure_code === null ? null : { code: row.failure_code, providerCode: row.failure_provider_code },
    supersededBy: row.superseded_by,
    respelled: row.respelled,
  };
}

/** The same rule as the policy's `isCancellable`, on statuses by the clock. */
function cancellable(
  status: ChangeStatus,
  sent: boolean,
  verification: VerificationStatus | undefined,
): boolean {
  return (
    (status === 'SUBMITTING' && !sent) ||
    (status === 'AWAITING_VERIFICATION' && verification === 'AWAITING_EVIDENCE')
  );
}

function toVerification(row: ChangeRow, update: Row, requested: unknown): VerificationRecord {
  return {
    id: row.verification_id as string,
    reference: row.reference,
    userId: update.user_id,
    provider: update.provider,
    updateId: update.id,
    changeId: row.id,
    field: row.field,
    action: row.action,
    status: row.verification_status,
    createdAt: new Date(row.created_at),
    expiresAt: row.expires_at === null ? null : new Date(row.expires_at),
    data: { [keyOf(row.field)]: requested },
    evidenceDigest: row.evidence_digest === null ? null : Buffer.from(row.evidence_digest, 'base64'),
  };
}
