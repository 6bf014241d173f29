import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase, seenBy } from '../../src/db/connection.ts';
import { EVENTS_CHANNEL } from '../../src/db/events/event.repository.ts';
import { SESSION_SETTINGS } from '../../src/db/session.ts';
import { DatabaseUnusable } from '../../src/db/unusable.ts';
import { runnerOver } from '../../src/db/users/postgres-store.ts';
import type { Environment } from '../../src/env.ts';
import { startHeadListener } from '../../src/events/listener.ts';
import { createLogger } from '../../src/http/log.ts';
import { readyDatabase } from '../../src/runtime/database.ts';
import { until } from '../support/condition.ts';
import { service, startTestCore, type TestCore } from '../support/core.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type Pooler, startPooler } from './support/pooler.ts';

/** Defaults that an administrator may have set for other programs. */
const DEFAULTS = {
  default_transaction_isolation: 'serializable',
  DateStyle: 'SQL, DMY',
  TimeZone: 'Asia/Kathmandu',
  IntervalStyle: 'sql_standard',
  bytea_output: 'escape',
  extra_float_digits: '-15',
  jit: 'on',
  idle_in_transaction_session_timeout: '0',
  standard_conforming_strings: 'off',
  idle_session_timeout: '60000',
  statement_timeout: '60000',
  lock_timeout: '1',
} as const satisfies Record<keyof typeof SESSION_SETTINGS, string>;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query('select current_database() as name');
  for (const [name, value] of Object.entries(DEFAULTS))
    await client.query(`alter database ${rows[0].name} set ${name} = '${value}'`);
  await client.end();
});
afterAll(() => database?.drop());

it('a connection has the settings that the code relies on, whatever the database has', async () => {
  const { db } = openDatabase({ url: database.url, maxConnections: 1, onError() {} });
  onTestFinished(() => db.destroy());
  const { rows } = await sql<{ name: string; setting: string; reset_val: string }>`
    select name, current_setting(name) as setting, reset_val from pg_settings
    where name = any(${Object.keys(SESSION_SETTINGS)})`.execute(db);
  const now = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  expect(now).toEqual({ ...SESSION_SETTINGS, DateStyle: 'ISO, DMY' });
  const before = Object.fromEntries(rows.map(({ name, reset_val }) => [name, reset_val]));
  expect(before).toEqual(DEFAULTS);
});

it('a transaction says itself what it relies on, so that a pooler may run it on any session', async () => {
  const { db } = openDatabase({ url: database.url, maxConnections: 1, onError() {} });
  onTestFinished(() => db.destroy());
  const seen = await db.connection().execute(async (one) => {
    await sql`reset all`.execute(one);
    return one.transaction().execute(async (tx) => {
      const { rows } = await sql`select current_setting('transaction_isolation') as isolation,
        current_setting('idle_in_transaction_session_timeout') as pause`.execute(tx);
      return rows[0];
    });
  });
  expect(seen).toEqual({ isolation: 'read committed', pause: '30s' });
});

it('updates, retries and their times do not depend on the defaults', { timeout: 60_000 }, async () => {
  const core: TestCore = await startTestCore({ database });
  onTestFinished(() => core.close());
  const users = await Promise.all(Array.from({ length: 6 }, () => core.newUser('beforeKyc')));
  // On one user, where they meet, and on several.
  const { userId } = users[0] as (typeof users)[number];
  const fields = ['jobTitle', 'salutation', 'maidenName', 'purposeOfAccount', 'clientReference', 'birthName'];
  const updates = await Promise.all([
    ...fields.map((field) => core.update(userId, { [field]: 'Changed' })),
    ...users.slice(1).map((user) => core.update(user.userId, { jobTitle: 'Changed' })),
  ]);
  for (const { updateId, problems } of updates) {
    expect(problems).toEqual([]);
    await until(async () => (await core.statusOf(updateId)) === 'APPLIED');
  }
  // Its first answer is lost, so that it is sent again without the client.
  await core.simulator.fault({ kind: 'status', status: 503 }, { method: 'PUT', times: 1 });
  const { updateId } = await core.update(userId, { preferredName: 'Later' });
  await until(async () => (await core.statusOf(updateId)) === 'APPLIED', 20_000);
  const before = Date.now();
  expect((await core.refreshUser(service, userId)).problems).toEqual([]);
  const { syncedAt } = await core.user(userId);
  expect(Math.abs(syncedAt.getTime() - before)).toBeLessThan(60_000);
  expect(core.log.filter(({ level }) => level === 'error')).toEqual([]);
});

