import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteReplicaKeys } from '../../../src/db/sealing/replica-keys.repository.ts';
import { until } from '../../support/condition.ts';
import { inOrder } from './receiver.ts';
import { type DeliveryWorld, deliveryWorld, gets, happen, positionsOf, stored, users } from './support.ts';

let world: DeliveryWorld;
let people: string[];
beforeAll(async () => {
  world = await deliveryWorld();
  people = await users(world.db, 25);
});
afterAll(() => world.close());

it('a receiver that is killed in the middle of 1,000 events gets each at least once, and none is lost', async () => {
  const receiver = await world.receiver();
  const replica = await world.replica({ targets: { killed: receiver } });
  // It takes an event, and dies before it answers.
  let isKilled = false;
  receiver.answer(({ position }) => (position % 50 === 0 && !isKilled ? 'hang' : 204));
  const positions = await happen(world.db, people, 40);
  expect(positions.length).toBe(1_000);
  await until('it has a part', () => receiver.received.length >= 300);
  isKilled = true;
  await receiver.kill();
  const before = receiver.received.length;
  await until('deliveries fail', () => replica.reports.some(({ outcome }) => outcome === 'failed'));
  await receiver.restart();
  await gets(receiver, positions);
  await replica.stop();
  expect(before).toBeLessThan(1_000);
  expect(inOrder(receiver.taken())).toBe(true);
  // Duplicates carry the id of the first.
  const ids = new Map(receiver.received.map(({ position, id }) => [position, id]));
  expect(receiver.received.every(({ position, id }) => ids.get(position) === id)).toBe(true);
  expect(new Set(ids.values()).size).toBe(ids.size);
  expect(replica.losses).toEqual([]);
  expect(await stored(world.db, 'killed')).toMatchObject({ position: positions.at(-1), stragglers: [] });
});

it('a replica that is killed in the middle is replaced by another one, and none is lost', async () => {
  const receiver = await world.receiver();
  const timing = { leaseMs: 1_500 };
  const [first, second] = [
    await world.replica({ targets: { shared: receiver }, timing }),
    await world.replica({ targets: { shared: receiver }, timing }),
  ];
  const positions = await happen(world.db, people, 40);
  await until('a part is delivered', () => receiver.received.length >= 200);
  const [holder, other] = first.reports.length > 0 ? [first, second] : [second, first];
  // One of them serves the target.
  expect(other.reports).toEqual([]);
  await holder.crash();
  await gets(receiver, positions);
  await other.stop();
  expect(inOrder(receiver.taken())).toBe(true);
  expect(other.reports.length).toBeGreaterThan(0);
  expect(await stored(world.db, 'shared')).toMatchObject({ position: positions.at(-1), stragglers: [] });
});

it('each target is served by one replica, and by another one after a stop', async () => {
  const receivers = await Promise.all([1, 2, 3, 4].map(() => world.receiver()));
  const targets = Object.fromEntries(receivers.map((one, index) => [`part-${index}`, one]));
  // A hand-over for balance, and a time limit that a busy machine overruns, may repeat what was in progress.
  const timing = { rebalanceEveryMs: 600_000, leaseMs: 600_000, graceMs: 60_000 };
  const [first, second] = await Promise.all([
    world.replica({ targets, timing }),
    world.replica({ targets, timing }),
  ]);
  const served = () => [first, second].map(({ reports }) => new Set(reports.map(({ target }) => target)));
  await until('all are served', async () => {
    const positions = await happen(world.db, people);
    if (receivers.some((one) => positionsOf(one).length === 0)) return false;
    // One that stops in the middle may have delivered later events than others that it leaves undelivered.
    for (const receiver of receivers) await gets(receiver, positions);
    return true;
  });
  const [ofFirst, ofSecond] = served() as [Set<string>, Set<string>];
  expect([...ofFirst].filter((name) => ofSecond.has(name))).toEqual([]);
  await first.stop();
  const positions = await happen(world.db, people);
  for (const receiver of receivers) await gets(receiver, positions);
  await second.stop();
  for (const receiver of receivers) {
    expect(inOrder(receiver.taken())).toBe(true);
    // A replica that stops saves its progress.
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(receiver.received.length);
  }
});

it('a replica that was alone gives targets back until each has its share', async () => {
  const receivers = await Promise.all([1, 2, 3, 4].map(() => world.receiver()));
  const targets = Object.fromEntries(receivers.map((one, index) => [`shared-${index}`, one]));
  const timing = { rebalanceEveryMs: 300 };
  const first = await world.replica({ targets, timing });
  const served = (replica: { reports: { target: string }[] }, from: number) =>
    new Set(replica.reports.slice(from).map(({ target }) => target)).size;
  await until('the first serves all', async () => {
    await happen(world.db, people);
    return served(first, 0) === 4;
  });
  await noteReplicaKeys(world.db, randomUUID(), [], '0060-callers');
  await noteReplicaKeys(world.db, randomUUID(), [], '0060-callers');
  const second = await world.replica({ targets, timing });
  await until('each serves two', async () => {
    const from = first.reports.length;
    for (const receiver of receivers) await gets(receiver, await happen(world.db, people.slice(0, 2)));
    return served(first, from) === 2 && served(second, 0) >= 2;
  });
  await Promise.all([first.stop(), second.stop()]);
  // A hand-over may repeat what was in progress.
  for (const receiver of receivers) expect(inOrder(receiver.taken())).toBe(true);
});

it('a log line has ids, and no more than that', async () => {
  const receiver = await world.receiver();
  receiver.answer(() => (receiver.received.length === 0 ? 500 : 204));
  const replica = await world.replica({ targets: { told: receiver } });
  await gets(receiver, await happen(world.db, people.slice(0, 1)));
  await replica.stop();
  const lines = replica.logged.map((line) => JSON.parse(line)).filter(({ target }) => target === 'told');
  const known = 'level time target eventId userId updateId attempt httpStatus durationMs retryAfterMs msg';
  for (const line of lines)
    expect(Object.keys(line).filter((key) => !known.split(' ').includes(key))).toEqual([]);
  expect(lines.map(({ msg }) => msg)).toContain('an event could not be delivered; it is retried');
  expect(replica.logged.join('')).not.toContain(new URL(receiver.url).port);
});
