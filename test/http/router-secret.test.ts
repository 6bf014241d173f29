import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aToken, post, startServer, type TestServer } from './support/server.ts';

const SECRET = 'router-secret-of-this-test';
const secret = { 'x-router-secret': SECRET };
const sdl = '{ _service { sdl } }';
const entities = 'query A($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
const references = (count: number) => ({
  r: Array.from({ length: count }, () => ({ __typename: 'User', id: '1' })),
});

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ env: { mode: 'production', routerSecret: SECRET } });
});
afterAll(() => server.stop());

/** Posts without a token. */
async function anonymous(query: string, headers: Record<string, string> = secret) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headers,
    },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('once a secret is set', () => {
  test.each([
    '{ _service { sdl } }',
    '{ a: _service { sdl } me }',
    '{ ...A } fragment A on Query { ... { _service { sdl } } }',
  ])('a token alone does not open %s', async (query) => {
    for (const headers of [{}, { 'x-router-secret': 'wrong' }, { 'x-router-secret': '' }]) {
      const { body } = await post(server, { query }, headers);
      expect(body).not.toHaveProperty('data');
      expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('a token alone does not open _entities, and more than 100 are too many at once', async () => {
    const few = await post(server, { query: entities, variables: references(100) });
    expect(few.body).not.toHaveProperty('data');
    expect(few.body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const many = await post(server, { query: entities, variables: references(101) });
    expect(many.body).not.toHaveProperty('data');
    expect(many.body.errors?.[0]).toMatchObject({
      message: expect.stringContaining('100 representations'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test.each(['GET', 'POST'])('the secret alone opens no event stream by %s', async (method) => {
    const query = 'subscription { ticks { value } }';
    const search = method === 'GET' ? `?${new URLSearchParams({ query })}` : '';
    const response = await fetch(`${server.url}/graphql/stream${search}`, {
      method,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...secret },
      ...(method === 'POST' ? { body: JSON.stringify({ query }) } : {}),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('the secret and a token open both', async () => {
    expect((await post(server, { query: sdl }, secret)).body.data).toHaveProperty('_service.sdl');
    const { body } = await post(server, { query: entities, variables: references(1_000) }, secret);
    expect(body.data?._entities).toHaveLength(1_000);
  });

  test('nobody is handed a trace, with the secret or without it', async () => {
    for (const headers of [{}, secret]) {
      const asked = { ...headers, 'apollo-federation-include-trace': 'ftv1' };
      expect((await post(server, { query: '{ me }' }, asked)).body).toEqual({ data: { me: 'tester' } });
    }
  });

  test('other fields need no secret', async () => {
    expect((await post(server, { query: '{ me }' })).body).toEqual({ data: { me: 'tester' } });
  });
});

describe('the secret without a token', () => {
  test('reads the schema', async () => {
    const { status, body } = await anonymous(sdl);
    expect(status).toBe(200);
    expect(body).toHaveProperty('data._service.sdl');
  });

  test.each([
    '{ me }',
    '{ _service { sdl } me }',
    '{ __typename }',
    '{ _entities(representations: []) { __typename } }',
    '{ ...A } fragment A on Query { _service { sdl } me }',
    'mutation { rename(name: "x") }',
    'query A { _service { sdl } } query B { me }',
  ])('does not open %s', async (query) => {
    const { status, body } = await anonymous(query);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toHaveProperty('data');
  });

  test('of the wrong kind reads nothing', async () => {
    const { status } = await anonymous(sdl, { 'x-router-secret': `${SECRET}x` });
    expect(status).toBe(401);
  });

  test('does not make up for a bad token', async () => {
    const { status } = await anonymous(sdl, { ...secret, authorization: 'Bearer nonsense' });
    expect(status).toBe(401);
  });
});

test('without a secret set, a token with users:read opens _service, and no other', async () => {
  const open = await startServer({ env: { mode: 'production', routerSecret: null } });
  expect((await post(open, { query: sdl })).body.data).toHaveProperty('_service.sdl');
  for (const scopes of [[], ['users:write'], ['users:pii', 'users:admin']]) {
    const headers = { authorization: `Bearer ${await aToken({ scopes })}` };
    for (const query of [sdl, '{ ...A } fragment A on Query { a: _service { sdl } }']) {
      const { body } = await post(open, { query }, headers);
      expect(body).not.toHaveProperty('data');
      expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const stream = await fetch(`${open.url}/graphql/stream`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: sdl }),
    });
    expect(await stream.text()).toContain('FORBIDDEN');
  }
  await open.stop();
});

test('while the secret is rotated either of two opens it, and nothing else', async () => {
  const rotating = await startServer({
    env: { mode: 'production', routerSecret: `newer-secret, ${SECRET}` },
  });
  for (const [shown, code] of [
    ['newer-secret', undefined],
    [SECRET, undefined],
    [`newer-secret, ${SECRET}`, 'FORBIDDEN'],
    ['', 'FORBIDDEN'],
    [',', 'FORBIDDEN'],
  ] as const) {
    const { body } = await post(rotating, { query: sdl }, { 'x-router-secret': shown });
    expect([shown, body.errors?.[0]?.extensions.code]).toEqual([shown, code]);
  }
  await rotating.stop();
});
