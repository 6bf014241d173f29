import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Ids and a digest, never a body: a webhook only makes us ask the provider.
  await sql`
    create table webhook_inbox (
      provider text not null,
      event_id text not null,
      event_type text not null,
      provider_user_id text,
      body_digest bytea not null,
      occurred_at timestamptz,
      received_at timestamptz not null,
      processed_at timestamptz,
      primary key (provider, event_id)
    )`.execute(db);
  await sql`
    create index webhook_inbox_unprocessed on webhook_inbox (received_at) where processed_at is null`.execute(
    db,
  );

  // One chain per user: each entry's hash covers the one before.
  await sql`
    create table audit_entries (
      user_id uuid not null,
      sequence integer not null check (sequence > 0),
      occurred_at timestamptz not null,
      actor text not null,
      action text not null check (action in ('EVIDENCE_SUBMITTED', 'UPDATE_CANCELLED', 'STATUS_SET')),
      subject text not null,
      document_type text,
      document_id text,
      device_id text,
      previous_hash bytea,
      hash bytea not null,
      primary key (user_id, sequence)
    )`.execute(db);
  await sql`
    create function refuse_audit_rewrite() returns trigger language plpgsql as $$
    begin
      raise exception 'audit_entries is append-only';
    end $$`.execute(db);
  await sql`
    create trigger audit_entries_append_only before update or delete on audit_entries
      for each row execute function refuse_audit_rewrite()`.execute(db);
  await sql`
    create trigger audit_entries_no_truncate before truncate on audit_entries
      for each statement execute function refuse_audit_rewrite()`.execute(db);

  await sql`
    create table provider_enumerations (
      provider text not null,
      name text not null,
      values jsonb not null,
      fetched_at timestamptz not null,
      primary key (provider, name)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table provider_enumerations, audit_entries, webhook_inbox`.execute(db);
  await sql`drop function refuse_audit_rewrite()`.execute(db);
}
