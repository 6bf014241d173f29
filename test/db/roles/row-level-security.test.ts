import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase, seenBy } from '../../../src/db/connection.ts';
import { queryAs } from '../../../src/db/end-user.ts';
import { serviceKey } from '../../../src/db/sealing/service-key.ts';
import { createPostgresStore, runnerOver } from '../../../src/db/users/postgres-store.ts';
import { beginDraft, finishDraft, takeLease } from '../../../src/domain/user/draft.ts';
import { anUpdate, aUser, keyring } from '../../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { countRoundTrips, type RoundTrips } from '../../support/round-trips.ts';

let database: TestDatabase;
let owner: Database;
let counted: RoundTrips;
let server: { db: Database; pool: pg.Pool };
let [mine, theirs, other] = ['', '', ''];
/** Tables with rows of users, and the column that says whose. */
let owned: { name: string; column: string }[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openDatabase({ url: database.url, maxConnections: 2, onError() {} }).db;
  counted = await countRoundTrips(database.serverUrl);
  // One connection, so that statements of services and of end users take turns on it.
  server = openDatabase({ url: counted.url, maxConnections: 1, onError() {} });
  for (const providerUserId of ['other', 'mine', 'theirs']) {
    const id = await aUser(owner, { providerUserId });
    await anUpdate(owner, id, [{ field: 'EMAIL', verification: { reference: providerUserId } }]);
    await sql`insert into audit_entries (user_id, sequence, occurred_at, actor, action, subject, hash)
      values (${id}, 100, now(), 'a', 'STATUS_SET', 'b', 'c')`.execute(owner);
    await sql`insert into provider_calls (id, user_id, kind, state, created_at, give_up_at, not_before)
      values (gen_random_uuid(), ${id}, 'SUBMIT_KYC', 'WAITING', now(), now(), now())`.execute(owner);
    [other, mine, theirs] = [mine, theirs, id];
  }
  const { rows } = await sql<{ name: string; column: string }>`
    select c.relname as name, a.attname as "column" from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and (a.attname = 'user_id' or (c.relname = 'users' and a.attname = 'id'))`.execute(owner);
  owned = rows;
});
afterAll(async () => {
  await server?.db.destroy();
  await counted?.close();
  await owner?.destroy();
  await database?.drop();
});

const usersIn = async (db: Database, { name, column }: { name: string; column: string }) => {
  const { rows } = await sql<{ id: string }>`
    select distinct ${sql.ref(column)} as id from ${sql.table(name)}`.execute(db);
  return rows.map(({ id }) => id).sort();
};

