import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GraphqlAnswer, post, startServer, type TestServer } from './support/server.ts';

const SECRET = 'router-secret-of-this-test';
const router = { 'x-router-secret': SECRET };

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ env: { mode: 'production', routerSecret: SECRET } });
});
afterAll(() => server.stop());

const rename = (name: string) => ({ query: `mutation { rename(name: "${name}") }` });

describe('the router', () => {
  test('is answered each of ten operations, in their order', async () => {
    const batch = Array.from({ length: 10 }, (_, a) => ({
      query: 'query A($a: Int!) { add(a: $a) } query B { me }',
      operationName: a === 3 ? 'B' : 'A',
      variables: { a },
    }));
    const { status, headers, body } = await post(server, batch, { ...router, accept: 'application/json' });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(body).toEqual(batch.map((_, a) => ({ data: a === 3 ? { me: 'tester' } : { add: a + 1 } })));
  });

  test('is told what is wrong with one of them in its place', async () => {
    const { status, body } = await post(
      server,
      [
        { query: '{ me }' },
        { query: '{ unknown }' },
        { query: 'subscription { ticks { value } }' },
        { query: 'query A($a: Int!) { add(a: $a) }', variables: { a: 'text' } },
        7,
        { query: '{ forbidden me }' },
        { extensions: { persistedQuery: { version: 1 } } },
      ],
      router,
    );
    expect(status).toBe(200);
    const code = (one: GraphqlAnswer) => one.errors?.[0]?.extensions.code;
    const answers = body as unknown as GraphqlAnswer[];
    expect(answers.map(code)).toEqual([
      undefined,
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'FORBIDDEN',
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ]);
    expect(answers.map((one) => 'data' in one)).toEqual([true, false, false, false, false, true, false]);
  });

  test('has its mutations done one after the other', async () => {
    const { body } = await post(server, [rename('a'), { query: '{ me }' }, rename('b')], router);
    expect(body).toEqual([{ data: { rename: 'a' } }, { data: { me: 'tester' } }, { data: { rename: 'b' } }]);
  });

  test('may ask for entities and the schema', async () => {
    const entities = '{ _entities(representations: [{__typename: "User", id: "1"}]) { __typename } }';
    const { body } = await post(server, [{ query: entities }, { query: '{ _service { sdl } }' }], router);
    expect(body).toMatchObject([
      { data: { _entities: [{ __typename: 'User' }] } },
      { data: { _service: { sdl: expect.any(String) } } },
    ]);
  });
});

describe('refused without data are', () => {
  test.each<[string, number, unknown, Record<string, string>]>([
    ['a batch without the secret', 400, [{ query: '{ me }' }], {}],
    ['a batch with a wrong secret', 400, [{ query: '{ me }' }], { 'x-router-secret': 'wrong' }],
    ['eleven operations', 400, Array.from({ length: 11 }, () => ({ query: '{ me }' })), router],
    ['none', 400, [], router],
  ])('%s', async (_, status, batch, headers) => {
    const answer = await post(server, batch, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('a batch with the secret and without a token', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...router },
      body: JSON.stringify([{ query: '{ me }' }]),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).not.toHaveProperty('data');
  });

  test('every batch where no secret is set', async () => {
    const open = await startServer();
    for (const headers of [{}, router]) {
      const answer = await post(open, [{ query: '{ me }' }], headers);
      expect(answer.status).toBe(400);
      expect(answer.body).not.toHaveProperty('data');
    }
    await open.stop();
  });
});
