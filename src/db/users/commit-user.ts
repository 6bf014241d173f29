import { createHash } from 'node:crypto';
import { isSomethingDue } from '../../domain/due.ts';
import type { Commit, NewUpdate } from '../../domain/user/commit.ts';
import { type AuditHead, type AuditRow, sealOfHead } from '../audit/audit-chain.ts';
import { DECISION_NOW } from '../clock.ts';
import { type DataKey, seal } from '../sealing/seal.ts';
import { CLEAR_TEXT_IS_NEEDED } from '../updates/clear-text.repository.ts';
import { storedOrigin } from '../updates/request-origin.ts';
import type { ContactDigests } from './contact-digests.ts';
import { eraseParts } from './erase-user.ts';
import { callContext, changeContext, stateContext } from './sealed-contexts.ts';

/** A statement with its parameters, named by its shape so that the server plans it once per connection. */
export type Statement = { name: string; text: string; values: unknown[] };

/** A new user, inserted by the commit that links it. */
export type NewUserRow = {
  provider: string;
  providerUserId: string;
  providerAccountId: string | null;
  masterKeyId: string;
  wrappedKey: Buffer;
};

export type CommitContext = {
  dataKey: DataKey;
  /** The data key of the database itself. */
  serviceKey: DataKey;
  /** What the commit adds to the user's audit trail, and where the trail ends then. */
  audited: { rows: AuditRow[]; head: AuditHead };
  /** What the user is looked up by. Present when the commit writes the profile. */
  contacts?: ContactDigests;
  /** Present when the user is linked by this commit. */
  newUser?: NewUserRow;
};

const LEASE_SECONDS = 15;

/**
 * One statement for one decision: it locks the user's actor row, compares revision and lease, and writes everything or
 * nothing. Parts that have nothing to write are left out. It gives the user's id, or no row where the guard refused.
 *
 * Parts see the rows as they were before the statement. The order that matters is forced: changes move before new ones
 * are inserted, so that one that is superseded has left the unique index by then.
 */
