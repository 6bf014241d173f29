import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openDatabase } from '../../../src/db/connection.ts';
import { createMigrator } from '../../../src/db/migrate.ts';
import { parseKeyring } from '../../../src/db/sealing/keyring.ts';
import { createDataKey, keyedDigest, seal } from '../../../src/db/sealing/seal.ts';
import { createTestDatabase } from '../../support/database.ts';
import { KEY_ONE } from '../../support/replica.ts';

/** The last migration before the engine. */
const LANDED = '0010-updates-by-status';

export type LandedUser = { userId: string; providerUserId: string; dataKey: Buffer };

type Call = {
  /** `null`: the replica died in the middle. */
  outcome: 'ANSWERED' | 'REFUSED' | 'NOT_DONE' | 'UNKNOWN' | null;
  httpStatus?: number;
  secondsAgo?: number;
  known?: string[];
};
type Verification = {
  reference: string;
  status: 'AWAITING_EVIDENCE' | 'SUBMITTING_EVIDENCE' | 'AWAITING_APPROVAL';
  expiresInSeconds?: number;
  evidence?: object;
  taken?: boolean;
};
type Change = {
  field: string;
  itemKey?: string;
  requested: unknown;
  previous?: unknown;
  status?: string;
  /** Which of the calls carried it last. */
  call?: number;
  verification?: Verification;
};
type Update = {
  changes: Change[];
  status?: string;
  calls?: Call[];
  notBeforeInSeconds?: number;
  key?: { key: string; input: string };
};

