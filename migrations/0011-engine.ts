import { type Kysely, sql } from 'kysely';

/**
 * One call table and wake-ups that are part of the state. Moves what is under way: unsent changes, evidence, status
 * requests and webhooks that nobody looked into. Replicas of the version before must be stopped first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // What drives a user: a small row of its own, so that leases and wake-ups do not rewrite the profile.
  await sql`
    create table user_actors (
      user_id uuid primary key references users (id) on delete cascade,
      provider text not null,
      -- Rises with every commit; a commit that was decided on an older one is refused.
      revision bigint not null default 0,
      lease_number bigint not null default 0,
      lease_holder uuid,
      lease_expires_at timestamptz not null default '-infinity',
      -- When the engine looks at the user next. Null: nothing is to be done.
      wake_at timestamptz,
      -- When the provider says that the newest genuine webhook happened, and when it arrived.
      notified_at timestamptz,
      noticed_at timestamptz,
      -- The newest read that was applied: when it began, and under which lease.
      read_at timestamptz,
      read_lease bigint not null default 0,
      read_wanted_at timestamptz,
      landing_at timestamptz,
      read_failures integer not null default 0,
      read_retry_at timestamptz,
      read_round integer not null default 0
    )`.execute(db);
  await sql`create index user_actors_wake on user_actors (provider, wake_at) where wake_at is not null`.execute(
    db,
  );

  // Everything that is asked of a provider about a user, stored before the provider is called.
  await sql`
    create table provider_calls (
      id uuid primary key,
      user_id uuid not null references users (id) on delete cascade,
      kind text not null check (kind in ('UPDATE', 'EVIDENCE', 'SUBMIT_KYC', 'SET_KYC_STATUS')),
      update_id uuid references profile_updates (id) on delete cascade,
      verification_id uuid references verifications (id) on delete cascade,
      kyc_status text check (kyc_status in ('IN_REVIEW', 'APPROVED', 'REJECTED')),
      state text not null check (state in ('WAITING', 'RUNNING', 'TAKEN', 'REFUSED', 'ENDED')),
      outcome text check (outcome in ('DONE', 'REFUSED', 'FAILED', 'DROPPED')),
      created_at timestamptz not null,
      give_up_at timestamptz not null,
      ended_at timestamptz,
      adds_copies boolean not null default false,
      attempts integer not null default 0,
      not_before timestamptz not null,
      started_at timestamptz,
      lease_number bigint,
      -- An attempt ended of which nobody knows whether it took effect, and until when it may.
      unknown_at timestamptz,
      lands_until timestamptz,
      -- The provider said yes, and may go on showing the old value until then.
      taken_at timestamptz,
      confirm_until timestamptz,
      done_later boolean not null default false,
      refusal_code text,
      refusal_provider_code text,
      known_document_ids text[],
      -- The evidence, kept until the provider has it.
      sealed_payload bytea,
      -- Of the latest attempt, for the provider's support.
      error_kind text,
      http_status integer,
      provider_trace_id text,
      check ((state = 'ENDED') = (outcome is not null)),
      check ((state = 'ENDED') = (ended_at is not null)),
      check ((kind = 'SET_KYC_STATUS') = (kyc_status is not null)),
      check ((kind = 'UPDATE') <= (update_id is not null)),
      check ((kind = 'EVIDENCE') <= (verification_id is not null)),
      check (sealed_payload is null or state <> 'ENDED')
    )`.execute(db);
  await sql`create index provider_calls_open on provider_calls (user_id) where state <> 'ENDED'`.execute(db);
  await sql`create index provider_calls_update on provider_calls (update_id)`.execute(db);
  await sql`create index provider_calls_verification on provider_calls (verification_id)`.execute(db);
  await sql`
    create unique index provider_calls_one_status on provider_calls (user_id)
      where state <> 'ENDED' and kind in ('SUBMIT_KYC', 'SET_KYC_STATUS')`.execute(db);

  await sql`alter table update_changes add column provider_call_id uuid references provider_calls (id)`.execute(
    db,
  );
  await sql`create index update_changes_call on update_changes (provider_call_id)`.execute(db);
  await sql`alter table update_changes add column sent boolean not null default false`.execute(db);
  await sql`alter table update_changes add column respelled boolean not null default false`.execute(db);
  // A later read that shows the asked value corrects a refusal or a failure.
  await sql`alter table update_changes add column ended_at timestamptz`.execute(db);
  await sql`alter table update_changes add column correctable boolean not null default false`.execute(db);
  await sql`create index update_changes_correctable on update_changes (user_id) where correctable`.execute(
    db,
  );
  await sql`
    create index update_changes_open on update_changes (user_id)
      where status in ('SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL')`.execute(db);
  await sql`alter table verifications add column absent_since timestamptz`.execute(db);
  await sql`update update_changes set sent = call_id is not null`.execute(db);

  await moveCalls(db);
  await moveUsers(db);

  await sql`drop table status_requests, user_leases`.execute(db);
  await sql`alter table update_changes drop column call_id`.execute(db);
  await sql`drop table update_calls`.execute(db);
  await sql`alter table profile_updates drop column not_before`.execute(db);
  await sql`delete from webhook_inbox where event_type = 'MIGRATED'`.execute(db);
  await sql`drop index webhook_inbox_unprocessed`.execute(db);
  await sql`alter table webhook_inbox drop column processed_at`.execute(db);
  await sql`create index webhook_inbox_received on webhook_inbox (received_at)`.execute(db);
  await sql`drop index users_unsettled`.execute(db);
  await sql`alter table users drop column snapshot_lease, drop column notified_at, drop column looked_at`.execute(
    db,
  );
  await sql`
    alter table verifications drop constraint verifications_check, drop constraint verifications_check1,
      drop column sealed_evidence, drop column evidence_attempts, drop column evidence_submitted_at`.execute(
    db,
  );
  await sql`alter table audit_entries drop constraint audit_entries_action_check`.execute(db);
  await sql`
    alter table audit_entries add constraint audit_entries_action_check check (action in
      ('EVIDENCE_SUBMITTED', 'UPDATE_CANCELLED', 'STATUS_SET', 'KYC_SUBMITTED', 'UPDATE_REQUESTED'))`.execute(
    db,
  );

  // The queue of the version before: what waited in it follows from the state now.
  await sql`drop schema if exists pgboss cascade`.execute(db);

  // Periodic work that is not about one user: each task by one replica at a time.
  await sql`
    create table periodic_tasks (
      name text primary key,
      due_at timestamptz not null default '-infinity'
    )`.execute(db);
}

/** Calls of unsent changes, evidence and status requests. What has ended keeps no call: its history is in the events. */
async function moveCalls(db: Kysely<unknown>): Promise<void> {
  // BVNK alone takes a field in a call of its own; elsewhere the changes of an update travel together.
  await sql`
    create temporary table moved_calls on commit drop as
    select gen_random_uuid() as id, c.user_id, c.update_id, c.call_id,
      c.field = 'ASSOCIATES' and u.provider = 'BVNK' as apart, array_agg(c.id) as change_ids
    from update_changes c join users u on u.id = c.user_id
    where c.status = 'SUBMITTING'
    group by 2, 3, 4, 5`.execute(db);
  // An earlier attempt than the last may still take effect, too: 60 seconds after it was broken off.
  await sql`
    insert into provider_calls (id, user_id, kind, update_id, state, created_at, give_up_at, adds_copies, attempts,
      not_before, started_at, lease_number, unknown_at, lands_until, taken_at, confirm_until, done_later,
      known_document_ids, error_kind, http_status, provider_trace_id)
    select m.id, m.user_id, 'UPDATE', m.update_id,
      case when k.outcome = 'ANSWERED' then 'TAKEN' else 'WAITING' end,
      -- Calls of one update are made in this order.
      p.created_at + case when m.apart then interval '1 millisecond' else interval '0' end,
      p.created_at + interval '24 hours', k.known_document_ids is not null, h.attempts,
      coalesce(p.not_before, p.created_at), k.started_at, k.lease_number,
      case when k.id is not null and k.outcome is distinct from 'ANSWERED' then clock_timestamp() end,
      case when k.id is not null then h.unanswered_at + interval '60 seconds' end,
      case when k.outcome = 'ANSWERED' then coalesce(k.finished_at, k.started_at) end,
      case when k.outcome = 'ANSWERED' then clock_timestamp() + interval '60 seconds' end,
      coalesce(k.outcome = 'ANSWERED' and k.http_status = 202, false),
      k.known_document_ids, k.error_kind, k.http_status, k.provider_trace_id
    from moved_calls m
    join profile_updates p on p.id = m.update_id
    left join update_calls k on k.id = m.call_id
    cross join lateral (
      select count(*) as attempts, max(coalesce(finished_at, started_at + interval '60 seconds'))
          filter (where outcome is null or (outcome = 'UNKNOWN' and http_status is null)) as unanswered_at
      from update_calls where update_id = m.update_id and kind = 'UPDATE'
    ) h`.execute(db);
  await sql`
    update update_changes c set provider_call_id = m.id from moved_calls m where c.id = any(m.change_ids)`.execute(
    db,
  );
  // Documents that were not sent yet at Machnet may bring images, of which a repetition would add copies.
  await sql`
    update provider_calls k set adds_copies = true
    from update_changes c join users u on u.id = c.user_id
    where c.provider_call_id = k.id and c.field = 'DOCUMENTS' and u.provider = 'MACHNET'`.execute(db);
  await sql`
    insert into provider_calls (id, user_id, kind, update_id, verification_id, state, created_at, give_up_at, attempts,
      not_before, unknown_at, sealed_payload)
    select gen_random_uuid(), v.user_id, 'EVIDENCE', c.update_id, v.id, 'WAITING',
      v.evidence_submitted_at, v.evidence_submitted_at + interval '24 hours', v.evidence_attempts,
      coalesce(p.not_before, v.evidence_submitted_at), v.evidence_taken_at, v.sealed_evidence
    from verifications v
    join update_changes c on c.id = v.change_id
    join profile_updates p on p.id = c.update_id
    where v.status = 'SUBMITTING_EVIDENCE' and v.sealed_evidence is not null`.execute(db);
  await sql`
    insert into provider_calls (id, user_id, kind, kyc_status, state, created_at, give_up_at, attempts, not_before,
      unknown_at)
    select id, user_id, kind, kyc_status, 'WAITING', created_at, created_at + interval '24 hours', attempts,
      coalesce(not_before, created_at), case when may_have_arrived then clock_timestamp() end
    from status_requests where status = 'SUBMITTING'`.execute(db);
}