export function commitStatement(commit: Commit, context: CommitContext): Statement {
  const parts = new Parts();
  const { dataKey } = context;
  const user = parts.value(commit.userId, 'uuid');
  const sealState: Sealer = (profile) => seal(dataKey, stateContext(commit.userId), profile);
  if (context.newUser) {
    linkParts(parts, commit, user, context, context.newUser, sealState);
  } else {
    guardPart(parts, commit, user, context);
    if (commit.erased) eraseParts(parts, commit);
    else {
      userPart(parts, commit, user, sealState);
      contactsPart(parts, context);
    }
  }
  parts.rows(
    'moved',
    commit.changes.map(({ values, ...change }) => ({
      ...change,
      failure_code: change.failure?.code ?? null,
      failure_provider_code: change.failure?.providerCode ?? null,
      sealed: values && seal(dataKey, changeContext(change.id), values).toString('base64'),
    })),
    `id uuid, status text, confirmation text, failure_code text, failure_provider_code text, "supersededBy" uuid,
      "closedUntil" timestamptz, respelled boolean, "endedAt" timestamptz, correctable boolean, sealed text`,
    (rows) => `update update_changes c set status = r.status, confirmation = r.confirmation,
        failure_code = r.failure_code, failure_provider_code = r.failure_provider_code, superseded_by = r."supersededBy",
        closed_until = coalesce(r."closedUntil", c.closed_until), respelled = r.respelled, ended_at = r."endedAt", correctable = r.correctable,
        sealed_values = coalesce(decode(r.sealed, 'base64'), c.sealed_values)
      from ${rows} where c.id = r.id`,
  );
  parts.rows(
    'sent',
    commit.sent,
    'id uuid, sent boolean',
    (rows) => `update update_changes c set sent = r.sent from ${rows} where c.id = r.id`,
  );
  parts.rows(
    'uncorrectable',
    commit.uncorrectable.map((id) => ({ id })),
    'id uuid',
    (rows) => `update update_changes c set correctable = false from ${rows} where c.id = r.id`,
  );
  parts.rows(
    'new_updates',
    commit.newUpdates.map((update) => updateRow(update, commit.userId, context)),
    `id uuid, origin text, status text, "requestedAt" timestamptz, caller text, key text, digest text,
      "callerDigest" text, "sealedCaller" text, "keyDigest" text, "sealedKey" text`,
    (rows) => `insert into profile_updates
        (id, user_id, origin, status, requested_at, caller, idempotency_key, input_digest, caller_digest, sealed_caller,
        key_digest, sealed_key)
      select r.id, ${user}, r.origin, r.status, r."requestedAt", case when ${CLEAR_TEXT_IS_NEEDED} then r.caller end,
        case when ${CLEAR_TEXT_IS_NEEDED} then r.key end, decode(r.digest, 'base64'), decode(r."callerDigest", 'base64'),
        decode(r."sealedCaller", 'base64'), decode(r."keyDigest", 'base64'), decode(r."sealedKey", 'base64') from ${rows}`,
  );
  parts.rows(
    'updates',
    commit.erased ? [] : commit.updates,
    'id uuid, status text, "completedAt" timestamptz',
    (rows) => `update profile_updates p set status = r.status, completed_at = r."completedAt"
      from ${rows} where p.id = r.id`,
  );
  parts.rows(
    'new_calls',
    commit.newCalls.map((call) => callRow(call, dataKey)),
    CALL_ROW,
    (
      rows,
    ) => `insert into provider_calls (id, user_id, kind, update_id, verification_id, kyc_status, created_at,
        give_up_at, adds_copies, sealed_payload, ${CALL_COLUMNS.join(', ')})
      select r.id, ${user}, r.kind, r.update_id, r.verification_id, r.kyc_status, r.created_at, r.give_up_at,
        r.adds_copies, decode(r.payload, 'base64'), ${CALL_COLUMNS.map((column) => `r.${column}`).join(', ')} from ${rows}`,
  );
  parts.rows(
    'calls',
    commit.calls.map(({ call, end, attempt }) => ({
      ...callRow(call, dataKey),
      state: end ? 'ENDED' : call.state,
      outcome: end,
      ended_at: end ? commit.at : null,
      attempted: attempt !== null,
      error_kind: attempt?.errorKind ?? null,
      http_status: attempt?.httpStatus ?? null,
      trace_id: attempt?.traceId ?? null,
    })),
    `${CALL_ROW}, outcome text, ended_at timestamptz, attempted boolean, error_kind text, http_status integer,
      trace_id text`,
    (rows) => `update provider_calls k set outcome = r.outcome, ended_at = r.ended_at,
        sealed_payload = case when r.state = 'ENDED' then null else k.sealed_payload end,
        error_kind = case when r.attempted then r.error_kind else k.error_kind end,
        http_status = case when r.attempted then r.http_status else k.http_status end,
        provider_trace_id = case when r.attempted then r.trace_id else k.provider_trace_id end,
        ${CALL_COLUMNS.map((column) => `${column} = r.${column}`).join(', ')}
      from ${rows} where k.id = r.id`,
  );
  // What is superseded leaves the unique index before its successor enters it.
  const moved = commit.changes.length > 0 ? 'where (select count(*) from moved) >= 0' : '';
  parts.rows(
    'new_changes',
    commit.newChanges.map(({ requested, previous, ...change }) => ({
      ...change,
      sealed: seal(dataKey, changeContext(change.id), { requested, previous }).toString('base64'),
    })),
    `id uuid, "updateId" uuid, ordinal integer, field text, "itemKey" text, "conflictGroup" text, status text,
      "callId" uuid, sent boolean, sealed text`,
    (rows) => `insert into update_changes
        (id, update_id, user_id, ordinal, field, item_key, conflict_group, status, provider_call_id, sent, sealed_values)
      select r.id, r."updateId", ${user}, r.ordinal, r.field, r."itemKey", r."conflictGroup", r.status, r."callId",
        coalesce(r.sent, false), decode(r.sealed, 'base64') from ${rows} ${moved}`,
  );
  parts.rows(
    'verifications',
    commit.verifications.map((write) => ({
      ...write,
      evidenceDigest: write.evidenceDigest?.toString('base64') ?? null,
      sets: Object.keys(write),
    })),
    `id uuid, status text, "expiresAt" timestamptz, "evidenceDigest" text, "evidenceTakenAt" timestamptz,
      "seenAfterEvidence" boolean, "absentSince" timestamptz, sets jsonb`,
    (rows) => `update verifications v set status = coalesce(r.status, v.status),
        expires_at = case when r.sets ? 'expiresAt' then r."expiresAt" else v.expires_at end,
        evidence_digest = case when r.sets ? 'evidenceDigest' then decode(r."evidenceDigest", 'base64')
          else v.evidence_digest end,
        evidence_taken_at = case when r.sets ? 'evidenceTakenAt' then r."evidenceTakenAt" else v.evidence_taken_at end,
        seen_after_evidence = coalesce(r."seenAfterEvidence", v.seen_after_evidence),
        absent_since = case when r.sets ? 'absentSince' then r."absentSince" else v.absent_since end
      from ${rows} where v.id = r.id`,
  );
  const ended = commit.verifications.length > 0 ? 'where (select count(*) from verifications_done) >= 0' : '';
  parts.rows(
    'new_verifications',
    commit.newVerifications.map(({ id, changeId, entry, createdAt }) => ({
      id,
      changeId,
      createdAt,
      reference: entry.reference,
      field: entry.field,
      action: entry.action,
      expiresAt: entry.expiresAt,
    })),
    `id uuid, "changeId" uuid, reference text, field text, action text, "createdAt" timestamptz,
      "expiresAt" timestamptz`,
    (
      rows,
    ) => `insert into verifications (id, reference, user_id, change_id, field, action, status, created_at, expires_at)
      select r.id, r.reference, ${user}, r."changeId", r.field, r.action, 'AWAITING_EVIDENCE', r."createdAt",
        r."expiresAt" from ${rows} ${ended}`,
  );
  parts.rows(
    'events',
    commit.events,
    `"updateId" uuid, "occurredAt" timestamptz, "previousStatus" text, status text, transitions jsonb, note text`,
    (rows) => `insert into update_events
        (user_id, update_id, occurred_at, previous_status, status, transitions, note)
      select ${user}, r."updateId", r."occurredAt", r."previousStatus", r.status, r.transitions, r.note from ${rows}`,
  );
  parts.rows(
    'audit',
    context.audited.rows.map((row) => ({
      ...row,
      hash: row.hash.toString('base64'),
      previousHash: row.previousHash?.toString('base64') ?? null,
      details: row.sealedDetails?.toString('base64') ?? null,
    })),
    `sequence integer, "occurredAt" timestamptz, actor text, action text, subject text, details text,
      "previousHash" text, hash text`,
    (
      rows,
    ) => `insert into audit_entries (user_id, sequence, occurred_at, actor, action, subject, sealed_details,
        previous_hash, hash)
      select ${user}, r.sequence, r."occurredAt", r.actor, r.action, r.subject, decode(r.details, 'base64'),
        decode(r."previousHash", 'base64'), decode(r.hash, 'base64') from ${rows}`,
  );
  return parts.statement();
}

