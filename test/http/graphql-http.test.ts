import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aToken, post, startServer, type TestServer, until } from './support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = async (params: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql?${new URLSearchParams(params)}`, {
    headers: {
      accept: 'application/graphql-response+json',
      'content-type': 'application/json',
      authorization: `Bearer ${await aToken()}`,
      ...headers,
    },
  });

describe('a query', () => {
  test('is answered in the media type that was asked for', async () => {
    const modern = await post(server, { query: '{ me }' });
    expect(modern.status).toBe(200);
    expect(modern.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect(modern.body).toEqual({ data: { me: 'tester' } });
    const legacy = await post(server, { query: '{ me }' }, { accept: 'application/json' });
    expect(legacy.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(legacy.body).toEqual({ data: { me: 'tester' } });
  });

  test('may come by GET', async () => {
    const response = await get({
      query: 'query A($id: ID!) { user(id: $id) { name } }',
      variables: '{"id":"1"}',
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { user: { name: 'user 1' } } });
  });

  test('is executed in a context of its own', async () => {
    const first = await post(server, { query: '{ contextNumber }' });
    const second = await post(server, { query: '{ contextNumber }' });
    expect(first.body.data?.contextNumber).not.toBe(second.body.data?.contextNumber);
  });

  test('may be twenty megabytes long, with its variables', async () => {
    const name = 'x'.repeat(19 * 1_048_576);
    const { status, body } = await post(server, {
      query: 'mutation A($name: String!) { rename(name: $name) }',
      variables: { name },
    });
    expect(status).toBe(200);
    expect(String(body.data?.rename)).toHaveLength(name.length);
  });
});

describe('a mutation', () => {
  test('is done by POST and never by GET', async () => {
    const query = 'mutation { rename(name: "x") }';
    expect((await post(server, { query })).body).toEqual({ data: { rename: 'x' } });
    const response = await get({ query });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).not.toHaveProperty('data');
  });
});

describe('without a valid token', () => {
  test.each([
    ['none', {}],
    ['nonsense', { authorization: 'Bearer nonsense' }],
    ['another scheme', { authorization: 'Basic dTpw' }],
    ['an empty one', { authorization: '' }],
  ])('the answer is 401 (%s)', async (_, headers) => {
    for (const request of [
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"query":"{ __typename }"}',
      }),
      fetch(`${server.url}/graphql?query={__typename}`, { headers }),
      fetch(`${server.url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
        body: '{"query":"subscription { ticks { value } }"}',
      }),
    ]) {
      const response = await request;
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await response.json()).toEqual({
        errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  });

  test('the body is not even read', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{ not json',
    });
    expect(response.status).toBe(401);
  });
});

describe('refused with a GraphQL errors body and no data is', () => {
  const tooLong = JSON.stringify({ query: '{ me }', variables: { a: 'x'.repeat(20 * 1_048_576) } });

  test.each<[string, number, unknown, Record<string, string>?]>([
    ['a body beyond twenty megabytes', 413, tooLong],
    ['a body that is not JSON', 400, '{"query": "secret-value'],
    ['an empty body', 400, ''],
    ['a batch', 400, [{ query: '{ me }' }]],
    ['JSON that is no object', 400, '"{ me }"'],
    ['a body without a query', 400, {}],
    ['a query that is no text', 400, { query: 7 }],
    ['variables that are text', 400, { query: '{ me }', variables: '{}' }],
    ['a syntax error', 400, { query: '{ me' }],
    ['an unknown operation', 400, { query: 'query A { me } query B { me }', operationName: 'C' }],
    ['no operation named of two', 400, { query: 'query A { me } query B { me }' }],
    ['a fragment alone', 400, { query: 'fragment A on Query { me }' }],
    ['a subscription', 400, { query: 'subscription { ticks { value } }' }],
    ['another type of body', 415, 'query=%7Bme%7D', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', 415, '{"query":"{ me }"}', { 'content-type': 'text/plain' }],
  ])('%s', async (_, status, body, headers) => {
    const answer = await post(server, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toHaveProperty('data');
    expect(answer.body.errors).not.toHaveLength(0);
    for (const error of answer.body.errors ?? []) expect(error.extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(answer.body)).not.toContain('secret-value');
  });

  test('a hash without its query, in the words by which clients know to send the query', async () => {
    const { body } = await post(server, {
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    });
    expect(body).toEqual({
      errors: [
        { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
      ],
    });
  });

  test('another method', async () => {
    const authorization = `Bearer ${await aToken()}`;
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(`${server.url}/graphql`, { method, headers: { authorization } });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, POST');
    }
  });
});

describe('to a client of application/json', () => {
  const legacy = { accept: 'application/json' };

  test.each<[string, object]>([
    ['a syntax error', { query: '{ me' }],
    ['an empty query', { query: '' }],
    ['an unknown field', { query: '{ nothing }' }],
    ['a variable of the wrong type', { query: 'query A($a: Int!) { add(a: $a) }', variables: { a: null } }],
    ['an unknown operation', { query: 'query A { me } query B { me }', operationName: 'C' }],
  ])('%s is told with status 200, or it would not read the errors', async (_, request) => {
    for (const headers of [legacy, { accept: '*/*' }]) {
      const { status, body } = await post(server, request, headers);
      expect(status).toBe(200);
      expect(body).not.toHaveProperty('data');
      expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test.each<[string, number, unknown]>([
    ['what is no GraphQL request', 400, { notquery: '{ me }' }],
    ['a query that is no text', 400, { query: 7 }],
    ['a batch', 400, [{ query: '{ me' }]],
  ])('%s is still %d', async (_, expected, request) => {
    const { status, body } = await post(server, request, legacy);
    expect(status).toBe(expected);
    expect(body).not.toHaveProperty('data');
  });

  test('a mutation by GET is still 405', async () => {
    const { status } = await get({ query: 'mutation { rename(name: "x") }' }, legacy);
    expect(status).toBe(405);
  });
});

describe('errors', () => {
  test('of a resolver that fails say nothing of it, and the log neither', async () => {
    const { status, body } = await post(server, { query: '{ me broken }' });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: { me: 'tester', broken: null },
      errors: [
        {
          message: 'Internal error',
          path: ['broken'],
          locations: expect.anything(),
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    const line = server.logged.find(({ msg }) => msg === 'an operation failed');
    expect(line).toMatchObject({
      err: { stack: expect.arrayContaining([expect.stringMatching(/^at /)]) },
    });
    expect(JSON.stringify(server.logged)).not.toContain('hunter2');
  });

  test('that a resolver means keep their code', async () => {
    const { status, body } = await post(server, { query: '{ forbidden }' });
    expect(status).toBe(200);
    expect(body.data).toEqual({ forbidden: null });
    expect(body.errors?.[0]).toMatchObject({
      message: 'The scope users:read is missing.',
      extensions: { code: 'FORBIDDEN' },
    });
  });

  test('suggest no names', async () => {
    for (const query of [
      '{ mee }',
      '{ user(idd: 1) { id } }',
      'query A($a: Usr) { me }',
      '{ add(a: 1, kind: ONEE) }',
    ]) {
      const { body } = await post(server, { query });
      expect(body).not.toHaveProperty('data');
      expect(JSON.stringify(body.errors)).not.toMatch(/did you mean|"(me|id|ONE)"/i);
    }
  });

  test.each([
    ['{ add(a: "+639171234567") }', {}, /"Int"/],
    ['{ add(a: {b: "+639171234567"}) }', {}, /"Int"/],
    ['{ add(a: 1, kind: "+639171234567") }', {}, /"Kind"/],
    ['{ add(a: 1, at: "+639171234567") }', {}, /"At"/],
    ['{ add(a: 1 "+639171234567") }', {}, /^Syntax Error/],
    ['query A($a: Int!) { add(a: $a) }', { a: '+639171234567' }, /\$a.*"Int"/],
    ['query A($kind: Kind) { add(a: 1, kind: $kind) }', { kind: '+639171234567' }, /\$kind.*"Kind"/],
    ['query A($at: At) { add(a: 1, at: $at) }', { at: { day: '+639171234567' } }, /at\.day.*"Int"/],
    ['query A($at: At) { add(a: 1, at: $at) }', { at: { dai: '+639171234567', day: 1 } }, /"dai"/],
    ['query A($at: At) { add(a: 1, at: $at) }', { at: {} }, /"day" of required type/],
  ])('about %s with %j do not quote values', async (query, variables, message) => {
    const { status, body } = await post(server, { query, variables });
    expect(status).toBe(400);
    expect(body).not.toHaveProperty('data');
    expect(body.errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(message),
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
    expect(JSON.stringify(body)).not.toContain('+639');
  });
});

test('tracing is not handed out', async () => {
  const { body } = await post(server, { query: '{ me }' }, { 'apollo-federation-include-trace': 'ftv1' });
  expect(body).toEqual({ data: { me: 'tester' } });
});

test('a request is logged by its route, without what is in its address', async () => {
  await get({ query: '{ user(id: "very-private") { id } }' });
  const line = () => server.logged.find(({ msg, method }) => msg === 'request' && method === 'GET');
  await until(() => line() !== undefined);
  expect(line()).toMatchObject({
    route: '/graphql',
    status: expect.any(Number),
    durationMs: expect.any(Number),
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(JSON.stringify(server.logged)).not.toContain('very-private');
});
