import type { GraphQLFormattedError } from 'graphql';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/connection.ts';
import { numberCommittedEvents } from '../../src/db/events/event.repository.ts';
import type { CallbackRegistration } from '../../src/http/callback/store.ts';
import { happen } from '../events/support.ts';
import { aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import {
  type CallbackReplica,
  type CallbackWorld,
  callbackWorld,
  operation,
} from './support/callback-world.ts';
import type { RouterStandIn } from './support/router.ts';
import { type ServingWorld, servingWorld } from './support/serving-world.ts';

let world: CallbackWorld;
let router: RouterStandIn;
/** With events that fail when they are told to. */
let scripted: ServingWorld;

beforeAll(async () => {
  [world, scripted] = await Promise.all([callbackWorld(), servingWorld()]);
  router = world.router;
});
afterEach(() => scripted.reset());
afterAll(() => Promise.all([world.close(), scripted.close()]));

const updates = (id: string) => router.events(id).map((event) => event?.update?.id);
const failures = ({ logged }: CallbackReplica) => logged.filter((line) => line.includes('operation failed'));

/** While they are away, nothing of a user or an update can be read; events can. */
const takeUsersAway = () => sql`alter table users rename to users_elsewhere`.execute(world.db);
const bringUsersBack = () => sql`alter table users_elsewhere rename to users`.execute(world.db);

/** One more event of the user's update, without a look at the user. */
async function moveOn(updateId: string | undefined): Promise<void> {
  await sql`insert into update_events (user_id, update_id, occurred_at, status, transitions)
    select user_id, id, now(), 'SUBMITTING', '[]' from profile_updates where id = ${updateId}`.execute(
    world.db,
  );
  await until('it has its number', async () => (await numberCommittedEvents(world.db)) !== null);
}

/** Watches everybody, so that opening its stream reads no user. */
async function watchedAll(at: CallbackReplica) {
  const user = await aUser(world.db);
  const { id, body } = operation(router);
  expect((await at.post(body)).body).toEqual({ data: null });
  const [update] = await happen(world.db, user);
  await until('the first event has come', () => updates(id).length === 1);
  return { id, update };
}

test('an event that cannot be read for a while reaches the router with its update, after those before it', async () => {
  const replica = await world.replica();
  const { id, update } = await watchedAll(replica);
  await takeUsersAway();
  await moveOn(update);
  // Seconds later: it is tried again before, within the stream.
  await until('it could not be read', () => failures(replica).length > 0);
  await bringUsersBack();
  await moveOn(update);
  await until('both have come', () => updates(id).length >= 3);
  expect(updates(id)).toEqual([update, update, update]);
  expect(router.of(id, 'next').flatMap(({ body }) => body.payload.errors ?? [])).toEqual([]);
  const cursors = router.events(id).map(({ cursor }) => cursor);
  expect(new Set(cursors).size).toBe(3);
  expect(router.of(id, 'complete')).toEqual([]);
  await replica.stop();
});

const codes = ({ subscriptionId }: CallbackRegistration) =>
  scripted.router
    .of(subscriptionId, 'complete')
    .map(({ body }) => body.errors?.map((error: GraphQLFormattedError) => error.extensions?.code));

test('an event that never can be read completes the subscription in the end, after pauses that grow', async () => {
  const { source, ...replica } = scripted.replica({
    giveUpAfterMs: 1_500,
    firstPauseMs: 100,
    longestPauseMs: 10_000,
  });
  const registration = await replica.register();
  source.push();
  await until('the first has come', () => scripted.told(registration).length === 1);
  source.failing.read = true;
  source.push();
  await until('it is complete', () => codes(registration).length === 1, 10_000);
  expect(codes(registration)).toEqual([['INTERNAL_SERVER_ERROR']]);
  expect(scripted.told(registration)).toEqual([1]);
  const times = source.opened(registration).map(({ at }) => at);
  const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  // 100 ms doubled each time, less a quarter at most: 1.5 seconds are over at the fifth or sixth at the latest.
  expect(pauses.length).toBeGreaterThanOrEqual(2);
  expect(pauses.length).toBeLessThanOrEqual(5);
  for (const [nth, pause] of pauses.entries()) expect(pause).toBeGreaterThan(74 * 2 ** nth);
});

// Chaos, seeds 13, 35 and 92: a subscription was completed because the database was busy when another replica took it over.
test('a service that is unavailable passes: the stream is opened again, and the event read', async () => {
  const { source } = scripted.replica({ longestPauseMs: 50 });
  Object.assign(source.failing, { open: true, code: 'SERVICE_UNAVAILABLE' });
  const registration = scripted.aRegistration();
  await scripted.abandon(registration);
  await until('it could not be opened', () => source.opened(registration).length >= 2);
  source.failing.open = false;
  source.failing.read = true;
  source.push();
  const before = source.opened(registration).length;
  await until('its event could not be read', () => source.opened(registration).length > before + 1);
  source.failing.read = false;
  await until('it has come', () => scripted.told(registration).length === 1);
  expect(codes(registration)).toEqual([]);
});

test('a stream that was mended has all its time again, though no event came since', async () => {
  const GIVE_UP_AFTER_MS = 1_000;
  const { source } = scripted.replica({ giveUpAfterMs: GIVE_UP_AFTER_MS, longestPauseMs: 100 });
  source.failing.open = true;
  const registration = scripted.aRegistration();
  await scripted.abandon(registration);
  await until('it could not be opened', () => source.opened(registration).length >= 2);
  source.failing.open = false;
  await until('it is open', () => source.streams() === 1);
  const enough = performance.now() + GIVE_UP_AFTER_MS;
  await until('the time to give up has gone by', () => performance.now() > enough);
  source.failing.read = true;
  const before = source.opened(registration).length;
  source.push();
  await until('its event could not be read', () => source.opened(registration).length > before);
  source.failing.read = false;
  await until('it has come', () => scripted.told(registration).length === 1);
  expect(codes(registration)).toEqual([]);
});

test('a registration that the database is too busy for is told when to come again', async () => {
  const { databaseUrl: url } = world;
  const { db: reads } = openDatabase({ url, maxConnections: 2, statementTimeoutMs: 100, onError() {} });
  const replica = await world.replica({ reads });
  const { body } = operation(router, { userId: await aUser(world.db) });
  const answer = await world.db.transaction().execute(async (tx) => {
    await sql`lock table users in access exclusive mode`.execute(tx);
    return replica.post(body);
  });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toMatch(/^[1-9]/);
  expect(answer.body.errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
  await replica.stop();
  await reads.destroy();
});

test('nor does a failed read at one event count for the next', async () => {
  const { source, ...replica } = scripted.replica({ giveUpAfterMs: 500, longestPauseMs: 50 });
  const registration = await replica.register();
  const begun = performance.now();
  for (let number = 1; performance.now() - begun < 1_000; number += 1) {
    const before = source.opened(registration).length;
    source.failing.read = true;
    source.push();
    await until('it could not be read', () => source.opened(registration).length > before);
    source.failing.read = false;
    await until('it has come', () => scripted.told(registration).length === number);
  }
  expect(codes(registration)).toEqual([]);
});

test('an event that is still being read does not keep its delivery from leaving', async () => {
  const { source, ...replica } = scripted.replica({ graceMs: 60_000 });
  const registration = await replica.register();
  source.hang();
  source.push();
  await until('it is being read', () => source.reading() === 1);
  await replica.serving.stop();
  expect(scripted.told(registration)).toEqual([]);
});
