import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import { readEnvironment } from '../../src/env.ts';
import { registry } from '../../src/providers/registry.ts';
import { readSandboxKey, signToken, USUAL_SCOPES } from '../../src/runtime/sandbox-token.ts';
import { COSTS, type Cost, IDLE_PER_SECOND } from '../readme/database-costs.ts';
import { until } from '../support/condition.ts';
import { countOpenings } from '../support/count-openings.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type DemoName, matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';
import { countRoundTrips, type RoundTrips } from '../support/round-trips.ts';

const OPERATIONS = await readFile(new URL('../contract/operations.graphql', import.meta.url), 'utf8');

/** Numbering of events, and what an idle replica does anyway. */
const APART =
  /^(begin|commit|start transaction)|position is null|"position"|"event_log"|pg_notify|as quota\(provider, free\)|callback_|periodic_tasks|provider_enumerations|replica_keys|master_keys|count\(\*\)::integer as due|clock_timestamp\(\) as now$|pg_backend_pid|event_targets|^set /;
const READS_A_USER = /u\.sealed_state|select u\.\*/;
/** An idle replica sends it, too; a webhook needs one. */
const CLAIM = /as quota\(provider, free\)/;

let database: TestDatabase;
let simulator: Simulator;
let counted: RoundTrips;
let app: App;
let dataDir: string;
/** Not by the counter. */
let db: Database;
let openings: ReturnType<typeof countOpenings>;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.url, maxConnections: 1, onError() {} }).db;
  simulator = await startSimulator({ bank: 'manual' });
  // By the role of a server in production, whom row-level security binds.
  counted = await countRoundTrips(database.serverUrl);
  openings = countOpenings();
  dataDir = await mkdtemp(join(tmpdir(), 'profile-subgraph-statements-'));
  const env = {
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'error',
    DATABASE_URL: counted.url,
    SANDBOX_TOKENS: 'on',
    MATCHMOVE_BASE_URL: simulator.url,
    ...matchmoveValues,
  };
  app = await startApp(readEnvironment(env, Object.values(registry)));
  await simulator.setWebhookUrl(`${app.url}/webhooks/matchmove`);
});
afterAll(async () => {
  await app?.stop();
  await counted?.close();
  openings?.stop();
  await simulator?.close();
  await db?.destroy();
  await database?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: answers are probed by path in tests
async function ask(operationName: string, variables: object, token = app.token): Promise<any> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: OPERATIONS, operationName, variables }),
  });
  const { data, errors } = (await response.json()) as { data: object; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0];
}

async function linked(like: DemoName) {
  const providerUserId = await simulator.newUser(like);
  const { user } = await ask('LinkUser', { input: { provider: 'MATCHMOVE', providerUserId } });
  return { userId: user.id as string, providerUserId };
}

const updateEmail = (userId: string, token = app.token) =>
  ask('UpdateUser', { input: { userId, changes: { email: `${userId.slice(0, 8)}@example.ph` } } }, token);

/** A token of one end user. */
async function tokenOf(userId: string): Promise<string> {
  const key = await readSandboxKey(dataDir);
  if (!key) throw new Error('the sandbox has no key');
  return signToken(key, { subject: 'an end user', scopes: USUAL_SCOPES, userId, expiresIn: '1h' });
}

async function parked() {
  const user = await linked('approved');
  const { update } = await updateEmail(user.userId);
  const verificationId = update.changes[0].verification.id as string;
  return { ...user, verificationId, updateId: update.id as string };
}

async function handIn(verificationId: string, token = app.token) {
  const evidence = { mode: 'MANUAL', documentType: 'PROOF_OF_EMAIL_OWNERSHIP', documentId: 'a document' };
  return ask('SelfVerify', { input: { verificationId, ...evidence } }, token);
}

/** Nobody works on the user, and no notice waits. */
const rests = (userId: string) =>
  until('the user rests', async () => {
    const { rows } = await sql<{ rests: boolean }>`
      select lease_holder is null and coalesce(read_at > noticed_at, true) and coalesce(wake_at > clock_timestamp(), true)
        as rests from user_actors where user_id = ${userId}`.execute(db);
    return rows[0]?.rests;
  });

/** What some work costs at the database, with the claim that it takes where nobody waits for it. */
async function costOf(
  work: () => Promise<unknown>,
  { claims = 0 } = {},
): Promise<Cost & { statements: string[] }> {
  counted.take();
  openings.take();
  await work();
  const opened = openings.take();
  const all = counted.take();
  const statements = [
    ...all.filter((statement) => CLAIM.test(statement)).slice(0, claims),
    ...all.filter((statement) => !APART.test(statement)),
  ];
  const reads = statements.filter((one) => READS_A_USER.test(one)).length;
  return { roundTrips: statements.length, reads, opened, statements };
}

/** Notices right after a read wait for a second, so that many are one read. */
const readLongAgo = (userId: string) =>
  sql`update user_actors set read_at = read_at - interval '1 minute', revision = revision + 1
    where user_id = ${userId}`.execute(db);

