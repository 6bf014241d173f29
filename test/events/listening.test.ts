import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { type EventsWorld, eventsWorld, happen, type Replica, take, updates } from './support.ts';

let world: EventsWorld;
let one: Replica;
let two: Replica;

beforeAll(async () => {
  world = await eventsWorld();
  one = await world.replica();
  two = await world.replica({ bufferLimit: 20 });
});
afterAll(() => world.close());

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
