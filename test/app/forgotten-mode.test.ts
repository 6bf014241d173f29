import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createSigningJwk, importSigningJwk } from '../../src/auth/keys.ts';
import { openDatabase } from '../../src/db/connection.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { matchmoveValues } from '../support/matchmove.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

/** Starts a server with exactly this environment, until it listens or has ended. */
async function start(environment: Record<string, string>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'profile-subgraph-mode-'));
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      ...COMPILE_CACHE,
      PORT: '0',
      LOG_LEVEL: 'fatal',
      DATA_DIR: folder,
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });
  await until(
    'it listens or has ended',
    () => child.exitCode !== null || /listens on|is ready/.test(output),
    60_000,
  );
  return { output, code: child.exitCode, url: /http:\/\/[\d.]+:\d+/.exec(output)?.[0] ?? '' };
}

it('a live provider and a live database without MODE and AUTH_… start nothing that hands out tokens', async () => {
  const { output, code, url } = await start({
    DATABASE_URL: database.url,
    MATCHMOVE_BASE_URL: 'https://matchmove.invalid',
    ...matchmoveValues,
  });
  expect(code).toBe(1);
  for (const name of ['DATABASE_URL is set', 'MATCHMOVE_BASE_URL is set', 'MODE=production', 'AUTH_JWKS'])
    expect(output).toContain(name);
  expect(output).not.toMatch(/eyJ/);
  expect(url).toBe('');
});

it('with the key of another issuer it starts, without a token, a key or a control of its own', async () => {
  const { jwks } = await importSigningJwk(await createSigningJwk());
  const { output, url } = await start({
    DATABASE_URL: database.url,
    MATCHMOVE_BASE_URL: 'http://127.0.0.1:9',
    ...matchmoveValues,
    HOST: '0.0.0.0',
    AUTH_JWKS: JSON.stringify(jwks),
    AUTH_ISSUER: 'https://issuer.test',
    AUTH_AUDIENCE: 'profiles',
  });
  expect(output).not.toMatch(/eyJ/);
  const at = url || `http://127.0.0.1:${/localhost:(\d+)/.exec(output)?.[1]}`;
  expect((await fetch(`${at}/health/ready`)).status).toBe(200);
  const page = await fetch(`${at}/graphql`, { headers: { accept: 'text/html' } });
  expect(await page.text()).not.toMatch(/eyJ/);
  expect((await fetch(`${at}/_sandbox`)).status).toBe(404);
  const { db } = openDatabase({ url: database.url, maxConnections: 1, onError() {} });
  const kept = await db.selectFrom('sandbox_secrets').select('name').execute();
  await db.destroy();
  expect(kept.map(({ name }) => name)).not.toContain('signing-key');
});
