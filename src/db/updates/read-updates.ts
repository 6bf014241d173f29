import { sql } from 'kysely';
import { keyOf, type ProfileField } from '../../domain/profile-field.ts';
import { changePath } from '../../domain/user/draft.ts';
import { isOpen, isOpenVerification, statusByClock, updateStatusOf } from '../../domain/user/lifecycle.ts';
import type {
  ChangeConfirmation,
  ChangeFailureCode,
  ChangeStatus,
  ProviderId,
  UpdateOrigin,
  UpdateStatus,
  VerificationAction,
  VerificationStatus,
} from '../../domain/vocabulary.ts';
import { DECISION_NOW } from '../clock.ts';
import type { Queryable } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { type DataKey, unseal } from '../sealing/seal.ts';
import { changeContext } from '../users/sealed-contexts.ts';
import { dataKeyOf } from '../users/user-row.ts';
import { openCaller } from './request-origin.ts';
import { type UpdateFilter, updateConditions } from './update-conditions.ts';
import type { ChangeRecord, UpdateRecord, VerificationRecord } from './update-record.ts';

type Row = {
  id: string;
  sequence: number;
  user_id: string;
  provider: ProviderId;
  origin: UpdateOrigin;
  caller: string | null;
  sealed_caller: Buffer | null;
  status: UpdateStatus;
  requested_at: Date;
  completed_at: Date | null;
  master_key_id: string;
  wrapped_key: Buffer;
  changes: ChangeRow[];
  now: Date;
};

type ChangeRow = {
  id: string;
  field: ProfileField;
  item_key: string;
  status: ChangeStatus;
  confirmation: ChangeConfirmation;
  sealed_values: string;
  sent: boolean;
  failure_code: ChangeFailureCode | null;
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

export type UpdateOrder = 'NEWEST_FIRST' | 'OLDEST_FIRST';
type Page = { limit?: number; orderBy?: UpdateOrder };

/** Updates with their changes and verifications, newest first by default, in one statement. Erased users' are left out. */
export async function readUpdates(
  db: Queryable,
  { limit, orderBy, ...filter }: UpdateFilter & Page,
  keyring: Keyring,
): Promise<UpdateRecord[]> {
  const { rows } = await sql<Row>`
    select p.id, p.sequence, p.user_id, u.provider, p.origin, p.caller, p.sealed_caller, p.status, p.requested_at, p.completed_at,
      k.master_key_id, k.wrapped_key, ${sql.raw(DECISION_NOW)} as now,
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
    where ${updateConditions(filter)}
    order by p.sequence ${orderBy === 'OLDEST_FIRST' ? sql`asc` : sql`desc`}
    limit ${limit ?? null}`.execute(db);
  return rows.map((row) => toUpdate(row, keyring));
}

/** One verification by our id, or by the provider's: that one may be of several users, and come back after it ended. */
export type VerificationKey = { id: string } | { reference: string };

/** Verifications in any status, those of the newest updates first. */
export async function readVerifications(
  db: Queryable,
  key: VerificationKey,
  keyring: Keyring,
): Promise<VerificationRecord[]> {
  const filter = 'id' in key ? { verificationIds: [key.id] } : { references: [key.reference] };
  const updates = await readUpdates(db, filter, keyring);
  return updates
    .flatMap(verificationsOf)
    .filter((one) => ('id' in key ? one.id === key.id : one.reference === key.reference));
}

/** Every verification of an update. */
export function verificationsOf({ changes }: UpdateRecord): VerificationRecord[] {
  return changes.flatMap(({ verification }) => verification ?? []);
}

function toUpdate(row: Row, keyring: Keyring): UpdateRecord {
  const dataKey = dataKeyOf({ ...row, id: row.user_id }, keyring);
  const now = row.now;
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
    requestedBy: () => row.caller ?? openCaller(dataKey, row.id, row.sealed_caller),
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
    userId: update.user_id,
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
