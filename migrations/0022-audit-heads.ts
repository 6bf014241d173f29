import { type Kysely, sql } from 'kysely';

/**
 * Where each user's audit trail ends, kept beside the trail and sealed under the user's key, so that a removed entry
 * shows: the newest, too. Trails of before are not sealed; `npm run audit:verify -- --seal` does so once. Which actions
 * there are is the code's to say.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table user_actors add column audit_count integer not null default 0, add column audit_hash bytea,
      add column audit_seal bytea`.execute(db);
  await sql`
    update user_actors a set audit_count = e.sequence, audit_hash = e.hash
    from (select distinct on (user_id) user_id, sequence, hash from audit_entries order by user_id, sequence desc) e
    where e.user_id = a.user_id`.execute(db);
  // Document and device, sealed under the user's key. The columns in clear text are of entries of before.
  await sql`alter table audit_entries add column sealed_details bytea`.execute(db);
  await sql`alter table audit_entries drop constraint audit_entries_action_check`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table audit_entries add constraint audit_entries_action_check check (action in
      ('EVIDENCE_SUBMITTED', 'UPDATE_CANCELLED', 'STATUS_SET', 'KYC_SUBMITTED', 'UPDATE_REQUESTED')) not valid`.execute(
    db,
  );
  await sql`alter table audit_entries drop column sealed_details`.execute(db);
  await sql`
    alter table user_actors drop column audit_count, drop column audit_hash, drop column audit_seal`.execute(
    db,
  );
}
