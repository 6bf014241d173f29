import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { runDemo } from './support/demo-process.ts';
import { startServerProcess } from './support/server-process.ts';

const at = (file: string) => fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
const PASSWORD = 'correct-horse';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'profile-subgraph-start-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database?.drop();
});

type Start = { environment?: Record<string, string>; args?: string[]; cwd?: string };

function start({ environment = {}, args = [], cwd = folder }: Start) {
  // Databases and providers here are the tests' own.
  const sandbox = environment.MODE === 'production' ? {} : { SANDBOX_TOKENS: 'on' };
  const child: ChildProcess = spawn(
    process.execPath,
    ['--require', at('preflight.cjs'), at('main.ts'), ...args],
    {
      cwd,
      env: {
        PATH: process.env.PATH ?? '',
        ...COMPILE_CACHE,
        LOG_LEVEL: 'silent',
        ...sandbox,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => (said.out += chunk));
  child.stderr?.on('data', (chunk) => (said.err += chunk));
  return { child, said };
}

/** What a start that fails says. */
async function complaint(options: Start): Promise<string> {
  const { child, said } = start(options);
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(said.out).toBe('');
  expect(said.err).not.toMatch(/^ +at /m);
  return said.err.trimEnd();
}

const production = {
  MODE: 'production',
  AUTH_JWKS: JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] }),
  AUTH_ISSUER: 'https://issuer.test',
  AUTH_AUDIENCE: 'profiles',
  ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
};

describe('a start that fails says in one line what is wrong and what to do', () => {
  it('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const environment = { DATABASE_URL: database.url, PORT: String(port) };
    expect(await complaint({ environment })).toBe(
      `PORT ${port} is in use. Stop the other process, or set PORT to another one.`,
    );
  });

  it('a host that is not this machine', async () => {
    const environment = { DATABASE_URL: database.url, HOST: '203.0.113.7', PORT: '0' };
    expect(await complaint({ environment })).toMatch(
      /^HOST 203\.0\.113\.7 is not an address of this machine\. Set HOST/,
    );
  });

  it('a data folder that cannot be one', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    expect(await complaint({ environment: { DATA_DIR: file } })).toBe(
      `DATA_DIR ${file} is not a folder. Set DATA_DIR to one.`,
    );
    expect(await complaint({ environment: { DATA_DIR: path.join(file, 'below') } })).toMatch(
      /has a file in its path/,
    );
  });

  it('an argument', async () => {
    expect(await complaint({ args: ['--port', '5000'] })).toMatch(
      /^The server takes no arguments, such as --port\. Set/,
    );
  });

  it('no provider in production', async () => {
    const environment = { ...production, DATABASE_URL: database.url };
    expect(await complaint({ environment })).toMatch(
      /\(1 problem\):\n {2}- no provider is configured: set the variables of at least one, MATCHMOVE_BASE_URL or /,
    );
    // Together with everything else that is missing, so that one round is enough.
    expect(await complaint({ environment: { MODE: 'production' } })).toMatch(
      /\(6 problems\):[\s\S]*DATABASE_URL is missing[\s\S]*no provider is configured/,
    );
  });

  it('a database that is not there', async () => {
    const environment = { DATABASE_URL: `postgres://app:${PASSWORD}@127.0.0.1:1/profiles` };
    expect(await complaint({ environment })).toBe(
      'No PostgreSQL listens at 127.0.0.1:1. Start it, or correct host and port in DATABASE_URL.',
    );
  });
});

it('variables come from .env, too, where they are not set otherwise', async () => {
  const cwd = path.join(folder, 'with-env');
  await mkdir(cwd);
  await writeFile(path.join(cwd, '.env'), 'DATABASE_URL=postgres://a:b@127.0.0.1:2/c\nPORT=nonsense\n');
  expect(await complaint({ cwd })).toContain('PORT must be a number');
  expect(await complaint({ cwd, environment: { PORT: '0' } })).toContain('listens at 127.0.0.1:2.');
});

it('a proxy in the environment is not asked for what is on this machine', { timeout: 120_000 }, async () => {
  const asked: string[] = [];
  const proxy = createServer((socket) => {
    socket.once('data', (data) => asked.push(String(data).split('\r\n')[0] ?? ''));
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const through = { NODE_USE_ENV_PROXY: '1', HTTP_PROXY: address, HTTPS_PROXY: address };
  const server = await startServerProcess({ DATABASE_URL: database.url, ...through });
  onTestFinished(() => server.remove());
  // A second replica finds the first one's simulators.
  const second = await startServerProcess({ DATABASE_URL: database.url, ...through }, server.dataDir);
  await second.end('SIGTERM');
  await until(async () => (await fetch(`${server.url}/health/ready`)).ok);
  const environment = { DATABASE_URL: database.url, DATA_DIR: server.dataDir, ...through };
  const { code, output } = await runDemo(environment, '--provider', 'matchmove');
  expect(output).toContain('every step happened');
  expect(code).toBe(0);
  expect(asked).toEqual([]);
});
