import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aToken, startServer, type TestServer } from './support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

type Headers = Record<string, string>;

const ELSEWHERE: [string, Headers][] = [
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another part of the site', { 'sec-fetch-site': 'same-site' }],
  ['another origin, by an older browser', { origin: 'https://elsewhere.example' }],
  ['a sandboxed frame, by an older browser', { origin: 'null' }],
];

async function get(query: string, headers: Headers, path = '/graphql') {
  const response = await fetch(`${server.url}${path}?${new URLSearchParams({ query })}`, { headers });
  const body = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: response.status, body };
}

const bearer = async () => ({ authorization: `Bearer ${await aToken()}` });

describe('what a page on another site has a browser send without a preflight', () => {
  it.each([
    ['no token, as browsers add none by themselves', {}],
    ['the credentials that browsers do remember', { authorization: 'Basic dTpw' }],
    ['cookies', { cookie: 'session=1' }],
  ])('is 401 with %s', async (_, headers: Headers) => {
    const { status, body } = await get('{ me }', { ...headers, 'sec-fetch-site': 'cross-site' });
    expect(status).toBe(401);
    expect(body).not.toHaveProperty('data');
  });

  it.each(ELSEWHERE)('is refused from %s even with a token', async (_, from) => {
    for (const headers of [{}, { accept: 'application/json' }, { 'content-type': 'text/plain' }]) {
      for (const path of ['/graphql', '/graphql/stream']) {
        const { status, body } = await get('{ me }', { ...(await bearer()), ...from, ...headers }, path);
        expect(status).toBe(400);
        expect(body).toEqual({
          errors: [{ message: expect.stringContaining('CSRF'), extensions: { code: 'BAD_USER_INPUT' } }],
        });
      }
    }
  });

  it.each([
    ['text/plain', '{"query":"mutation { rename(name: \\"x\\") }"}'],
    ['text/plain;charset=UTF-8', '{"query":"mutation { rename(name: \\"x\\") }"}'],
    ['application/x-www-form-urlencoded', 'query=mutation%7Brename(name%3A%22x%22)%7D'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{me}\r\n--x--',
    ],
  ])('is refused as a body of %s, with a token and without one', async (type, body) => {
    for (const path of ['/graphql', '/graphql/stream'])
      for (const [headers, expected] of [
        [await bearer(), 415],
        [{}, 401],
      ] as const) {
        const response = await fetch(`${server.url}${path}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': type, origin: 'https://elsewhere.example' },
          body,
        });
        expect(response.status).toBe(expected);
        expect(await response.json()).not.toHaveProperty('data');
      }
  });

  it('is refused as a body without a type', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...(await bearer()), origin: 'https://elsewhere.example' },
      body: new Blob(['{"query":"mutation { rename(name: \\"x\\") }"}']),
    });
    expect(response.status).toBe(415);
    expect(await response.json()).not.toHaveProperty('data');
  });

  it('gets no leave to send more: no preflight is answered', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization, content-type',
      },
    });
    expect(response.ok).toBe(false);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a GET with a token is answered', () => {
  it.each<[string, Headers]>([
    ['from what is no browser', {}],
    ['from our own page', { 'sec-fetch-site': 'same-origin', origin: 'https://behind.a.proxy' }],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }],
    [
      'from elsewhere with the type of JSON',
      { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
    ],
    [
      'from elsewhere with a header that needs leave',
      { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': '1' },
    ],
  ])('%s', async (_, headers) => {
    const { status, body } = await get('{ me }', { ...(await bearer()), ...headers });
    expect(status).toBe(200);
    expect(body).toEqual({ data: { me: 'tester' } });
  });
});

describe('pages elsewhere may', () => {
  it('link to the explorer, and not read it, as its token is in it, even where they may call', async () => {
    const page = 'http://localhost:5173';
    const withPage = await startServer({
      env: { mode: 'sandbox', routerSecret: null, corsOrigins: [page] },
      explorer: { token: 'token', query: '{ me }', variables: '{}' },
    });
    const get = async (headers: Record<string, string>) => {
      const asked = { accept: 'text/html', 'sec-fetch-site': 'cross-site', ...headers };
      const { statusCode, body } = await request(`${withPage.url}/graphql`, { headers: asked });
      return [statusCode, (await body.text()).includes('profile-subgraph explorer')];
    };
    expect(await get({ 'sec-fetch-mode': 'navigate' })).toEqual([200, true]);
    expect(await get({ 'sec-fetch-mode': 'cors', origin: page })).toEqual([401, false]);
    await withPage.stop();
  });
});
