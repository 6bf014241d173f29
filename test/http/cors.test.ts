import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { aToken, startServer, type TestServer } from './support/server.ts';

const PAGE = 'https://app.example';
const OTHER = 'https://elsewhere.example';

let server: TestServer;
let closed: TestServer;

beforeAll(async () => {
  server = await startServer({
    env: { mode: 'production', routerSecret: null, corsOrigins: [PAGE], allowGet: true },
  });
  closed = await startServer();
});
afterAll(async () => {
  await server.stop();
  await closed.stop();
});

const preflight = (origin: string, path = '/graphql', method = 'POST', to = server) =>
  fetch(`${to.url}${path}`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'authorization,content-type,apollo-require-preflight',
    },
  });

const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin');

describe.each(['/graphql', '/graphql/stream'])('at %s', (path) => {
  it('the preflight of a listed page is answered, without a token', async () => {
    const response = await preflight(PAGE, path);
    expect(response.status).toBe(204);
    expect(allowed(response)).toBe(PAGE);
    expect(response.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('access-control-max-age')).toBe('600');
    expect(response.headers.get('vary')).toMatch(/\borigin\b/i);
  });

  it.each([
    OTHER,
    'https://app.example.evil.example',
    'http://app.example',
    'https://app.example:8443',
    'null',
  ])('the preflight of %s gets no leave', async (origin) => {
    expect(allowed(await preflight(origin, path))).toBeNull();
  });

  it('a listed page may read answers, refusals too', async () => {
    for (const authorization of [`Bearer ${await aToken()}`, 'Bearer nonsense']) {
      const response = await fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { origin: PAGE, authorization, 'content-type': 'application/json', accept: '*/*' },
        body: '{"query":"{ me }"}',
      });
      expect(response.status).toBe(authorization.endsWith('nonsense') ? 401 : 200);
      expect(allowed(response)).toBe(PAGE);
      expect(response.headers.get('access-control-expose-headers')).toContain('x-request-id');
      await response.text();
    }
  });

  it('a listed page may send a GET, others may not', async () => {
    const get = async (origin: string) =>
      fetch(`${server.url}${path}?query=${encodeURIComponent('{ me }')}`, {
        headers: { origin, 'sec-fetch-site': 'cross-site', authorization: `Bearer ${await aToken()}` },
      });
    const [listed, other] = [await get(PAGE), await get(OTHER)];
    expect([listed.status, allowed(listed)]).toEqual([200, PAGE]);
    expect([other.status, allowed(other)]).toEqual([400, null]);
  });

  it('it is off unless pages are listed', async () => {
    const response = await preflight(PAGE, path, 'POST', closed);
    expect(response.ok).toBe(false);
    expect(allowed(response)).toBeNull();
  });
});

describe('a WebSocket', () => {
  const open = (to: TestServer, headers: Record<string, string>) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(to.wsUrl, 'graphql-transport-ws', { headers });
      socket.on('error', () => undefined);
      socket.once('open', () => {
        socket.terminate();
        resolve(101);
      });
      socket.once('unexpected-response', (_, response) => {
        resolve(response.statusCode ?? 0);
        socket.terminate();
      });
    });

  it('is opened for a listed page, for our own, and for what is no browser', async () => {
    expect(await open(server, { origin: PAGE })).toBe(101);
    expect(await open(server, { origin: server.url })).toBe(101);
    expect(await open(server, {})).toBe(101);
    expect(await open(closed, {})).toBe(101);
  });

  it('is refused to pages of other origins', async () => {
    expect(await open(server, { origin: OTHER })).toBe(403);
    expect(await open(server, { origin: 'null' })).toBe(403);
    expect(await open(closed, { origin: PAGE })).toBe(403);
  });
});
