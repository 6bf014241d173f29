import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTcpProxy, type TcpProxy } from '../chaos/tcp-proxy.ts';
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
/** Between the server and PostgreSQL. */
let proxy: TcpProxy;
let server: Server;
let userId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { searchParams, username, password, pathname } = new URL(database.url);
  proxy = await startTcpProxy(`${searchParams.get('host')}/.s.PGSQL.${searchParams.get('port')}`);
  simulator = await startSimulator();
  server = await startServerInProcess({
    DATABASE_URL: `postgres://${username}:${password}@127.0.0.1:${proxy.port}${pathname}?sslmode=disable`,
    MATCHMOVE_BASE_URL: simulator.url,
    ...matchmoveValues,
  });
  const input = { provider: 'MATCHMOVE', providerUserId: await simulator.newUser('approved') };
  userId = (await ask(server, LINK, { input })).linkUser.user.id;
}, 120_000);
afterAll(async () => {
  proxy?.set({ kind: 'OPEN' });
  await server?.remove();
  await proxy?.close();
  await simulator?.close();
  await database?.drop();
});

const update = (jobTitle: string, idempotencyKey: string): Promise<Answer> =>
  ask(server, UPDATE, { input: { userId, idempotencyKey, changes: { jobTitle } } });
const ready = async () => (await fetch(`${server.url}/health/ready`)).status === 200;
const messageOf = (error: unknown) => (error as Error).message;

it('a network to the database that went silent: requests and health checks are answered, and all is well when it is back', async () => {
  await until('it is ready', ready);
  const key = randomUUID();
  await update('Baker', randomUUID());
  proxy.set({ kind: 'HALF_OPEN' });
  const [change, read, health] = await Promise.all([
    update('Painter', key).catch(messageOf),
    ask(server, READ, { id: userId }).catch(messageOf),
    ready(),
  ]);
  expect([change, read]).toEqual(Array(2).fill(expect.stringContaining('SERVICE_UNAVAILABLE')));
  expect(health).toBe(false);

  proxy.set({ kind: 'OPEN' });
  await until('it is ready again', ready, 60_000);
  const again = () => update('Painter', key).catch(() => null);
  const { updateUser } = await until('the same update is taken', again, 60_000);
  expect(updateUser.userErrors).toEqual([]);
  const shown = async () => (await ask(server, READ, { id: userId })).user.profile.jobTitle === 'Painter';
  await until('it is applied', shown, 60_000);
  expect((await simulator.requests()).filter(({ body }) => body?.job_title === 'Painter')).toHaveLength(1);
}, 180_000);
