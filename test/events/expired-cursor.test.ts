import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLogState } from '../../src/db/events/event.repository.ts';
import { expireEvents } from '../../src/db/events/retention.repository.ts';
import { encodeCursor } from '../../src/events/cursor.ts';
import { aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import {
  type EventsWorld,
  eventsWorld,
  happen,
  happenOften,
  positions,
  type Replica,
  take,
  updates,
} from './support.ts';

let world: EventsWorld;
let one: Replica;
/** Keeps so few events in memory that whoever is behind reads the database. */
let two: Replica;

beforeAll(async () => {
  world = await eventsWorld();
  one = await world.replica();
  two = await world.replica({ bufferLimit: 20 });
});
afterAll(() => world.close());

/** Everything so far grows old; then up to `count` events expire. */
async function monthsPass(count = 10_000): Promise<void> {
  await sql`update update_events set occurred_at = occurred_at - interval '60 days'`.execute(world.db);
  const monthAgo = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);
  await expireEvents(world.db, monthAgo, count);
}

async function cursorAt(position: number): Promise<string> {
  return encodeCursor((await readLogState(world.db)).logId, position);
}

const expired = expect.objectContaining({
  code: 'CURSOR_EXPIRED',
  after: null,
  message:
    'The cursor is too old, or the database was restored to an earlier time. Read the users again, then start from eventCursor.',
});

describe('a cursor', () => {
  it('behind which an event has expired is refused on every replica, saying what to do', async () => {
    const user = await aUser(world.db);
    const after = await one.feed.currentCursor();
    await happen(world.db, user, 2);
    await monthsPass();
    for (const { feed } of [one, two])
      for (const userId of [null, user])
        await expect(feed.subscribe({ userId, after })).rejects.toEqual(expired);
    expect(one.feed.openSubscriptions() + two.feed.openSubscriptions()).toBe(0);
  });

  it('of the last event that has expired is good: nothing behind it is missing', async () => {
    const user = await aUser(world.db);
    await happen(world.db, user, 3);
    await monthsPass();
    const { head, prunedThrough } = await readLogState(world.db);
    expect(prunedThrough).toBe(head);
    const after = await cursorAt(head);
    const next = await happen(world.db, user, 2);
    for (const { feed } of [one, two]) {
      for (const userId of [null, user]) {
        const stream = await feed.subscribe({ userId, after });
        expect(updates(await take(stream, 2))).toEqual(next);
        await stream.return();
      }
      const before = feed.subscribe({ userId: null, after: await cursorAt(head - 1) });
      await expect(before).rejects.toEqual(expired);
    }
  });

  it('of before young events that were erased is good', async () => {
    await happen(world.db, await aUser(world.db));
    await monthsPass();
    const { head } = await readLogState(world.db);
    const gone = await aUser(world.db);
    await happen(world.db, gone, 3);
    await world.db.deleteFrom('users').where('id', '=', gone).execute();
    await expireEvents(world.db, new Date(Date.now() - 60_000), 10_000);
    const next = await happen(world.db, await aUser(world.db));
    for (const position of [head, head + 1, head + 3]) {
      const stream = await two.feed.subscribe({ userId: null, after: await cursorAt(position) });
      expect(updates(await take(stream, 1))).toEqual(next);
      await stream.return();
    }
  });
});

describe('a replay', () => {
  async function halfWay() {
    const user = await aUser(world.db);
    const after = await two.feed.currentCursor();
    const { head: start } = await readLogState(world.db);
    await happenOften(world.db, user, 250);
    const stream = await two.feed.subscribe({ userId: user, after });
    expect(positions(await take(stream, 1))).toEqual([start + 1]);
    return { stream, start };
  }

  it('that is overtaken ends with the same error, after events without a gap', async () => {
    const { stream, start } = await halfWay();
    await monthsPass();
    const seen: number[] = [];
    const rest = (async () => {
      for (;;) seen.push(...positions(await take(stream, 1)));
    })();
    await expect(rest).rejects.toEqual(expired);
    expect(seen).toEqual(seen.map((_, index) => start + 2 + index));
    expect(seen.length).toBeLessThan(249);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('that stays ahead loses nothing', async () => {
    const { stream, start } = await halfWay();
    // The first page is with the stream: what has expired of it is nothing that it still has to read.
    await monthsPass(100);
    expect((await readLogState(world.db)).prunedThrough).toBe(start + 100);
    const rest = await take(stream, 249);
    expect(positions(rest)).toEqual(rest.map((_, index) => start + 2 + index));
    await stream.return();
  });
});

describe('a subscriber that is up to date', () => {
  it('does not notice, though its last event has long expired', async () => {
    const user = await aUser(world.db);
    const streams = await Promise.all(
      [one, two].map(({ feed }) => feed.subscribe({ userId: user, after: null })),
    );
    const [first] = await happen(world.db, user);
    for (const stream of streams) expect(updates(await take(stream, 1))).toEqual([first]);
    const waiting = streams.map((stream) => take(stream, 2));
    // More of others than two keeps in memory.
    await happenOften(world.db, await aUser(world.db), 60);
    await monthsPass();
    const { head, prunedThrough } = await readLogState(world.db);
    expect(prunedThrough).toBe(head);
    const next = await happen(world.db, user, 2);
    for (const taken of waiting) expect(updates(await taken)).toEqual(next);
    for (const stream of streams) await stream.return();
  });
});

it('no stream is left open', () =>
  until('all are closed', () => one.feed.openSubscriptions() + two.feed.openSubscriptions() === 0));
