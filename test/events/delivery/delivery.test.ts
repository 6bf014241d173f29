import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLogState } from '../../../src/db/events/event.repository.ts';
import { moveTarget } from '../../../src/db/events/event-target.repository.ts';
import { replayTarget } from '../../../src/events/delivery/replay.ts';
import { until } from '../../support/condition.ts';
import { inOrder } from './receiver.ts';
import { type DeliveryWorld, deliveryWorld, gets, happen, positionsOf, stored, users } from './support.ts';

let world: DeliveryWorld;
let people: string[];
beforeAll(async () => {
  world = await deliveryWorld();
  people = await users(world.db, 20);
});
afterAll(() => world.close());

describe('a target that takes everything', () => {
  it('gets every event once, in order per user, and costs one row', async () => {
    const receiver = await world.receiver();
    const replica = await world.replica({ targets: { whole: receiver } });
    const positions = await happen(world.db, people, 20);
    await gets(receiver, positions);
    await replica.stop();
    expect(inOrder(receiver.taken())).toBe(true);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(receiver.received.length);
    expect(await stored(world.db, 'whole')).toMatchObject({
      position: positions.at(-1),
      stragglers: [],
      lease_until: null,
    });
  });

  it('goes on where it was after a restart, without a repetition', async () => {
    const receiver = await world.receiver();
    const first = await world.replica({ targets: { restarted: receiver } });
    const before = await happen(world.db, people);
    await gets(receiver, before);
    await first.stop();
    const meanwhile = await happen(world.db, people);
    const second = await world.replica({ targets: { restarted: receiver } });
    await gets(receiver, meanwhile);
    await second.stop();
    const ids = receiver.received.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('an event that is not taken', () => {
  it('is tried again, while later events of its user wait and other users go on', async () => {
    const receiver = await world.receiver();
    const [stuck, ...others] = people as [string, ...string[]];
    let isRepaired = false;
    receiver.answer(({ userId }) => (userId === stuck && !isRepaired ? 500 : 200));
    const replica = await world.replica({ targets: { stuck: receiver } });
    const [first] = (await happen(world.db, [stuck])) as [number];
    const later = await happen(world.db, people, 3);
    await until('all others have theirs', () => positionsOf(receiver).length === others.length * 3);
    const tried = receiver.received.filter(({ userId }) => userId === stuck);
    expect(new Set(tried.map(({ position }) => position)).size).toBe(1);
    await until('the position has moved on', async () => {
      const { position, stragglers } = await stored(world.db, 'stuck');
      return position === later.at(-1) && (stragglers as unknown[]).length === 1;
    });
    isRepaired = true;
    await gets(receiver, [first, ...later]);
    await replica.stop();
    expect(inOrder(receiver.taken())).toBe(true);
    expect(await stored(world.db, 'stuck')).toMatchObject({ stragglers: [] });
  });

  it('is given up in the end, where the target takes others, and the user goes on', async () => {
    const receiver = await world.receiver();
    const [poisoned, healthy] = people as [string, string];
    let poison = 0;
    receiver.answer(({ position }) => (position === poison ? 400 : 204));
    const replica = await world.replica({ targets: { poisoned: receiver }, timing: { giveUpAfterMs: 1 } });
    const positions = await happen(world.db, [poisoned]);
    await gets(receiver, positions);
    poison = (positions.at(-1) as number) + 1;
    const [, after] = (await happen(world.db, [poisoned], 2)) as [number, number];
    await until('others are taken until it is given up', async () => {
      await happen(world.db, [healthy]);
      return replica.losses.length > 0;
    });
    await gets(receiver, [after]);
    await replica.stop();
    expect(replica.losses).toEqual([{ target: 'poisoned', reason: 'given_up', count: 1 }]);
    expect(positionsOf(receiver)).not.toContain(poison);
    expect(replica.logged.filter((line) => line.includes('an event was given up'))).toEqual([
      expect.stringContaining(`"eventId":${poison}`),
    ]);
  });

  it('is never given up while the target takes nothing at all', async () => {
    const receiver = await world.receiver();
    let isUp = false;
    receiver.answer(() => (isUp ? 204 : 502));
    const replica = await world.replica({ targets: { down: receiver }, timing: { giveUpAfterMs: 1 } });
    const positions = await happen(world.db, people, 2);
    await until('much is tried', () => receiver.received.length > 200);
    isUp = true;
    await gets(receiver, positions);
    await replica.stop();
    expect(replica.losses).toEqual([]);
    expect(inOrder(receiver.taken())).toBe(true);
  });

  it('is remembered for some users only, however many have one', async () => {
    const crowd = await users(world.db, 200);
    const receiver = await world.receiver();
    let isUp = false;
    receiver.answer(() => (isUp ? 204 : 500));
    const replica = await world.replica({ targets: { crowded: receiver } });
    const positions = await happen(world.db, crowd);
    const waiting = async () => ((await stored(world.db, 'crowded')).stragglers as unknown[]).length;
    await until('there is no room for more', async () => (await waiting()) >= 100);
    const tried = receiver.received.length;
    await until('it goes on trying', () => receiver.received.length > tried + 200);
    expect(await waiting()).toBeLessThan(120);
    // A replica that takes over has the same ones in its way.
    await replica.stop();
    const second = await world.replica({ targets: { crowded: receiver } });
    isUp = true;
    await gets(receiver, positions);
    await second.stop();
    expect(inOrder(receiver.taken())).toBe(true);
  });
});

describe('a bad target', () => {
  it('slows no other one, whether it fails, hangs or asks to wait', async () => {
    const [good, failing, hanging, busy] = await Promise.all([1, 2, 3, 4].map(() => world.receiver()));
    failing?.answer(() => 500);
    hanging?.answer(() => 'hang');
    busy?.answer(() => ({ status: 503, headers: { 'retry-after': '3600' } }));
    const targets = { good: good!, failing: failing!, hanging: hanging!, busy: busy! };
    const replica = await world.replica({ targets, timing: { answerWithinMs: 600_000 } });
    await until('each is served', async () => {
      await happen(world.db, people);
      return [good, failing, hanging, busy].every((one) => (one?.received.length ?? 0) > 0);
    });
    const positions = await happen(world.db, people, 10);
    await gets(good!, positions);
    // So many were under way when the first answer came.
    expect(busy?.received.length).toBeLessThanOrEqual(16);
    expect(hanging?.received.length).toBeLessThanOrEqual(16);
    expect(positionsOf(failing!)).toEqual([]);
    await replica.stop();
    expect(inOrder(good!.taken())).toBe(true);
  });
});

describe('what is no longer kept', () => {
  it('is told as lost, and the target goes on at the oldest event', async () => {
    const receiver = await world.receiver();
    const first = await world.replica({ targets: { late: receiver } });
    await gets(receiver, await happen(world.db, people));
    await first.stop();
    const missed = await happen(world.db, people);
    await sql`update event_log set pruned_through = ${missed.at(-1)}`.execute(world.db);
    const kept = await happen(world.db, people);
    const second = await world.replica({ targets: { late: receiver } });
    await gets(receiver, kept);
    await second.stop();
    expect(second.losses).toEqual([{ target: 'late', reason: 'expired', count: missed.length }]);
    expect(second.logged.join('')).toContain('a target was behind the retained events');
    expect(positionsOf(receiver).filter((position) => missed.includes(position))).toEqual([]);
  });
});

describe('what is kept', () => {
  it('is no loss where its user waits behind what is gone', async () => {
    const [slow, other] = (await users(world.db, 2)) as [string, string];
    const receiver = await world.receiver();
    const replica = await world.replica({ targets: { waiting: receiver } });
    await gets(receiver, await happen(world.db, [slow, other]));
    const taken = new Set<number>();
    receiver.answer(({ userId, position }) => (userId !== slow || taken.has(position) ? 204 : 503));
    const [first] = (await happen(world.db, [slow])) as [number];
    const between = await happen(world.db, [other], 5);
    const [last] = (await happen(world.db, [slow])) as [number];
    await gets(receiver, between);
    taken.add(first);
    const triesOfLast = () => receiver.received.filter(({ position }) => position === last).length;
    await until('the last is tried', () => triesOfLast() > 0);
    for (const place of between.slice(0, 3)) {
      await sql`update event_log set pruned_through = ${place}`.execute(world.db);
      await gets(receiver, await happen(world.db, [other]));
      const tries = triesOfLast();
      await until('it is tried again', () => triesOfLast() > tries + 1);
    }
    taken.add(last);
    await gets(receiver, [last]);
    await replica.stop();
    expect(replica.losses).toEqual([]);
  });
});

describe('a replay', () => {
  it('delivers everything behind a position again, under the same ids', async () => {
    const receiver = await world.receiver();
    const replica = await world.replica({ targets: { replayed: receiver } });
    const positions = await happen(world.db, people, 2);
    await gets(receiver, positions);
    const [from] = positions as [number];
    expect(await moveTarget(world.db, 'replayed', from)).toBe(true);
    const times = (position: number) => receiver.received.filter((one) => one.position === position).length;
    await until('all behind it came twice', () => positions.slice(1).every((one) => times(one) >= 2));
    await until('it is done', async () => (await stored(world.db, 'replayed')).position === positions.at(-1));
    await replica.stop();
    expect(times(from)).toBe(1);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(receiver.received.length / 2 + 0.5);
    expect(await moveTarget(world.db, 'unknown', from)).toBe(false);
  });

  it('begins at a cursor, at a moment or now', async () => {
    const receiver = await world.receiver();
    const replica = await world.replica({ targets: { placed: receiver } });
    await gets(receiver, await happen(world.db, people));
    await replica.stop();
    const [, second] = receiver.received.sort((one, other) => one.position - other.position);
    const { cursor = '', occurredAt = '' } = second?.body.data ?? {};
    const place = async (from: string) => {
      await replayTarget(world.db, 'placed', from);
      return (await stored(world.db, 'placed')).position;
    };
    expect(await place(cursor as string)).toBe(second?.position);
    const { head } = await readLogState(world.db);
    expect(await place('now')).toBe(head);
    // Others may have happened in the same millisecond.
    expect(await place(occurredAt as string)).toBeLessThan(second?.position ?? 0);
    expect(await place(new Date(Date.now() + 60_000).toISOString())).toBe(head);
    await expect(place('yesterday')).rejects.toThrow('The cursor does not belong');
    await expect(replayTarget(world.db, 'unknown', 'now')).rejects.toThrow('There is no target unknown.');
  });

  it('leaves users where they are who are further behind', async () => {
    const receiver = await world.receiver();
    const [stuck] = people as [string];
    receiver.answer(({ userId }) => (userId === stuck ? 500 : 204));
    const replica = await world.replica({ targets: { further: receiver } });
    const positions = await happen(world.db, people, 2);
    await until('all but one are through', async () => {
      const { position, stragglers } = await stored(world.db, 'further');
      return position === positions.at(-1) && (stragglers as unknown[]).length === 1;
    });
    await moveTarget(world.db, 'further', positions.at(-1) as number);
    receiver.answer(() => 204);
    await gets(receiver, positions);
    await replica.stop();
  });
});

it('a log that was restored is taken up anew, with nothing saved of what was before', async () => {
  const receiver = await world.receiver();
  const replica = await world.replica({ targets: { restored: receiver }, timing: { leaseMs: 1_000 } });
  const positions = await happen(world.db, people);
  await gets(receiver, positions);
  const { lease_number: before } = await stored(world.db, 'restored');
  replica.restored();
  const later = await happen(world.db, people);
  await gets(receiver, later);
  expect((await stored(world.db, 'restored')).lease_number).toBeGreaterThan(before);
  await replica.stop();
});

it('a failover that lost events skips none of those that get their positions', async () => {
  const receiver = await world.receiver();
  const replica = await world.replica({ targets: { survivor: receiver }, timing: { leaseMs: 1_000 } });
  const positions = await happen(world.db, people);
  await gets(receiver, positions);
  const last = positions.at(-1) as number;
  const kept = last - 2;
  await until(async () => (await stored(world.db, 'survivor')).position === last);
  await world.db.transaction().execute(async (tx) => {
    await sql`delete from update_events where position > ${kept}`.execute(tx);
    await sql`update event_targets set position = ${kept} where name = 'survivor'`.execute(tx);
    await sql`update event_log set head = ${kept}, identity = 'a promoted standby'`.execute(tx);
  });
  // The lease is kept, and its progress saved with it, before anything is numbered anew.
  const { lease_until: before } = await stored(world.db, 'survivor');
  await until(async () => (await stored(world.db, 'survivor')).lease_until?.getTime() !== before?.getTime());
  expect((await stored(world.db, 'survivor')).position).toBe(kept);
  const taken = receiver.taken().length;
  const later = await happen(world.db, people);
  expect(later[0]).toBe(kept + 1);
  await until('all are taken', () =>
    later.every((position) =>
      receiver
        .taken()
        .slice(taken)
        .some((one) => one.position === position),
    ),
  );
  const ids = receiver.taken().map(({ id }) => id);
  expect(new Set(ids.slice(taken)).size).toBe(later.length);
  expect(ids.slice(taken).filter((id) => ids.slice(0, taken).includes(id))).toEqual([]);
  await replica.stop();
});
