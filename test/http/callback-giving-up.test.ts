import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { happen } from '../events/support.ts';
import { aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import {
  type CallbackReplica,
  type CallbackWorld,
  callbackWorld,
  countRegistrations,
  operation,
} from './support/callback-world.ts';
import { agreeable, type RouterAnswer, type RouterStandIn } from './support/router.ts';

const GIVE_UP_AFTER_MS = 1_500;

let world: CallbackWorld;
let router: RouterStandIn;
let impatient: CallbackReplica;

beforeAll(async () => {
  world = await callbackWorld();
  router = world.router;
  impatient = await world.replica({ timing: { giveUpAfterMs: GIVE_UP_AFTER_MS } });
});
afterEach(async () => {
  router.answer(agreeable);
  await sql`delete from callback_subscriptions`.execute(world.db);
});
afterAll(() => world.close());

const registrations = () => countRegistrations(world.db);

/** Checks come every third of a second. */
async function watched(at = impatient) {
  const user = await aUser(world.db);
  const { id, body } = operation(router, { userId: user }, { heartbeatIntervalMs: 1_000 });
  expect((await at.post(body)).body).toEqual({ data: null });
  return { user, id };
}

/** Answers one kind of message so, and the others as a router does. */
function answer(action: 'check' | 'next', how: (earlier: number) => RouterAnswer): void {
  router.answer((message, earlier) =>
    message.body.action === action ? how(earlier) : agreeable(message, earlier),
  );
}

test('a router that takes checks and fails at an event is given up all the same', async () => {
  const { user, id } = await watched();
  answer('next', () => ({ status: 500 }));
  await happen(world.db, user);
  await until('it is forgotten', async () => (await registrations()) === 0, 10_000);
  expect(router.of(id, 'check').length).toBeGreaterThan(2);
  const attempts = router.of(id, 'next');
  const lasted = (attempts.at(-1)?.at ?? 0) - (attempts[0]?.at ?? 0);
  expect(lasted).toBeGreaterThan(GIVE_UP_AFTER_MS - 500);
  expect(router.of(id, 'complete')).toEqual([]);
});

test('the pauses before an event is tried again go on growing while checks are taken', async () => {
  const slower = await world.replica({ timing: { firstPauseMs: 25, longestPauseMs: 5_000 } });
  const { user, id } = await watched(slower);
  answer('next', (earlier) => ({ status: earlier < 6 ? 503 : 200 }));
  await happen(world.db, user);
  await until('it is taken', () => router.of(id, 'next').length === 7);
  const [, , , , , sixth, seventh] = router.of(id, 'next');
  // 25 ms doubled five times, less a quarter at most.
  expect((seventh?.at ?? 0) - (sixth?.at ?? 0)).toBeGreaterThan(590);
  await slower.stop();
});

test('a router that takes no checks is given up', async () => {
  const { id } = await watched();
  answer('check', () => ({ status: 503 }));
  await until('it is forgotten', async () => (await registrations()) === 0, 10_000);
  expect(router.of(id, 'check').length).toBeGreaterThan(2);
  expect(router.of(id, 'complete')).toEqual([]);
});

test('a router that takes events is not given up for the checks that it misses', async () => {
  const { user, id } = await watched();
  answer('check', () => ({ status: 503 }));
  const enough = performance.now() + 2 * GIVE_UP_AFTER_MS;
  await until('it has missed checks for long', async () => {
    const taken = router.of(id, 'next').length;
    await happen(world.db, user);
    await until('the event is taken', () => router.of(id, 'next').length > taken);
    return performance.now() > enough;
  });
  expect(await registrations()).toBe(1);
});

test.each([
  ['0', '0'],
  ['a date that has passed', 'Wed, 21 Oct 2015 07:28:00 GMT'],
])('a router that asks for a pause of %s gets the usual one', async (_, retryAfter) => {
  const slower = await world.replica({ timing: { firstPauseMs: 300, longestPauseMs: 300 } });
  const { user, id } = await watched(slower);
  answer('next', (earlier) =>
    earlier === 0 ? { status: 429, headers: { 'retry-after': retryAfter } } : { status: 200 },
  );
  await happen(world.db, user);
  await until('it is taken', () => router.of(id, 'next').length === 2);
  const [one, two] = router.of(id, 'next');
  expect((two?.at ?? 0) - (one?.at ?? 0)).toBeGreaterThan(215);
  await slower.stop();
});
