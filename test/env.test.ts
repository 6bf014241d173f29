import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvironmentError, type ProviderEnvironment, readEnvironment } from '../src/env.ts';

const acme: ProviderEnvironment = {
  id: 'ACME',
  env: { baseUrl: 'ACME_BASE_URL', required: ['ACME_KEY', 'ACME_SECRET'], optional: ['ACME_HOST'] },
  configure(baseUrl) {
    if (!baseUrl.startsWith('https:')) throw new Error('ACME_BASE_URL must be an https address');
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

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readEnvironment(env, [acme]);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

describe('in sandbox mode', () => {
  test('nothing needs to be set', () => {
    expect(readEnvironment({}, [acme])).toEqual({
      mode: 'sandbox',
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: null,
      dataDir: resolve('.data'),
      auth: null,
      keyring: null,
      callbackOrigins: [],
      corsOrigins: [],
      routerSecret: null,
      allowGet: true,
      queryCostLimit: 10_000,
      rateLimitFactor: 1,
      eventRetentionDays: 30,
      logLevel: 'info',
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

  test('what is set is taken', () => {
    const environment = readEnvironment(
      {
        HOST: '0.0.0.0',
        PORT: '0',
        DATA_DIR: 'elsewhere',
        CALLBACK_ORIGINS: 'https://router.test, http://127.0.0.1:9000',
        ROUTER_SECRET: 'secret',
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
      callbackOrigins: ['https://router.test', 'http://127.0.0.1:9000'],
      routerSecret: 'secret',
      eventRetentionDays: 3650,
      logLevel: 'debug',
      clockOffsetMs: -5000,
      auth: { keys: { url: new URL('http://issuer.test/jwks') }, issuer: 'i', audience: 'a' },
    });
    expect(environment.keyring?.current.id).toBe('k1');
  });

  test('a provider without its address runs on its simulator, whatever else is set', () => {
    expect(readEnvironment({ ACME_SECRET: 's' }, [acme]).providers.size).toBe(0);
  });

  test('a provider with its address needs the other variables', () => {
    const problems = problemsOf({ ACME_BASE_URL: 'https://acme.test', ACME_KEY: 'k' });
    expect(problems).toEqual([
      'ACME_SECRET is missing: set it, or remove ACME_BASE_URL to use the simulator (ACME)',
    ]);
  });

  test('keys for tokens need their issuer and audience', () => {
    expect(problemsOf({ AUTH_JWKS: jwks })).toHaveLength(2);
    expect(problemsOf({ AUTH_ISSUER: 'i' })).toEqual([expect.stringContaining('AUTH_JWKS or AUTH_JWKS_URL')]);
  });
});

describe('in production', () => {
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
    const block = { ACME_BASE_URL: 'https://acme.test', ACME_KEY: 'k', ACME_SECRET: ' s ', ACME_HOST: 'h' };
    expect(readEnvironment({ ...production, ...block }, [acme]).providers.get('ACME')).toEqual({
      baseUrl: 'https://acme.test',
      values: { ACME_KEY: 'k', ACME_SECRET: ' s ', ACME_HOST: 'h' },
    });
  });

  test.each(['ACME_KEY', 'ACME_HOST'])('a provider with %s alone is told what is missing', (name) => {
    const problems = problemsOf({ ...production, [name]: 'x' });
    expect(problems.join()).toContain('ACME_BASE_URL');
    expect(problems.join()).toContain('ACME_SECRET');
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
    ['CALLBACK_ORIGINS', 'https://router.test/path'],
    ['CALLBACK_ORIGINS', 'https://router.test/'],
    ['CALLBACK_ORIGINS', 'router.test'],
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
    const problems = problemsOf({ [name]: value });
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
    expect(problems).toEqual([expect.stringMatching(/^AUTH_JWKS (is|holds) /)]);
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
    const block = { ACME_BASE_URL: 'ftp://acme', ACME_KEY: 'k', ACME_SECRET: 'hunter2' };
    expect(problemsOf(block)).toEqual(['ACME_BASE_URL must be an https address']);
  });

  test('several things at once, each on a line of its own', () => {
    const wrong = { PORT: 'x', LOG_LEVEL: 'x', ACME_BASE_URL: 'https://acme.test' };
    expect(() => readEnvironment(wrong, [acme])).toThrow(
      /4 problems\):\n {2}- PORT .*\n {2}- LOG_LEVEL .*\n {2}- ACME_KEY .*\n {2}- ACME_SECRET .*\n/,
    );
  });
});
