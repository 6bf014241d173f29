import { resolve } from 'node:path';
import { z } from 'zod';
import { IDEMPOTENCY_RETENTION_DAYS } from './db/maintenance/prune.ts';
import type { MasterKeySource } from './db/sealing/master-key-source.ts';
import { EVENT_RETENTION_DAYS } from './events/cursor.ts';
import type { TrustedDocumentSettings } from './http/trusted-documents.ts';
import { type AuthSettings, readAuth } from './settings/auth.ts';
import { type ConsoleSettings, readConsole } from './settings/console.ts';
import { bearerTokens, origins, routerAddresses } from './settings/formats.ts';
import { type LimitSettings, readLimits } from './settings/limits.ts';
import { readMasterKeys } from './settings/master-keys.ts';
import { type NatsSettings, readNats } from './settings/nats.ts';
import { type ProviderEnvironment, type ProviderSettings, readProvider } from './settings/providers.ts';
import { readSandbox, type SandboxAccess } from './settings/sandbox.ts';
import { readSecretFiles } from './settings/secret-files.ts';
import { readTraceReaders, readTracing, type TracingSettings } from './settings/tracing.ts';
import { readTrustedDocuments } from './settings/trusted-documents.ts';
import { weaknesses } from './settings/weaknesses.ts';
import { readWebhookTargets, type WebhookTargetSettings } from './settings/webhook-targets.ts';

export type { ProviderEnvironment } from './settings/providers.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

