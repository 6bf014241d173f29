import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.ts';
import { parseKeyring } from '../../src/db/sealing/keyring.ts';
import { forgetReplicaKeys } from '../../src/db/sealing/replica-keys.repository.ts';
import { serviceKey } from '../../src/db/sealing/service-key.ts';
import { keepClearTextForFormerVersion, sealClearText } from '../../src/db/updates/clear-text.repository.ts';
import { readUpdates } from '../../src/db/updates/read-updates.ts';
import { callerDigest } from '../../src/db/updates/request-origin.ts';
import { rotateMasterKey } from '../../src/runtime/rotate-keys.ts';
import { KEY_ONE, KEY_TWO, startTestCore, type TestCore } from '../support/core.ts';
import { dumpOf, foundIn } from '../support/dump.ts';
import { trailOf } from '../support/trail.ts';

const CLERK = 'clerk.clara@bank.example';
const KEY = 'the order of clara, 17';
const clerk: Viewer = {
  subject: CLERK,
  scopes: new Set(['users:write', 'users:read']),
  userId: null,
  expiresAt: null,
};
const FORMER = '00000000-0000-4000-8000-00000000f0f0';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore({ keyring: parseKeyring(`${KEY_ONE},${KEY_TWO}`) });
});
afterAll(() => core?.close());

const ask = (userId: string, jobTitle: string, idempotencyKey: string | null = KEY, viewer = clerk) =>
  core.updateUser(viewer, {
    userId,
    changes: { jobTitle },
    idempotencyKey,
    expectedVersion: null,
  } as Parameters<TestCore['updateUser']>[1]);

/** What an operator finds who asks for the updates of a caller. */
async function foundBy(caller: string, over = core): Promise<[string, string | null][]> {
  const requestedBy = {
    subject: caller,
    digest: callerDigest(await serviceKey(over.db, over.keyring), caller),
  };
  const found = await readUpdates(over.db, { requestedBy }, over.keyring);
  return found.map((update) => [update.id, update.requestedBy()]);
}

const inClear = async () => foundIn(await dumpOf(core.db), [CLERK, KEY]);

/** The statements of the version before, on the columns that it knows. */
const former = {
  runs: () =>
    sql`insert into replica_keys (replica_id, key_ids, seen_at) values (${FORMER}, '{one}', clock_timestamp())
      on conflict (replica_id) do update set seen_at = excluded.seen_at`.execute(core.db),
  async finds(userId: string, key: string) {
    const { rows } = await sql<{ id: string; caller: string; digest: Buffer }>`
      select id, caller, input_digest as digest from profile_updates
      where caller = ${CLERK} and user_id = ${userId} and idempotency_key = ${key}`.execute(core.db);
    return rows;
  },
  /** What the version before wrote of an update. */
  wrote: (id: string) =>
    sql`update profile_updates set caller = ${CLERK}, idempotency_key = ${KEY}, caller_digest = null,
      sealed_caller = null, key_digest = null, sealed_key = null where id = ${id}`.execute(core.db),
};

