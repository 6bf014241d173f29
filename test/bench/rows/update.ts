import { matchmoveValues, startSimulator } from '../../support/matchmove.ts';
import { type Bench, databaseName, ROOT } from '../support/bench.ts';
import { startOurs, startParty } from '../support/parties.ts';
import { ask } from '../support/race.ts';
import type { Server } from '../support/server.ts';
import { type SlowProvider, slowDown } from '../support/slow-provider.ts';
import { type Spread, spreadOf } from '../support/statistics.ts';

const LINK =
  'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } userErrors { message } } }';
const UPDATE = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) {
  user { id version } update { id status } userErrors { code } } }`;
const PROVIDER_MS = 5;
const CLIENTS = 32;
const UPDATES = 60;
const WARM_UP_UPDATES = 100;
const BARE_TABLE = 'create table bare (id int primary key, n int); insert into bare values (1, 0)';

export type UpdateFigures = {
  name: string;
  /** What the server adds to its provider's time, one client. */
  addedMs: Spread;
  perSecond: Spread;
  cpuMs: Spread;
  /** Beside the first, in the same round. */
  addedRatio: Spread;
  perSecondRatio: Spread;
};

type Updater = { provider: SlowProvider; users: string[]; update(userId: string): Promise<unknown> };

type Variant = Updater & {
  name: string;
  server: Server;
  added: number[];
  perSecond: number[];
  cpuMs: number[];
};

/** R3: updates over a provider that answers in 5 ms, by this version and by other checkouts. */
export async function measureUpdates(
  bench: Bench,
): Promise<{ bareCommitMs: Spread; leastAddedMs: Spread; versions: UpdateFigures[] }> {
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const variants: Variant[] = [];
    const least = await beginLeast(bench, ends);
    const leastAdded: number[] = [];
    for (const checkout of bench.checkouts) variants.push(await begin(bench, checkout, ends));
    const ms = bench.options.seconds * 1_000;
    await latency(least, WARM_UP_UPDATES);
    for (const variant of variants) {
      await latency(variant, WARM_UP_UPDATES);
      await throughput(variant, bench.options.warmUpSeconds * 1_000);
    }
    for (let round = 0; round < bench.options.rounds; round += 1) {
      leastAdded.push(await latency(least, UPDATES));
      for (const variant of variants) variant.added.push(await latency(variant, UPDATES));
      for (const variant of variants) await throughput(variant, ms, variant);
    }
    const first = variants[0] as Variant;
    const beside = (mine: number[], others: number[]) =>
      spreadOf(mine.map((value, round) => value / (others[round] ?? Number.NaN)));
    return {
      bareCommitMs: await commits(bench),
      leastAddedMs: spreadOf(leastAdded),
      versions: variants.map(({ name, added, perSecond, cpuMs }) => ({
        name,
        addedMs: spreadOf(added),
        perSecond: spreadOf(perSecond),
        cpuMs: spreadOf(cpuMs),
        addedRatio: beside(added, first.added),
        perSecondRatio: beside(perSecond, first.perSecond),
      })),
    };
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

async function begin(
  bench: Bench,
  checkout: Bench['checkouts'][number],
  ends: (() => Promise<unknown>)[],
): Promise<Variant> {
  const simulator = await startSimulator();
  ends.push(() => simulator.close());
  const provider = await slowDown(simulator.url, PROVIDER_MS);
  ends.push(() => provider.close());
  const name = databaseName('r3', checkout.name);
  const { serverUrl } = await bench.postgres.create(name, checkout.folder);
  const server = await startOurs(bench, checkout, {
    databaseUrl: serverUrl,
    // The limit stays on, and is above what is measured.
    env: { ...matchmoveValues, MATCHMOVE_BASE_URL: provider.url, RATE_LIMIT_FACTOR: '1000' },
  });
  const token = await bench.tokens.service('bench', 'users:read', 'users:write', 'users:admin');
  const headers = { authorization: `Bearer ${token}` };
  const send = (query: string, input: object) =>
    ask(server.url, { body: JSON.stringify({ query, variables: { input } }), headers });
  const users: string[] = [];
  while (users.length < CLIENTS) {
    const input = { provider: 'MATCHMOVE', providerUserId: await simulator.newUser('active') };
    users.push((await send(LINK, input)).linkUser.user.id);
  }
  let made = 0;
  return {
    name: checkout.name,
    server,
    provider,
    users,
    added: [],
    perSecond: [],
    cpuMs: [],
    async update(userId) {
      made += 1;
      const { updateUser } = await send(UPDATE, { userId, changes: { jobTitle: `Clerk ${made}` } });
      if (updateUser.update?.status !== 'APPLIED') throw new Error(JSON.stringify(updateUser));
    },
  };
}

/** A server that does nothing but what makes an update durable. */
async function beginLeast(bench: Bench, ends: (() => Promise<unknown>)[]): Promise<Updater> {
  const simulator = await startSimulator();
  ends.push(() => simulator.close());
  const provider = await slowDown(simulator.url, PROVIDER_MS);
  ends.push(() => provider.close());
  const { pool, url } = await bench.postgres.create('r3_least', ROOT);
  await pool.query(BARE_TABLE);
  const env = { PROVIDER_URL: `${provider.url}/nothing` };
  const server = await startParty(bench, 'update-limit', { databaseUrl: url, env });
  return { provider, users: [''], update: () => ask(server.url, { body: '{}', headers: {} }) };
}

/** The median of what the server adds to the time that the provider takes, one client. */
async function latency({ provider, users, update }: Updater, updates: number): Promise<number> {
  const added: number[] = [];
  for (let count = 0; count < updates; count += 1) {
    provider.take();
    const since = performance.now();
    await update(users[0] as string);
    added.push(performance.now() - since - provider.take());
  }
  return spreadOf(added).median;
}

/** Updates a second of as many clients as there are users. */
async function throughput(
  { server, users, update }: Variant,
  ms: number,
  into?: Pick<Variant, 'perSecond' | 'cpuMs'>,
): Promise<void> {
  let done = 0;
  const cpu = server.cpuMs();
  const since = performance.now();
  const client = async (userId: string) => {
    while (performance.now() - since < ms) {
      await update(userId);
      done += 1;
    }
  };
  await Promise.all(users.map(client));
  into?.perSecond.push((1_000 * done) / (performance.now() - since));
  into?.cpuMs.push((server.cpuMs() - cpu) / done);
}

/** What one `update` of one row takes with its commit here, from this process: the floor of the machine. */
async function commits({ postgres }: Bench): Promise<Spread> {
  const { pool } = await postgres.create('r3_bare', ROOT);
  await pool.query(BARE_TABLE);
  const took: number[] = [];
  for (let count = 0; count < 300; count += 1) {
    const since = performance.now();
    await pool.query({ name: 'bare', text: 'update bare set n = n + 1 where id = $1', values: [1] });
    took.push(performance.now() - since);
  }
  return spreadOf(took);
}