function expectCost(name: keyof typeof COSTS, { statements, ...cost }: Cost & { statements: string[] }) {
  const told = statements.map((statement) => statement.replace(/\s+/g, ' ').slice(0, 120)).join('\n');
  for (const [what, most] of Object.entries(COSTS[name])) {
    expect(
      cost[what as keyof Cost],
      `${what} of ${name}: ${JSON.stringify(cost)}\n${told}`,
    ).toBeLessThanOrEqual(most);
  }
}

it('an idle replica', async () => {
  await until('it has started', () =>
    counted.take().some((one) => one.includes('insert into "provider_enumerations"')),
  );
  const since = performance.now();
  const statements: string[] = [];
  await until(
    'it has looked for due users eight times',
    () => {
      statements.push(...counted.take());
      return statements.filter((one) => CLAIM.test(one)).length >= 8;
    },
    60_000,
  );
  const perSecond = statements.length / ((performance.now() - since) / 1_000);
  expect(
    perSecond,
    statements.map((one) => one.replace(/\s+/g, ' ').slice(0, 100)).join('\n'),
  ).toBeLessThanOrEqual(IDLE_PER_SECOND);
});

it('`updateUser`, applied at once', async () => {
  const { userId } = await linked('active');
  await rests(userId);
  const cost = await costOf(async () => {
    const answer = await ask('UpdateUser', { input: { userId, changes: { jobTitle: 'Baker' } } });
    expect(answer.update.status).toBe('APPLIED');
  });
  expectCost('`updateUser`, applied at once', cost);
});

it('`updateUser`, parked', async () => {
  const { userId } = await linked('approved');
  await rests(userId);
  const cost = await costOf(async () => {
    expect((await updateEmail(userId)).update.status).toBe('AWAITING_VERIFICATION');
  });
  expectCost('`updateUser`, parked', cost);
});

it('`updateUser`, refused by policy', async () => {
  const { userId } = await linked('active');
  await rests(userId);
  const cost = await costOf(async () => {
    const { userErrors } = await ask('UpdateUser', { input: { userId, changes: { email: 'nonsense' } } });
    expect(userErrors).not.toEqual([]);
  });
  expectCost('`updateUser`, refused by policy', cost);
});

it('`updateUser`, refused by the provider', async () => {
  const { userId, providerUserId } = await linked('active');
  await rests(userId);
  await simulator.faultOnPut(providerUserId, { kind: 'status', status: 422 });
  const cost = await costOf(async () => {
    const answer = await ask('UpdateUser', { input: { userId, changes: { jobTitle: 'Baker' } } });
    expect(answer.update.status).toBe('REJECTED');
  });
  expectCost('`updateUser`, refused by the provider', cost);
});

it('`selfVerify`', async () => {
  const { userId, verificationId } = await parked();
  await rests(userId);
  const cost = await costOf(async () => {
    expect((await handIn(verificationId)).verification.status).toBe('AWAITING_APPROVAL');
  });
  expectCost('`selfVerify`', cost);
});

it('an end user’s mutations cost what a service’s do', async () => {
  const { userId } = await linked('approved');
  const token = await tokenOf(userId);
  await rests(userId);
  let verificationId = '';
  const parking = await costOf(async () => {
    const { update } = await updateEmail(userId, token);
    expect(update.status).toBe('AWAITING_VERIFICATION');
    verificationId = update.changes[0].verification.id;
  });
  expectCost('`updateUser`, parked', parking);
  await rests(userId);
  const evidence = await costOf(async () => {
    expect((await handIn(verificationId, token)).verification.status).toBe('AWAITING_APPROVAL');
  });
  expectCost('`selfVerify`', evidence);
});

it('a webhook that changes nothing', async () => {
  const { userId, providerUserId } = await linked('active');
  await rests(userId);
  await readLongAgo(userId);
  const cost = await costOf(
    async () => {
      await simulator.control('POST', '/webhooks', { userId: providerUserId });
      await until('it is stored', async () => (await noticedAt(userId)) !== null);
      await rests(userId);
    },
    { claims: 1 },
  );
  expectCost('a webhook that changes nothing', cost);
});

it('a webhook that approves a change', async () => {
  const { userId, providerUserId, verificationId, updateId } = await parked();
  await handIn(verificationId);
  await rests(userId);
  await readLongAgo(userId);
  const cost = await costOf(
    async () => {
      await simulator.decide(providerUserId, 'email', 'approve');
      await until('it is stored', async () => (await noticedAt(userId)) !== null);
      await rests(userId);
    },
    { claims: 1 },
  );
  const { status } = await db
    .selectFrom('profile_updates')
    .select('status')
    .where('id', '=', updateId)
    .executeTakeFirstOrThrow();
  expect(status).toBe('APPLIED');
  expectCost('a webhook that approves a change', cost);
});

async function noticedAt(userId: string): Promise<Date | null> {
  const { rows } = await sql<{ noticed_at: Date | null }>`
    select noticed_at from user_actors where user_id = ${userId}`.execute(db);
  return rows[0]?.noticed_at ?? null;
}
