import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSigningJwk, importSigningJwk } from '../../src/auth/keys.ts';
import { signSandboxToken } from '../../src/auth/sign.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are probed by path in tests
type Probed = any;

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const key = await importSigningJwk(await createSigningJwk());
const trust = { issuer: 'https://issuer.test', audience: 'profiles' };

let database: TestDatabase;
let simulator: Simulator;
let folder: string;
let child: ReturnType<typeof spawn>;
let url: string;

/** Production with a provider on this machine, as one is tried before it goes live. */
beforeAll(async () => {
  database = await createTestDatabase();
  simulator = await startSimulator();
  folder = await mkdtemp(path.join(tmpdir(), 'profile-subgraph-production-'));
  child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      ...COMPILE_CACHE,
      MODE: 'production',
      PORT: '0',
      LOG_LEVEL: 'fatal',
      DATA_DIR: folder,
      DATABASE_URL: database.serverUrl,
      ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
      AUTH_JWKS: JSON.stringify(key.jwks),
      AUTH_ISSUER: trust.issuer,
      AUTH_AUDIENCE: trust.audience,
      MATCHMOVE_BASE_URL: simulator.url,
      ...matchmoveValues,
    },
  });
  let output = '';
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
  child?.kill('SIGKILL');
  await simulator?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
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

it('is ready, with its keys', async () => {
  const { status, body } = await fetch(`${url}/health/ready`).then(async (response) => ({
    status: response.status,
    body: (await response.json()) as Probed,
  }));
  expect([status, body]).toEqual([200, expect.objectContaining({ status: 'ok' })]);
  expect(body.checks.encryptionKeys).toBe(true);
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
  expect((await fetch(`${url}/metrics`)).status).toBe(200);
  expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(403);
});
