import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import { isUnavailable } from '../../src/db/unavailable.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type Line, startLine } from './support/line.ts';

let database: TestDatabase;
let administration: Database;
/** What the pools said of idle connections. */
let broken: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  administration = openDatabase({ url: database.url, maxConnections: 1, onError() {} }).db;
});
afterEach(() => {
  broken = [];
});
afterAll(async () => {
  await administration?.destroy();
  await database?.drop();
});

function open(options: { url?: string; silenceMs?: number } = {}): Database {
  const { url = database.url, silenceMs } = options;
  const { db } = openDatabase({
    url,
    maxConnections: 2,
    onError: ({ message }) => void broken.push(message),
    ...(silenceMs ? { silenceMs } : {}),
  });
  onTestFinished(() => db.destroy());
  return db;
}

const pidOf = async (db: Database) =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid ?? 0;
const cut = (pid: number) => sql`select pg_terminate_backend(${pid}::int)`.execute(administration);
const isAsleep = async (pid: number) => {
  const { rows } = await sql<{
    busy: boolean;
  }>`select query like 'select pg_sleep%' and state = 'active' as busy
    from pg_stat_activity where pid = ${pid}::int`.execute(administration);
  return rows[0]?.busy === true;
};

/** The pool may hand out a connection before it has seen its end. */
const goesOn = (db: Database) => until('the pool has another', () => pidOf(db).catch(() => 0));

// An error that nobody hears of ends the process, and fails this file.
describe('a connection that is cut while it is in use fails what used it, and nothing else', () => {
  it('in the middle of a statement', async () => {
    const db = open();
    await expect(
      db.connection().execute(async (one) => {
        const pid = await pidOf(one);
        const statement = sql`select pg_sleep(20)`.execute(one);
        void until('it sleeps', () => isAsleep(pid)).then(() => cut(pid));
        await statement;
      }),
    ).rejects.toThrow();
    await goesOn(db);
  });

  it('in the middle of a statement of a transaction', async () => {
    const db = open();
    await expect(
      db.transaction().execute(async (tx) => {
        const pid = await pidOf(tx);
        const statement = sql`select pg_sleep(20)`.execute(tx);
        void until('it sleeps', () => isAsleep(pid)).then(() => cut(pid));
        await statement;
      }),
    ).rejects.toThrow();
    await goesOn(db);
  });

  it('between two statements of a transaction', async () => {
    const db = open();
    await expect(
      db.transaction().execute(async (tx) => {
        const pid = await pidOf(tx);
        await cut(pid);
        await until('its session is gone', async () => {
          const { rows } = await sql`select 1 from pg_stat_activity where pid = ${pid}::int`.execute(
            administration,
          );
          return rows.length === 0;
        });
        await pidOf(tx);
      }),
    ).rejects.toThrow();
    await goesOn(db);
  });
});

describe('a statement that its session has kept', () => {
  const read = (db: Database) => sql`select * from kept where n = ${1}::int`.execute(db);
  it.each([
    ['changes its result with a migration', sql`alter table kept add column more text`, '0A000'],
    ['is forgotten', sql`deallocate all`, '26000'],
  ])('and that %s fails once, and the next one has a new session', async (_, happening, code) => {
    const { db } = openDatabase({ url: database.url, maxConnections: 1, onError() {} });
    onTestFinished(() => db.destroy());
    await sql`drop table if exists kept`.execute(db);
    await sql`create table kept (n int)`.execute(db);
    for (let times = 0; times < 3; times += 1) await read(db);
    await happening.execute(db);
    const error = await read(db).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code });
    // Clients are told to come again.
    expect(isUnavailable(error)).toBe(true);
    expect((await read(db)).rows).toEqual([]);
  });
});

it('a session that pauses in a transaction for half a minute is ended by the server', async () => {
  const { rows } = await sql<{ idle_in_transaction_session_timeout: string }>`
    show idle_in_transaction_session_timeout`.execute(open());
  expect(rows[0]?.idle_in_transaction_session_timeout).toBe('30s');
});

describe('where the line goes dead without a word', () => {
  let line: Line;
  beforeAll(async () => {
    line = await startLine(database.url);
  });
  afterAll(() => line?.close());

  it('a statement that waits is given up, and the next one has a connection of its own', async () => {
    const db = open({ url: line.url, silenceMs: 3_000 });
    const pid = await pidOf(db);
    line.goDead();
    await expect(pidOf(db)).rejects.toThrow(/silent|terminated/);
    expect(await pidOf(db)).not.toBe(pid);
  });

  it('connections that only wait for work are closed quietly before', async () => {
    const db = open({ url: line.url, silenceMs: 3_000 });
    await pidOf(db);
    await until('it is closed', () => line.open() === 0);
    expect(broken).toEqual([]);
    expect(await pidOf(db)).toBeGreaterThan(0);
  });
});

it('a pool knows how long its connections are awaited', async () => {
  const { pool } = openDatabase({ url: database.url, maxConnections: 1, onError() {} });
  onTestFinished(() => pool.end());
  expect(pool.waitsForMs()).toBe(0);
  const held = await pool.connect();
  expect(pool.waitsForMs()).toBe(0);
  const [first, second] = [pool.connect(), pool.query('select 1')];
  await until('they have waited', () => pool.waitsForMs() > 50);
  held.release();
  const next = await first;
  // The second began to wait right after the first.
  expect(pool.waitsForMs()).toBeGreaterThan(50);
  next.release();
  await second;
  expect(pool.waitsForMs()).toBe(0);
  // A wait that ends without a connection is none any more.
  const last = await pool.connect();
  const failing = pool.query('select 1').catch(() => 'failed');
  last.release(new Error('broken'));
  await failing;
  expect(pool.waitsForMs()).toBe(0);
});
