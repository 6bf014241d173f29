import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/db/embedded/server.ts';
import { until } from '../support/condition.ts';
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts';
import { DEMO } from '../support/matchmove.ts';
import { ask, watch } from './support/client.ts';
import { type ServerProcess, startServerProcess } from './support/server-process.ts';

const FIND =
  'query ($id: String!) { userByProviderReference(provider: MATCHMOVE, providerUserId: $id) { id } }';
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id } userErrors { code } } }`;
const FAST = { fsync: 'off', synchronous_commit: 'off' };

let dataDir: string;
let postgres: EmbeddedPostgres;
let server: ServerProcess;

const startPostgres = () => startEmbeddedPostgres({ dataDir, settings: FAST });

beforeAll(async () => {
  dataDir = makeDataFolder();
  postgres = await startPostgres();
  server = await startServerProcess({ DATABASE_URL: postgres.url, LOG_LEVEL: 'fatal' });
});
afterAll(async () => {
  await server?.remove();
  await postgres?.stop();
  removeDataFolder(dataDir);
});

/** Every connection of the server, the one that listens included. */
async function cutConnections(): Promise<number> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rowCount } = await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await client.end();
  return rowCount ?? 0;
}

it('a watcher is told of everything once, on one connection, though PostgreSQL is cut off and restarted', async () => {
  const { id: userId } = (await ask(server, FIND, { id: DEMO.active })).userByProviderReference;
  const { eventCursor } = await ask(server, '{ eventCursor }');
  // It would begin again at this cursor, were its own connection lost.
  const watcher = watch(server, eventCursor);
  const updates: string[] = [];
  const update = async (jobTitle: string) => {
    const input = { userId, idempotencyKey: jobTitle, changes: { jobTitle } };
    const attempt = () => ask(server, UPDATE, { input }).catch(() => null);
    const { updateUser } = await until(`${jobTitle} is accepted`, attempt, 20_000);
    updates.push(updateUser.update.id);
  };
  const told = () => updates.flatMap((id) => watcher.of(id).map(({ status }) => [id, status]));

  await update('Engineer');
  await until('it is told', () => told().length === 2);

  expect(await cutConnections()).toBeGreaterThan(1);
  await update('Director');
  await until('it is told after the cut', () => told().length === 4, 15_000);

  const { url } = postgres;
  await postgres.stop();
  postgres = await startPostgres();
  expect(postgres.url).toBe(url);
  await update('Painter');
  await until('it is told after the restart', () => told().length === 6, 20_000);

  expect(told()).toEqual(updates.flatMap((id) => ['SUBMITTING', 'APPLIED'].map((status) => [id, status])));
  watcher.end();
}, 60_000);
