import type { ProfileField } from '../../domain/profile-field.ts';
import type {
  Actor,
  ActorChange,
  ActorUpdate,
  Call,
  CallKind,
  CallState,
  EndedChange,
  Evidence,
} from '../../domain/user/actor.ts';
import type { OpenChangeStatus, OpenVerificationStatus } from '../../domain/user/lifecycle.ts';
import { isFollowedUp } from '../../domain/user/moves.ts';
import type { Failure } from '../../domain/user/reconciliation.ts';
import type { KycStatus } from '../../domain/vocabulary.ts';
import { DECISION_NOW } from '../clock.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { type DataKey, unseal } from '../sealing/seal.ts';
import { callContext, changeContext } from './sealed-contexts.ts';
import { dataKeyOf, openUser, USER_COLUMNS, type UserRow } from './user-row.ts';

/** For how long a later read corrects what ended as `FAILED` or `REJECTED`. */
const CORRECTABLE_FOR = "interval '30 days'";
/** The provider may list an ended entry again for a while; older ones are long gone there. */
const ENDED_REFERENCES = 100;

/**
 * What a user is with everything that is in progress, as columns of one row: `a` is the row of `user_actors`, by whatever
 * statement it was found, `s` the same row as the statement's snapshot has it. Every subquery uses a key.
 */
export const ACTOR_COLUMNS = `
  ${USER_COLUMNS}, clock_timestamp() as real_now, ${DECISION_NOW} as decision_now,
  a.revision, a.lease_number, a.lease_holder, a.lease_expires_at, a.notified_at, a.noticed_at, a.read_at, a.read_lease,
  a.read_wanted_at, a.landing_at, a.read_failures, a.read_retry_at, a.read_round,
  a.audit_count, a.audit_hash, a.audit_seal, s.revision as seen_revision,
  (select json_agg(row_to_json(o) order by o.ordinal) from (
    select c.id, c.update_id, c.ordinal, c.field, c.item_key, c.conflict_group, c.status, c.provider_call_id, c.sent,
      encode(c.sealed_values, 'base64') as sealed_values,
      v.id as verification_id, v.reference, v.status as verification_status, v.expires_at, v.evidence_taken_at,
      encode(v.evidence_digest, 'base64') as evidence_digest, v.seen_after_evidence, v.absent_since
    from update_changes c
    left join verifications v on v.change_id = c.id
      and v.status in ('AWAITING_EVIDENCE', 'SUBMITTING_EVIDENCE', 'AWAITING_APPROVAL')
    where c.user_id = u.id and c.status in ('SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL')
  ) o) as open_changes,
  (select json_agg(row_to_json(o)) from (
    select c.id, c.update_id, c.field, c.item_key, c.status, c.ended_at,
      encode(c.sealed_values, 'base64') as sealed_values, v.id as verification_id
    from update_changes c left join verifications v on v.change_id = c.id
    where c.user_id = u.id and c.correctable and c.ended_at > clock_timestamp() - ${CORRECTABLE_FOR}
  ) o) as ended_changes,
  (select json_agg(row_to_json(o)) from (
    select p.id, p.origin, p.status,
      (select json_agg(json_build_object('id', c.id, 'status', c.status) order by c.ordinal)
        from update_changes c where c.update_id = p.id) as changes
    from profile_updates p
    where p.id in (select c.update_id from update_changes c where c.user_id = u.id
        and c.status in ('SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL')
      union select c.update_id from update_changes c where c.user_id = u.id and c.correctable
        and c.ended_at > clock_timestamp() - ${CORRECTABLE_FOR})
  ) o) as updates,
  (select json_agg(row_to_json(o)) from (
    select c.field, c.conflict_group, c.closed_until from update_changes c
    where c.user_id = u.id and c.closed_until is not null
      and c.closed_until > ${DECISION_NOW}
  ) o) as closed_fields,
  (select json_agg(row_to_json(o)) from (
    select k.id, k.kind, k.update_id, k.verification_id, k.kyc_status, k.state, k.created_at, k.give_up_at,
      k.adds_copies, k.attempts, k.not_before, k.started_at, k.lease_number, k.unknown_at, k.lands_until, k.taken_at,
      k.confirm_until, k.done_later, k.refusal_code, k.refusal_provider_code, k.known_document_ids,
      encode(k.sealed_payload, 'base64') as sealed_payload
    from provider_calls k where k.user_id = u.id and k.state <> 'ENDED'
    order by k.created_at, k.id
  ) o) as calls,
  (select array_agg(o.reference) from (
    select v.reference from verifications v
    where v.user_id = u.id and v.status in ('APPROVED', 'REJECTED', 'EXPIRED', 'CANCELLED')
    order by v.created_at desc limit ${ENDED_REFERENCES}
  ) o) as ended_references`;