export type Environment = LimitSettings & {
  mode: 'sandbox' | 'production';
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** `null`: the embedded database. Never in production. */
  databaseUrl: string | null;
  /** Absolute. Not made yet, and not used in production. */
  dataDir: string;
  /** `null`: the sandbox's own key. Never in production. */
  auth: AuthSettings | null;
  /** What of the sandbox is open, and to whom; `null` in production. */
  sandbox: SandboxAccess | null;
  /** The back office at `/console`; `null`: none. */
  console: ConsoleSettings | null;
  /** `null`: the sandbox makes its own keys. Never in production. */
  masterKeys: MasterKeySource | null;
  /** What the HTTP callback protocol may call, an origin with or without a path; empty means off. */
  callbackOrigins: readonly string[];
  /** Origins of other sites whose pages may call; empty means none. */
  corsOrigins: readonly string[];
  /** Two joined by a comma while it is rotated. */
  routerSecret: string | null;
  /** Documents that clients may send by their id, and whether all others are refused. */
  trustedDocuments: TrustedDocumentSettings;
  /** The access to `/metrics`, and its port; `null`: the default access. */
  metrics: { token: string | null; port: number | null };
  /** How long a stopping server still takes requests, while it says that it is not ready. */
  drainSeconds: number;
  /** Services outside GraphQL that events are posted to. */
  webhookTargets: readonly WebhookTargetSettings[];
  /** A broker that events are published to; `null`: none. */
  nats: NatsSettings | null;
  /** How far back a cursor may resume. */
  eventRetentionDays: number;
  /** For how many days an idempotency key is known. */
  idempotencyRetentionDays: number;
  /** What the build is called; `unknown` when nobody says. */
  revision: string;
  logLevel: LogLevel;
  /** How traces are sampled; `null`: there are none. */
  tracing: TracingSettings | null;
  /** Providers that may see `traceparent`, by their names in lower case. */
  traceReaders: ReadonlySet<string>;
  /** Added to the database's clock, for tests. 0 in production. */
  clockOffsetMs: number;
  /** By provider id. Without an entry: on its simulator in sandbox, off in production. */
  providers: ReadonlyMap<string, ProviderSettings>;
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

/** The same for the server, which has nothing to do in production without a provider. Throws `EnvironmentError`. */
export function loadServerEnvironment(providers: readonly ProviderEnvironment[]): Environment {
  return readEnvironment(process.env, providers, { needsProvider: true });
}

/** The environment of a process that this one starts: its own, and some more. */
export function environmentWith(more: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return { ...process.env, ...more };
}

/** Where the schema is migrated and by whom, and the role that the server connects with. */
export type MigrationEnvironment = {
  ownerUrl: string;
  /** The variable that holds it. */
  ownerVariable: 'DATABASE_OWNER_URL' | 'DATABASE_URL';
  /** The role that gets grants; `null` when the owner is the only role that is known. */
  serverRole: string | null;
};

/** Reads what a migration needs of this process's environment: no keys, no providers. Throws `EnvironmentError`. */
export function loadMigrationEnvironment(): MigrationEnvironment {
  return readMigrationEnvironment(process.env);
}

/** The same from a given environment. */
export function readMigrationEnvironment(env: Source): MigrationEnvironment {
  const problems: string[] = [];
  const value = readSecretFiles(env, ['DATABASE_URL', 'DATABASE_OWNER_URL'], problems);
  const [server, owner] = ['DATABASE_URL', 'DATABASE_OWNER_URL'].map((name) => {
    const result = databaseUrls.safeParse(value(name)?.trim());
    for (const { message } of result.error?.issues ?? []) problems.push(`${name} ${message}`);
    return result.data;
  });
  const ownerUrl = owner ?? server;
  if (ownerUrl === undefined && problems.length === 0)
    problems.push(
      'DATABASE_OWNER_URL is missing: set it to the address of the database as the owner of its schema',
    );
  if (ownerUrl === undefined || problems.length > 0) throw new EnvironmentError(problems);
  const ownerVariable = owner === undefined ? 'DATABASE_URL' : 'DATABASE_OWNER_URL';
  const role = (url: string) => decodeURIComponent(new URL(url).username);
  if (owner === undefined || server === undefined || role(server) === role(owner))
    return { ownerUrl, ownerVariable, serverRole: null };
  if (role(server) === '')
    throw new EnvironmentError([
      'DATABASE_URL names no role: add one before the host, postgres://role@host/database',
    ]);
  return { ownerUrl, ownerVariable, serverRole: role(server) };
}

/**
 * Reads and judges an environment. An empty variable counts as missing. Throws `EnvironmentError` with all problems
 * at once.
 */
export function readEnvironment(
  env: Source,
  providers: readonly ProviderEnvironment[],
  { needsProvider = false } = {},
): Environment {
  const problems: string[] = [];
  const value = readSecretFiles(env, secretNames(providers), problems);
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
  const port = read('PORT', ports.default(4000));
  const revision = read('BUILD_REVISION', revisions);
  const logLevel = read('LOG_LEVEL', logLevels);
  const databaseUrl = read('DATABASE_URL', databaseUrls);
  requireInProduction('DATABASE_URL', 'set it to postgres://user:password@host:5432/database');
  const masterKeys = readMasterKeys(read, value, env, problems);
  requireInProduction(
    'ENCRYPTION_KEYS',
    'set it to id:base64 of 32 bytes, for instance k1:$(openssl rand -base64 32)',
  );
  const callbackOrigins = read('CALLBACK_ORIGINS', routerAddresses);
  const corsOrigins = read('CORS_ORIGINS', origins);
  const metricsToken = read('METRICS_TOKEN', bearerTokens);
  const metricsPort = read('METRICS_PORT', ports.optional());
  const nats = readNats(read, value, production, problems);
  const webhookTargets = readWebhookTargets(read, production, problems);
  const drainSeconds = read('DRAIN_SECONDS', drains(production));
  const eventRetentionDays = read('EVENT_RETENTION_DAYS', retentions);
  const idempotencyRetentionDays = read('IDEMPOTENCY_RETENTION_DAYS', keyRetentions);
  const tracing = readTracing(read, value);
  const traceReaders = readTraceReaders(
    read,
    providers.map(({ id }) => id.toLowerCase()),
  );
  const limits = readLimits(read, production, problems);
  const trustedDocuments = readTrustedDocuments(read, problems);
  const clockOffsetMs = read('TEST_CLOCK_OFFSET_MS', clockOffsets);
  if (production && value('TEST_CLOCK_OFFSET_MS') !== undefined)
    problems.push('TEST_CLOCK_OFFSET_MS is only for tests, and is refused in production: remove it');

  const auth = readAuth(read, value, production, problems);
  const settings = new Map<string, ProviderSettings>();
  for (const provider of providers) {
    const found = readProvider(provider, value, production, problems);
    if (found) settings.set(provider.id, found);
  }
  const addresses = providers.map((provider) => provider.env.baseUrl);
  if (production && needsProvider && addresses.every((name) => value(name) === undefined))
    problems.push(
      `no provider is configured: set the variables of at least one, ${addresses.join(' or ')} and those beside it in .env.example`,
    );
  const office = readConsole(read, value, production, problems);
  const sandbox = readSandbox({ read, value, production, auth, providers, problems });
  if (production) problems.push(...weaknesses(value, providers));

  if (problems.length > 0) throw new EnvironmentError(problems);
  return {
    mode,
    host: host as string,
    port: port as number,
    databaseUrl: databaseUrl ?? null,
    dataDir: resolve(value('DATA_DIR') ?? '.data'),
    auth,
    sandbox,
    console: office,
    masterKeys,
    callbackOrigins: callbackOrigins as string[],
    corsOrigins: corsOrigins as string[],
    routerSecret: value('ROUTER_SECRET')?.trim() ?? null,
    metrics: { token: metricsToken ?? null, port: metricsPort ?? null },
    trustedDocuments,
    ...limits,
    webhookTargets,
    nats,
    drainSeconds: drainSeconds as number,
    eventRetentionDays: eventRetentionDays as number,
    idempotencyRetentionDays: idempotencyRetentionDays as number,
    revision: revision as string,
    logLevel: logLevel as LogLevel,
    tracing,
    traceReaders,
    clockOffsetMs: clockOffsetMs as number,
    providers: settings,
  };
}

/** Variables whose value may stand in a file, as `NAME_FILE` says. */
function secretNames(providers: readonly ProviderEnvironment[]): string[] {
  const own = [
    ...['DATABASE_URL', 'ENCRYPTION_KEYS', 'ROUTER_SECRET', 'METRICS_TOKEN', 'AUTH_JWKS'],
    ...['WEBHOOK_SECRETS', 'NATS_URL', 'NATS_CREDENTIALS'],
  ];
  return [...own, ...providers.flatMap(({ env }) => env.required)];
}

const text = z.string();

const modes = z
  .enum(['sandbox', 'production'], { error: 'must be sandbox or production' })
  .default('sandbox');

const ports = z
  .string()
  .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, 'must be a number from 0 to 65535')
  .transform(Number);

