import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aToken, post, startServer, type TestServer } from './support/server.ts';

/** What the scanner graphql-cop sends, with a good token, and what it takes for a weakness. */
let server: TestServer;

beforeAll(async () => {
  server = await startServer({
    env: { mode: 'production', routerSecret: null },
    explorer: { token: 't', query: '{ me }', variables: '{}' },
  });
});
afterAll(() => server.stop());

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

async function get(path: string, headers: Record<string, string> = {}) {
  return fetch(`${server.url}${path}`, {
    headers: { authorization: `Bearer ${await aToken()}`, ...headers },
    redirect: 'manual',
  });
}

describe('in production, nothing is given for', () => {
  test.each<[string, unknown]>([
    ['101 aliases', { query: `query cop { ${repeat(101, (index) => `alias${index}:__typename`)} }` }],
    ['a batch of ten', Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' }))],
    ['a field repeated 500 times', { query: `query cop { ${repeat(500, () => '__typename')} }` }],
    [
      'introspection in circles',
      {
        query:
          'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
      },
    ],
    ['introspection', { query: 'query cop { __schema { types { name fields { name } } } }' }],
    ['a trace', { query: 'query cop { unknown }', extensions: { tracing: true } }],
  ])('%s', async (_, body) => {
    const answer = await post(server, body);
    expect(answer.status).toBe(400);
    expect(answer.body).not.toHaveProperty('data');
    expect(answer.body).not.toHaveProperty('extensions');
    expect(Array.isArray(answer.body)).toBe(false);
  });

  test('ten unknown directives, with an error for each', async () => {
    const { body } = await post(server, { query: `query cop { __typename ${repeat(10, () => '@aa')} }` });
    expect(body.errors?.length).toBeLessThan(10);
  });

  test('a field that is nearly one of ours', async () => {
    for (const query of [
      'query cop { __schema { directive } }',
      '{ usr { id } }',
      '{ user(idd: "1") { nam } }',
    ]) {
      const { body } = await post(server, { query });
      expect(body).not.toHaveProperty('data');
      expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
    }
  });

  test.each(['query cop {__typename}', 'mutation cop {__typename}', '{ me }'])(
    'a GET of %s',
    async (query) => {
      const response = await get(`/graphql?${new URLSearchParams({ query })}`);
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
      expect(await response.json()).not.toHaveProperty('data');
    },
  );

  test.each(['{ me }', 'mutation { rename(name: "x") }'])(
    'a GET of the event stream for %s',
    async (query) => {
      const response = await get(`/graphql/stream?${new URLSearchParams({ query })}`, {
        accept: 'text/event-stream',
      });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
      expect(await response.json()).not.toHaveProperty('data');
    },
  );

  test('a form', async () => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, body } = await post(server, 'query=query+cop+%7B__typename%7D', type);
    expect(status).toBe(415);
    expect(body).not.toHaveProperty('data');
  });

  test.each(['/', '/graphiql', '/playground', '/console', '/graphql'])('a browser at %s', async (path) => {
    const text = await (await get(path, { accept: 'text/html' })).text();
    expect(text).not.toMatch(/graphiql|graphql playground|ruru|<html/i);
  });

  test('a request that cannot be read: no stack and no exception', async () => {
    const { body } = await post(server, { query: 'qwerty cop { abc }' });
    expect(Object.keys(body.errors?.[0]?.extensions ?? {})).toEqual(['code']);
  });
});

test('an operation is answered without a trace', async () => {
  expect((await post(server, { query: 'query cop { __typename }' })).body).toEqual({
    data: { __typename: 'Query' },
  });
});

test('the event stream’s GET stays', async () => {
  const controller = new AbortController();
  const query = 'subscription { ticks { value } }';
  const response = await fetch(`${server.url}/graphql/stream?${new URLSearchParams({ query })}`, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${await aToken()}` },
    signal: controller.signal,
  });
  expect(response.status).toBe(200);
  controller.abort();
});

test('with ALLOW_GET queries come by GET, and mutations still do not', async () => {
  const open = await startServer({ env: { mode: 'production', routerSecret: null, allowGet: true } });
  const ask = async (query: string) =>
    fetch(`${open.url}/graphql?${new URLSearchParams({ query })}`, {
      headers: { authorization: `Bearer ${await aToken()}` },
    });
  expect(await (await ask('{ me }')).json()).toEqual({ data: { me: 'tester' } });
  expect((await ask('mutation { rename(name: "x") }')).status).toBe(405);
  await open.stop();
});