function updateRow(
  { idempotency, ...update }: NewUpdate,
  userId: string,
  { dataKey, serviceKey }: CommitContext,
) {
  const [caller, key] = [update.requestedBy, idempotency?.key ?? null];
  const stored = storedOrigin({ dataKey, serviceKey }, { id: update.id, userId }, { caller, key });
  return {
    ...update,
    caller,
    key,
    digest: idempotency?.digest.toString('base64') ?? null,
    callerDigest: stored.callerDigest?.toString('base64') ?? null,
    sealedCaller: stored.sealedCaller?.toString('base64') ?? null,
    keyDigest: stored.keyDigest?.toString('base64') ?? null,
    sealedKey: stored.sealedKey?.toString('base64') ?? null,
  };
}

/** The row whose lock and comparison decide whether the commit happens. */
function guardPart(parts: Parts, commit: Commit, user: string, context: CommitContext): void {
  const { reading, lease, fence } = commit;
  const conditions = [`user_id = ${user}`, `revision = ${parts.value(commit.revision, 'bigint')}`];
  if (fence) {
    conditions.push(`lease_number = ${parts.value(fence.number, 'bigint')}`);
    conditions.push(`lease_holder = ${parts.value(fence.holder, 'uuid')}`);
  }
  const sets = ['revision = revision + 1'];
  if (lease === 'RELEASE') sets.push('lease_holder = null');
  if (commit.erased) {
    // Held for ever and by nobody: no webhook and no waiting client wakes the user again.
    sets.push(
      'lease_number = lease_number + 1',
      "lease_holder = '00000000-0000-0000-0000-000000000000'",
      "lease_expires_at = 'infinity'",
      'wake_at = null',
    );
  } else if (lease !== 'KEEP' && lease !== 'RELEASE') {
    conditions.push('(lease_holder is null or lease_expires_at <= clock_timestamp())');
    const span = `interval '${LEASE_SECONDS} seconds'`;
    sets.push('lease_number = lease_number + 1', `lease_holder = ${parts.value(lease.take.holder, 'uuid')}`);
    sets.push(`lease_expires_at = clock_timestamp() + ${span}`, `wake_at = ${DECISION_NOW} + ${span}`);
  } else if (commit.wakeAt !== 'LEASE_END') {
    sets.push(`wake_at = ${parts.value(commit.wakeAt, 'timestamptz')}`);
  }
  sets.push(
    `read_at = ${parts.value(reading.readAt, 'timestamptz')}`,
    `read_lease = ${parts.value(reading.leaseNumber, 'bigint')}`,
    `noticed_at = ${parts.value(reading.noticedAt, 'timestamptz')}`,
    `read_wanted_at = ${parts.value(reading.wantedAt, 'timestamptz')}`,
    `landing_at = ${parts.value(reading.landingAt, 'timestamptz')}`,
    `read_failures = ${parts.value(reading.failures, 'integer')}`,
    `read_retry_at = ${parts.value(reading.retryAt, 'timestamptz')}`,
    `read_round = ${parts.value(reading.round, 'integer')}`,
  );
  const audit = auditColumns(commit, context);
  sets.push(...audit.map(([column, value, type]) => `${column} = ${parts.value(value, type)}`));
  const shape = `a${audit.length}${commit.erased ? 'x' : ''}${fence ? 'f' : ''}${lease === 'KEEP' ? 'k' : lease === 'RELEASE' ? 'r' : 't'}${commit.wakeAt === 'LEASE_END' ? 'e' : ''}`;
  parts.guard(
    `guard_${shape}`,
    `update user_actors set ${sets.join(', ')} where ${conditions.join(' and ')} returning user_id`,
  );
}

