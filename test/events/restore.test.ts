import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import { numberCommittedEvents, readLogState } from '../../src/db/events/event.repository.ts';
import { decodeCursor, encodeCursor } from '../../src/events/cursor.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { eventsWorld } from './support.ts';

let database: TestDatabase;
const copies: string[] = [];

const open = (url: string) => openDatabase({ url, maxConnections: 2, onError() {} }).db;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  for (const name of copies) await administer(`drop database if exists ${name} with (force)`);
  await database?.drop();
});

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres').administration });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** The database as a dump would have kept it. */
async function copyOf(url: string): Promise<string> {
  const name = `copy_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name} template ${new URL(url).pathname.slice(1)}`);
  copies.push(name);
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

/** So many events more; the head. */
async function happen(db: Database, count: number): Promise<number> {
  for (let nth = 0; nth < count; nth += 1) await anUpdate(db, await aUser(db), [{ field: 'JOB_TITLE' }]);
  return (await numberCommittedEvents(db))?.head as number;
}

async function judge(db: Database, cursor: string): Promise<number | string> {
  const log = await readLogState(db);
  try {
    return decodeCursor(cursor, log);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const cursorAt = async (db: Database, position: number) =>
  encodeCursor((await readLogState(db)).logId, position);

it('a cursor of the time that a restore took back is expired, also when its number is given again', async () => {
  const first = open(database.url);
  const kept = await happen(first, 3);
  await first.destroy();
  const backup = await copyOf(database.url);
  const lost = open(database.url);
  const lostHead = await happen(lost, 3);
  const before = await cursorAt(lost, kept - 1);
  const atHead = await cursorAt(lost, kept);
  const ofLostTime = await cursorAt(lost, lostHead);
  await lost.destroy();

  const restored = open(backup);
  expect(await judge(restored, ofLostTime)).toBe('CURSOR_EXPIRED');
  expect(await happen(restored, 5)).toBeGreaterThan(lostHead);
  expect(await judge(restored, ofLostTime)).toBe('CURSOR_EXPIRED');
  expect(await judge(restored, before)).toBe(kept - 1);
  expect(await judge(restored, atHead)).toBe(kept);
  const newer = await cursorAt(restored, lostHead);
  expect(newer).not.toBe(ofLostTime);
  expect(await judge(restored, newer)).toBe(lostHead);
  expect((await readLogState(restored)).former).toHaveLength(1);
  await happen(restored, 1);
  expect((await readLogState(restored)).former).toHaveLength(1);
  await restored.destroy();

  // Restored once more, from before the first restore's end: what that one kept may be gone as well.
  const again = await copyOf(backup);
  const twice = open(again);
  await happen(twice, 1);
  expect((await readLogState(twice)).former).toHaveLength(2);
  expect(await judge(twice, ofLostTime)).toBe('CURSOR_EXPIRED');
  expect(await judge(twice, atHead)).toBe(kept);
  await twice.destroy();
});

it('a cursor of one restore is expired after another restore of the same backup', async () => {
  const backup = await copyOf(database.url);
  const [one, other] = [open(await copyOf(backup)), open(await copyOf(backup))];
  const head = await happen(one, 3);
  await happen(other, 5);
  const [{ epoch }, log] = [await readLogState(one), await readLogState(other)];
  // One pair of restores in 255 draws the same number.
  if (epoch === log.epoch) await sql`update event_log set epoch = epoch + 1`.execute(other);
  expect(await judge(other, await cursorAt(one, head))).toBe('CURSOR_EXPIRED');
  expect(await judge(other, await cursorAt(other, head))).toBe(head);
  expect(await judge(other, encodeCursor('the secret of another database', head))).toBe('CURSOR_INVALID');
  await one.destroy();
  await other.destroy();
});

/** As a failover that loses the newest events: the log goes back by so many, on another server. */
async function lose(db: Database, count: number): Promise<void> {
  await sql`delete from update_events where position > (select head from event_log) - ${count}`.execute(db);
  await sql`update event_log set head = head - ${count}, identity = 'another server'`.execute(db);
}

it('a stream that delivered what a restore took back ends with CURSOR_EXPIRED; the others go on without a gap', async () => {
  const world = await eventsWorld();
  const { db } = world;
  const one = await world.replica();
  const others = await aUser(db);
  const first = await happen(db, 1);
  const all = await one.feed.subscribe({ userId: null, after: null });
  const slow = await one.feed.subscribe({ userId: null, after: null });
  const ofOther = await one.feed.subscribe({ userId: others, after: null });
  await happen(db, 3);
  for (const position of [1, 2, 3])
    expect((await all.next()).value).toMatchObject({ position: first + position });
  expect((await slow.next()).value).toMatchObject({ position: first + 1 });
  const waiting = ofOther.next();

  await lose(db, 1);
  // Expected from here on: a notification may be quicker than what follows.
  const ended = expect(all.next()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  const next = slow.next();
  // The relay of this replica is the first to know. No poll is due for a minute.
  await anUpdate(db, others);
  const { head, epoch } = (await numberCommittedEvents(db)) ?? { head: 0, epoch: 0 };
  expect(head).toBe(first + 3);
  one.listener.reportHead({ head, epoch });
  await ended;
  expect((await next).value).toMatchObject({ position: first + 2 });
  for (const event of [(await waiting).value, (await slow.next()).value]) {
    expect(event).toMatchObject({ position: head, userId: others });
    expect(await judge(db, event?.cursor ?? '')).toBe(head);
  }
  await world.close();
});

it('a restore is noticed by a subscription that begins before anything else has noticed it', async () => {
  const world = await eventsWorld();
  const { db } = world;
  // It hears no notification, and no poll is due for a minute.
  const one = await world.replica({ listen: false });
  const open = await one.feed.subscribe({ userId: null, after: null });
  const first = await happen(db, 2);
  one.listener.reportHead({ head: first, epoch: 0 });
  await open.next();
  await open.next();
  const ended = expect(open.next()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  await lose(db, 1);
  await happen(db, 0);
  const stream = await one.feed.subscribe({ userId: null, after: null });
  await ended;
  const head = await happen(db, 1);
  const { epoch } = await readLogState(db);
  one.listener.reportHead({ head, epoch });
  const { value } = await stream.next();
  expect(value).toMatchObject({ position: first });
  expect(await judge(db, value?.cursor ?? '')).toBe(first);
  await world.close();
});

it('an operator may begin an epoch by hand, where nothing of the server tells of the restore', async () => {
  const url = await copyOf(database.url);
  const db = open(url);
  const head = await happen(db, 1);
  const { former } = await readLogState(db);
  const cursor = await cursorAt(db, head);
  await sql`update event_log set identity = 'restored'`.execute(db);
  await happen(db, 1);
  expect((await readLogState(db)).former).toHaveLength(former.length + 1);
  expect(await judge(db, cursor)).toBe(head);
  await db.destroy();
});

it('a role that may not ask about the server still tells a restored copy', async () => {
  const url = await copyOf(database.url);
  const role = `plain_${randomUUID().replaceAll('-', '')}`;
  await administer(`create role ${role} login password 'plain'`);
  const owner = open(url);
  const head = await happen(owner, 1);
  await sql`revoke execute on function pg_catalog.pg_control_system() from public`.execute(owner);
  await sql.raw(`grant select, insert, update on all tables in schema public to ${role}`).execute(owner);
  const former = (await readLogState(owner)).former.length;
  await owner.destroy();
  const plain = open(Object.assign(new URL(url), { username: role, password: 'plain' }).href);
  const { rows } = await sql<{ who: string }>`select current_user as who`.execute(plain);
  expect(rows[0]?.who).toBe(role);
  expect((await numberCommittedEvents(plain))?.head).toBe(head);
  expect((await readLogState(plain)).former.length).toBe(former + 1);
  await numberCommittedEvents(plain);
  expect((await readLogState(plain)).former.length).toBe(former + 1);
  await plain.destroy();
  await administer(`drop database if exists ${copies.at(-1)} with (force)`);
  await administer(`drop role ${role}`);
});
