import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/db/embedded/server.ts';
import { ask } from '../app/support/client.ts';
import { gather } from '../app/support/crowd.ts';
import { startServerProcess } from '../app/support/server-process.ts';
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts';
import { matchmoveValues, startSimulator } from '../support/matchmove.ts';

/** Measures one replica with one PostgreSQL: bytes per user and update, connections, requests, subscribers. */
const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    subscribers: { type: 'string', default: '500' },
    parallel: { type: 'string', default: '16' },
  },
});
const [users, rounds, subscribers, parallel] = [
  Number(values.users),
  Number(values.rounds),
  Number(values.subscribers),
  Number(values.parallel),
];

const LINK = 'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } } }';
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id } userErrors { code } } }`;
const READ =
  'query ($id: ID!) { user(id: $id) { version status kyc { status } profile { email jobTitle } } }';
const WATCH = 'subscription ($userId: ID!) { userUpdateStatus(userId: $userId) { cursor status } }';

const dataDir = makeDataFolder();
const postgres = await startEmbeddedPostgres({ dataDir });
const simulator = await startSimulator();
const server = await startServerProcess({
  DATABASE_URL: postgres.url,
  MATCHMOVE_BASE_URL: simulator.url,
  ...matchmoveValues,
  LOG_LEVEL: 'fatal',
  RATE_LIMIT_FACTOR: '1000',
});
const client = new pg.Client({ connectionString: postgres.url });
await client.connect();

async function tables(): Promise<Map<string, number>> {
  const { rows } = await client.query(`select relname as name, pg_total_relation_size(oid)::float8 as bytes
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`);
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
}

async function grown(what: string, count: number, before: Map<string, number>): Promise<void> {
  const sizes = [...(await tables())].map(
    ([name, bytes]) => [name, bytes - (before.get(name) ?? 0)] as const,
  );
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(`bytes per ${what}: ${Math.round(total / count)}`);
  for (const [name, bytes] of sizes.filter(([, size]) => size > 0).sort(([, a], [, b]) => b - a))
    console.log(`  ${name}: ${Math.round(bytes / count)}`);
}

/** Runs `count` jobs, so many at once; gives them per second. */
async function rate(count: number, job: (nth: number) => Promise<unknown>): Promise<number> {
  const since = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      while (next < count) await job(next++);
    }),
  );
  return Math.round(count / ((performance.now() - since) / 1_000));
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(text.match(new RegExp(`^${name} (\\S+)$`, 'm'))?.[1] ?? Number.NaN);
}

const ids: string[] = [];
try {
  const empty = await tables();
  const linked = await rate(users, async () => {
    const input = { provider: 'MATCHMOVE', providerUserId: await simulator.newUser('approved') };
    ids.push((await ask(server, LINK, { input })).linkUser.user.id);
  });
  console.log(`links per second: ${linked}`);
  await grown('user', users, empty);

  const before = await tables();
  const updated = await rate(users * rounds, async (nth) => {
    const userId = ids[nth % users];
    const input = { userId, idempotencyKey: `${nth}`, changes: { jobTitle: `Engineer ${nth}` } };
    const { updateUser } = await ask(server, UPDATE, { input });
    if (!updateUser.update) throw new Error(JSON.stringify(updateUser));
  });
  console.log(`updates per second: ${updated}`);
  await grown('update', users * rounds, before);
  console.log(
    `reads per second: ${await rate(users * rounds, (nth) => ask(server, READ, { id: ids[nth % users] }))}`,
  );
  const { rows } = await client.query(`select application_name as name, count(*) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() group by 1 order by 1`);
  console.log(`connections: ${rows.map(({ name, count }) => `${count} ${name}`).join(', ')}`);

  const memory = await metric('process_resident_memory_bytes');
  const crowd = await gather('websocket', subscribers, {
    ...server,
    query: WATCH,
    variables: { userId: ids[0] },
  });
  const per = ((await metric('process_resident_memory_bytes')) - memory) / subscribers / 1_024;
  console.log(`memory: ${Math.round(memory / 1_048_576)} MiB, and ${Math.round(per)} KiB per subscriber`);
  await crowd.leave();
} finally {
  await client.end();
  await server.remove();
  await simulator.close();
  await postgres.stop();
  removeDataFolder(dataDir);
}