/** Every user wakes once who has something under way; what is to be done then follows from the state. */
async function moveUsers(db: Kysely<unknown>): Promise<void> {
  await sql`
    with notices as (
      select provider, provider_user_id, max(received_at) as received_at,
        -- Nothing happened after we heard of it, whatever the provider's clock says.
        max(least(occurred_at, received_at)) as happened_at
      from webhook_inbox where processed_at is null group by 1, 2
    )
    insert into user_actors (user_id, provider, lease_number, lease_holder, lease_expires_at, notified_at, noticed_at,
      read_at, read_lease, wake_at)
    select u.id, u.provider, coalesce(l.number, 0), l.holder, coalesce(l.expires_at, '-infinity'),
      greatest(u.notified_at, w.happened_at),
      -- Not before the last read, which may have begun before the notice came.
      case when w.received_at is not null then greatest(w.received_at, u.synced_at) end,
      u.synced_at, u.snapshot_lease,
      case
        -- An erased user cannot be opened, so there is nothing to be done.
        when not exists (select from user_keys k where k.user_id = u.id) then null
        when w.received_at is not null
          or exists (select from update_changes c where c.user_id = u.id
            and c.status in ('SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL'))
          or exists (select from provider_calls k where k.user_id = u.id and k.state <> 'ENDED')
          then clock_timestamp()
        -- Nobody waits for these: spread, so that the provider is not asked for all of them at once.
        when u.kyc_status in ('IN_REVIEW', 'INFORMATION_REQUIRED', 'UNKNOWN')
          then clock_timestamp() + random() * interval '10 minutes'
      end
    from users u
    left join user_leases l on l.user_id = u.id
    left join notices w on w.provider = u.provider and w.provider_user_id = u.provider_user_id`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table periodic_tasks`.execute(db);
  await sql`alter table audit_entries drop constraint audit_entries_action_check`.execute(db);
  await sql`
    alter table audit_entries add constraint audit_entries_action_check
      check (action in ('EVIDENCE_SUBMITTED', 'UPDATE_CANCELLED', 'STATUS_SET', 'KYC_SUBMITTED')) not valid`.execute(
    db,
  );
  await sql`
    alter table verifications add column evidence_submitted_at timestamptz,
      add column evidence_attempts integer not null default 0, add column sealed_evidence bytea`.execute(db);
  await sql`
    update verifications v set evidence_submitted_at = coalesce(k.created_at, o.evidence_taken_at, clock_timestamp()),
      sealed_evidence = k.sealed_payload, evidence_attempts = coalesce(k.attempts, 0)
    from verifications o left join provider_calls k on k.verification_id = o.id and k.state <> 'ENDED'
    where o.id = v.id and v.evidence_digest is not null`.execute(db);
  await sql`
    alter table verifications
      add constraint verifications_check check ((evidence_digest is null) = (evidence_submitted_at is null)),
      add constraint verifications_check1 check (evidence_taken_at is null or evidence_submitted_at is not null)`.execute(
    db,
  );
  await sql`
    alter table users add column snapshot_lease bigint not null default 0, add column notified_at timestamptz,
      add column looked_at timestamptz`.execute(db);
  await sql`
    create index users_unsettled on users (greatest(synced_at, looked_at))
      where kyc_status in ('IN_REVIEW', 'INFORMATION_REQUIRED', 'UNKNOWN')`.execute(db);
  await sql`
    update users u set notified_at = a.notified_at, snapshot_lease = a.read_lease
    from user_actors a where a.user_id = u.id`.execute(db);
  await sql`drop index webhook_inbox_received`.execute(db);
  await sql`alter table webhook_inbox add column processed_at timestamptz`.execute(db);
  await sql`update webhook_inbox set processed_at = received_at`.execute(db);
  // Wake-ups become one notice per user, which the version before looks into: it reads the user, and schedules what is
  // awaited. It happened long ago, so that it says nothing about what the provider has decided.
  await sql`
    insert into webhook_inbox (provider, event_id, event_type, provider_user_id, body_digest, occurred_at, received_at)
    select u.provider, 'migration:' || u.id, 'MIGRATED', u.provider_user_id, '', 'epoch', clock_timestamp()
    from users u join user_actors a on a.user_id = u.id where a.wake_at is not null
    on conflict (provider, event_id) do update set received_at = excluded.received_at, processed_at = null`.execute(
    db,
  );
  await sql`
    create index webhook_inbox_unprocessed on webhook_inbox (received_at) where processed_at is null`.execute(
    db,
  );
  await sql`alter table profile_updates add column not_before timestamptz`.execute(db);
  await sql`
    update profile_updates p set not_before = k.not_before
    from (select update_id, max(not_before) as not_before from provider_calls
      where state <> 'ENDED' group by update_id) k
    where k.update_id = p.id`.execute(db);
  await sql`
    create table user_leases (
      user_id uuid primary key references users (id) on delete cascade,
      number bigint not null,
      holder uuid,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`
    insert into user_leases select user_id, lease_number, lease_holder, lease_expires_at from user_actors`.execute(
    db,
  );
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
      may_have_arrived boolean not null default false,
      failure_provider_code text,
      check ((kind = 'SET_KYC_STATUS') = (kyc_status is not null)),
      check ((status = 'SUBMITTING') = (completed_at is null))
    )`.execute(db);
  await sql`
    create unique index status_requests_one_open on status_requests (user_id) where status = 'SUBMITTING'`.execute(
    db,
  );
  await sql`
    insert into status_requests (id, user_id, kind, kyc_status, status, created_at, not_before, attempts,
      may_have_arrived)
    select id, user_id, kind, kyc_status, 'SUBMITTING', created_at, not_before, attempts, unknown_at is not null
    from provider_calls where kind in ('SUBMIT_KYC', 'SET_KYC_STATUS') and state <> 'ENDED'`.execute(db);
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
      outcome text check (outcome in ('ANSWERED', 'REFUSED', 'NOT_DONE', 'UNKNOWN')),
      error_kind text,
      http_status integer,
      provider_trace_id text,
      known_document_ids text[],
      check ((finished_at is null) = (outcome is null)),
      unique (update_id, kind, ordinal)
    )`.execute(db);
  await sql`alter table update_changes add column call_id bigint references update_calls (id)`.execute(db);
  await sql`
    with moved as (
      insert into update_calls (user_id, update_id, kind, ordinal, lease_number, started_at, finished_at, outcome,
        http_status, known_document_ids, error_kind, provider_trace_id)
      select k.user_id, k.update_id, 'UPDATE', row_number() over (partition by k.update_id order by k.created_at, k.id),
        coalesce(k.lease_number, 0), k.started_at,
        case when k.state <> 'RUNNING' then coalesce(k.taken_at,
          k.lands_until - interval '60 seconds', k.unknown_at, k.started_at) end,
        case when k.state = 'TAKEN' then 'ANSWERED' when k.state = 'RUNNING' then null
          when k.state = 'WAITING' and k.unknown_at is null then 'NOT_DONE' else 'UNKNOWN' end,
        case when k.done_later then 202 when k.lands_until is null then k.http_status end, k.known_document_ids,
        k.error_kind, k.provider_trace_id
      from provider_calls k
      where k.kind = 'UPDATE' and k.state <> 'ENDED' and k.started_at is not null
      returning id, update_id, ordinal
    ), numbered as (
      select k.id, k.update_id, row_number() over (partition by k.update_id order by k.created_at, k.id) as ordinal
      from provider_calls k
      where k.kind = 'UPDATE' and k.state <> 'ENDED' and k.started_at is not null
    )
    update update_changes c set call_id = moved.id
    from moved join numbered using (update_id, ordinal)
    where c.provider_call_id = numbered.id and c.sent`.execute(db);
  await sql`alter table verifications drop column absent_since`.execute(db);
  await sql`drop index update_changes_open, update_changes_correctable, update_changes_call`.execute(db);
  await sql`
    alter table update_changes drop column provider_call_id, drop column sent, drop column respelled,
      drop column ended_at, drop column correctable`.execute(db);
  await sql`drop table provider_calls, user_actors`.execute(db);
}