/** A database as the version before the engine leaves it. Rows are written by hand, in the shapes of that version. */
export async function landedDatabase() {
  const database = await createTestDatabase({ empty: true });
  const { db } = openDatabase({ url: database.url, maxConnections: 2, onError() {} });
  const migrator = createMigrator(db as never);
  const { error } = await migrator.migrateTo(LANDED);
  if (error) throw error;
  await sql`create schema pgboss; create table pgboss.job (id uuid)`.execute(db);
  const keyring = parseKeyring(KEY_ONE);
  const insert = (table: string, row: object) =>
    db
      .insertInto(table as never)
      .values(row as never)
      .execute();
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);

  async function user(
    provider: string,
    providerUserId: string,
    {
      values = {},
      kyc = 'APPROVED',
      ...more
    }: { values?: object; kyc?: string; [column: string]: unknown } = {},
  ): Promise<LandedUser> {
    const userId = randomUUID();
    const { key, masterKeyId, wrapped } = createDataKey(keyring, userId);
    const nothing = { requiredAttributes: [], requiredActions: [] };
    const due = { immediately: nothing, eventually: nothing };
    await insert('users', {
      id: userId,
      provider,
      provider_user_id: providerUserId,
      type: 'INDIVIDUAL',
      status: 'ACTIVE',
      kyc_status: kyc,
      account_issued: false,
      version: 3,
      sealed_state: seal(key, `user-state:${userId}`, { values, readOnly: {}, due, unknownEntries: [] }),
      synced_at: ago(3_600),
      ...more,
    });
    await insert('user_keys', { user_id: userId, master_key_id: masterKeyId, wrapped_key: wrapped });
    return { userId, providerUserId, dataKey: key };
  }

  async function update(
    { userId, dataKey }: LandedUser,
    { changes, status = 'SUBMITTING', ...more }: Update,
  ) {
    const id = randomUUID();
    const open = ['SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL'].includes(status);
    const { notBeforeInSeconds: pause, key } = more;
    await insert('profile_updates', {
      id,
      user_id: userId,
      origin: 'CLIENT',
      status,
      requested_at: ago(600),
      created_at: ago(600),
      completed_at: open ? null : ago(500),
      not_before: pause === undefined ? null : ago(-pause),
      ...(key && {
        caller: 'service',
        idempotency_key: key.key,
        input_digest: keyedDigest(dataKey, 'update-input', key.input),
      }),
    });
    const calls: number[] = [];
    for (const [index, { outcome, httpStatus = null, secondsAgo = 300, known = null }] of (
      more.calls ?? []
    ).entries()) {
      const { rows } = await sql<{ id: number }>`
        insert into update_calls (user_id, update_id, kind, ordinal, lease_number, started_at, finished_at, outcome,
          http_status, known_document_ids)
        values (${userId}, ${id}, 'UPDATE', ${index + 1}, 5, ${ago(secondsAgo)}, ${outcome && ago(secondsAgo)},
          ${outcome}, ${httpStatus}, ${known}) returning id`.execute(db);
      calls.push(rows[0]?.id as number);
    }
    for (const [
      ordinal,
      { field, itemKey = '', requested, previous = null, call, verification, ...one },
    ] of changes.entries()) {
      const changeId = randomUUID();
      await insert('update_changes', {
        id: changeId,
        update_id: id,
        user_id: userId,
        ordinal,
        field,
        item_key: itemKey,
        status: one.status ?? status,
        confirmation: (one.status ?? status) === 'APPLIED' ? 'READ_BACK' : 'NONE',
        sealed_values: seal(dataKey, `change:${changeId}`, { requested, previous }),
        call_id: call === undefined ? null : calls[call],
      });
      if (verification)
        await insert('verifications', verificationRow(userId, dataKey, changeId, field, verification));
    }
    await insert('update_events', {
      user_id: userId,
      update_id: id,
      occurred_at: ago(600),
      status,
      transitions: JSON.stringify([]),
    });
    return id;
  }

  function verificationRow(
    userId: string,
    dataKey: Buffer,
    changeId: string,
    field: string,
    verification: Verification,
  ) {
    const { reference, status, evidence, taken, expiresInSeconds } = verification;
    const id = randomUUID();
    const sealed =
      evidence && status === 'SUBMITTING_EVIDENCE' ? seal(dataKey, `evidence:${id}`, evidence) : null;
    return {
      id,
      reference,
      user_id: userId,
      change_id: changeId,
      field,
      action: 'EMAIL_VERIFICATION',
      status,
      created_at: ago(600),
      expires_at: expiresInSeconds === undefined ? null : ago(-expiresInSeconds),
      evidence_digest: evidence ? Buffer.alloc(32) : null,
      sealed_evidence: sealed,
      evidence_submitted_at: evidence ? ago(120) : null,
      evidence_attempts: taken ? 1 : 0,
      evidence_taken_at: taken ? ago(120) : null,
    };
  }

  /** One entry of the audit trail, chained as that version did. */
  async function audit(userId: string) {
    const entry = {
      occurredAt: ago(700),
      actor: 'service',
      action: 'EVIDENCE_SUBMITTED',
      subject: 'an old reference',
    };
    const fields = ['', userId, 1, entry.occurredAt.toISOString(), entry.actor, entry.action, entry.subject];
    const hash = createHash('sha256')
      .update(JSON.stringify([...fields, null, null, null]))
      .digest();
    const { occurredAt, ...rest } = entry;
    await insert('audit_entries', { user_id: userId, sequence: 1, occurred_at: occurredAt, ...rest, hash });
  }

  /** A webhook that nobody has looked into. */
  const webhook = (provider: string, providerUserId: string) =>
    insert('webhook_inbox', {
      provider,
      event_id: randomUUID(),
      event_type: 'user.updated',
      provider_user_id: providerUserId,
      body_digest: Buffer.alloc(32),
      occurred_at: ago(1),
      received_at: ago(0),
    });

  const lease = (userId: string, secondsLeft: number) =>
    insert('user_leases', {
      user_id: userId,
      number: 5,
      holder: randomUUID(),
      expires_at: ago(-secondsLeft),
    });

  return { ...database, db, migrator, insert, user, update, audit, webhook, lease, ago };
}
