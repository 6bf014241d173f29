import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Readiness } from '../../src/http/server-options.ts';
import { post, startServer, type TestServer, until } from './support/server.ts';

let server: TestServer;
let ready: () => Promise<Readiness>;

beforeAll(async () => {
  server = await startServer({ readiness: () => ready() });
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers, redirect: 'manual' });

describe('health', () => {
  test('is alive while it answers', async () => {
    const response = await get('/health/live');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('is ready when everything is', async () => {
    ready = async () => ({ ready: true, checks: { database: true, migrations: true, listener: true } });
    const response = await get('/health/ready');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ok',
      checks: { database: true, migrations: true, listener: true },
    });
  });

  test('is not ready when something is not, or when it cannot be told', async () => {
    ready = async () => ({ ready: false, checks: { database: false } });
    expect(await (await get('/health/ready')).json()).toEqual({
      status: 'unavailable',
      checks: { database: false },
    });
    ready = async () => {
      throw new Error('password=hunter2');
    };
    const response = await get('/health/ready');
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('hunter2');
  });
});

test('metrics count what happened, by routes and not by addresses', async () => {
  await post(server, { query: '{ me }' });
  await post(server, { query: '{ broken }' });
  await post(server, { query: '{ nothing }' });
  await get('/very/private/address');
  const text = async () => (await get('/metrics')).text();
  await until(async () =>
    (await text()).includes(
      'http_request_duration_seconds_count{method="GET",route="unknown",status="404"} 1',
    ),
  );
  for (const outcome of [
    'type="query",transport="http",outcome="ok"',
    'type="query",transport="http",outcome="errors"',
    'type="unknown",transport="http",outcome="refused"',
  ])
    expect(await text()).toContain(`graphql_operation_duration_seconds_count{${outcome}} 1`);
  expect(await text()).not.toContain('private');
});

test('metrics hold what others record', async () => {
  server.metrics.providerCalled({ provider: 'MATCHMOVE', operation: 'readUser', outcome: 'timeout' }, 3);
  server.metrics.updateReached('MATCHMOVE', 'APPLIED');
  server.metrics.backlog({
    due: 7,
    oldestDueSeconds: 1.5,
    oldestUnnumberedSeconds: 2,
    oldestOpenSeconds: { SUBMITTING: 3 },
  });
  const text = await (await get('/metrics')).text();
  expect(text).toContain(
    'provider_call_duration_seconds_sum{provider="MATCHMOVE",operation="readUser",outcome="timeout"} 3',
  );
  expect(text).toContain('profile_updates_total{provider="MATCHMOVE",status="APPLIED"} 1');
  expect(text).toContain('engine_users_due 7');
  expect(text).toContain('engine_longest_due_seconds 1.5');
  expect(text).toContain('events_oldest_unnumbered_seconds 2');
  expect(text).toContain('profile_updates_oldest_open_seconds{status="SUBMITTING"} 3');
});

describe('the start page', () => {
  test('leads a browser to the explorer', async () => {
    const response = await get('/', { accept: 'text/html,*/*' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/graphql');
  });

  test('is nothing for others, and nothing in production', async () => {
    expect((await get('/', { accept: 'application/json' })).status).toBe(404);
    const production = await startServer({ env: { mode: 'production', routerSecret: null } });
    expect((await fetch(production.url, { headers: { accept: 'text/html' } })).status).toBe(404);
    await production.stop();
  });
});

test('an unknown address is a 404 in JSON', async () => {
  const response = await get('/nowhere');
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ error: 'not found' });
});

describe('the sandbox', () => {
  test('lists its simulators and hands control calls on to them, and nothing else', async () => {
    const asked: string[] = [];
    const simulator = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        asked.push(`${request.method} ${request.url} ${body}`);
        response.writeHead(418, { 'content-type': 'application/json' }).end('{"tea":true}');
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => simulator.once('listening', resolve));
    const address = `http://127.0.0.1:${(simulator.address() as AddressInfo).port}`;
    const sandbox = await startServer({ simulators: { acme: address } });

    expect(await (await fetch(`${sandbox.url}/_sandbox`)).json()).toEqual({ acme: { url: address } });
    const answer = await fetch(`${sandbox.url}/_sandbox/acme/users/1/approve?now=1`, {
      method: 'POST',
      body: '{"a":1}',
    });
    expect([answer.status, await answer.json()]).toEqual([418, { tea: true }]);
    expect(asked).toEqual(['POST /_sandbox/users/1/approve?now=1 {"a":1}']);
    for (const path of ['/_sandbox/other/state', '/_sandbox/acme/%2e%2e/users', '/_sandbox/constructor/x'])
      expect((await fetch(`${sandbox.url}${path}`)).status).toBe(404);
    expect(asked).toHaveLength(1);

    await new Promise((resolve) => simulator.close(resolve));
    expect((await fetch(`${sandbox.url}/_sandbox/acme/state`)).status).toBe(502);
    await sandbox.stop();
  });

  test('is not there in production', async () => {
    const production = await startServer({
      env: { mode: 'production', routerSecret: null },
      simulators: { acme: 'http://127.0.0.1:1' },
    });
    expect((await fetch(`${production.url}/_sandbox`)).status).toBe(404);
    expect((await fetch(`${production.url}/_sandbox/acme/state`)).status).toBe(404);
    await production.stop();
  });
});

describe('in production', () => {
  test('the schema cannot be asked for, and there is no page', async () => {
    const production = await startServer({
      env: { mode: 'production', routerSecret: null },
      explorer: { token: 't', query: '{ me }', variables: '{}' },
    });
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "User") { name } }']) {
      const { status, body } = await post(production, { query });
      expect(status).toBe(400);
      expect(body).not.toHaveProperty('data');
    }
    expect((await post(production, { query: '{ __typename }' })).body).toEqual({
      data: { __typename: 'Query' },
    });
    expect((await fetch(`${production.url}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(401);
    expect((await fetch(`${production.url}/graphql/explorer/ruru.js`)).status).toBe(404);
    await production.stop();
  });
});

describe('the id of a request', () => {
  test.each([
    ['gateway-request-0001', true],
    ['7d444840-9dc0-11d1-b245-5ffdce74fad2', true],
    ['short', false],
    ['a'.repeat(65), false],
    ['ada@personal.example', false],
    ['with blanks and more', false],
  ])('%s is kept where it is short and harmless', async (given, isKept) => {
    const { headers } = await fetch(`${server.url}/health/live`, { headers: { 'x-request-id': given } });
    const id = headers.get('x-request-id');
    if (isKept) expect(id).toBe(given);
    else expect(id).toMatch(/^[\da-f-]{36}$/);
  });
});