type Column = [name: string, value: unknown, type: string];

/** Where the trail ends from now on. A seal that was broken stays as it is. */
function auditColumns({ userId }: Commit, { audited: { rows, head }, dataKey }: CommitContext): Column[] {
  if (rows.length === 0) return [];
  const seal = head.isSealed ? sealOfHead(dataKey, userId, head) : null;
  return [
    ['audit_count', head.count, 'integer'],
    ['audit_hash', head.hash, 'bytea'],
    ...(seal ? [['audit_seal', seal, 'bytea'] satisfies Column] : []),
  ];
}

function userPart(
  parts: Parts,
  { version, syncedAt, user: changed }: Commit,
  user: string,
  sealState: Sealer,
): void {
  const sets: Column[] = [];
  if (version !== null) sets.push(['version', version, 'integer']);
  if (syncedAt !== null) sets.push(['synced_at', syncedAt, 'timestamptz']);
  if (changed) sets.push(...stateColumns(changed, sealState));
  if (sets.length === 0) return;
  const name = `user_${version === null ? '' : 'v'}${syncedAt === null ? '' : 's'}${changed ? 'p' : ''}`;
  const assignments = sets.map(([column, value, type]) => `${column} = ${parts.value(value, type)}`);
  parts.add(name, `update users u set ${assignments.join(', ')} from guard where u.id = ${user}`);
}

