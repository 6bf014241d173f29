import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table users (
      id uuid primary key,
      provider text not null,
      provider_user_id text not null,
      provider_account_id text,
      type text not null check (type in ('INDIVIDUAL', 'BUSINESS')),
      status text not null check (status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'CLOSED', 'UNKNOWN')),
      provider_status text,
      kyc_status text not null check (kyc_status in
        ('NOT_STARTED', 'IN_REVIEW', 'INFORMATION_REQUIRED', 'APPROVED', 'REJECTED', 'INACTIVE', 'UNKNOWN')),
      kyc_sub_status text,
      kyc_provider_status text,
      kyc_processed_at timestamptz,
      account_issued boolean not null,
      version integer not null check (version > 0),
      -- Profile, requirements and entries we do not understand: personal data, one sealed blob.
      sealed_state bytea not null,
      -- Lease number of the newest snapshot applied; an older one is dropped.
      snapshot_lease bigint not null default 0,
      synced_at timestamptz not null,
      -- When the provider says the newest genuine webhook about this user happened.
      notified_at timestamptz,
      created_at timestamptz not null default now(),
      constraint users_provider_reference_key unique (provider, provider_user_id)
    )`.execute(db);
  // Deleting a user's key makes everything sealed under it unreadable: that is how a user is erased.
  await sql`
    create table user_keys (
      user_id uuid primary key references users (id) on delete cascade,
      master_key_id text not null,
      wrapped_key bytea not null,
      created_at timestamptz not null default now()
    )`.execute(db);
  // One call at a time per user at the provider. A row of its own, so that the heartbeat does not rewrite the user.
  await sql`
    create table user_leases (
      user_id uuid primary key references users (id) on delete cascade,
      number bigint not null,
      holder uuid,
      expires_at timestamptz not null
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table user_leases, user_keys, users`.execute(db);
}
