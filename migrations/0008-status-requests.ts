import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What is asked of a provider about a user's status, stored before the provider is called.
  await sql`
    create table status_requests (
      id uuid primary key,
      user_id uuid not null references users (id) on delete cascade,
      kind text not null check (kind in ('SUBMIT_KYC', 'SET_KYC_STATUS')),
      kyc_status text check (kyc_status in ('IN_REVIEW', 'APPROVED', 'REJECTED')),
      status text not null check (status in ('SUBMITTING', 'DONE', 'REFUSED', 'FAILED')),
      created_at timestamptz not null default clock_timestamp(),
      completed_at timestamptz,
      not_before timestamptz,
      attempts integer not null default 0,
      -- A call has started whose outcome nobody knows (yet, or ever).
      may_have_arrived boolean not null default false,
      failure_provider_code text,
      check ((kind = 'SET_KYC_STATUS') = (kyc_status is not null)),
      check ((status = 'SUBMITTING') = (completed_at is null))
    )`.execute(db);
  await sql`
    create unique index status_requests_one_open on status_requests (user_id) where status = 'SUBMITTING'`.execute(
    db,
  );
  await sql`alter table audit_entries drop constraint audit_entries_action_check`.execute(db);
  await sql`
    alter table audit_entries add constraint audit_entries_action_check
      check (action in ('EVIDENCE_SUBMITTED', 'UPDATE_CANCELLED', 'STATUS_SET', 'KYC_SUBMITTED'))`.execute(
    db,
  );

  // Repeating some writes adds copies: what was there before the call tells whether it arrived.
  await sql`alter table update_calls add column known_document_ids text[]`.execute(db);
  // Users whose state moves without telling us are looked at again, those tried longest ago first: one whom the
  // provider cannot show must not keep the others waiting.
  await sql`alter table users add column looked_at timestamptz`.execute(db);
  await sql`
    create index users_unsettled on users (greatest(synced_at, looked_at))
      where kyc_status in ('IN_REVIEW', 'INFORMATION_REQUIRED', 'UNKNOWN')`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table users drop column looked_at`.execute(db);
  await sql`alter table update_calls drop column known_document_ids`.execute(db);
  await sql`alter table audit_entries drop constraint audit_entries_action_check`.execute(db);
  await sql`
    alter table audit_entries add constraint audit_entries_action_check
      check (action in ('EVIDENCE_SUBMITTED', 'UPDATE_CANCELLED', 'STATUS_SET')) not valid`.execute(db);
  await sql`drop table status_requests`.execute(db);
}