/** What the user is looked up by follows the profile in the same commit. */
function contactsPart(parts: Parts, { contacts }: CommitContext): void {
  if (!contacts) return;
  const assignments = contactColumns(contacts).map(
    ([column, value, type]) => `${column} = ${parts.value(value, type)}`,
  );
  parts.add(
    'contacts',
    `update user_keys k set ${assignments.join(', ')} from guard where k.user_id = guard.user_id`,
  );
}

function contactColumns({ keyId, email, phone }: ContactDigests): Column[] {
  return [
    ['email_digest', email, 'bytea'],
    ['phone_digest', phone, 'bytea'],
    ['contacts_key_id', keyId, 'text'],
  ];
}

type Sealer = (profile: unknown) => Buffer;

function stateColumns({ state, profile }: NonNullable<Commit['user']>, sealState: Sealer): Column[] {
  return [
    ['sealed_state', sealState(profile), 'bytea'],
    ['type', state.type, 'text'],
    ['status', state.status, 'text'],
    ['provider_status', state.providerStatus, 'text'],
    ['kyc_status', state.kyc.status, 'text'],
    ['kyc_sub_status', state.kyc.subStatus, 'text'],
    ['kyc_provider_status', state.kyc.providerStatus, 'text'],
    ['kyc_processed_at', state.kyc.processedAt, 'timestamptz'],
    ['kyc_processed_at_text', state.kyc.processedAtText ?? null, 'text'],
    ['account_issued', state.accountIssued, 'boolean'],
    ['is_due', isSomethingDue(profile, state), 'boolean'],
  ];
}

/** Inserts the user with its key and its actor; the commit is refused where the provider's reference is linked. */
function linkParts(
  parts: Parts,
  commit: Commit,
  id: string,
  context: CommitContext,
  user: NewUserRow,
  sealState: Sealer,
): void {
  const columns: Column[] = [
    ['provider', user.provider, 'text'],
    ['provider_user_id', user.providerUserId, 'text'],
    ['provider_account_id', user.providerAccountId, 'text'],
    ['version', 1, 'integer'],
    ['synced_at', commit.syncedAt ?? commit.at, 'timestamptz'],
    ...stateColumns(commit.user as NonNullable<Commit['user']>, sealState),
  ];
  const values = columns.map(([, value, type]) => parts.value(value, type));
  parts.guard(
    'link',
    `insert into users (id, ${columns.map(([name]) => name).join(', ')}) values (${id}, ${values.join(', ')})
      on conflict on constraint users_provider_reference_key do nothing returning id as user_id`,
  );
  const key: Column[] = [
    ['master_key_id', user.masterKeyId, 'text'],
    ['wrapped_key', user.wrappedKey, 'bytea'],
    ...(context.contacts ? contactColumns(context.contacts) : []),
  ];
  parts.add(
    'key',
    `insert into user_keys (user_id, ${key.map(([name]) => name).join(', ')})
      select user_id, ${key.map(([, value, type]) => parts.value(value, type)).join(', ')} from guard`,
  );
  const wakeAt = commit.wakeAt === 'LEASE_END' ? null : commit.wakeAt;
  const actor: Column[] = [
    ['provider', user.provider, 'text'],
    ['revision', commit.revision + 1, 'bigint'],
    ['read_at', commit.reading.readAt, 'timestamptz'],
    ['read_round', commit.reading.round, 'integer'],
    ['wake_at', wakeAt, 'timestamptz'],
    ...auditColumns(commit, context),
  ];
  parts.add(
    `actor_${actor.length}`,
    `insert into user_actors (user_id, ${actor.map(([name]) => name).join(', ')})
      select user_id, ${actor.map(([, value, type]) => parts.value(value, type)).join(', ')} from guard`,
  );
}

