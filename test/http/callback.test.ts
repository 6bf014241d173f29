import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readLogState } from '../../src/db/events/event.repository.ts';
import { decodeCursor } from '../../src/events/cursor.ts';
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
import { agreeable, type RouterStandIn } from './support/router.ts';

let world: CallbackWorld;
let router: RouterStandIn;
let replica: CallbackReplica;

beforeAll(async () => {
  world = await callbackWorld();
  router = world.router;
  replica = await world.replica();
});
afterEach(async () => {
  router.answer(agreeable);
  await sql`delete from callback_subscriptions`.execute(world.db);
  await until('nothing is left', () => replica.feed.openSubscriptions() === 0);
});
afterAll(() => world.close());

const registrations = () => countRegistrations(world.db);

/** Registers, and gives the router's id for it. */
async function register(variables: object = {}, extension: Record<string, unknown> = {}, token?: string) {
  const { id, body } = operation(router, variables, extension);
  const answer = await replica.post(body, token);
  expect(answer.body).toEqual({ data: null });
  return id;
}

const ended = (id: string) => {
  router.answer((message, earlier) =>
    message.body.id === id ? { status: 404 } : agreeable(message, earlier),
  );
};

describe('a subscription by callback', () => {
  test('may have an empty operationName, which is none', async () => {
    const { body } = operation(router);
    expect((await replica.post({ ...body, operationName: '' })).body).toEqual({ data: null });
    expect(await registrations()).toBe(1);
  });

  test('is confirmed by the router before it is answered, then its events are posted as they happen', async () => {
    const user = await aUser(world.db);
    const { id, body } = operation(router, { userId: user });
    const { status, headers, body: answer } = await replica.post(body);
    expect({ status, answer }).toEqual({ status: 200, answer: { data: null } });
    expect(headers.get('subscription-protocol')).toBe('callback/1.0');
    expect(router.of(id)).toMatchObject([
      {
        path: `/callback/${id}`,
        headers: { 'content-type': 'application/json', 'subscription-protocol': 'callback/1.0' },
        body: { kind: 'subscription', action: 'check', id, verifier: `verifier-${id}` },
      },
    ]);
    const updates = await happen(world.db, user, 3);
    await until('three events have come', () => router.events(id).length === 3);
    expect(router.of(id, 'next').map(({ body: message }) => message)).toEqual(
      updates.map((update) => ({
        kind: 'subscription',
        action: 'next',
        id,
        verifier: `verifier-${id}`,
        payload: {
          data: {
            userUpdateStatus: {
              cursor: expect.any(String),
              status: 'SUBMITTING',
              update: { id: update },
              user: { id: user },
            },
          },
        },
      })),
    );
    expect(await replica.metrics()).toContain('graphql_subscriptions_open{transport="callback"} 1');
    ended(id);
    await happen(world.db, user);
    await until('it is forgotten', async () => (await registrations()) === 0);
    await until('its stream is closed', () => replica.feed.openSubscriptions() === 0);
  });

  test('starts behind the cursor that it asks for', async () => {
    const user = await aUser(world.db);
    const after = await replica.feed.currentCursor();
    const missed = await happen(world.db, user, 2);
    const id = await register({ userId: user, after });
    await until('what was missed has come', () => router.events(id).length === 2);
    expect(router.events(id).map(({ update }) => update.id)).toEqual(missed);
  });

  test('tells more events than its replica keeps in memory, in order, each once', async () => {
    const user = await aUser(world.db);
    const after = await replica.feed.currentCursor();
    const [update] = await happen(world.db, user);
    await sql`insert into update_events (user_id, update_id, occurred_at, status, transitions)
      select ${user}, ${update}, now(), 'SUBMITTING', '[]' from generate_series(1, 1199)`.execute(world.db);
    const query = 'subscription ($u: ID, $a: String) { userUpdateStatus(userId: $u, after: $a) { cursor } }';
    const { id, body } = operation(router, { u: user, a: after });
    await replica.post({ ...body, query });
    await until('all have come', () => router.of(id, 'next').length >= 1200, 60_000);
    const log = await readLogState(world.db);
    const places = router.events(id).map(({ cursor }) => decodeCursor(cursor, log));
    expect(places).toEqual(places.map((_, index) => (places[0] ?? 0) + index));
  }, 90_000);

  test('is replaced when the router asks for the same again, so that no event comes twice', async () => {
    const user = await aUser(world.db);
    const { id, body } = operation(router, { userId: user });
    await replica.post(body);
    await replica.post(body);
    expect(await registrations()).toBe(1);
    const first = await happen(world.db, user);
    const second = await happen(world.db, user);
    await until('both have come', () => router.events(id).length >= 2);
    expect(router.events(id).map(({ update }) => update.id)).toEqual([...first, ...second]);
  });
});

describe('nothing is registered and nothing else is said', () => {
  const refusedCheck = async (at = replica) => {
    const { id, body } = operation(router);
    const answer = await at.post(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      errors: [{ message: expect.stringContaining('204'), extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(await registrations()).toBe(0);
    expect(at.feed.openSubscriptions()).toBe(0);
    return id;
  };

  test.each([200, 302, 400, 401, 404, 500])('when the router answers `check` with %d', async (status) => {
    router.answer(() => ({ status }));
    const id = await refusedCheck();
    expect(router.of(id).map(({ body }) => body.action)).toEqual(['check']);
  });

  test('when what answers speaks another protocol', async () => {
    router.answer(() => ({ status: 204, headers: { 'subscription-protocol': 'other/2.0' } }));
    await refusedCheck();
  });

  test('when the router does not answer in time', async () => {
    const impatient = await world.replica({ timing: { firstCheckWithinMs: 300 } });
    router.answer(() => 'hang');
    await refusedCheck(impatient);
    await impatient.stop();
  });

  test('when nobody listens there', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    await new Promise((closed) => other.close(closed));
    const elsewhere = await world.replica({ origins: [origin] });
    const { body } = operation(router, {}, { callbackUrl: `${origin}/callback` });
    expect((await elsewhere.post(body)).status).toBe(400);
    expect(await registrations()).toBe(0);
    await elsewhere.stop();
  });

  test('when the router sends us elsewhere', async () => {
    router.answer(({ path }) =>
      path === '/elsewhere'
        ? { status: 204 }
        : { status: 307, headers: { location: `${router.origin}/elsewhere` } },
    );
    await refusedCheck();
    expect(router.received.some(({ path }) => path === '/elsewhere')).toBe(false);
  });
});

test('a router that confirms without naming the protocol is believed, as Hive Gateway does', async () => {
  router.answer(() => ({ status: 204 }));
  const user = await aUser(world.db);
  const id = await register({ userId: user });
  await happen(world.db, user);
  await until('the event has come', () => router.events(id).length === 1);
});
