import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  EnvironmentError,
  type ProviderEnvironment,
  readEnvironment,
  readMigrationEnvironment,
} from '../src/env.ts';
import { registry } from '../src/providers/registry.ts';

const acme: ProviderEnvironment = {
  id: 'ACME',
  env: {
    baseUrl: 'ACME_BASE_URL',
    required: ['ACME_KEY', 'ACME_SECRET'],
    optional: ['ACME_HOST'],
    webhookSecret: 'ACME_SECRET',
  },
  configure(baseUrl) {
    if (!/^https?:/.test(baseUrl)) throw new Error('ACME_BASE_URL must be an http or https address');
  },
};

const jwks = JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] });
const masterKey = `k1:${Buffer.alloc(32, 7).toString('base64')}`;

const production = {
  MODE: 'production',
  DATABASE_URL: 'postgres://u:hunter2@db/profiles',
  AUTH_JWKS: jwks,
  AUTH_ISSUER: 'https://issuer.test',
  AUTH_AUDIENCE: 'profiles',
  ENCRYPTION_KEYS: masterKey,
};

/** Somebody else signs the tokens. */
const foreign = { AUTH_JWKS: jwks, AUTH_ISSUER: 'https://issuer.test', AUTH_AUDIENCE: 'profiles' };
const acmeBlock = { ACME_BASE_URL: 'https://acme.test', ACME_KEY: 'k', ACME_SECRET: 'a secret' };

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readEnvironment(env, [acme]);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

test('the back office is there in sandbox, and in production where it is wanted', () => {
  const consoleOf = (env: Record<string, string>) => readEnvironment(env, [acme]).console !== null;
  expect([consoleOf({}), consoleOf({ CONSOLE: 'off' })]).toEqual([true, false]);
  const live = { ...production, ...acmeBlock };
  expect([consoleOf(live), consoleOf({ ...live, CONSOLE: 'on' })]).toEqual([false, true]);
  expect(problemsOf({ CONSOLE: 'yes' })).toEqual(['CONSOLE must be on or off']);
});

test('people may sign in to the back office with an OpenID provider', () => {
  const issuer = { CONSOLE_OIDC_ISSUER: 'https://issuer.test/realm' };
  const client = { CONSOLE_OIDC_CLIENT_ID: 'office' };
  expect(readEnvironment({ ...issuer, ...client }, [acme]).console?.oidc).toEqual({
    issuer: 'https://issuer.test/realm',
    clientId: 'office',
    scope: 'openid users:read users:write users:verify users:admin',
  });
  expect(problemsOf(issuer)).toEqual([
    'CONSOLE_OIDC_CLIENT_ID is missing: set it, or remove CONSOLE_OIDC_ISSUER',
  ]);
  expect(problemsOf(client)).toEqual([
    'CONSOLE_OIDC_ISSUER is missing: set it, or remove CONSOLE_OIDC_CLIENT_ID',
  ]);
  expect(problemsOf({ ...client, CONSOLE_OIDC_ISSUER: 'issuer' })).toEqual([
    expect.stringMatching(/^CONSOLE_OIDC_ISSUER must be an http or https address/),
  ]);
  const plain = { ...production, ...acmeBlock, ...client, CONSOLE_OIDC_ISSUER: 'http://issuer.test' };
  expect(problemsOf(plain)).toEqual([
    expect.stringMatching(/^CONSOLE_OIDC_ISSUER must be https in production/),
  ]);
});

