import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { startEmbeddedPostgres } from '../../src/db/embedded/server.ts';
import { ask } from '../app/support/client.ts';
import { type ObservedServer, startObservedServer } from '../app/support/observe.ts';
import { matchmoveValues, startSimulator } from '../support/matchmove.ts';
import { checkOut } from './checkout.ts';
import { type SlowProvider, slowDown } from './slow-provider.ts';

const LINK = 'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } } }';
const UPDATE = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) {
  user { id version } update { id status } userErrors { code } } }`;
const PROVIDER_MS = 5;
const CLIENTS = 32;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 6);
const UPDATES = 60;
const THROUGHPUT_MS = 3_000;
/** The version before the engine by default. */
const BEFORE = process.env.BENCH_BEFORE ?? '418d86a';

type Variant = {
  name: string;
  server: ObservedServer;
  provider: SlowProvider;
  users: string[];
  added: number[];
  perSecond: number[];
};

const ends: (() => unknown)[] = [];
const variants: Variant[] = [];
let made = 0;

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'profile-bench-'));
  // As it is delivered: commits reach the disk.
  const postgres = await startEmbeddedPostgres({ dataDir });
  ends.push(
    () => rmSync(dataDir, { recursive: true, force: true }),
    () => postgres.stop(),
  );
  const before = checkOut(BEFORE);
  ends.push(() => before.remove());
  for (const [name, folder] of [
    ['before', before.folder],
    ['after', undefined],
  ] as const) {
    const simulator = await startSimulator();
    const provider = await slowDown(simulator.url, PROVIDER_MS);
    const database = await startEmbeddedPostgresDatabase(
      postgres.urlFor(`bench_${name}`),
      postgres.urlFor('postgres'),
    );
    const environment = { DATABASE_URL: database, MATCHMOVE_BASE_URL: provider.url, ...matchmoveValues };
    const server = await startObservedServer(environment, folder);
    ends.push(
      () => simulator.close(),
      () => provider.close(),
      () => server.remove(),
    );
    const users: string[] = [];
    for (let user = 0; user < CLIENTS; user += 1) {
      const input = { provider: 'MATCHMOVE', providerUserId: await simulator.newUser('active') };
      users.push((await ask(server, LINK, { input })).linkUser.user.id);
    }
    variants.push({ name, server, provider, users, added: [], perSecond: [] });
  }
});
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

async function startEmbeddedPostgresDatabase(url: string, administration: string): Promise<string> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: administration });
  await client.connect();
  await client.query(`create database ${new URL(url).pathname.slice(1)}`);
  await client.end();
  return url;
}

async function update({ server }: Variant, userId: string): Promise<void> {
  made += 1;
  const { updateUser } = await ask(server, UPDATE, {
    input: { userId, changes: { jobTitle: `Clerk ${made}` } },
  });
  if (updateUser.update?.status !== 'APPLIED') throw new Error(JSON.stringify(updateUser));
}

/** What the server adds to the time that the provider takes, one client. */
async function latency(variant: Variant, updates: number): Promise<number[]> {
  const added: number[] = [];
  for (let count = 0; count < updates; count += 1) {
    variant.provider.take();
    const since = performance.now();
    await update(variant, variant.users[0] as string);
    added.push(performance.now() - since - variant.provider.take());
  }
  return added;
}

/** Updates a second of as many clients as there are users. */
async function throughput(variant: Variant, ms: number): Promise<number> {
  let done = 0;
  const since = performance.now();
  const client = async (userId: string) => {
    while (performance.now() - since < ms) {
      await update(variant, userId);
      done += 1;
    }
  };
  await Promise.all(variant.users.map(client));
  return (1_000 * done) / (performance.now() - since);
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

it(`updates over a provider that answers in ${PROVIDER_MS} ms`, async () => {
  for (const variant of variants) {
    await latency(variant, 100);
    await throughput(variant, THROUGHPUT_MS);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const variant of variants) variant.added.push(...(await latency(variant, UPDATES)));
    for (const variant of variants) variant.perSecond.push(await throughput(variant, THROUGHPUT_MS));
  }
  for (const { name, added, perSecond } of variants) {
    const best = median(perSecond).toFixed(0);
    console.log(
      `${name}: ${median(added).toFixed(1)} ms added, ${best} updates a second with ${CLIENTS} clients`,
    );
  }
});
