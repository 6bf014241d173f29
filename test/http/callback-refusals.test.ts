import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aUser } from '../support/builders.ts';
import {
  aToken,
  type CallbackReplica,
  type CallbackWorld,
  callbackWorld,
  countRegistrations,
  operation,
} from './support/callback-world.ts';
import type { RouterStandIn } from './support/router.ts';

let world: CallbackWorld;
let router: RouterStandIn;
let replica: CallbackReplica;

beforeAll(async () => {
  world = await callbackWorld();
  router = world.router;
  replica = await world.replica();
});
afterAll(() => world.close());

const registrations = () => countRegistrations(world.db);

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
  const origin = () => router.origin;

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
      codes: ['UNAUTHENTICATED'],
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