describe('in sandbox mode', () => {
  test('nothing needs to be set', () => {
    expect(readEnvironment({}, [acme])).toEqual({
      mode: 'sandbox',
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: null,
      dataDir: resolve('.data'),
      auth: null,
      sandbox: { control: true, hosts: 'LOOPBACK' },
      console: { oidc: null },
      masterKeys: null,
      callbackOrigins: [],
      corsOrigins: [],
      routerSecret: null,
      trustedDocuments: { documents: expect.any(Map), only: false },
      allowGet: true,
      queryCostLimit: 10_000,
      rateLimitFactor: 1,
      metrics: { token: null, port: null },
      webhookTargets: [],
      nats: null,
      drainSeconds: 0,
      eventRetentionDays: 30,
      idempotencyRetentionDays: 30,
      revision: 'unknown',
      logLevel: 'info',
      tracing: null,
      traceReaders: new Set(),
      clockOffsetMs: 0,
      providers: new Map(),
    });
  });

  test('an empty variable counts as missing', () => {
    const names =
      readFileSync(new URL('../.env.example', import.meta.url), 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
    expect(names.length).toBeGreaterThan(15);
    const empty = Object.fromEntries(names.map((name) => [name, ' ']));
    expect(readEnvironment(empty, [acme])).toEqual(readEnvironment({}, [acme]));
  });

  test('what is set is taken', async () => {
    const environment = readEnvironment(
      {
        HOST: '0.0.0.0',
        PORT: '0',
        DATA_DIR: 'elsewhere',
        CALLBACK_ORIGINS: 'https://router.test, http://127.0.0.1:9000/callback',
        ROUTER_SECRET: 'newer secret, secret',
        METRICS_TOKEN: 'for-the-scraper',
        METRICS_PORT: '9090',
        DRAIN_SECONDS: '300',
        EVENT_RETENTION_DAYS: '3650',
        LOG_LEVEL: 'debug',
        TEST_CLOCK_OFFSET_MS: '-5000',
        ENCRYPTION_KEYS: masterKey,
        AUTH_JWKS_URL: 'http://issuer.test/jwks',
        AUTH_ISSUER: 'i',
        AUTH_AUDIENCE: 'a',
      },
      [],
    );
    expect(environment).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      dataDir: resolve('elsewhere'),
      callbackOrigins: ['https://router.test', 'http://127.0.0.1:9000/callback'],
      routerSecret: 'newer secret, secret',
      metrics: { token: 'for-the-scraper', port: 9090 },
      drainSeconds: 300,
      eventRetentionDays: 3650,
      logLevel: 'debug',
      clockOffsetMs: -5000,
      auth: { keys: { url: new URL('http://issuer.test/jwks') }, issuer: 'i', audience: 'a' },
    });
    expect((await environment.masterKeys?.open())?.current.id).toBe('k1');
  });

  test('a provider without its address runs on its simulator, whatever else is set', () => {
    expect(readEnvironment({ ACME_SECRET: 's' }, [acme]).providers.size).toBe(0);
  });

  test('a provider with its address needs the other variables', () => {
    const problems = problemsOf({ ACME_BASE_URL: 'https://acme.test', ACME_KEY: 'k', ...foreign });
    expect(problems).toEqual([
      'ACME_SECRET is missing: set it, or remove ACME_BASE_URL to use the simulator (ACME)',
    ]);
  });

  test('keys for tokens need their issuer and audience', () => {
    expect(problemsOf({ AUTH_JWKS: jwks })).toHaveLength(2);
    expect(problemsOf({ AUTH_ISSUER: 'i' })).toEqual([expect.stringContaining('AUTH_JWKS or AUTH_JWKS_URL')]);
  });
});

describe('a sandbox that signs its own tokens', () => {
  const live = { ...acmeBlock, DATABASE_URL: 'postgres://u:hunter2@db/profiles' };

  test.each([
    ['a database that others can have data in', { DATABASE_URL: live.DATABASE_URL }, 'DATABASE_URL is set'],
    ['a live provider', acmeBlock, 'ACME_BASE_URL is set'],
    ['a listener that others reach', { HOST: '0.0.0.0' }, 'HOST is not a loopback address'],
    ['a listener at the address of a card', { HOST: '192.168.0.7' }, 'HOST is not a loopback address'],
    ['a listener on all of IPv6', { HOST: '::' }, 'HOST is not a loopback address'],
  ])('does not start with %s, and says what to set', (_, env, cause) => {
    const problems = problemsOf(env);
    expect(problems).toEqual([expect.stringContaining(`${cause}, and a sandbox gives a token`)]);
    for (const way of ['MODE=production', 'AUTH_JWKS', 'SANDBOX_TOKENS=on'])
      expect(problems[0]).toContain(way);
    expect(problems[0]).not.toContain('hunter2');
  });

  test('names everything that exposes it at once', () => {
    expect(problemsOf({ ...live, HOST: '0.0.0.0' })).toHaveLength(3);
  });

  test.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('starts at %s', (HOST) => {
    expect(problemsOf({ HOST })).toEqual([]);
  });

  test('starts when SANDBOX_TOKENS says that it is meant', () => {
    const environment = readEnvironment({ ...live, HOST: '0.0.0.0', SANDBOX_TOKENS: 'on' }, [acme]);
    expect(environment.sandbox).toEqual({ control: true, hosts: 'LOCAL' });
  });
});

