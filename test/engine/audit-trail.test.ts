import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditFault, checkTrail, sealTrail } from '../../src/db/audit/audit.repository.ts';
import { detailsContext } from '../../src/db/audit/audit-chain.ts';
import { unseal } from '../../src/db/sealing/seal.ts';
import { service, startTestCore, type TestCore } from '../support/core.ts';
import { trailOf } from '../support/trail.ts';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore({ switches: { bank: 'manual' } });
});
afterAll(() => core?.close());

const device = { deviceId: 'device-1', ip: '203.0.113.77', os: 'Android', userAgent: 'Agent 1' };
const DOCUMENT = 'ba02d43c-3cc2-49b7-96c2-ed0861e55a83';

/** A user with a trail of five entries. */
async function story() {
  const { userId } = await core.newUser('approved');
  const { updateId } = await core.update(userId, { email: 'new@example.ph', maidenName: 'Reyes' });
  const reference = await core.referenceOf(userId);
  await core.verify(reference, { device });
  await core.refreshUser(service, userId);
  const { updateId: other } = await core.update(userId, { jobTitle: 'Clerk' });
  return { userId, updateId: updateId as string, other: other as string, reference };
}

const entriesOf = (userId: string) =>
  core.db.selectFrom('audit_entries').selectAll().where('user_id', '=', userId).orderBy('sequence').execute();

const check = (userId: string) => checkTrail(core.db, core.keyring, userId);

/** What somebody does who has the server's own role. */
async function pastTheGuard(work: () => Promise<unknown>): Promise<void> {
  await sql`alter table audit_entries disable trigger audit_entries_append_only`.execute(core.db);
  await work();
  await sql`alter table audit_entries enable trigger audit_entries_append_only`.execute(core.db);
}

describe('the audit trail', () => {
  it('names who, when and what for every mutation, in a chain that cannot be rewritten', async () => {
    const { userId, updateId, other, reference } = await story();
    const trail = await trailOf(core.db, core.keyring, userId);
    expect(trail.map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
      ['service', 'USER_LINKED', 'MATCHMOVE'],
      ['service', 'UPDATE_REQUESTED', updateId],
      ['service', 'EVIDENCE_SUBMITTED', reference],
      ['service', 'USER_REFRESHED', 'MATCHMOVE'],
      ['service', 'UPDATE_REQUESTED', other],
    ]);
    expect(await check(userId)).toMatchObject({ entries: 5, fault: null });
    for (const statement of [
      sql`update audit_entries set actor = 'nobody' where user_id = ${userId}`,
      sql`delete from audit_entries where user_id = ${userId}`,
      sql`truncate audit_entries`,
    ]) {
      await expect(statement.execute(core.db)).rejects.toThrow('append-only');
    }
  });

  it('keeps document and device whole, and sealed', async () => {
    const { userId } = await story();
    const entry = (await entriesOf(userId)).find(({ action }) => action === 'EVIDENCE_SUBMITTED');
    const { dataKey } = await core.user(userId);
    const sealed = entry?.sealed_details as Buffer;
    expect(unseal(dataKey, detailsContext(userId, 3), sealed)).toEqual({
      documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
      documentId: DOCUMENT,
      device,
    });
    expect(() => unseal(dataKey, detailsContext(userId, 2), sealed)).toThrow();
    expect(entry).toMatchObject({ document_type: null, document_id: null, device_id: null });
  });

  it('a link that finds the user known is in it, too', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    expect((await core.link(providerUserId)).userId).toBe(userId);
    expect((await entriesOf(userId)).map(({ action }) => action)).toEqual(['USER_LINKED', 'USER_LINKED']);
  });

  it('outlives the erasure of its user', async () => {
    const { userId } = await story();
    await core.eraseUser(service, userId);
    expect(await check(userId)).toMatchObject({ entries: 6, fault: null });
    await core.db.deleteFrom('users').where('id', '=', userId).execute();
    expect(await check(userId)).toMatchObject({ entries: 6, fault: null });
  });
});

type Forgery = [name: string, forge: (userId: string) => Promise<unknown>, fault: AuditFault];

const forgeries: Forgery[] = [
  [
    'an entry that was altered',
    (id) =>
      sql`update audit_entries set actor = 'nobody' where user_id = ${id} and sequence = 3`.execute(core.db),
    { kind: 'ENTRY', sequence: 3 },
  ],
  [
    'a device that was altered',
    (id) =>
      sql`update audit_entries set sealed_details = '\\x01' where user_id = ${id} and sequence = 3`.execute(
        core.db,
      ),
    { kind: 'ENTRY', sequence: 3 },
  ],
  [
    'an entry in the middle that was removed',
    (id) => sql`delete from audit_entries where user_id = ${id} and sequence = 2`.execute(core.db),
    { kind: 'ENTRY', sequence: 2 },
  ],
  [
    'entries that changed places',
    async (id) => {
      for (const [from, to] of [
        [2, 99],
        [4, 2],
        [99, 4],
      ])
        await sql`update audit_entries set sequence = ${to} where user_id = ${id} and sequence = ${from}`.execute(
          core.db,
        );
    },
    { kind: 'ENTRY', sequence: 2 },
  ],
  [
    'the newest entry that was removed',
    (id) => sql`delete from audit_entries where user_id = ${id} and sequence = 5`.execute(core.db),
    { kind: 'END', sequence: 4 },
  ],
  [
    'all entries that were removed',
    (id) => sql`delete from audit_entries where user_id = ${id}`.execute(core.db),
    { kind: 'END', sequence: 0 },
  ],
  [
    'the newest entry that was removed with its note',
    async (id) => {
      await sql`delete from audit_entries where user_id = ${id} and sequence = 5`.execute(core.db);
      await sql`update user_actors a set audit_count = 4, audit_hash = e.hash from audit_entries e
        where a.user_id = ${id} and e.user_id = ${id} and e.sequence = 4`.execute(core.db);
    },
    { kind: 'SEAL', sequence: 4 },
  ],
  [
    'all entries that were removed with the note and its seal',
    async (id) => {
      await sql`delete from audit_entries where user_id = ${id}`.execute(core.db);
      await sql`update user_actors set audit_count = 0, audit_hash = null, audit_seal = null
        where user_id = ${id}`.execute(core.db);
    },
    { kind: 'UNSEALED', sequence: 0 },
  ],
];

describe('somebody with the role of the server', () => {
  it.each(forgeries)('cannot hide %s', async (_, forge, fault) => {
    const { userId } = await story();
    await pastTheGuard(() => forge(userId));
    expect((await check(userId)).fault).toEqual(fault);
  });

  it.each(forgeries.slice(-2))('cannot hide %s behind entries that come later', async (_, forge, fault) => {
    const { userId } = await story();
    await pastTheGuard(() => forge(userId));
    expect((await core.refreshUser(service, userId)).problems).toEqual([]);
    expect((await check(userId)).fault).toMatchObject({ kind: fault.kind });
  });
});

describe('a trail of before there were seals', () => {
  it('is sealed once, by whoever operates this, and guarded from then on', async () => {
    const { userId } = await story();
    await sql`update user_actors set audit_seal = null where user_id = ${userId}`.execute(core.db);
    expect((await check(userId)).fault).toEqual({ kind: 'UNSEALED', sequence: 5 });
    expect(await sealTrail(core.db, core.keyring, userId)).toBe(true);
    expect(await sealTrail(core.db, core.keyring, userId)).toBe(false);
    expect((await check(userId)).fault).toBeNull();
    await core.refreshUser(service, userId);
    expect(await check(userId)).toMatchObject({ entries: 6, fault: null });
  });
});
