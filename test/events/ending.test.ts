import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
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
    const until_ = new Date(Date.now() + 2_000);
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

  it('is kept though no timer ran meanwhile, as in a machine that was suspended', async () => {
    const user = await aUser(world.db);
    const until_ = new Date(Date.now() + 3_600_000);
    const stream = await one.feed.subscribe({ userId: user, after: null, until: until_ });
    await happen(world.db, user);
    const clock = vi.spyOn(Date, 'now').mockReturnValue(until_.getTime());
    onTestFinished(() => clock.mockRestore());
    await expect(stream.next()).rejects.toMatchObject({ code: 'TOKEN_EXPIRED', after: expect.any(String) });
    expect(one.feed.openSubscriptions()).toBe(0);
  });

  it('ends the stream also while nobody asks for its next event', async () => {
    const stream = await one.feed.subscribe({ userId: null, after: null, until: new Date(Date.now() + 500) });
    await until('it has ended', () => one.feed.openSubscriptions() === 0);
    await expect(stream.next()).rejects.toMatchObject({ code: 'TOKEN_EXPIRED', after: expect.any(String) });
  });

  it('is kept when it is decades away', async () => {
    const stream = await one.feed.subscribe({ userId: null, after: null, until: new Date('2090-01-01') });
    expect(await nothingElse(world.db, stream)).toBe(true);
    await stream.return();
  });
});

describe('a consumer that does not keep up', () => {
  it('is ended with the place to resume from, and others are not', async () => {
    const replica = await world.replica({ bufferLimit: 20, patienceMs: 200 });
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

it('no stream is left open', () => {
  expect(one.feed.openSubscriptions() + two.feed.openSubscriptions()).toBe(0);
});