/** The tables that `ACTOR_COLUMNS` reads from, beside `a`. */
export const ACTOR_JOINS = `
  join user_actors s on s.user_id = a.user_id
  join users u on u.id = a.user_id
  join user_keys k on k.user_id = a.user_id`;

export type ActorRow = UserRow & {
  real_now: Date;
  decision_now: Date;
  revision: number;
  lease_number: number;
  lease_holder: string | null;
  lease_expires_at: Date | number;
  notified_at: Date | null;
  noticed_at: Date | null;
  read_at: Date | null;
  read_lease: number;
  read_wanted_at: Date | null;
  landing_at: Date | null;
  read_failures: number;
  read_retry_at: Date | null;
  read_round: number;
  audit_count: number;
  audit_hash: Buffer | null;
  audit_seal: Buffer | null;
  /** The revision as the statement's snapshot has it: another one means that the rest of the row is older. */
  seen_revision: number;
  open_changes: OpenRow[] | null;
  ended_changes: EndedRow[] | null;
  updates: ActorUpdate[] | null;
  calls: CallRow[] | null;
  ended_references: string[] | null;
  earlier: { id: string; digest: string } | null;
};

type OpenRow = {
  id: string;
  update_id: string;
  field: ProfileField;
  item_key: string;
  conflict_group: string | null;
  status: OpenChangeStatus;
  provider_call_id: string | null;
  sent: boolean;
  sealed_values: string;
  verification_id: string | null;
  reference: string;
  verification_status: OpenVerificationStatus;
  expires_at: string | null;
  evidence_taken_at: string | null;
  evidence_digest: string | null;
  seen_after_evidence: boolean;
  absent_since: string | null;
};

type EndedRow = {
  id: string;
  update_id: string;
  field: ProfileField;
  item_key: string;
  status: EndedChange['status'];
  ended_at: string;
  sealed_values: string;
  verification_id: string | null;
};

type CallRow = {
  id: string;
  kind: CallKind;
  update_id: string | null;
  verification_id: string | null;
  kyc_status: KycStatus | null;
  state: CallState;
  created_at: string;
  give_up_at: string;
  adds_copies: boolean;
  attempts: number;
  not_before: string;
  started_at: string | null;
  lease_number: number | null;
  unknown_at: string | null;
  lands_until: string | null;
  taken_at: string | null;
  confirm_until: string | null;
  done_later: boolean;
  refusal_code: Failure['code'] | null;
  refusal_provider_code: string | null;
  known_document_ids: string[] | null;
  sealed_payload: string | null;
};

export type Opened = { actor: Actor; dataKey: DataKey };