describe('a sandbox whose tokens others sign', () => {
  const cases: [string, Record<string, string>][] = [
    ['a live database', { DATABASE_URL: 'postgres://u@db/profiles' }],
    ['a live provider', acmeBlock],
    ['a listener for all', { HOST: '0.0.0.0' }],
  ];
  test.each(cases)('starts with %s, without the control of the sandbox', (_, env) => {
    expect(readEnvironment({ ...foreign, ...env }, [acme]).sandbox).toEqual({
      control: false,
      hosts: 'LOOPBACK',
    });
  });

  test('has the control of the sandbox for this machine', () => {
    expect(readEnvironment(foreign, [acme]).sandbox).toEqual({ control: true, hosts: 'LOOPBACK' });
  });
});

describe('in production', () => {
  test('nothing of the sandbox is open', () => {
    expect(readEnvironment(production, [acme]).sandbox).toBeNull();
    expect(problemsOf({ ...production, SANDBOX_TOKENS: 'off' })).toEqual([]);
    expect(problemsOf({ ...production, SANDBOX_TOKENS: 'on' })).toEqual([
      expect.stringContaining('SANDBOX_TOKENS'),
    ]);
  });

  test('weak settings are refused, all at once', () => {
    const problems = problemsOf({
      ...production,
      ...acmeBlock,
      ACME_BASE_URL: 'http://acme.test',
      ACME_SECRET: 'x',
      CALLBACK_ORIGINS: 'https://router.test,http://router.test',
      CORS_ORIGINS: 'http://app.test',
      ROUTER_SECRET: 'hunter2',
      METRICS_TOKEN: 'hunter2',
      AUTH_JWKS: '',
      AUTH_JWKS_URL: 'http://issuer.test/jwks',
    });
    const addresses = ['AUTH_JWKS_URL', 'ACME_BASE_URL', 'CALLBACK_ORIGINS', 'CORS_ORIGINS'];
    const secrets = ['ROUTER_SECRET', 'METRICS_TOKEN', 'ACME_SECRET'];
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([...addresses, ...secrets]);
    expect(problems.join()).not.toContain('hunter2');
  });

  test.each([
    ['one character', 'x'],
    ['too short', 'hunter2'],
    ['all the same', 'x'.repeat(40)],
    ['one of two short', `${'router secret 1'},hunter2`],
    ['one of two empty', 'router secret 1,'],
    ['three', 'router secret 1,router secret 2,router secret 3'],
  ])('a secret that is %s is refused by name', (_, secret) => {
    const problems = problemsOf({ ...production, ROUTER_SECRET: secret });
    expect(problems).toEqual([expect.stringMatching(/^ROUTER_SECRET (must|may)/)]);
    expect(problems.join()).not.toContain('hunter2');
  });

  test('two secrets are taken while they are rotated', () => {
    const secrets = {
      ROUTER_SECRET: 'router secret 2,router secret 1',
      ACME_SECRET: 'secret two,secret one',
    };
    expect(problemsOf({ ...production, ...acmeBlock, ...secrets })).toEqual([]);
  });

  test('http is for this machine only', () => {
    const here = {
      ACME_BASE_URL: 'http://127.0.0.1:9',
      CALLBACK_ORIGINS: 'http://localhost:4000,http://[::1]:1',
      CORS_ORIGINS: 'http://localhost:5173',
    };
    expect(problemsOf({ ...production, ...acmeBlock, ...here })).toEqual([]);
    for (const address of ['http://127.0.0.1.evil.test', 'http://10.0.0.1', 'http://0.0.0.0'])
      expect(problemsOf({ ...production, ...acmeBlock, ACME_BASE_URL: address })).toEqual([
        expect.stringMatching(/^ACME_BASE_URL must be https/),
      ]);
  });

  test('every provider says which of its variables signs its webhooks', () => {
    for (const { env } of Object.values(registry)) {
      const named = env.required.filter((name) => name.endsWith('_WEBHOOK_SECRET'));
      expect(named).toEqual(env.webhookSecret ? [env.webhookSecret] : []);
    }
  });
  test('every missing variable is named at once', () => {
    const problems = problemsOf({ MODE: 'production' }).join('\n');
    for (const name of ['DATABASE_URL', 'ENCRYPTION_KEYS', 'AUTH_JWKS', 'AUTH_ISSUER', 'AUTH_AUDIENCE'])
      expect(problems).toContain(`${name}`);
    expect(problemsOf({ MODE: 'production' })).toHaveLength(5);
  });

  test('a provider without any variable of its block is off', () => {
    expect(readEnvironment(production, [acme]).providers.size).toBe(0);
  });

  test('a provider with a whole block is on', () => {
    const block = { ...acmeBlock, ACME_SECRET: ' a secret ', ACME_HOST: 'h' };
    expect(readEnvironment({ ...production, ...block }, [acme]).providers.get('ACME')).toEqual({
      baseUrl: 'https://acme.test',
      values: { ACME_KEY: 'k', ACME_SECRET: ' a secret ', ACME_HOST: 'h' },
    });
  });

  test.each(['ACME_KEY', 'ACME_HOST'])('a provider with %s alone is told what is missing', (name) => {
    const problems = problemsOf({ ...production, [name]: 'x' });
    expect(problems.join()).toContain('ACME_BASE_URL');
    expect(problems.join()).toContain('ACME_SECRET');
  });

  test('traces go where OpenTelemetry has its address from, and to providers that are named', () => {
    const collector = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };
    expect(readEnvironment({ ...production, ...collector }, [acme]).tracing).toEqual({
      sampler: 'parentbased_always_on',
      ratio: 1,
    });
    const { tracing, traceReaders } = readEnvironment(
      {
        ...production,
        OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://collector.test/v1/traces',
        OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
        OTEL_TRACES_SAMPLER_ARG: '0.05',
        TRACEPARENT_TO_PROVIDERS: 'Acme',
      },
      [acme],
    );
    expect(tracing).toEqual({ sampler: 'parentbased_traceidratio', ratio: 0.05 });
    expect(traceReaders).toEqual(new Set(['acme']));
    const disabled = { ...production, ...collector, OTEL_SDK_DISABLED: 'true' };
    expect(readEnvironment(disabled, [acme]).tracing).toBeNull();
  });

  test('a stop drains, as load balancers are in front', () => {
    expect(readEnvironment(production, [acme]).drainSeconds).toBe(5);
    expect(readEnvironment({ ...production, DRAIN_SECONDS: '0' }, [acme]).drainSeconds).toBe(0);
  });

  test('rate limits cannot be turned off', () => {
    expect(problemsOf({ ...production, RATE_LIMIT_FACTOR: '0' })).toEqual([
      expect.stringMatching(/^RATE_LIMIT_FACTOR .* above 0/),
    ]);
    expect(readEnvironment({ ...production, RATE_LIMIT_FACTOR: '0.5' }, [acme]).rateLimitFactor).toBe(0.5);
  });

  test('queries come by GET only where that is wanted', () => {
    expect(readEnvironment(production, [acme]).allowGet).toBe(false);
    expect(readEnvironment({ ...production, ALLOW_GET: 'true' }, [acme]).allowGet).toBe(true);
  });

  test('the clock cannot be moved', () => {
    expect(problemsOf({ ...production, TEST_CLOCK_OFFSET_MS: '0' })).toEqual([
      expect.stringContaining('TEST_CLOCK_OFFSET_MS'),
    ]);
  });

  test('keys may not come over an unprotected line, except from this machine', () => {
    const { AUTH_JWKS: _, ...rest } = production;
    expect(problemsOf({ ...rest, AUTH_JWKS_URL: 'http://issuer.test/jwks' })).toHaveLength(1);
    expect(problemsOf({ ...rest, AUTH_JWKS_URL: 'http://127.0.0.1:9/jwks' })).toEqual([]);
    expect(problemsOf({ ...rest, AUTH_JWKS_URL: 'https://issuer.test/jwks' })).toEqual([]);
  });
});

