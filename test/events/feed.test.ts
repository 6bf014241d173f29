import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLogState } from '../../src/db/events/event.repository.ts';
import { encodeCursor } from '../../src/events/cursor.ts';
import { aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import {
  type EventsWorld,
  eventsWorld,
  happen,
  happenOften,
  nothingElse,
  type Replica,
  take,
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

const positions = (events: { position: number }[]) => events.map(({ position }) => position);
const updates = (events: { updateId: string }[]) => events.map(({ updateId }) => updateId);

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
    const replica = await world.replica({ bufferLimit: 20 });
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

describe('a cursor that cannot be followed', () => {
  it.each(['', 'nonsense', 'A'.repeat(34)])('is refused before the stream begins: %j', async (after) => {
    await expect(one.feed.subscribe({ userId: null, after })).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
    expect(one.feed.openSubscriptions()).toBe(0);
  });

  it('is refused when it is of another log or of the future', async () => {
    const { logId, head } = await readLogState(world.db);
    for (const after of [encodeCursor(crypto.randomUUID(), head), encodeCursor(logId, head + 1)]) {
      await expect(one.feed.subscribe({ userId: null, after })).rejects.toMatchObject({
        code: 'CURSOR_INVALID',
      });
    }
  });

  it('is refused when what follows it was pruned, and not a position later', async () => {
    await happen(world.db, await aUser(world.db), 2);
    const { logId, head } = await readLogState(world.db);
    await sql`update event_log set pruned_through = ${head - 1}`.execute(world.db);
    const expired = one.feed.subscribe({ userId: null, after: encodeCursor(logId, head - 2) });
    await expect(expired).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    const kept = await one.feed.subscribe({ userId: null, after: encodeCursor(logId, head - 1) });
    expect(positions(await take(kept, 1))).toEqual([head]);
    await kept.return();
  });

  it('ends a replay that pruning overtakes', async () => {
    const user = await aUser(world.db);
    const after = await two.feed.currentCursor();
    await happenOften(world.db, user, 250);
    const stream = await two.feed.subscribe({ userId: null, after });
    await take(stream, 1);
    const { head } = await readLogState(world.db);
    await sql`update event_log set pruned_through = ${head - 50}`.execute(world.db);
    await expect(take(stream, 250)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });
});

describe('leaving', () => {
  it('ends a stream at once while it waits for an event', async () => {
    const stream = await one.feed.subscribe({ userId: null, after: null });
    const waiting = [stream.next(), stream.next()];
    await stream.return();
    expect(one.feed.openSubscriptions()).toBe(0);
    expect(await Promise.all(waiting)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('works by a signal too, also one that was given before', async () => {
    const controller = new AbortController();
    const stream = await one.feed.subscribe({ userId: null, after: null, signal: controller.signal });
    const waiting = stream.next();
    controller.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    const late = await one.feed.subscribe({ userId: null, after: null, signal: controller.signal });
    expect(await late.next()).toEqual({ done: true, value: undefined });
    expect(one.feed.openSubscriptions()).toBe(0);
  });

  it('by breaking out of a loop closes the stream', async () => {
    const after = await one.feed.currentCursor();
    await happen(world.db, await aUser(world.db), 2);
    const stream = await one.feed.subscribe({ userId: null, after });
    for await (const _event of stream) break;
    expect(one.feed.openSubscriptions()).toBe(0);
  });
});

describe('the end of a token', () => {
  it('ends the stream, and says where to go on', async () => {
    const user = await aUser(world.db);
    const until_ = new Date(Date.now() + 300);
    const stream = await one.feed.subscribe({ userId: user, after: null, until: until_ });
    const [first] = await happen(world.db, user);
    expect(updates(await take(stream, 1))).toEqual([first]);
    const error = await stream.next().catch((thrown: unknown) => thrown as { code: string; after: string });
    expect(error).toMatchObject({ code: 'TOKEN_EXPIRED' });
    const [second] = await happen(world.db, user);
    const again = await one.feed.subscribe({ userId: user, after: (error as { after: string }).after });
    expect(updates(await take(again, 1))).toEqual([second]);
    await again.return();
  });

  it('is kept when it is decades away', async () => {
    const stream = await one.feed.subscribe({ userId: null, after: null, until: new Date('2090-01-01') });
    expect(await nothingElse(world.db, stream)).toBe(true);
    await stream.return();
  });
});

describe('a consumer that does not keep up', () => {
  it('is ended with the place to resume from, and others are not', async () => {
    const replica = await world.replica({ bufferLimit: 20, patienceMs: 0 });
    const user = await aUser(world.db);
    const slow = await replica.feed.subscribe({ userId: null, after: null });
    const quick = await replica.feed.subscribe({ userId: null, after: null });
    const bystander = await replica.feed.subscribe({ userId: await aUser(world.db), after: null });
    const taken = take(quick, 61);
    const [first] = await happen(world.db, user);
    expect(updates(await take(slow, 1))).toEqual([first]);
    for (let round = 0; round < 6; round += 1) await happenOften(world.db, user, 10);
    await until('the slow one was ended', () => replica.feed.openSubscriptions() === 2);
    await taken;
    const error = await slow
      .next()
      .catch((thrown: unknown) => thrown as { code: string; after: string; message: string });
    expect(error).toMatchObject({ code: 'SLOW_CONSUMER' });
    const { after, message } = error as { after: string; message: string };
    expect(message).toContain(after);
    expect(await slow.next()).toEqual({ done: true, value: undefined });
    const resumed = await replica.feed.subscribe({ userId: null, after });
    expect(await take(resumed, 60)).toHaveLength(60);
    expect(await nothingElse(world.db, resumed)).toBe(true);
    await Promise.all([resumed.return(), quick.return(), bystander.return()]);
  });

  it('is left alone while it goes on taking, however much comes at once', async () => {
    const user = await aUser(world.db);
    const stream = await two.feed.subscribe({ userId: null, after: null });
    await happenOften(world.db, user, 200);
    expect(await take(stream, 200)).toHaveLength(200);
    await stream.return();
  });
});

describe('the connection that listens', () => {
  it('may be killed: events go on, and it comes back', async () => {
    const replica = await world.replica();
    const user = await aUser(world.db);
    const stream = await replica.feed.subscribe({ userId: user, after: null });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'profile-subgraph events' and datname = current_database()`.execute(world.db);
    const expected = await happen(world.db, user, 3);
    expect(updates(await take(stream, 3))).toEqual(expected);
    await until('it listens again', () => replica.listener.healthy());
    await until('the others too', () => one.listener.healthy() && two.listener.healthy());
    const later = await happen(world.db, user, 1);
    expect(updates(await take(stream, 1))).toEqual(later);
    await stream.return();
  });

  it('may be missing altogether: events come at the pace of the polls', async () => {
    const replica = await world.replica({ listen: false, pollMs: 20 });
    const user = await aUser(world.db);
    const stream = await replica.feed.subscribe({ userId: user, after: null });
    const expected = await happen(world.db, user, 2);
    expect(updates(await take(stream, 2))).toEqual(expected);
    expect(replica.listener.healthy()).toBe(false);
    await stream.return();
  });

  it('brings an event without waiting for a poll', async () => {
    const user = await aUser(world.db);
    const stream = await one.feed.subscribe({ userId: user, after: null });
    const [expected] = await happen(world.db, user);
    expect(updates(await take(stream, 1))).toEqual([expected]);
    await stream.return();
  });
});

it('no stream is left open', () => {
  expect(one.feed.openSubscriptions() + two.feed.openSubscriptions()).toBe(0);
});