/** Opens what is sealed in a row, each value once. */
export function openActor(row: ActorRow, keyring: Keyring): Opened {
  const dataKey = dataKeyOf(row, keyring);
  const calls = (row.calls ?? []).map((call) => toCall(call, dataKey));
  const actor: Actor = {
    ...openUser(row, dataKey),
    notifiedAt: row.notified_at,
    open: (row.open_changes ?? []).map((change) => toOpenChange(change, calls, dataKey)),
    ended: (row.ended_changes ?? []).map((change) => toEndedChange(change, dataKey)),
    updates: (row.updates ?? []).map(({ id, origin, status, changes }) => ({ id, origin, status, changes })),
    calls,
    endedReferences: row.ended_references ?? [],
    reading: {
      readAt: row.read_at,
      leaseNumber: row.read_lease,
      noticedAt: row.noticed_at,
      wantedAt: row.read_wanted_at,
      landingAt: row.landing_at,
      failures: row.read_failures,
      retryAt: row.read_retry_at,
      round: row.read_round,
    },
    lease: {
      number: row.lease_number,
      holder: row.lease_holder,
      // A lease that was never held has "-infinity", which is no date.
      expiresAt: row.lease_expires_at instanceof Date ? row.lease_expires_at : new Date(0),
    },
    revision: row.revision,
    now: row.decision_now,
    real: row.real_now,
  };
  return { actor, dataKey };
}

function toOpenChange(row: OpenRow, calls: readonly Call[], dataKey: DataKey): ActorChange {
  const { requested, previous } = openValues(row, dataKey);
  return {
    id: row.id,
    updateId: row.update_id,
    field: row.field,
    itemKey: row.item_key,
    conflictGroup: row.conflict_group,
    status: row.status,
    requested,
    previous,
    callId: row.provider_call_id,
    sent: row.sent,
    knownDocumentIds: calls.find((call) => call.id === row.provider_call_id)?.knownDocumentIds ?? null,
    verification:
      row.verification_id === null
        ? null
        : {
            id: row.verification_id,
            reference: row.reference,
            status: row.verification_status,
            expiresAt: date(row.expires_at),
            evidenceDigest: row.evidence_digest === null ? null : Buffer.from(row.evidence_digest, 'base64'),
            evidenceTakenAt: date(row.evidence_taken_at),
            seenAfterEvidence: row.seen_after_evidence,
            absentSince: date(row.absent_since),
          },
  };
}

function toEndedChange(row: EndedRow, dataKey: DataKey): EndedChange {
  return {
    id: row.id,
    updateId: row.update_id,
    field: row.field,
    itemKey: row.item_key,
    status: row.status,
    ...openValues(row, dataKey),
    verificationId: row.verification_id,
    endedAt: new Date(row.ended_at),
    followUp: isFollowedUp(row.status, row.verification_id),
  };
}

function openValues(row: { id: string; sealed_values: string }, dataKey: DataKey) {
  const opened = unseal(dataKey, changeContext(row.id), Buffer.from(row.sealed_values, 'base64'));
  const { requested, previous } = opened as { requested: unknown; previous: unknown };
  return { requested, previous };
}

function toCall(row: CallRow, dataKey: DataKey): Call {
  return {
    id: row.id,
    kind: row.kind,
    updateId: row.update_id,
    verificationId: row.verification_id,
    kycStatus: row.kyc_status,
    state: row.state,
    createdAt: new Date(row.created_at),
    giveUpAt: new Date(row.give_up_at),
    addsCopies: row.adds_copies,
    attempts: row.attempts,
    notBefore: new Date(row.not_before),
    startedAt: date(row.started_at),
    leaseNumber: row.lease_number,
    unknownAt: date(row.unknown_at),
    landsUntil: date(row.lands_until),
    takenAt: date(row.taken_at),
    confirmUntil: date(row.confirm_until),
    doneLater: row.done_later,
    refusal:
      row.refusal_code === null ? null : { code: row.refusal_code, providerCode: row.refusal_provider_code },
    knownDocumentIds: row.known_document_ids,
    evidence: row.sealed_payload === null ? null : openEvidence(row, row.sealed_payload, dataKey),
  };
}

function openEvidence(row: CallRow, sealed: string, dataKey: DataKey): Evidence {
  const context = callContext(row.verification_id as string);
  return unseal(dataKey, context, Buffer.from(sealed, 'base64')) as Evidence;
}

function date(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
