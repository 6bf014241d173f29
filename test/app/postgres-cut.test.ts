import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';
import { ask, watch } from './support/client.ts';
import { type Server, startServerInProcess } from './support/server-in-process.ts';

const LINK = 'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } } }';
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id } userErrors { code message } } }`;
const PEOPLE = 12;
const CUTS = 4;

let database: TestDatabase;
let simulator: Simulator;
let server: Server;

beforeAll(async () => {
  database = await createTestDatabase();
  simulator = await startSimulator();
  server = await startServerInProcess({
    DATABASE_URL: database.url,
    MATCHMOVE_BASE_URL: simulator.url,
    ...matchmoveValues,
  });
}, 120_000);
afterAll(async () => {
  await server?.remove();
  await simulator?.close();
  await database?.drop();
});

async function link(): Promise<string> {
  const input = { provider: 'MATCHMOVE', providerUserId: await simulator.newUser('approved') };
  return (await ask(server, LINK, { input })).linkUser.user.id;
}

it('the server lives on when its connections are cut in the middle of updates, and every event is told whole', async () => {
  const users = await Promise.all(Array.from({ length: PEOPLE }, link));
  const { eventCursor } = await ask(server, '{ eventCursor }');
  const watcher = watch(server, eventCursor);
  const administration = new pg.Client({ connectionString: database.url });
  await administration.connect();
  const inTransaction = async () => {
    const { rowCount } = await administration.query(
      'select 1 from pg_stat_activity where datname = current_database() and backend_xid is not null',
    );
    return (rowCount ?? 0) > 0;
  };

  const over = new AbortController();
  const accepted: string[] = [];
  async function keepUpdating(userId: string): Promise<void> {
    for (let turn = 0; !over.signal.aborted; turn += 1) {
      const input = { userId, idempotencyKey: randomUUID(), changes: { jobTitle: `Engineer ${turn}` } };
      // The same again, until it is answered: what was cut off may have happened or not.
      const attempt = () => ask(server, UPDATE, { input }).catch(() => null);
      const { update } = (await until('an answer', attempt, 60_000)).updateUser;
      if (update) accepted.push(update.id);
    }
  }
  const work = users.map(keepUpdating);
  for (let round = 0; round < CUTS; round += 1) {
    const before = accepted.length;
    await until('updates go on', () => accepted.length > before + PEOPLE / 2, 60_000);
    await until('a transaction is under way', inTransaction);
    await administration.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
  }
  over.abort();
  await Promise.all(work);
  await administration.end();

  // It lives on, and serves: what was accepted while it lived is told in order, each once, and whole.
  const last = await link();
  const input = { userId: last, idempotencyKey: randomUUID(), changes: { jobTitle: 'Painter' } };
  const { update } = (await ask(server, UPDATE, { input })).updateUser;
  const told = (id: string) => watcher.of(id).map(({ status }) => status);
  await until('a new update is told', () => told(update.id).length === 2, 20_000);
  expect(told(update.id)).toEqual(['SUBMITTING', 'APPLIED']);
  for (const id of accepted) expect(['SUBMITTING', 'SUBMITTING APPLIED']).toContain(told(id).join(' '));
  expect(watcher.events.filter((event) => !event?.update)).toEqual([]);
  watcher.end();
}, 120_000);
