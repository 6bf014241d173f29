import { resolve } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { type Keyring, parseKeyring } from './db/sealing/keyring.ts';
import { EVENT_RETENTION_DAYS } from './events/cursor.ts';
import { QUERY_COST_LIMIT } from './graphql/cost/operation-limits.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

export type Environment = {
  mode: 'sandbox' | 'production';
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** `null`: the embedded database. Never in production. */
  databaseUrl: string | null;
  /** Absolute. Not made yet. */
  dataDir: string;
  /** `null`: the sandbox's own key. Never in production. */
  auth: { keys: { jwks: JSONWebKeySet } | { url: URL }; issuer: string; audience: string } | null;
  /** `null`: the sandbox makes its own keys. Never in production. */
  keyring: Keyring | null;
  /** Origins that the HTTP callback protocol may call; empty means off. */
  callbackOrigins: readonly string[];
  /** Origins of other sites whose pages may call; empty means none. */
  corsOrigins: readonly string[];
  routerSecret: string | null;
  /** Whether queries may come by GET. Always in sandbox. */
  allowGet: boolean;
  /** The greatest estimated cost of an operation; ten times as much with the router's secret. */
  queryCostLimit: number;
  /** Multiplies the published rate limits. 0, which production refuses, turns them off. */
  rateLimitFactor: number;
  /** How far back a cursor may resume. */
  eventRetentionDays: number;
  logLevel: LogLevel;
  /** Added to the database's clock, for tests. 0 in production. */
  clockOffsetMs: number;
  /** By provider id. Without an entry: on its simulator in sandbox, off in production. */
  providers: ReadonlyMap<string, ProviderSettings>;
};

export type ProviderSettings = { baseUrl: string; values: Readonly<Record<string, string>> };

/** A provider's variables, as its module names them. */
export type ProviderEnvironment = {
  id: string;
  env: { baseUrl: string; required: readonly string[]; optional: readonly string[] };
  /** Judges the values: throws an error that names variables and holds no values. */
  configure?: (baseUrl: string, values: Readonly<Record<string, string>>) => unknown;
};

/** Everything that is wrong with the environment, with how to put it right. Holds no values of secrets. */
export class EnvironmentError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      [
        `The environment cannot be used (${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}):`,
        ...problems.map((problem) => `  - ${problem}`),
        'Every variable is described in .env.example.',
      ].join('\n'),
    );
    this.name = 'EnvironmentError';
    this.problems = problems;
  }
}

type Source = Readonly<Record<string, string | undefined>>;

/** Reads this process's environment. Throws `EnvironmentError`. */
export function loadEnvironment(providers: readonly ProviderEnvironment[]): Environment {
  return readEnvironment(process.env, providers);
}

/**
 * Reads and judges an environment. An empty variable counts as missing. Throws `EnvironmentError` with all problems
 * at once.
 */
