import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';
import { type Answer, ask } from './support/client.ts';
import { type Server, startServerInProcess } from './support/server-in-process.ts';

const LINK = 'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } } }';
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id status } userErrors { code } } }`;
const READ = 'query ($id: ID!) { user(id: $id) { profile { jobTitle } } }';

let database: TestDatabase;
let simulator: Simulator;
let server: Server;
let administration: pg.Client;
let userId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  simulator = await startSimulator();
  server = await startServerInProcess({
    DATABASE_URL: database.url,
    MATCHMOVE_BASE_URL: simulator.url,
    ...matchmoveValues,
  });
  administration = new pg.Client({ connectionString: database.url });
  await administration.connect();
  const input = { provider: 'MATCHMOVE', providerUserId: await simulator.newUser('approved') };
  userId = (await ask(server, LINK, { input })).linkUser.user.id;
}, 120_000);
afterAll(async () => {
  await administration?.end();
  await server?.remove();
  await simulator?.close();
  await database?.drop();
});

async function cut(): Promise<void> {
  await administration.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
}

/** Read-only for sessions that begin now; those that run end, as in a failover. */
async function failOver(to: 'on' | 'off'): Promise<void> {
  await administration.query('set default_transaction_read_only = off');
  const name = new URL(database.url).pathname.slice(1);
  await administration.query(`alter database "${name}" set default_transaction_read_only = ${to}`);
  if (to === 'on') await cut();
}

const update = (jobTitle: string, idempotencyKey = randomUUID()): Promise<Answer> =>
  ask(server, UPDATE, { input: { userId, idempotencyKey, changes: { jobTitle } } });

const readiness = async () => {
  const response = await fetch(`${server.url}/health/ready`);
  return { status: response.status, checks: ((await response.json()) as Answer).checks };
};

const ready = async () => (await readiness()).status === 200;

describe('a database that becomes read-only', () => {
  it('makes the replica not ready, answers updates with what to do, lets reads go on, and is back by itself', async () => {
    await until('it is ready', ready);
    await failOver('on');
    await until('it is not ready', async () => !(await ready()));
    await until('only writing is amiss', async () => {
      const { checks } = await readiness();
      return checks.database && !checks.writable;
    });
    for (let turn = 0; turn < 3; turn += 1) {
      const error = await update(`Clerk ${turn}`).catch(({ message }: Error) => JSON.parse(message)[0]);
      expect(error.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', retryAfter: 1 });
      expect(error.message).toContain('idempotencyKey');
    }
    expect((await ask(server, READ, { id: userId })).user.profile).not.toBeNull();

    await failOver('off');
    await until('it is ready again', ready, 10_000);
    const applied = async () => {
      const { updateUser } = await update('Baker').catch(() => ({ updateUser: null }));
      return updateUser?.update?.status === 'APPLIED' || updateUser?.userErrors[0]?.code === 'NO_CHANGES';
    };
    await until('an update is applied', applied, 10_000);
  }, 60_000);
});

describe('connections that are cut', () => {
  it('never give an internal error to an update, which is done once when it is repeated', async () => {
    const codes = new Set<string>();
    for (let turn = 0; turn < 6; turn += 1) {
      const key = randomUUID();
      const attempts = Array.from({ length: 8 }, () =>
        update(`Cut ${turn}`, key).catch(({ message }: Error) => {
          codes.add(JSON.parse(message)[0].extensions.code);
          return null;
        }),
      );
      await cut();
      await Promise.all(attempts);
      const again = async () => (await update(`Cut ${turn}`, key).catch(() => null))?.updateUser.update;
      await until('it is answered', again);
    }
    expect([...codes].filter((code) => code !== 'SERVICE_UNAVAILABLE')).toEqual([]);
  }, 60_000);
});
