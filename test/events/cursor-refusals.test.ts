import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLogState } from '../../src/db/events/event.repository.ts';
import { encodeCursor } from '../../src/events/cursor.ts';
import { aUser } from '../support/builders.ts';
import {
  type EventsWorld,
  eventsWorld,
  happen,
  happenOften,
  positions,
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

describe('a cursor that cannot be followed', () => {
  it.each(['', 'nonsense', 'A'.repeat(34)])('is refused before the stream begins: %j', async (after) => {
    await expect(one.feed.subscribe({ userId: null, after })).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
    expect(one.feed.openSubscriptions()).toBe(0);
  });

  it('is refused when it is of another log, or of what a restored database has lost', async () => {
    const { logId, head } = await readLogState(world.db);
    for (const [after, code] of [
      [encodeCursor(crypto.randomUUID(), head), 'CURSOR_INVALID'],
      [encodeCursor(logId, head + 1), 'CURSOR_EXPIRED'],
    ] as const)
      await expect(one.feed.subscribe({ userId: null, after })).rejects.toMatchObject({ code });
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

it('no stream is left open', () => {
  expect(one.feed.openSubscriptions() + two.feed.openSubscriptions()).toBe(0);
});
