import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSigningJwk, importSigningJwk } from '../../src/auth/keys.ts';
import { signSandboxToken } from '../../src/auth/sign.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { loadWhileDraining } from '../support/load-while-draining.ts';
import { matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are probed by path in tests
type Probed = any;

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const key = await importSigningJwk(await createSigningJwk());
const trust = { issuer: 'https://issuer.test', audience: 'profiles' };

let database: TestDatabase;
let simulator: Simulator;
let child: ReturnType<typeof spawn>;
let url: string;
let output = '';

/** Production with a provider on this machine, as one is tried before it goes live. */
beforeAll(async () => {
  database = await createTestDatabase();
  simulator = await startSimulator();
  child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      ...COMPILE_CACHE,
      MODE: 'production',
      PORT: '0',
      // Longer than the test: it ends the drain by a second signal.
      DRAIN_SECONDS: '300',
      // Below a file nothing can be written, not even by root.
      DATA_DIR: '/dev/null/data',
      DATABASE_URL: database.serverUrl,
      ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
      AUTH_JWKS: JSON.stringify(key.jwks),
      AUTH_ISSUER: trust.issuer,
      AUTH_AUDIENCE: trust.audience,
      MATCHMOVE_BASE_URL: simulator.url,
      ...matchmoveValues,
    },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  url = await until(
    'it listens',
    () => {
      if (child.exitCode !== null) throw new Error(output);
      return /listens on (http:\/\/[\d.]+:\d+)/.exec(output)?.[1];
    },
    60_000,
  );
});
afterAll(async () => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  await simulator?.close();
  await database?.drop();
});

const aToken = (expiresIn: number, scopes = ['users:read']) =>
  signSandboxToken({ key, ...trust, subject: 'svc', scopes, expiresIn });

async function ask(query: string, token: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as Probed };
}

it('is ready, with its keys, and has written nothing to disk', async () => {
  const ready = () => fetch(`${url}/health/ready`);
  // The connection that listens may come up a moment after the server.
  await until('it is ready', async () => (await ready()).status === 200);
  const body = (await (await ready()).json()) as Probed;
  expect(body).toMatchObject({ status: 'ok', checks: { encryptionKeys: true } });
});

it('takes tokens that end, and no others', async () => {
  const query = '{ providers { provider enabled } }';
  expect((await ask(query, await aToken(600))).body.data.providers).toContainEqual({
    provider: 'MATCHMOVE',
    enabled: true,
  });
  // In milliseconds, as some libraries write it, is some fifty thousand years away.
  expect((await ask(query, await aToken(Date.now()))).status).toBe(401);
});

it('shows nothing of a sandbox, and its schema and metrics to whom they are for', async () => {
  const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(401);
  expect((await fetch(`${url}/_sandbox`)).status).toBe(404);
  const sdl = '{ _service { sdl } }';
  expect((await ask(sdl, await aToken(600))).body.data._service.sdl).toContain('type User');
  expect((await ask(sdl, await aToken(600, ['users:write']))).body.errors[0].extensions.code).toBe(
    'FORBIDDEN',
  );
  const metrics = await fetch(`${url}/metrics`);
  expect(metrics.status).toBe(200);
  const text = await metrics.text();
  for (const pool of ['changes', 'background', 'reads', 'delivery'])
    expect(text).toMatch(new RegExp(`database_connections\\{pool="${pool}",state="most"\\} \\d`));
  expect(text).toMatch(
    /profile_subgraph_build_info\{version="[\d.]+",revision="unknown",node="24[\d.]+"\} 1/,
  );
  expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(403);
});

it('fails no request under load while it drains, and says each step of the stop', async () => {
  const token = await aToken(600);
  await loadWhileDraining(
    url,
    () => ask('{ providers { provider } }', token),
    () => child.kill('SIGTERM'),
  );
  const response = await fetch(`${url}/health/ready`);
  expect(response.headers.get('connection')).toBe('close');
  expect(await response.json()).toMatchObject({ status: 'unavailable', checks: { serving: false } });
  expect((await fetch(`${url}/health/live`)).status).toBe(200);

  // 'exit' may come before the last of the output.
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  await ended;
  expect(child.exitCode).toBe(0);
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  const steps = lines.map((line) => JSON.parse(line)).filter(({ msg }) => /^stopp/.test(msg));
  expect(steps.map(({ msg, component }) => component ?? msg)).toEqual([
    'stopping: no longer ready; requests are served until the drain ends',
    'stopping: the drain has ended; no request is accepted',
    ...['backlog gauge', 'HTTP server', 'engine', 'event delivery', 'event feed', 'event sequencer'],
    ...['event listener', 'simulators', 'clock', 'master keys', 'database'],
    'stopped',
  ]);
});
