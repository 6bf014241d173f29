import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { happen } from '../events/support.ts';
import { aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import {
  aToken,
  type CallbackReplica,
  type CallbackWorld,
  callbackWorld,
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

const registrations = async () =>
  (await sql<{ id: string }>`select id from callback_subscriptions`.execute(world.db)).rows.length;

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

  test('tells thousands of events in order, each once', async () => {
    const user = await aUser(world.db);
    const after = await replica.feed.currentCursor();
    const [update] = await happen(world.db, user);
    await sql`insert into update_events (user_id, update_id, occurred_at, status, transitions)
      select ${user}, ${update}, now(), 'SUBMITTING', '[]' from generate_series(1, 1999)`.execute(world.db);
    const query = 'subscription ($u: ID, $a: String) { userUpdateStatus(userId: $u, after: $a) { cursor } }';
    const { id, body } = operation(router, { u: user, a: after });
    await replica.post({ ...body, query });
    await until('all have come', () => router.of(id, 'next').length >= 2000, 25_000);
    const cursors = router
      .events(id)
      .map(({ cursor }) => Buffer.from(cursor, 'base64url').readBigUInt64BE(17));
    expect(cursors).toEqual(cursors.map((_, index) => (cursors[0] ?? 0n) + BigInt(index)));
  });

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
  const refusedCheck = async (extension: Record<string, unknown> = {}) => {
    const { id, body } = operation(router, {}, extension);
    const answer = await replica.post(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      errors: [{ message: expect.stringContaining('204'), extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(await registrations()).toBe(0);
    expect(replica.feed.openSubscriptions()).toBe(0);
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
    router.answer(() => 'hang');
    await refusedCheck();
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

describe('an address is refused before anybody is called', () => {
  const refused = async (extension: Record<string, unknown>, says: RegExp) => {
    const before = router.received.length;
    const { body } = operation(router, {}, extension);
    const answer = await replica.post(body);
    expect(answer.status).toBe(400);
    expect(answer.body.data).toBeUndefined();
    expect(answer.body.errors?.[0]).toMatchObject({
      message: expect.stringMatching(says),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(router.received.length).toBe(before);
    expect(await registrations()).toBe(0);
  };
  const { origin } = { origin: () => router.origin };

  test.each<[string, () => unknown]>([
    ['another port', () => 'http://127.0.0.1:1/callback'],
    ['another host of the same address', () => origin().replace('127.0.0.1', 'localhost')],
    ['another scheme', () => `${origin().replace('http', 'https')}/callback`],
    ['a scheme that is not of the web', () => 'file:///etc/passwd'],
    ['credentials', () => `${origin().replace('//', '//user:secret@')}/callback`],
    ['a host that begins with one that is listed', () => `${origin()}.example.com/callback`],
    ['the listed one as a user', () => `${origin()}@example.com/callback`],
    ['no address', () => 'callback'],
    ['no text', () => 7],
    ['nothing', () => undefined],
    ['a long one', () => `${origin()}/${'x'.repeat(3_000)}`],
  ])('%s', (_, callbackUrl) => refused({ callbackUrl: callbackUrl() }, /CALLBACK_ORIGINS/));

  test.each([
    ['subscriptionId', ''],
    ['subscriptionId', 'x'.repeat(300)],
    ['verifier', undefined],
    ['verifier', {}],
    ['heartbeatIntervalMs', 999],
    ['heartbeatIntervalMs', -1],
    ['heartbeatIntervalMs', '5000'],
    ['heartbeatIntervalMs', 1e12],
  ])('%s %j', (name, value) => refused({ [name]: value }, new RegExp(name)));

  test('an operation that is too long to be kept', async () => {
    const { body } = operation(router, { after: 'x'.repeat(70_000) });
    expect(await replica.post(body)).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    });
  });
});

describe('a subscription that may not begin is refused without the router being called', () => {
  const refusal = async (body: object, token?: string) => {
    const before = router.received.length;
    const answer = await replica.post(body, token);
    expect(router.received.length).toBe(before);
    expect(await registrations()).toBe(0);
    expect(replica.feed.openSubscriptions()).toBe(0);
    expect(answer.body.data ?? null).toBeNull();
    return { status: answer.status, codes: answer.body.errors?.map(({ extensions }) => extensions.code) };
  };

  test('without a valid token', async () => {
    const { body } = operation(router);
    expect(await refusal(body, 'nonsense')).toEqual({ status: 401, codes: ['UNAUTHENTICATED'] });
  });

  test('with one that has just ended', async () => {
    const { body } = operation(router);
    expect(await refusal(body, await aToken({ expiresIn: -2 }))).toEqual({
      status: 401,
      codes: ['TOKEN_EXPIRED'],
    });
  });

  test('without users:read', async () => {
    const { body } = operation(router);
    const token = await aToken({ scopes: ['users:write', 'users:admin'] });
    expect(await refusal(body, token)).toEqual({ status: 403, codes: ['FORBIDDEN'] });
  });

  test('of a foreign user, which exists or not', async () => {
    const token = await aToken({ userId: await aUser(world.db) });
    for (const userId of [await aUser(world.db), randomUUID()]) {
      const { body } = operation(router, { userId });
      expect(await refusal(body, token)).toEqual({ status: 403, codes: ['FORBIDDEN'] });
    }
  });

  test('of nobody, or from a place that is none', async () => {
    const nobody = operation(router, { userId: randomUUID() });
    expect(await refusal(nobody.body)).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
    const nowhere = operation(router, { after: 'nonsense' });
    expect(await refusal(nowhere.body)).toEqual({ status: 400, codes: ['CURSOR_INVALID'] });
  });

  test('with an unknown field, and no suggestion which was meant', async () => {
    const { body } = operation(router);
    const query = 'subscription { userUpdateStatus { cursr } }';
    const answer = await replica.post({ ...body, query });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain('cursor');
    expect(await registrations()).toBe(0);
  });

  test('beyond the limits', async () => {
    const { body } = operation(router);
    const query = `subscription { userUpdateStatus { ${Array.from({ length: 31 }, (_, n) => `a${n}: cursor`).join(' ')} } }`;
    expect(await refusal({ ...body, query })).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
  });
});

describe('where no router is named', () => {
  test('the protocol is off, and the answer says so', async () => {
    const off = await world.replica({ origins: [] });
    const { body } = operation(router);
    const { status, body: answer } = await off.post(body);
    expect(status).toBe(400);
    expect(answer).toEqual({
      errors: [
        { message: expect.stringContaining('CALLBACK_ORIGINS'), extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
    await off.stop();
  });
});

test('a POSTed subscription without the extension is refused as ever', async () => {
  const { status, body } = await replica.post({ query: operation(router).body.query });
  expect(status).toBe(400);
  expect(body.errors?.[0]?.message).toContain('/graphql/stream');
});

test('a query is answered at once, whatever extension it brings', async () => {
  const { body } = operation(router);
  const answer = await replica.post({ ...body, query: '{ eventCursor }' });
  expect(answer.body.data).toEqual({ eventCursor: expect.any(String) });
});
