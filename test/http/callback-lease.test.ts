import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openDatabase } from '../../src/db/connection.ts';
import { createLogger } from '../../src/http/log.ts';
import { createLeaseClock } from '../../src/lease-clock.ts';
import { createCallbackStore } from '../../src/runtime/callback-store.ts';
import { keyring } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { type ServingWorld, servingWorld } from './support/serving-world.ts';

let world: ServingWorld;

beforeAll(async () => {
  world = await servingWorld();
});
afterEach(() => world.reset());
afterAll(() => world.close());

/** Whom somebody waits for until it is opened. */
function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

test('what a replica has not let go of yet it does not serve a second time', async () => {
  const acknowledgement = gate();
  let away = false;
  const replica = world.replica(
    { leaseMs: 1_000 },
    {
      acknowledge: (go) => async (cursor) => {
        if (cursor === '1') await acknowledgement.passed;
        return go(cursor);
      },
      keepLease: (go) => async (leaseMs, serving) => {
        if (away) throw new Error('the database is away');
        return go(leaseMs, serving);
      },
    },
  );
  const { source } = replica;
  const registration = await replica.register();
  source.push();
  await until('the event was sent', () => world.told(registration).length === 1);
  away = true;
  await until('the lease has run out', () => replica.logged('has expired'));
  // As another replica does that finds it run out: now nobody has the registration.
  await sql`delete from callback_servers`.execute(world.db);
  away = false;
  await replica.rounds();
  expect(source.opened(registration).length).toBe(0);
  // And leaves it to others, who could go on at once.
  const { rows } = await sql`select 1 from callback_subscriptions where server_id is null`.execute(world.db);
  expect(rows).toHaveLength(1);
  acknowledgement.open();
  await until('it is taken up again', () => source.opened(registration).length === 1);
  source.push();
  await until('the next event was sent', () => world.told(registration).at(-1) === 2);
  await replica.rounds();
  expect(source.opened(registration).length).toBe(1);
  expect(source.streams()).toBe(1);
  await replica.serving.stop();
  expect(source.streams()).toBe(0);
  expect(world.told(registration)).toEqual([1, 1, 2]);
});

test('what is registered while the replica takes up others is served once', async () => {
  const abandoned = world.aRegistration();
  await world.abandon(abandoned);
  const slow = gate();
  const asked = gate();
  const replica = world.replica(
    { leaseMs: 10_000 },
    {
      claim: (go) => async (serving) => {
        asked.open();
        await slow.passed;
        return go(serving);
      },
    },
  );
  await asked.passed;
  const { serving, source } = replica;
  const registration = world.aRegistration();
  await serving.register(registration, '0', source.stream('0'));
  slow.open();
  await until('the other is served', () => source.opened(abandoned).length === 1);
  await replica.rounds();
  expect(source.opened(registration).length).toBe(0);
  expect(source.streams()).toBe(2);
});

test('a registration that was lost does not hide another one that nobody serves', async () => {
  let pausing = false;
  const paused = gate();
  const pause = gate();
  const replica = world.replica(
    { leaseMs: 10_000 },
    {
      keepLease: (go) => async (leaseMs, serving) => {
        if (pausing) {
          paused.open();
          await pause.passed;
        }
        return go(leaseMs, serving);
      },
    },
  );
  const lost = await replica.register();
  pausing = true;
  await paused.passed;
  const missing = world.aRegistration();
  // The answer did not arrive, so the replica does not know that it has it.
  await replica.store.add(randomUUID(), missing, '0');
  await sql`with other as (
      insert into callback_servers (id, expires_at) values (gen_random_uuid(), now() + interval '1 minute') returning id
    )
    update callback_subscriptions set server_id = other.id from other where created_at = (
      select min(created_at) from callback_subscriptions
    )`.execute(world.db);
  pause.open();
  await until('the one is served', () => replica.source.opened(missing).length === 1, 5_000);
  await until('and the other not any more', () => replica.source.streams() === 1, 5_000);
  replica.source.push();
  await until('the event was sent', () => world.told(missing).length === 1);
  expect(world.told(lost)).toEqual([]);
});

test('a process that was stopped for longer than its lease says nothing when it goes on', async () => {
  const LEASE_MS = 1_000;
  let away = false;
  const stopped = new Int32Array(new SharedArrayBuffer(4));
  const replica = world.replica(
    { leaseMs: LEASE_MS },
    {
      keepLease: (go) => async (leaseMs, serving) => {
        if (away) throw new Error('the database is away');
        return go(leaseMs, serving);
      },
      // What it does next then comes before all timers.
      acknowledge: (go) => async (cursor) => {
        const noted = await go(cursor);
        if (cursor === '1') {
          away = true;
          Atomics.wait(stopped, 0, 0, LEASE_MS + 100);
        }
        return noted;
      },
    },
  );
  const registration = await replica.register();
  const posts = vi.spyOn(world.poster, 'post');
  replica.source.push(2);
  await until('it has gone on', () => replica.logged('the maintenance of callback subscriptions failed'));
  expect(posts).toHaveBeenCalledTimes(1);
  posts.mockRestore();
  away = false;
  await until('the other event has come', () => world.told(registration).length === 2);
  expect(world.told(registration)).toEqual([1, 2]);
});

test('a lease ends by the clock on the wall, too, and not later when that is set back', async () => {
  const lease = createLeaseClock();
  expect(lease.holds()).toBe(false);
  expect(lease.prolong(lease.now(), 60_000)).toBeGreaterThan(59_000);
  expect(lease.holds()).toBe(true);
  try {
    // As after a minute in which the machine was suspended: the steady clock has stood still.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    expect(lease.holds()).toBe(false);
    lease.prolong(lease.now(), 50);
    expect(lease.holds()).toBe(true);
    vi.setSystemTime(Date.now() - 3_600_000);
    await until('it has ended', () => !lease.holds());
  } finally {
    vi.useRealTimers();
  }
});

test('a lease is prolonged while more notes wait for the database than it has connections', async () => {
  const { db: other } = openDatabase({ url: world.url, maxConnections: 1, onError() {} });
  const store = createCallbackStore(world.db, keyring, createLogger('silent'));
  await store.keepLease(60_000, []);
  const ids = Array.from({ length: 12 }, () => randomUUID());
  const added = await Promise.all(ids.map((id) => store.add(id, world.aRegistration(), '0')));
  const held = added.filter((one) => one !== null);
  let notes: Promise<boolean[]> | undefined;
  let prolonged: Awaited<ReturnType<typeof store.keepLease>> | undefined;
  await other.transaction().execute(async (tx) => {
    await sql`select 1 from callback_subscriptions for update`.execute(tx);
    notes = Promise.all(held.map(({ acknowledge }) => acknowledge('1')));
    store.keepLease(60_000, ids).then(
      (duties) => {
        prolonged = duties;
      },
      () => undefined,
    );
    await until('it is prolonged', () => prolonged !== undefined, 3_000);
  });
  expect(prolonged).toEqual({ free: false, held: 12, same: true });
  expect(await store.keepLease(60_000, [...ids.slice(1), randomUUID()])).toMatchObject({ same: false });
  expect(new Set(await notes)).toEqual(new Set([true]));
  await other.destroy();
});