describe('wrong is', () => {
  test.each([
    ['MODE', 'prod'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '4e3'],
    ['DATABASE_URL', 'mysql://u:hunter2@db/x'],
    ['DATABASE_URL', 'hunter2'],
    ['LOG_LEVEL', 'loud'],
    ['ENCRYPTION_KEYS', 'k1:aHVudGVyMg=='],
    ['ENCRYPTION_KEYS', 'hunter2'],
    ['ENCRYPTION_KEYS', `${masterKey},${masterKey}`],
    ['ENCRYPTION_KEYS_COMMAND', 'hunter2'],
    ['ENCRYPTION_KEYS_COMMAND', '["vault", 5]'],
    ['ENCRYPTION_KEYS_COMMAND', '["", "hunter2"]'],
    ['ENCRYPTION_KEYS_COMMAND', '[]'],
    ['ENCRYPTION_KEYS_COMMAND', '[hunter2'],
    ['CALLBACK_ORIGINS', 'https://router.test/path/'],
    ['CALLBACK_ORIGINS', 'https://router.test/a/../b'],
    ['CALLBACK_ORIGINS', 'https://router.test/path?query'],
    ['CALLBACK_ORIGINS', 'https://user:hunter2@router.test'],
    ['SANDBOX_TOKENS', 'yes'],
    ['METRICS_PORT', 'x'],
    ['METRICS_TOKEN', 'for the hunter2'],
    ['METRICS_TOKEN', 'for:hunter2'],
    ['CALLBACK_ORIGINS', 'https://router.test/'],
    ['CALLBACK_ORIGINS', 'router.test'],
    ['CORS_ORIGINS', 'https://app.test/'],
    ['CORS_ORIGINS', 'https://app.test/page'],
    ['IDEMPOTENCY_RETENTION_DAYS', '0'],
    ['IDEMPOTENCY_RETENTION_DAYS', '31'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'hunter2'],
    ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'grpc://collector:4317'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
    ['OTEL_TRACES_SAMPLER', 'sometimes'],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
    ['TRACEPARENT_TO_PROVIDERS', 'hunter2'],
    ['BUILD_REVISION', 'a revision with blanks'],
    ['DRAIN_SECONDS', '301'],
    ['DRAIN_SECONDS', '1.5'],
    ['DRAIN_SECONDS', 'hunter2'],
    ['EVENT_RETENTION_DAYS', '0'],
    ['EVENT_RETENTION_DAYS', '3651'],
    ['EVENT_RETENTION_DAYS', '-1'],
    ['EVENT_RETENTION_DAYS', '1.5'],
    ['EVENT_RETENTION_DAYS', '1e2'],
    ['EVENT_RETENTION_DAYS', 'hunter2'],
    ['TEST_CLOCK_OFFSET_MS', '1.5'],
    ['ALLOW_GET', 'yes'],
    ['QUERY_COST_LIMIT', '99'],
    ['RATE_LIMIT_FACTOR', '-1'],
    ['RATE_LIMIT_FACTOR', 'many'],
    ['QUERY_COST_LIMIT', '1e4'],
  ])('%s=%s, by name and without its value', (name, value) => {
    const problems = problemsOf({ ...foreign, [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
    expect(problems.join()).not.toContain('hunter2');
  });

  test.each([
    ['text', 'hunter2'],
    ['no set', '{}'],
    ['an empty set', '{"keys":[]}'],
    ['a shared secret', '{"keys":[{"kty":"oct","k":"hunter2"}]}'],
    ['a private key', '{"keys":[{"kty":"EC","d":"hunter2"}]}'],
  ])('a key set that is %s', (_, value) => {
    const problems = problemsOf({ AUTH_JWKS: value, AUTH_ISSUER: 'i', AUTH_AUDIENCE: 'a' });
    expect(problems).toEqual([expect.stringMatching(/^AUTH_JWKS (is|contains) /)]);
    expect(problems.join()).not.toContain('hunter2');
  });

  test('a time to keep events, saying what would be right', () => {
    expect(problemsOf({ EVENT_RETENTION_DAYS: '0' })).toEqual([
      'EVENT_RETENTION_DAYS must be a whole number of days from 1 to 3650',
    ]);
  });

  test('two sources of keys at once', () => {
    const both = { AUTH_JWKS: jwks, AUTH_JWKS_URL: 'https://i.test', AUTH_ISSUER: 'i', AUTH_AUDIENCE: 'a' };
    expect(problemsOf(both)).toEqual([expect.stringContaining('keep one')]);
  });

  test('what a provider says of its own values', () => {
    const block = { ACME_BASE_URL: 'ftp://acme', ACME_KEY: 'k', ACME_SECRET: 'hunter2', ...foreign };
    expect(problemsOf(block)).toEqual(['ACME_BASE_URL must be an http or https address']);
  });

  test('several things at once, each on a line of its own', () => {
    const wrong = { PORT: 'x', LOG_LEVEL: 'x', ACME_BASE_URL: 'https://acme.test', ...foreign };
    expect(() => readEnvironment(wrong, [acme])).toThrow(
      /4 problems\):\n {2}- PORT .*\n {2}- LOG_LEVEL .*\n {2}- ACME_KEY .*\n {2}- ACME_SECRET .*\n/,
    );
  });
});

describe('a secret in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'profile-subgraph-secrets-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (content: string) => {
    const path = join(folder, randomUUID());
    writeFileSync(path, content);
    return path;
  };

  test('is taken without the line break at its end', async () => {
    const { DATABASE_URL, ENCRYPTION_KEYS, AUTH_JWKS, ...rest } = production;
    const environment = readEnvironment(
      {
        ...rest,
        ...acmeBlock,
        ACME_SECRET: '',
        ACME_SECRET_FILE: file(' a secret \n'),
        DATABASE_URL_FILE: file(`${DATABASE_URL}\r\n`),
        ENCRYPTION_KEYS_FILE: file(ENCRYPTION_KEYS),
        AUTH_JWKS_FILE: file(`${AUTH_JWKS}\n`),
        ROUTER_SECRET_FILE: file('router secret 2,router secret 1\n'),
      },
      [acme],
    );
    expect(environment).toMatchObject({
      databaseUrl: DATABASE_URL,
      routerSecret: 'router secret 2,router secret 1',
    });
    expect((await environment.masterKeys?.open())?.current.id).toBe('k1');
    expect(environment.providers.get('ACME')?.values.ACME_SECRET).toBe(' a secret ');
  });

  test.each([
    ['is not there', () => join(folder, 'hunter2'), 'cannot be read'],
    ['is a folder', () => folder, 'cannot be read'],
    ['is empty', () => file('\n'), 'is an empty file'],
  ])('that %s is refused by name', (_, path, problem) => {
    const problems = problemsOf({ ...production, ROUTER_SECRET_FILE: path() });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^ROUTER_SECRET_FILE ${problem}`))]);
    expect(problems.join()).not.toContain('hunter2');
  });

  test('and in a variable at once is refused', () => {
    const both = { ROUTER_SECRET: 'router secret 1', ROUTER_SECRET_FILE: file('router secret 2') };
    expect(problemsOf({ ...production, ...both })).toEqual([expect.stringContaining('keep one of them')]);
  });

  test('exposes a sandbox no less than in a variable', () => {
    expect(problemsOf({ DATABASE_URL_FILE: file('postgres://u@db/profiles') })).toEqual([
      expect.stringContaining('DATABASE_URL is set'),
    ]);
    expect(problemsOf({ ...production, ROUTER_SECRET_FILE: file('x') })).toEqual([
      expect.stringMatching(/^ROUTER_SECRET must/),
    ]);
  });
});

describe('the environment of a migration', () => {
  const DATABASE_URL = 'postgres://server:hunter2@db/profiles';
  const DATABASE_OWNER_URL = 'postgres://owner:hunter2@db/profiles';
  const refusal = (env: Record<string, string>) => {
    try {
      readMigrationEnvironment(env);
      return null;
    } catch (error) {
      return (error as EnvironmentError).problems.join();
    }
  };

  test('is two addresses, and nothing else that the server needs', () => {
    const env = { MODE: 'production', DATABASE_URL, DATABASE_OWNER_URL };
    expect(readMigrationEnvironment(env)).toEqual({
      ownerUrl: DATABASE_OWNER_URL,
      ownerVariable: 'DATABASE_OWNER_URL',
      serverRole: 'server',
    });
  });

  test('has no role to give privileges to, where both are the owner or one is missing', () => {
    for (const env of [{ DATABASE_URL }, { DATABASE_URL, DATABASE_OWNER_URL: DATABASE_URL }])
      expect(readMigrationEnvironment(env)).toMatchObject({ ownerUrl: DATABASE_URL, serverRole: null });
    expect(readMigrationEnvironment({ DATABASE_OWNER_URL })).toMatchObject({
      ownerUrl: DATABASE_OWNER_URL,
      serverRole: null,
    });
  });

  test('says what is missing or wrong, without values', () => {
    expect(refusal({})).toMatch(/^DATABASE_OWNER_URL is missing/);
    expect(refusal({ DATABASE_OWNER_URL: 'mysql://hunter2' })).toBe(
      'DATABASE_OWNER_URL must be of the form postgres://user:password@host:5432/database',
    );
    expect(refusal({ DATABASE_OWNER_URL, DATABASE_URL: 'postgres://db/profiles' })).toMatch(
      /^DATABASE_URL names no role/,
    );
  });
});