describe('the caller and the idempotency key of an update', () => {
  it('are in the database in no readable form, and found by both', async () => {
    const { userId } = await core.newUser('beforeKyc');
    const first = await ask(userId, 'Baker');
    expect(await ask(userId, 'Baker')).toMatchObject({ updateId: first.updateId, problems: [] });
    expect((await ask(userId, 'Miller')).problems).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect(await foundBy(CLERK)).toEqual([[first.updateId, CLERK]]);
    expect(await foundBy('clerk')).toEqual([]);
    expect(await inClear()).toEqual([]);
  });

  it('belong to one user and one caller each: the same key of another is another request', async () => {
    const [one, two] = [await core.newUser('beforeKyc'), await core.newUser('beforeKyc')];
    const first = await ask(one.userId, 'Baker', 'shared');
    const others = [
      await ask(two.userId, 'Baker', 'shared'),
      await ask(one.userId, 'Miller', 'shared', { ...clerk, subject: 'another' }),
    ];
    expect(new Set([first, ...others].map(({ updateId }) => updateId)).size).toBe(3);
    expect(others.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('survive a rotation of master keys, also where the old one is gone', async () => {
    const { userId } = await core.newUser('beforeKyc');
    const { updateId } = await ask(userId, 'Baker', 'before the rotation');
    await rotateMasterKey({ db: core.db, keyring: parseKeyring(`${KEY_TWO},${KEY_ONE}`) });
    const alone = await startTestCore({
      database: core.database,
      simulator: core.simulator,
      keyring: parseKeyring(KEY_TWO),
      work: false,
      webhooks: false,
    });
    try {
      const again = await alone.updateUser(clerk, {
        userId,
        changes: { jobTitle: 'Baker' },
        idempotencyKey: 'before the rotation',
        expectedVersion: null,
      } as Parameters<TestCore['updateUser']>[1]);
      expect(again).toMatchObject({ updateId, problems: [] });
      expect(await foundBy(CLERK, alone)).toContainEqual([updateId, CLERK]);
      expect((await trailOf(alone.db, alone.keyring, userId)).at(-1)).toMatchObject({ actor: CLERK });
    } finally {
      await alone.close();
    }
  });

  it('go with an erasure: nothing says what the person did, and still who erased it', async () => {
    const { userId } = await core.newUser('beforeKyc');
    await ask(userId, 'Baker', null, { ...clerk, subject: 'the person', userId });
    expect((await trailOf(core.db, core.keyring, userId)).at(-1)).toMatchObject({ actor: 'the person' });
    await core.eraseUser({ ...clerk, scopes: new Set(['users:admin']) }, userId);
    const trail = await trailOf(core.db, core.keyring, userId);
    expect(trail.slice(-2).map(({ actor, action }) => [actor, action])).toEqual([
      ['', 'UPDATE_REQUESTED'],
      [CLERK, 'USER_ERASED'],
    ]);
  });
});

describe('while a replica of the version before runs', () => {
  it('what it wrote is found, and what is written now it finds', async () => {
    const { userId } = await core.newUser('beforeKyc');
    await former.runs();
    await keepClearTextForFormerVersion(core.db);
    const { updateId } = await ask(userId, 'Baker');
    expect(await former.finds(userId, KEY)).toMatchObject([
      { id: updateId, caller: CLERK, digest: expect.any(Buffer) },
    ]);
    await former.wrote(updateId as string);
    expect(await ask(userId, 'Baker')).toMatchObject({ updateId, problems: [] });
    expect(await foundBy(CLERK)).toContainEqual([updateId, CLERK]);
    await sealClearText(core.db, core.keyring);
    expect(await former.finds(userId, KEY)).toHaveLength(1);
  });

  it('and an hour later nothing is left in clear text, whoever wrote it, and everything is found', async () => {
    const { userId } = await core.newUser('beforeKyc');
    await former.runs();
    await keepClearTextForFormerVersion(core.db);
    const { updateId } = await ask(userId, 'Baker');
    await former.wrote(updateId as string);
    await sql`insert into profile_updates (id, user_id, origin, status, requested_at, completed_at, caller)
      select gen_random_uuid(), ${userId}, 'CLIENT', 'APPLIED', now(), now(), ${CLERK}
      from generate_series(1, 1200)`.execute(core.db);
    await forgetReplicaKeys(core.db, FORMER);
    await keepClearTextForFormerVersion(core.db);
    expect(await inClear()).toEqual([CLERK, KEY]);
    await sql`update clear_text set needed_until = clock_timestamp()`.execute(core.db);
    await Promise.all([sealClearText(core.db, core.keyring), sealClearText(core.db, core.keyring)]);
    await sealClearText(core.db, core.keyring);
    expect(await inClear()).toEqual([]);
    expect(await ask(userId, 'Baker')).toMatchObject({ updateId, problems: [] });
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from profile_updates
      where user_id = ${userId} and caller_digest is not null and sealed_caller is not null`.execute(core.db);
    expect(rows[0]?.count).toBe(1201);
  });

  it('a user that cannot be opened keeps the others from nothing', async () => {
    const [broken, whole] = [await core.newUser('beforeKyc'), await core.newUser('beforeKyc')];
    const [kept, sealed] = [await ask(broken.userId, 'Baker'), await ask(whole.userId, 'Baker')];
    for (const { updateId } of [kept, sealed]) await former.wrote(updateId as string);
    await sql`update user_keys set wrapped_key = '\\x00' where user_id = ${broken.userId}`.execute(core.db);
    await sealClearText(core.db, core.keyring);
    expect(await former.finds(whole.userId, KEY)).toEqual([]);
    expect(await former.finds(broken.userId, KEY)).toHaveLength(1);
  });
});
