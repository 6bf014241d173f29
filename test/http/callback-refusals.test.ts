import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
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

describe('where an origin has a path', () => {
  const codeAt = async (at: CallbackReplica, callbackUrl: string) => {
    const { body } = operation(router, {}, { callbackUrl });
    return (await at.post(body)).body.errors?.[0]?.extensions.code ?? null;
  };

  test('only addresses at it and below it are called', async () => {
    const narrow = await world.replica({ origins: [`${router.origin}/callback`] });
    const before = router.received.length;
    for (const path of [
      '/',
      '/callbacks/1',
      '/other/callback',
      '/callback/../admin',
      '/callback/%2e%2e/admin',
      '/callback/..%2fadmin',
      '/callback/%5c..%5cadmin',
      '/callback%2f..%2fadmin',
      '/Callback/1',
    ])
      expect([path, await codeAt(narrow, `${router.origin}${path}`)]).toEqual([path, 'BAD_USER_INPUT']);
    expect(router.received.length).toBe(before);
    expect(await codeAt(narrow, `${router.origin}/callback/1`)).toBeNull();
    expect(await codeAt(narrow, `${router.origin}/callback`)).toBeNull();
    await narrow.stop();
    await sql`delete from callback_subscriptions`.execute(world.db);
  });
});

describe('where the router has a secret', () => {
  test('nobody else registers, whatever the token', async () => {
    const secret = 'known to the router';
    const guarded = await world.replica({ routerSecret: `${secret}, and a newer one` });
    const before = router.received.length;
    for (const headers of [
      {},
      { 'x-router-secret': 'a guess' },
      { 'x-router-secret': `${secret}, and a newer one` },
    ]) {
      const { body } = operation(router);
      const answer = await guarded.post(body, undefined, headers);
      expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    }
    expect(router.received.length).toBe(before);
    expect(await registrations()).toBe(0);
    for (const shown of [secret, 'and a newer one']) {
      const { body } = operation(router);
      expect((await guarded.post(body, undefined, { 'x-router-secret': shown })).status).toBe(200);
    }
    await guarded.stop();
    await sql`delete from callback_subscriptions`.execute(world.db);
  });
});

describe('registrations beyond what there is room for', () => {
  const full = (answer: Awaited<ReturnType<CallbackReplica['post']>>) => {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: 60 });
  };

  test('are refused to an end user, also many at once, while others have room', async () => {
    const limited = await world.replica({ room: { perUser: 3 } });
    const mine = await aToken({ userId: await aUser(world.db) });
    const asked = Array.from({ length: 12 }, () => operation(router));
    const answers = await Promise.all(asked.map(({ body }) => limited.post(body, mine)));
    const taken = answers.filter(({ status }) => status === 200);
    expect(taken).toHaveLength(3);
    for (const answer of answers) if (!taken.includes(answer)) full(answer);
    expect(await registrations()).toBe(3);
    expect(limited.feed.openSubscriptions()).toBe(3);

    const again = asked[answers.findIndex(({ status }) => status === 200)];
    expect((await limited.post(again?.body, mine)).status).toBe(200);
    expect(await registrations()).toBe(3);
    const other = await aToken({ userId: await aUser(world.db) });
    expect((await limited.post(operation(router).body, other)).status).toBe(200);
    await limited.stop();
    await sql`delete from callback_subscriptions`.execute(world.db);
  });

  test('are refused in all, before the router is asked to confirm', async () => {
    const limited = await world.replica({ room: { inAll: 2 } });
    for (let n = 0; n < 2; n += 1) expect((await limited.post(operation(router).body)).status).toBe(200);
    const before = router.received.length;
    full(await limited.post(operation(router).body));
    expect(router.received.length).toBe(before);
    await limited.stop();
    await sql`delete from callback_subscriptions`.execute(world.db);
  });

  test('are counted by a digest: nothing stored names who asked', async () => {
    const person = `maria.santos-${randomUUID()}@example.com`;
    expect((await replica.post(operation(router).body, await aToken({ subject: person }))).status).toBe(200);
    const { rows } = await sql<{
      row: string;
    }>`select callback_subscriptions::text as row from callback_subscriptions`.execute(world.db);
    const plain = createHash('sha256')
      .update(JSON.stringify([person, null]))
      .digest('hex');
    expect(rows[0]?.row).not.toContain(plain);
    expect(rows[0]?.row).not.toContain(Buffer.from(person).toString('hex'));
    await sql`delete from callback_subscriptions`.execute(world.db);
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
