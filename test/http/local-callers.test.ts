import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { aToken, startServer, type TestServer } from './support/server.ts';

const TOKEN = 'a token for everybody';
const EXPLORER = { token: TOKEN, query: '{ hello }', variables: '{}' };

/** What a simulator is told to do by way of `/_sandbox`. */
const controlled: string[] = [];
const simulator = createServer((incoming, outgoing) => {
  controlled.push(`${incoming.method} ${incoming.url}`);
  outgoing.end('{}');
});
let simulators: Record<string, string>;

beforeAll(async () => {
  await new Promise<void>((listening) => simulator.listen(0, '127.0.0.1', listening));
  simulators = { matchmove: `http://127.0.0.1:${(simulator.address() as AddressInfo).port}` };
});
afterAll(() => void simulator.close());

type Asked = { method?: string; path?: string; headers?: Record<string, string> };

/** As a browser would that was led here by another name: `fetch` does not let a program choose the `Host`. */
function ask(server: TestServer, { method = 'GET', path = '/graphql', headers = {} }: Asked) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, method, path, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('a sandbox that hands out tokens', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ explorer: EXPLORER, handsOutTokens: true, simulators });
  });
  afterAll(() => server.stop());

  const page = (host: string) => ask(server, { headers: { host, accept: 'text/html' } });

  it.each([
    'evil.test',
    'evil.test:4000',
    '127.0.0.1.evil.test',
    '192.168.0.7',
    '0.0.0.0',
    'localhost.evil.test',
    '@',
  ])('shows its page, and does anything else, for no Host of %s', async (host) => {
    for (const asked of [
      page(host),
      ask(server, { headers: { host, authorization: `Bearer ${await aToken()}` } }),
      ask(server, { path: '/_sandbox', headers: { host } }),
      ask(server, { path: '/metrics', headers: { host } }),
      ask(server, { path: '/', headers: { host, accept: 'text/html' } }),
    ]) {
      const { status, body } = await asked;
      expect(status).toBe(421);
      expect(body).toContain('use localhost or 127.0.0.1');
      expect(body).not.toContain(TOKEN);
    }
  });

  it('opens no WebSocket for another Host', async () => {
    const socket = new WebSocket(server.wsUrl, 'graphql-transport-ws', { headers: { host: 'evil.test' } });
    const refusal = await new Promise<string>((resolve) =>
      socket.on('error', ({ message }) => resolve(message)),
    );
    expect(refusal).toContain('421');
  });

  it.each(['localhost', '127.0.0.1', '[::1]', 'app.localhost', 'LOCALHOST:1'])(
    'shows it at %s',
    async (host) => {
      const { status, body } = await page(host);
      expect(status).toBe(200);
      expect(body).toContain(TOKEN);
    },
  );

  it('answers health checks and webhooks by every name', async () => {
    expect((await ask(server, { path: '/health/live', headers: { host: 'pod-1.cluster' } })).status).toBe(
      200,
    );
    const hook = { method: 'POST', path: '/webhooks/acme', headers: { host: 'tunnel.test' } };
    expect((await ask(server, hook)).status).toBe(404);
  });

  it.each([
    ['Origin', { origin: 'https://evil.test' }],
    ['Origin of another port', { origin: 'http://127.0.0.1:1' }],
    ['Origin null', { origin: 'null' }],
    ['Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
    ['Sec-Fetch-Site of another port', { 'sec-fetch-site': 'same-site' }],
  ])('is not controlled by a page elsewhere (%s)', async (_, headers) => {
    controlled.length = 0;
    const path = '/_sandbox/matchmove/users/1/approve';
    for (const method of ['GET', 'POST']) {
      const { status, body } = await ask(server, { method, path, headers });
      expect([status, body]).toEqual([403, expect.stringContaining('Pages of other origins')]);
    }
    expect(controlled).toEqual([]);
  });

  it('is controlled by programs, and by its own pages', async () => {
    controlled.length = 0;
    const path = '/_sandbox/matchmove/users/1/approve';
    await ask(server, { method: 'POST', path });
    await ask(server, {
      method: 'POST',
      path,
      headers: { origin: server.url, 'sec-fetch-site': 'same-origin' },
    });
    expect(controlled).toEqual(Array(2).fill('POST /_sandbox/users/1/approve'));
  });
});

it('a sandbox that is meant for its network answers by addresses and local names, and by no registered one', async () => {
  const server = await startServer({ explorer: EXPLORER, handsOutTokens: true, hosts: 'LOCAL', simulators });
  const statusAt = async (host: string) =>
    (await ask(server, { headers: { host, accept: 'text/html' } })).status;
  for (const host of ['localhost', '192.168.0.7:4000', 'profile', 'host.docker.internal', 'mac.local'])
    expect([host, await statusAt(host)]).toEqual([host, 200]);
  for (const host of ['evil.test', 'profile.evil.test', 'localhost.evil.test'])
    expect([host, await statusAt(host)]).toEqual([host, 421]);
  await server.stop();
});

it('where others sign the tokens any name will do, but for the control of the sandbox', async () => {
  const server = await startServer({ simulators });
  const headers = { host: 'profiles.example.com' };
  expect((await ask(server, { headers })).status).toBe(401);
  expect((await ask(server, { path: '/_sandbox', headers })).status).toBe(421);
  await server.stop();
});