const revisions = z
  .string()
  .regex(/^[\w.-]{1,40}$/, 'must be 1 to 40 letters, digits, dots, dashes and underscores')
  .default('unknown');

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

const LONGEST_DRAIN_SECONDS = 300;

/** Kubernetes takes a pod out of its services within a few seconds; a sandbox has nobody in front. */
const drains = (production: boolean) =>
  z
    .string()
    .default(production ? '5' : '0')
    .refine(
      (seconds) => /^\d{1,3}$/.test(seconds) && Number(seconds) <= LONGEST_DRAIN_SECONDS,
      `must be a whole number of seconds from 0 to ${LONGEST_DRAIN_SECONDS}`,
    )
    .transform(Number);

const LONGEST_RETENTION_DAYS = 3650;

const retentions = z
  .string()
  .default(String(EVENT_RETENTION_DAYS))
  .refine(
    (days) => /^[1-9]\d{0,3}$/.test(days) && Number(days) <= LONGEST_RETENTION_DAYS,
    `must be a whole number of days from 1 to ${LONGEST_RETENTION_DAYS}`,
  )
  .transform(Number);

const keyRetentions = z
  .string()
  .default(String(IDEMPOTENCY_RETENTION_DAYS))
  .refine(
    (days) => /^[1-9]\d?$/.test(days) && Number(days) <= IDEMPOTENCY_RETENTION_DAYS,
    `must be a whole number of days from 1 to ${IDEMPOTENCY_RETENTION_DAYS}`,
  )
  .transform(Number);

const clockOffsets = z
  .string()
  .default('0')
  .refine((offset) => /^-?\d{1,15}$/.test(offset), 'must be a whole number of milliseconds')
  .transform(Number);