describe('a statement of an end user', () => {
  it('sees the rows of that user alone, in every table that has rows of users', async () => {
    expect(owned.length).toBeGreaterThan(8);
    const all = [mine, theirs, other].sort();
    for (const table of owned) {
      expect({ table, seen: await usersIn(server.db, table) }).toEqual({ table, seen: all });
      expect({ table, seen: await usersIn(seenBy(mine, server.db), table) }).toEqual({ table, seen: [mine] });
      expect({ table, seen: await usersIn(seenBy(null, server.db), table) }).toEqual({ table, seen: all });
      expect({ table, seen: await usersIn(seenBy(randomUUID(), server.db), table) }).toEqual({
        table,
        seen: [],
      });
    }
  });

  it('for several end users at once sees the rows of these, and of no other', async () => {
    for (const table of owned) {
      const seen = await usersIn(seenBy([theirs, mine], server.db), table);
      expect({ table, seen }).toEqual({ table, seen: [mine, theirs].sort() });
    }
    expect(() => seenBy([], server.db)).toThrow('names one at least');
  });

  it('sees nothing where its user is no id: a list, nothing, or anything else', async () => {
    const [users] = owned.filter(({ name }) => name === 'users');
    for (const name of ['', ' ', `${mine},${theirs}`, `${mine},`, 'null', "'", [mine, ''].join(', ')])
      expect(await usersIn(seenBy(name, server.db), users as (typeof owned)[number])).toEqual([]);
    expect(await usersIn(seenBy([mine, ''], server.db), users as (typeof owned)[number])).toEqual([mine]);
  });

  it('changes none of another user, and adds none', async () => {
    const asMe = seenBy(mine, server.db);
    const { numUpdatedRows } = await asMe
      .updateTable('users')
      .set({ provider_status: 'taken' })
      .where('id', '=', theirs)
      .executeTakeFirst();
    expect(numUpdatedRows).toBe(0n);
    const added = sql`insert into user_keys (user_id, master_key_id, wrapped_key) values (${randomUUID()}, 'k', 'x')`;
    await expect(added.execute(asMe)).rejects.toMatchObject({ code: '42501' });
    const moved = asMe.updateTable('profile_updates').set({ user_id: theirs }).execute();
    await expect(moved).rejects.toMatchObject({ code: '42501' });
  });

  it('is one round trip, as that of a service is', async () => {
    const ask = (db: Database) => db.selectFrom('users').select('id').execute();
    await ask(server.db);
    counted.take();
    await ask(server.db);
    await ask(seenBy(mine, server.db));
    expect(counted.take()).toHaveLength(2);
  });

  it('leaves nothing behind on its connection, whether it succeeds or fails', async () => {
    const asMe = seenBy(mine, server.db);
    const failing = [sql`select 1 / 0`, sql`select from nowhere`, sql`select ${'x'}::uuid`];
    for (const statement of failing) {
      await expect(statement.execute(asMe)).rejects.toMatchObject({
        code: expect.stringMatching(/^(22|42)/),
      });
      expect(await usersIn(server.db, { name: 'users', column: 'id' })).toHaveLength(3);
    }
    const { rows } = await sql`select current_setting('profile.end_user', true) as left`.execute(server.db);
    expect(rows).toEqual([{ left: '' }]);
  });

  it('is planned once by its name, for services and end users alike', async () => {
    const named = {
      name: 'of-both',
      text: 'select id from users where id = any($1::uuid[])',
      values: [[mine, theirs]],
    };
    const ids = async (result: Promise<pg.QueryResult>) => (await result).rows.length;
    expect(await ids(queryAs(mine, server.pool, named))).toBe(1);
    expect(await ids(server.pool.query(named))).toBe(2);
    expect(await ids(queryAs(mine, server.pool, named))).toBe(1);
    expect(await ids(queryAs(theirs, server.pool, named))).toBe(1);
    // So is the statement in front that names the user: anew for each, and never kept with a user in it.
    const { rows: kept } = await server.pool.query(
      "select parameter_types::text as types from pg_prepared_statements where statement like '%profile.end_user%'",
    );
    expect(kept).toEqual([{ types: '{text}' }]);
    expect(await ids(queryAs(randomUUID(), server.pool, named))).toBe(0);
    // One that is not prepared is not taken for prepared.
    const broken = { name: 'broken', text: 'select from nowhere', values: [] };
    for (let i = 0; i < 2; i += 1)
      await expect(queryAs(mine, server.pool, broken)).rejects.toMatchObject({ code: '42P01' });
  });
});

describe('the store, for an end user', () => {
  const store = () =>
    createPostgresStore(runnerOver(server.pool), keyring, () => serviceKey(server.db, keyring));

  it('loads no other user', async () => {
    expect(await store().load(theirs, { endUser: mine })).toBeUndefined();
    expect((await store().load(mine, { endUser: mine }))?.actor.id).toBe(mine);
    expect((await store().load(theirs, { endUser: null }))?.actor.id).toBe(theirs);
  });

  it('commits nothing about another user, whatever was decided', async () => {
    const loaded = await store().load(theirs, { endUser: null });
    if (!loaded) throw new Error('there is no such user');
    const draft = beginDraft(loaded.actor, randomUUID);
    takeLease(draft, randomUUID());
    const decided = finishDraft(draft);
    const asMe = { ...loaded, sealed: { ...loaded.sealed, endUser: mine } };
    expect(await store().commit(asMe, decided)).toBeNull();
    expect(await store().commit(loaded, decided)).not.toBeNull();
  });
});
