import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aUser } from '../support/builders.ts';
import {
  type EventsWorld,
  eventsWorld,
  happen,
  happenOften,
  nothingElse,
  positions,
  type Replica,
  take,
  updates,
} from './support.ts';

let world: EventsWorld;
let one: Replica;
let two: Replica;

beforeAll(async () => {
  world = await eventsWorld();
  one = await world.replica();
  two = await world.replica({ bufferLimit: 20 });
});
afterAll(() => world.close());

describe('a stream', () => {
  it('starts with what happens after it was opened', async () => {
    const user = await aUser(world.db);
    await happen(world.db, user);
    const stream = await one.feed.subscribe({ userId: null, after: null });
    const expected = await happen(world.db, user, 3);
    expect(updates(await take(stream, 3))).toEqual(expected);
    await stream.return();
  });

  it('replays what is behind the cursor, then goes on live, without a gap or a repeat', async () => {
    const user = await aUser(world.db);
    const after = await one.feed.currentCursor();
    const before = await happen(world.db, user, 5);
    const stream = await one.feed.subscribe({ userId: null, after });
    const first = await take(stream, 2);
    const during = await happen(world.db, user, 3);
    const rest = await take(stream, 6);
    const live = await happen(world.db, user, 1);
    const last = await take(stream, 1);
    const all = [...first, ...rest, ...last];
    expect(updates(all)).toEqual([...before, ...during, ...live]);
    expect(positions(all)).toEqual(positions(all).map((_, index) => (all[0]?.position ?? 0) + index));
    await stream.return();
  });

  it('goes on behind the cursor of any event, on another replica and with another filter', async () => {
    const user = await aUser(world.db);
    const other = await aUser(world.db);
    const watching = await one.feed.subscribe({ userId: user, after: null });
    const [a] = await happen(world.db, user);
    const [b] = await happen(world.db, other);
    const [c] = await happen(world.db, user);
    const [event] = await take(watching, 1);
    expect(event?.updateId).toBe(a);
    const all = await two.feed.subscribe({ userId: null, after: event?.cursor ?? '' });
    expect(updates(await take(all, 2))).toEqual([b, c]);
    const own = await two.feed.subscribe({ userId: user, after: event?.cursor ?? '' });
    expect(updates(await take(own, 1))).toEqual([c]);
    await Promise.all([watching.return(), all.return(), own.return()]);
  });

  it('of one user holds that user alone', async () => {
    const user = await aUser(world.db);
    const other = await aUser(world.db);
    const after = await one.feed.currentCursor();
    await happen(world.db, other, 3);
    const [mine] = await happen(world.db, user);
    await happen(world.db, other, 3);
    const stream = await one.feed.subscribe({ userId: user, after });
    await happen(world.db, other, 2);
    const [later] = await happen(world.db, user);
    expect(updates(await take(stream, 2))).toEqual([mine, later]);
    await stream.return();
  });

  it('is the same on two replicas while many write at once', async () => {
    const users = await Promise.all(Array.from({ length: 4 }, () => aUser(world.db)));
    const after = await one.feed.currentCursor();
    const streams = await Promise.all([
      one.feed.subscribe({ userId: null, after }),
      two.feed.subscribe({ userId: null, after }),
      two.feed.subscribe({ userId: null, after: null }),
    ]);
    const written = Promise.all(users.map((user) => happen(world.db, user, 10)));
    const [left, right, live] = await Promise.all(streams.map((stream) => take(stream, 40)));
    const made = (await written).flat();
    expect(updates(left ?? []).toSorted()).toEqual(made.toSorted());
    expect(positions(right ?? [])).toEqual(positions(left ?? []));
    expect(positions(live ?? [])).toEqual(positions(left ?? []));
    await Promise.all(streams.map((stream) => stream.return()));
  });

  it('gives an event that took a smaller id and was committed later, once and in commit order', async () => {
    const early = await aUser(world.db);
    const late = await aUser(world.db);
    const [earlyUpdate, lateUpdate] = [(await happen(world.db, early))[0], (await happen(world.db, late))[0]];
    const stream = await one.feed.subscribe({ userId: null, after: null });
    const insert = (userId: string, updateId: string | undefined) =>
      sql`insert into update_events (user_id, update_id, occurred_at, status, transitions)
        values (${userId}, ${updateId}, now(), 'SUBMITTING', '[]')`;
    await world.db.transaction().execute(async (slow) => {
      await insert(early, earlyUpdate).execute(slow);
      await insert(late, lateUpdate).execute(world.db);
      await happen(world.db, await aUser(world.db));
      expect((await take(stream, 2))[0]?.updateId).toBe(lateUpdate);
    });
    await happen(world.db, await aUser(world.db));
    const [committedLater, marker] = await take(stream, 2);
    expect(committedLater?.updateId).toBe(earlyUpdate);
    expect(marker?.updateId).not.toBe(earlyUpdate);
    await stream.return();
  });

  it('reads on from the database where the memory does not reach', async () => {
    const user = await aUser(world.db);
    const after = await two.feed.currentCursor();
    const stream = await two.feed.subscribe({ userId: null, after });
    await happenOften(world.db, user, 350);
    const events = await take(stream, 350);
    expect(positions(events)).toEqual(
      positions(events).map((_, index) => (events[0]?.position ?? 0) + index),
    );
    expect(await nothingElse(world.db, stream)).toBe(true);
    await stream.return();
  });

  it('holds nothing from before it was opened, though its replica has not read that far', async () => {
    const replica = await world.replica({ listen: false, pollMs: 100 });
    const user = await aUser(world.db);
    const early = await replica.feed.subscribe({ userId: null, after: null });
    const before = await happen(world.db, user, 3);
    const stream = await replica.feed.subscribe({ userId: null, after: null });
    const waiting = stream.next();
    expect(updates(await take(early, 3))).toEqual(before);
    const [expected] = await happen(world.db, user);
    expect((await waiting).value?.updateId).toBe(expected);
    await Promise.all([early.return(), stream.return()]);
  });

  it('costs no reads of its own while it is live, however many there are', async () => {
    const replica = await world.replica();
    const [busy, quiet] = [await aUser(world.db), await aUser(world.db)];
    const watchers = Array.from({ length: 20 }, () => replica.feed.subscribe({ userId: null, after: null }));
    const streams = await Promise.all([...watchers, replica.feed.subscribe({ userId: quiet, after: null })]);
    const received = Promise.all(streams.slice(0, 20).map((stream) => take(stream, 100)));
    const mine = streams[20]?.next();
    replica.statements.length = 0;
    for (let round = 0; round < 10; round += 1) await happenOften(world.db, busy, 10);
    await received;
    const [expected] = await happen(world.db, quiet);
    expect((await mine)?.value?.updateId).toBe(expected);
    const reads = replica.statements.filter((statement) => statement.includes('from "update_events"'));
    expect(reads.length).toBeLessThanOrEqual(22);
    // Only a reader that is behind asks for one user's events.
    expect(reads.filter((statement) => statement.includes('"user_id" ='))).toEqual([]);
    await Promise.all(streams.map((stream) => stream.return()));
  });

  it('of a quiet user finds its event among many others that passed by', async () => {
    const quiet = await aUser(world.db);
    const busy = await aUser(world.db);
    const stream = await two.feed.subscribe({ userId: quiet, after: null });
    const waiting = stream.next();
    await happenOften(world.db, busy, 100);
    const [mine] = await happen(world.db, quiet);
    await happenOften(world.db, busy, 100);
    expect((await waiting).value?.updateId).toBe(mine);
    const [again] = await happen(world.db, quiet);
    expect(updates(await take(stream, 1))).toEqual([again]);
    await stream.return();
  });
});

it('no stream is left open', () => {
  expect(one.feed.openSubscriptions() + two.feed.openSubscriptions()).toBe(0);
});