export function readEnvironment(env: Source, providers: readonly ProviderEnvironment[]): Environment {
  const problems: string[] = [];
  const value = (name: string) => (env[name]?.trim() ? env[name] : undefined);
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const result = schema.safeParse(value(name)?.trim());
    if (result.success) return result.data;
    for (const issue of result.error.issues) problems.push(`${name} ${issue.message}`);
    return undefined;
  };

  const mode = read('MODE', modes) ?? 'sandbox';
  const production = mode === 'production';
  const requireInProduction = (name: string, fix: string) => {
    if (production && value(name) === undefined) problems.push(`${name} is missing: ${fix}`);
  };

  const host = read('HOST', text.default('127.0.0.1'));
  const port = read('PORT', ports);
  const logLevel = read('LOG_LEVEL', logLevels);
  const databaseUrl = read('DATABASE_URL', databaseUrls);
  requireInProduction('DATABASE_URL', 'set it to postgres://user:password@host:5432/database');
  const keyring = read('ENCRYPTION_KEYS', keyrings);
  requireInProduction(
    'ENCRYPTION_KEYS',
    'set it to id:base64 of 32 bytes, for instance k1:$(openssl rand -base64 32)',
  );
  const callbackOrigins = read('CALLBACK_ORIGINS', origins);
  const corsOrigins = read('CORS_ORIGINS', origins);
  const eventRetentionDays = read('EVENT_RETENTION_DAYS', retentions);
  const allowGet = read('ALLOW_GET', switches);
  const rateLimitFactor = read('RATE_LIMIT_FACTOR', factors);
  if (production && rateLimitFactor === 0)
    problems.push('RATE_LIMIT_FACTOR is 0, which turns rate limits off: in production it must be above 0');
  const queryCostLimit = read('QUERY_COST_LIMIT', costs);
  const clockOffsetMs = read('TEST_CLOCK_OFFSET_MS', clockOffsets);
  if (production && value('TEST_CLOCK_OFFSET_MS') !== undefined)
    problems.push('TEST_CLOCK_OFFSET_MS is for tests and refused in production: remove it');

  const auth = readAuth(read, value, production, problems);
  const settings = new Map<string, ProviderSettings>();
  for (const provider of providers) {
    const found = readProvider(provider, value, production, problems);
    if (found) settings.set(provider.id, found);
  }

  if (problems.length > 0) throw new EnvironmentError(problems);
  return {
    mode,
    host: host as string,
    port: port as number,
    databaseUrl: databaseUrl ?? null,
    dataDir: resolve(value('DATA_DIR') ?? '.data'),
    auth,
    keyring: keyring ?? null,
    callbackOrigins: callbackOrigins as string[],
    corsOrigins: corsOrigins as string[],
    routerSecret: value('ROUTER_SECRET') ?? null,
    allowGet: !production || allowGet === true,
    queryCostLimit: queryCostLimit as number,
    rateLimitFactor: rateLimitFactor as number,
    eventRetentionDays: eventRetentionDays as number,
    logLevel: logLevel as LogLevel,
    clockOffsetMs: clockOffsetMs as number,
    providers: settings,
  };
}

type Read = <T>(name: string, schema: z.ZodType<T>) => T | undefined;
type Value = (name: string) => string | undefined;

function readAuth(read: Read, value: Value, production: boolean, problems: string[]): Environment['auth'] {
  const jwks = read('AUTH_JWKS', keySets);
  const url = read('AUTH_JWKS_URL', production ? protectedUrls : webUrls);
  const given = [value('AUTH_JWKS'), value('AUTH_JWKS_URL')].filter((one) => one !== undefined).length;
  if (given === 2) problems.push('AUTH_JWKS and AUTH_JWKS_URL are both set: keep one of them');
  if (given === 0 && production)
    problems.push('AUTH_JWKS or AUTH_JWKS_URL is missing: set one to the key set that verifies tokens');
  if (given === 0 && !production) {
    if (value('AUTH_ISSUER') ?? value('AUTH_AUDIENCE'))
      problems.push(
        'AUTH_JWKS or AUTH_JWKS_URL is missing: set one of them, or remove the other AUTH_ variables',
      );
    return null;
  }
  for (const name of ['AUTH_ISSUER', 'AUTH_AUDIENCE'])
    if (value(name) === undefined) problems.push(`${name} is missing: set it to what the tokens carry`);
  const keys = jwks ? { jwks } : url ? { url } : null;
  const [issuer, audience] = [read('AUTH_ISSUER', text.optional()), read('AUTH_AUDIENCE', text.optional())];
  return keys && issuer && audience ? { keys, issuer, audience } : null;
}

function readProvider(
  { id, env, configure }: ProviderEnvironment,
  value: Value,
  production: boolean,
  problems: string[],
): ProviderSettings | null {
  const baseUrl = value(env.baseUrl)?.trim();
  const required = [env.baseUrl, ...env.required];
  const begun = [...required, ...env.optional].some((name) => value(name) !== undefined);
  const wanted = production ? begun : baseUrl !== undefined;
  if (!wanted) return null;
  const missing = required.filter((name) => value(name) === undefined);
  const otherwise = production ? 'remove the whole block' : `remove ${env.baseUrl} to use the simulator`;
  for (const name of missing) problems.push(`${name} is missing: set it, or ${otherwise} (${id})`);
  if (baseUrl === undefined || missing.length > 0) return null;
  const values: Record<string, string> = {};
  for (const name of [...env.required, ...env.optional]) {
    const found = value(name);
    if (found !== undefined) values[name] = found;
  }
  try {
    configure?.(baseUrl, values);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : `the variables of ${id} do not fit`);
  }
  return { baseUrl, values };
}

