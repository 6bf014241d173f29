import { CompiledQuery } from 'kysely';
import type { ProfileField } from '../../domain/profile-field.ts';
import { changePath } from '../../domain/user/draft.ts';
import type { OpenChangeStatus, OpenVerificationStatus } from '../../domain/user/lifecycle.ts';
import type { ProviderId, VerificationAction } from '../../domain/vocabulary.ts';
import { DECISION_NOW } from '../clock.ts';
import type { Queryable } from '../connection.ts';
import { logIdOf } from '../events/log-epoch.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { type DataKey, unseal } from '../sealing/seal.ts';
import { changeContext } from './sealed-contexts.ts';
import type { OpenChangeRecord, UserRecord } from './user-record.ts';
import { dataKeyOf, openUser, USER_COLUMNS, type UserRow } from './user-row.ts';

type Row = UserRow & {
  open_changes: OpenRow[] | null;
  ended_actions: VerificationAction[] | null;
  secret_id: string;
  epoch: number;
  head: number;
  now: Date;
};

type OpenRow = {
  id: string;
  update_id: string;
  field: ProfileField;
  item_key: string;
  conflict_group: string | null;
  status: OpenChangeStatus;
  sealed_values: string;
  sent: boolean;
  verification_id: string | null;
  reference: string;
  action: VerificationAction;
  verification_status: OpenVerificationStatus;
  verification_created_at: string;
  expires_at: string | null;
  evidence_taken_at: string | null;
  seen_after_evidence: boolean;
  absent_since: string | null;
};

/** How users are looked up: by our id or by the provider's reference. */
export type UserKey = { id: string } | { provider: ProviderId; providerUserId: string };

const READ = `
  select ${USER_COLUMNS}, ${DECISION_NOW} as now,
    -- By subqueries: a join would be planned by the statistics of a table of one row, which nobody gathers.
    (select secret_id from event_log) as secret_id, (select epoch from event_log) as epoch, (select head from event_log) as head,
    (select json_agg(row_to_json(o) order by o.ordinal) from (
      select c.id, c.update_id, c.ordinal, c.field, c.item_key, c.conflict_group, c.status,
        encode(c.sealed_values, 'base64') as sealed_values, c.sent,
        v.id as verification_id, v.reference, v.action, v.status as verification_status,
        v.created_at as verification_created_at, v.expires_at, v.evidence_taken_at, v.seen_after_evidence, v.absent_since
      from update_changes c
      left join verifications v on v.change_id = c.id
        and v.status in ('AWAITING_EVIDENCE', 'SUBMITTING_EVIDENCE', 'AWAITING_APPROVAL')
      where c.user_id = u.id and c.status in ('SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL')
    ) o) as open_changes,
    (select json_agg(row_to_json(o)) from (
      select c.field, c.conflict_group, c.closed_until from update_changes c
      where c.user_id = u.id and c.closed_until is not null
        and c.closed_until > ${DECISION_NOW}
    ) o) as closed_fields,
    (select array_agg(distinct v.action) from verifications v
      where v.user_id = u.id
        and v.status not in ('AWAITING_EVIDENCE', 'SUBMITTING_EVIDENCE', 'AWAITING_APPROVAL')
    ) as ended_actions
  from users u
  join user_keys k on k.user_id = u.id`;

/**
 * Texts that do not vary with the number of keys: each is compiled by nobody, and prepared once. How many there are is
 * hidden, as by `keysOf`.
 */
const BY_ID = `${READ} where u.id = any((select $1::uuid[])::uuid[])`;
const BY_EITHER_KEY = `${READ} where u.id = any((select $1::uuid[])::uuid[] || array(
  select named.id from unnest($2::text[], $3::text[]) as r(provider, reference)
  join users named on named.provider = r.provider and named.provider_user_id = r.reference))`;

/**
 * Users with their open changes, pending verifications and the head of the event log, in one statement that
 * uses keys alone. Users that do not exist, or whose key was erased, are left out.
 */
export async function readUsers(
  db: Queryable,
  keys: readonly UserKey[],
  keyring: Keyring,
): Promise<UserRecord[]> {
  const ids = keys.flatMap((key) => ('id' in key ? [key.id] : []));
  const references = keys.flatMap((key) => ('id' in key ? [] : [key]));
  const statement =
    references.length === 0
      ? CompiledQuery.raw(BY_ID, [ids])
      : CompiledQuery.raw(BY_EITHER_KEY, [
          ids,
          references.map(({ provider }) => provider),
          references.map(({ providerUserId }) => providerUserId),
        ]);
  const { rows } = await db.executeQuery(statement as CompiledQuery<Row>);
  return rows.map((row) => toRecord(row, keyring));
}

/** One user, or `undefined`. */
export async function findUser(
  db: Queryable,
  key: UserKey,
  keyring: Keyring,
): Promise<UserRecord | undefined> {
  return (await readUsers(db, [key], keyring))[0];
}

function toRecord(row: Row, keyring: Keyring): UserRecord {
  const dataKey = dataKeyOf(row, keyring);
  return {
    ...openUser(row, dataKey),
    open: (row.open_changes ?? []).map((open) => toOpenChange(open, dataKey)),
    endedActions: row.ended_actions ?? [],
    dataKey,
    now: row.now,
    cursorSecret: row.secret_id,
    logId: logIdOf(row.secret_id, row.epoch),
    logHead: row.head,
  };
}

function toOpenChange(row: OpenRow, dataKey: DataKey): OpenChangeRecord {
  const values = unseal(dataKey, changeContext(row.id), Buffer.from(row.sealed_values, 'base64')) as {
    requested: unknown;
    previous: unknown;
  };
  return {
    id: row.id,
    updateId: row.update_id,
    field: row.field,
    itemKey: row.item_key,
    path: changePath(row.field, row.item_key),
    conflictGroup: row.conflict_group,
    status: row.status,
    requested: values.requested,
    previous: values.previous,
    sent: row.sent,
    verification:
      row.verification_id === null
        ? null
        : {
            id: row.verification_id,
            reference: row.reference,
            action: row.action,
            status: row.verification_status,
            createdAt: new Date(row.verification_created_at),
            expiresAt: row.expires_at === null ? null : new Date(row.expires_at),
            evidenceTakenAt: row.evidence_taken_at === null ? null : new Date(row.evidence_taken_at),
            seenAfterEvidence: row.seen_after_evidence,
            absentSince: row.absent_since === null ? null : new Date(row.absent_since),
          },
  };
}