it('the connection that listens hears', async () => {
  const { db } = openDatabase({ url: database.url, maxConnections: 2, onError() {} });
  const listener = startHeadListener({
    url: database.url,
    db,
    pollMs: 600_000,
    log: { info() {}, warn() {} },
  });
  onTestFinished(async () => {
    await listener.stop();
    await db.destroy();
  });
  await until(() => listener.healthy());
  const heads: number[] = [];
  listener.onHead((head) => heads.push(head));
  await sql`select pg_notify(${EVENTS_CHANNEL}, '1000000')`.execute(db);
  await until('it is heard', () => heads.includes(1_000_000));
});

describe('behind a pooler, which keeps no settings of a session', () => {
  let pooler: Pooler;
  beforeAll(async () => {
    pooler = await startPooler(database.url);
  });
  afterAll(() => pooler?.close());

  const start = () =>
    readyDatabase(
      { databaseUrl: pooler.url, dataDir: '/nonexistent' } as Environment,
      createLogger('silent'),
    );

  it('a database with other defaults is refused, and what to do about it works', async () => {
    const refused = await start().catch((error: Error) => error);
    if (!(refused instanceof DatabaseUnusable)) throw new Error('it was not refused');
    expect(refused.message).toMatch(
      /^DATABASE_URL connects through a connection pooler to a database whose defaults differ/,
    );
    const [statements = ''] = /ALTER ROLE .*?(?=; then)/.exec(refused.message) ?? [];
    expect(statements.split('; ')).toHaveLength(4);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(statements);
    const ready = await start();
    onTestFinished(async () => {
      await ready.close();
      await client.query(statements.replaceAll(/SET (\w+) = '[^']*'/g, 'RESET $1'));
      await client.end();
    });
    expect(await ready.isUp()).toBe(true);
  });

  it('statements have no names, which it would not find again', async () => {
    const { db, pool } = openDatabase({ url: pooler.url, maxConnections: 1, onError() {} });
    onTestFinished(() => db.destroy());
    const endUser = randomUUID();
    const echo = (over: Database) => sql`select ${'again'}::text as said`.execute(over);
    for (let times = 0; times < 3; times += 1) {
      expect((await echo(db)).rows).toEqual([{ said: 'again' }]);
      expect((await echo(seenBy(endUser, db))).rows).toEqual([{ said: 'again' }]);
    }
    const named = { name: 'named', text: 'select $1::text as said', values: ['once'] };
    const runner = runnerOver(pool);
    for (const one of [null, endUser])
      expect((await runner.query(named, one)).rows).toEqual([{ said: 'once' }]);
  });

  it('the listener says that it hears nothing, and events go at the pace of its polls', async () => {
    const { db } = openDatabase({ url: pooler.url, maxConnections: 2, onError() {} });
    const listener = startHeadListener({ url: pooler.url, db, pollMs: 20, log: { info() {}, warn() {} } });
    onTestFinished(async () => {
      await listener.stop();
      await db.destroy();
    });
    await until(() => listener.deaf());
    expect(listener.healthy()).toBe(false);
    const heads: number[] = [];
    listener.onHead((head) => heads.push(head));
    await sql`update event_log set head = 4711`.execute(db);
    await until('the poll has seen it', () => heads.includes(4711));
  });
});