const text = z.string();

const modes = z
  .enum(['sandbox', 'production'], { error: 'must be sandbox or production' })
  .default('sandbox');

const ports = z
  .string()
  .default('4000')
  .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, 'must be a number from 0 to 65535')
  .transform(Number);

const logLevels = z
  .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    error: 'must be one of fatal, error, warn, info, debug, trace, silent',
  })
  .default('info');

const databaseUrls = z
  .string()
  .refine(
    (url) => /^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? ''),
    'must be of the form postgres://user:password@host:5432/database',
  )
  .optional();

const keyrings = z
  .string()
  .transform((keys, context) => {
    try {
      return parseKeyring(keys);
    } catch (error) {
      const problem = error instanceof Error ? error.message : 'unreadable';
      context.addIssue(
        `cannot be read (${problem}): give id:base64 of 32 bytes, newest first, joined by commas`,
      );
      return z.NEVER;
    }
  })
  .optional();

const origins = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
  )
  .refine(
    (list) => list.every((origin) => /^https?:/.test(origin) && URL.parse(origin)?.origin === origin),
    'must be origins joined by commas, such as https://router.example.com, without a path or a slash at the end',
  );

const LONGEST_RETENTION_DAYS = 3650;

const retentions = z
  .string()
  .default(String(EVENT_RETENTION_DAYS))
  .refine(
    (days) => /^[1-9]\d{0,3}$/.test(days) && Number(days) <= LONGEST_RETENTION_DAYS,
    `must be a whole number of days from 1 to ${LONGEST_RETENTION_DAYS}`,
  )
  .transform(Number);

const switches = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .default('false')
  .transform((value) => value === 'true');

const costs = z
  .string()
  .default(String(QUERY_COST_LIMIT))
  .refine((cost) => /^[1-9]\d{2,6}$/.test(cost), 'must be a whole number from 100 to 9999999')
  .transform(Number);

const factors = z
  .string()
  .default('1')
  .refine((factor) => /^\d{1,4}(\.\d{1,3})?$/.test(factor), 'must be a number from 0 to 9999, such as 0.5')
  .transform(Number);

const clockOffsets = z
  .string()
  .default('0')
  .refine((offset) => /^-?\d{1,15}$/.test(offset), 'must be a whole number of milliseconds')
  .transform(Number);

const keySets = z
  .string()
  .transform((json, context) => {
    const problem = keySetProblem(json);
    if (!problem) return JSON.parse(json) as JSONWebKeySet;
    context.addIssue(problem);
    return z.NEVER;
  })
  .optional();

function keySetProblem(json: string): string | null {
  let set: unknown;
  try {
    set = JSON.parse(json);
  } catch {
    return 'is not JSON: set it to a JSON Web Key Set, {"keys":[…]}';
  }
  const shape = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) }).safeParse(set);
  if (!shape.success) return 'is not a JSON Web Key Set: it needs "keys", a list of at least one key';
  if (shape.data.keys.some((key) => key.kty === 'oct'))
    return 'holds a symmetric key: tokens must be signed with a private key, give its public one';
  if (shape.data.keys.some((key) => 'd' in key)) return 'holds a private key: give the public keys only';
  return null;
}

const webUrls = z
  .string()
  .refine((url) => /^https?:$/.test(URL.parse(url)?.protocol ?? ''), 'must be an http or https address')
  .transform((url) => new URL(url))
  .optional();

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whoever can change an answer on its way could slip in keys of their own. */
const protectedUrls = webUrls.refine(
  (url) => !url || url.protocol === 'https:' || LOOPBACK.test(url.hostname),
  'must be an https address',
);