/** Columns of a call that an attempt may change. */
const CALL_COLUMNS = [
  'state',
  'attempts',
  'not_before',
  'started_at',
  'lease_number',
  'unknown_at',
  'lands_until',
  'taken_at',
  'confirm_until',
  'done_later',
  'refusal_code',
  'refusal_provider_code',
  'known_document_ids',
] as const;

const CALL_ROW = `id uuid, kind text, update_id uuid, verification_id uuid, kyc_status text, created_at timestamptz,
  give_up_at timestamptz, adds_copies boolean, payload text, state text, attempts integer, not_before timestamptz,
  started_at timestamptz, lease_number bigint, unknown_at timestamptz, lands_until timestamptz, taken_at timestamptz,
  confirm_until timestamptz, done_later boolean, refusal_code text, refusal_provider_code text, known_document_ids text[]`;

function callRow(call: Commit['newCalls'][number], dataKey: DataKey) {
  const { evidence, verificationId } = call;
  return {
    id: call.id,
    kind: call.kind,
    update_id: call.updateId,
    verification_id: verificationId,
    kyc_status: call.kycStatus,
    created_at: call.createdAt,
    give_up_at: call.giveUpAt,
    adds_copies: call.addsCopies,
    payload: evidence && seal(dataKey, callContext(verificationId as string), evidence).toString('base64'),
    state: call.state,
    attempts: call.attempts,
    not_before: call.notBefore,
    started_at: call.startedAt,
    lease_number: call.leaseNumber,
    unknown_at: call.unknownAt,
    lands_until: call.landsUntil,
    taken_at: call.takenAt,
    confirm_until: call.confirmUntil,
    done_later: call.doneLater,
    refusal_code: call.refusal?.code ?? null,
    refusal_provider_code: call.refusal?.providerCode ?? null,
    known_document_ids: call.knownDocumentIds,
  };
}

/** PostgreSQL takes names of up to 63 bytes. */
function nameOf(shape: string): string {
  return `commit-${createHash('sha1').update(shape).digest('hex')}`;
}

/** Builds a statement out of parts that all hang on the guard. */
export class Parts {
  readonly #names: string[] = [];
  readonly #ctes: string[] = [];
  readonly #values: unknown[] = [];

  value(value: unknown, type: string): string {
    this.#values.push(value);
    return `$${this.#values.length}::${type}`;
  }

  guard(name: string, sql: string): void {
    this.#names.push(name);
    this.#ctes.unshift(`guard as (${sql})`);
  }

  add(name: string, sql: string): void {
    this.#names.push(name);
    this.#ctes.push(`${name}_done as (${sql})`);
  }

  /** A part that writes several rows, given as one JSON parameter; left out where there are none. */
  rows(name: string, rows: readonly object[], columns: string, sql: (from: string) => string): void {
    if (rows.length === 0) return;
    // PostgreSQL assumes 100 rows, and would read whole tables for them. A limit gives a better estimate.
    const most = 2 ** Math.ceil(Math.log2(rows.length));
    const recordset = `jsonb_to_recordset(${this.value(JSON.stringify(rows), 'jsonb')}) as r(${columns})`;
    const from = `guard, (select * from ${recordset} limit ${most}) r`;
    const returning = name === 'moved' || name === 'verifications' ? ' returning 1' : '';
    const statement = sql(from);
    this.#names.push(`${name}${most}`);
    this.#ctes.push(`${name === 'moved' ? 'moved' : `${name}_done`} as (${statement}${returning})`);
  }

  statement(): Statement {
    return {
      name: nameOf(this.#names.join(',')),
      text: `with ${this.#ctes.join(',\n')}\nselect user_id from guard`,
      values: this.#values,
    };
  }
}
