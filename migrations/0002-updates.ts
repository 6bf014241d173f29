import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table profile_updates (
      id uuid primary key,
      -- Newest first, without the ties that a time would have.
      sequence bigint generated always as identity unique,
      user_id uuid not null references users (id) on delete cascade,
      origin text not null check (origin in ('CLIENT', 'PROVIDER')),
      status text not null check (status in ('SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL',
        'APPLIED', 'PARTLY_APPLIED', 'REJECTED', 'EXPIRED', 'CANCELLED', 'FAILED')),
      requested_at timestamptz not null,
      completed_at timestamptz,
      -- By the database's own clock: when it was stored, and before when nobody sends it again.
      created_at timestamptz not null default clock_timestamp(),
      not_before timestamptz,
      caller text,
      idempotency_key text,
      -- Keyed hash of the normalised input, to recognise another input under the same key.
      input_digest bytea,
      check ((idempotency_key is null) or (caller is not null and input_digest is not null)),
      check ((completed_at is null) = (status in ('SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL')))
    )`.execute(db);
  await sql`
    create unique index profile_updates_idempotency_key on profile_updates (caller, user_id, idempotency_key)
      where idempotency_key is not null`.execute(db);
  await sql`create index profile_updates_user on profile_updates (user_id, sequence desc)`.execute(db);
  await sql`create index profile_updates_open on profile_updates (sequence) where completed_at is null`.execute(
    db,
  );

  await sql`
    create table update_calls (
      id bigint generated always as identity primary key,
      user_id uuid not null references users (id) on delete cascade,
      update_id uuid references profile_updates (id) on delete cascade,
      kind text not null check (kind in ('UPDATE', 'EVIDENCE')),
      ordinal integer not null check (ordinal > 0),
      lease_number bigint not null,
      started_at timestamptz not null,
      finished_at timestamptz,
      -- null while it runs, and for ever when the process died in the middle: outcome unknown.
      outcome text check (outcome in ('ANSWERED', 'REFUSED', 'NOT_DONE', 'UNKNOWN')),
      error_kind text,
      http_status integer,
      provider_trace_id text,
      check ((finished_at is null) = (outcome is null)),
      unique (update_id, kind, ordinal)
    )`.execute(db);

  await sql`
    create table update_changes (
      id uuid primary key,
      update_id uuid not null references profile_updates (id) on delete cascade,
      user_id uuid not null references users (id) on delete cascade,
      ordinal integer not null,
      field text not null,
      -- Which item of a list whose items are judged one by one; empty for a whole field.
      item_key text not null default '',
      conflict_group text,
      status text not null check (status in ('SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL',
        'APPLIED', 'REJECTED', 'EXPIRED', 'CANCELLED', 'FAILED')),
      confirmation text not null default 'NONE' check (confirmation in ('READ_BACK', 'MASKED', 'UNVERIFIABLE', 'NONE')),
      -- The requested and the previous value.
      sealed_values bytea not null,
      call_id bigint references update_calls (id),
      failure_code text,
      failure_provider_code text,
      superseded_by uuid references profile_updates (id),
      -- A late request of ours may still land until then: the field stays closed to new changes.
      closed_until timestamptz,
      check ((confirmation <> 'NONE') = (status = 'APPLIED')),
      check (superseded_by is null or status = 'CANCELLED'),
      unique (update_id, ordinal)
    )`.execute(db);
  await sql`
    create unique index update_changes_one_open on update_changes (user_id, field, item_key)
      where status in ('SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL')`.execute(db);
  await sql`create index update_changes_closed on update_changes (user_id) where closed_until is not null`.execute(
    db,
  );

  await sql`
    create table verifications (
      id uuid primary key,
      -- The provider's own id, which is the one that clients see.
      reference text not null,
      user_id uuid not null references users (id) on delete cascade,
      change_id uuid not null references update_changes (id) on delete cascade,
      field text not null,
      action text not null check (action in ('EMAIL_VERIFICATION', 'MOBILE_VERIFICATION',
        'RESIDENTIAL_ADDRESS_VERIFICATION', 'BILLING_ADDRESS_VERIFICATION')),
      status text not null check (status in ('AWAITING_EVIDENCE', 'SUBMITTING_EVIDENCE', 'AWAITING_APPROVAL',
        'APPROVED', 'REJECTED', 'EXPIRED', 'CANCELLED')),
      created_at timestamptz not null,
      expires_at timestamptz,
      evidence_digest bytea,
      -- The evidence itself, kept until the provider has it.
      sealed_evidence bytea,
      -- By the database's own clock, to compare with the provider's times.
      evidence_submitted_at timestamptz,
      evidence_attempts integer not null default 0,
      evidence_taken_at timestamptz,
      -- The provider still listed the entry after it took the evidence: its absence later means something.
      seen_after_evidence boolean not null default false,
      check ((evidence_digest is null) = (evidence_submitted_at is null)),
      check (evidence_taken_at is null or evidence_submitted_at is not null)
    )`.execute(db);
  await sql`
    create unique index verifications_one_open on verifications (user_id, reference)
      where status in ('AWAITING_EVIDENCE', 'SUBMITTING_EVIDENCE', 'AWAITING_APPROVAL')`.execute(db);
  await sql`create index verifications_reference on verifications (reference)`.execute(db);
  await sql`create unique index verifications_change on verifications (change_id)`.execute(db);
  await sql`
    create index verifications_expiry on verifications (expires_at) where status = 'AWAITING_EVIDENCE'`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table verifications, update_changes, update_calls, profile_updates`.execute(db);
}
