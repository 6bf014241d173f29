import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { ProviderId } from '../../src/domain/vocabulary.ts';
import { bvnkCredentials } from '../support/bvnk.ts';
import { compileSources } from '../support/compile-sources.ts';
import { until } from '../support/condition.ts';
import { matchmoveCredentials } from '../support/matchmove.ts';
import { startDatabaseServer } from './database-server.ts';
import { type ChaosField, KINDS } from './people.ts';
import { startWorld } from './world.ts';

// `npm run chaos:load [-- --only bulkheads,webhooks,flood,overload]`: one replica under load, and its figures. Ratios
// come from one run, in turns, because machines differ.

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'bulkheads,webhooks,flood,overload' },
    rounds: { type: 'string', default: '3' },
    crowd: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '10' },
  },
});
const only = new Set(values.only.split(','));
const SECONDS = Number(values.seconds);

const LINK =
  'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } userErrors { code } } }';
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id status } userErrors { code } } }`;
const READ = 'query ($id: ID!) { user(id: $id) { id status fieldPolicies { inputName value access } } }';

// biome-ignore lint/suspicious/noExplicitAny: answers are probed by path
type Answer = any;
type Told = {
  ms: number;
  status: number;
  code: string | null;
  update: { id: string; status: string } | null;
};
type User = { id: string; providerUserId: string; field: ChaosField };

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

await compileSources();
const server = await startDatabaseServer();
const world = await startWorld(server, { name: 'load', clocksMs: [0], environment: { LOG_LEVEL: 'fatal' } });
const { replicas, simulators, database, proxy } = world;
let made = 0;

async function send(query: string, variables: object): Promise<Told> {
  const since = performance.now();
  const response = await fetch(`${replicas.url(0)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${replicas.token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: Answer = await response.json();
  return {
    ms: performance.now() - since,
    status: response.status,
    code: errors?.[0]?.extensions?.code ?? data?.updateUser?.userErrors?.[0]?.code ?? null,
    update: data?.updateUser?.update ?? data?.linkUser?.user ?? null,
  };
}

async function people(kindOf: number, count: number): Promise<User[]> {
  const kind = KINDS[kindOf] as (typeof KINDS)[number];
  const users: User[] = [];
  const link = async (): Promise<void> => {
    const providerUserId = await simulators[kind.provider].newUser(kind.like);
    const input = { provider: kind.provider, providerUserId };
    const linked = async () => (await send(LINK, { input })).update?.id;
    const id = await until('the user is linked', linked, 120_000);
    users.push({ id, providerUserId, field: kind.fields[0] as ChaosField });
  };
  for (let nth = 0; nth < count; nth += 10)
    await Promise.all(Array.from({ length: Math.min(10, count - nth) }, link));
  return users;
}

const update = ({ id, field }: User, changes?: object) => {
  made += 1;
  return send(UPDATE, { input: { userId: id, changes: changes ?? { [field.key]: field.value(made) } } });
};
/** As often as it is told to come back. */
async function insist(user: User, changes?: object): Promise<void> {
  while ((await update(user, changes)).code === 'SERVICE_UNAVAILABLE') await sleep(1_000);
}
const percentile = (numbers: readonly number[], share: number) =>
  numbers.toSorted((left, right) => left - right)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * share))
  ] ?? 0;
const p95 = (told: readonly { ms: number }[]) =>
  percentile(
    told.map(({ ms }) => ms),
    0.95,
  );
const ms = (figure: number) => `${Math.round(figure)} ms`;
const submitting = async () =>
  Number(
    (await database.run("select count(*) from profile_updates where status = 'SUBMITTING'")).rows[0].count,
  );

/** Two at a time, `count` in all. */
async function few<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  const line = async () => {
    while (all.length < count) all.push(await work());
  };
  await Promise.all([line(), line()]);
  return all;
}

function wrong(told: readonly Told[]): string {
  const codes = Map.groupBy(
    told.filter(({ code }) => code),
    ({ code }) => code,
  );
  return [...codes].map(([code, some]) => `${some.length} ${code}`).join(', ') || 'none';
}

const crowd = await people(0, Number(values.crowd));
const groups = await Promise.all([1, 2, 3, 4].map((kind) => people(kind, 6)));
const others = groups.flat();
let turn = 0;
const other = () => others[turn++ % others.length] as User;

async function bulkheads(): Promise<void> {
  const figures: Record<'quiet' | 'hanging', { reads: Told[]; updates: Told[] }> = {
    quiet: { reads: [], updates: [] },
    hanging: { reads: [], updates: [] },
  };
  const measure = async (into: (typeof figures)['quiet']) => {
    into.updates.push(...(await few(80, () => update(other()))));
    into.reads.push(...(await few(80, () => send(READ, { id: other().id }))));
  };
  await few(40, () => update(other()));
  for (let round = 0; round < Number(values.rounds); round += 1) {
    await measure(figures.quiet);
    await simulators.MATCHMOVE.fault({ kind: 'hang' });
    made += 1;
    const waiting = crowd.flatMap((user) => [insist(user), insist(user, { salutation: `Dr Q${made}` })]);
    await until('they wait', async () => (await submitting()) >= crowd.length * 2, 120_000).catch(
      async (error) => console.log(`${error}: ${await submitting()}`),
    );
    await measure(figures.hanging);
    await simulators.MATCHMOVE.clearFaults();
    proxy(0, 'MATCHMOVE').cut();
    await Promise.all(waiting);
    await until('all have ended', async () => (await submitting()) === 0, 120_000);
    // Fields stay closed for a minute after an unknown outcome.
    await database.setClockAhead((round + 1) * 120_000);
  }
  console.log(`\nFour providers while the fifth hangs with ${crowd.length * 2} waiting updates (p95):`);
  for (const what of ['reads', 'updates'] as const) {
    const [quiet, hanging] = [p95(figures.quiet[what]), p95(figures.hanging[what])];
    console.log(
      `${what}: ${ms(quiet)} quiet, ${ms(hanging)} beside it, ratio ${(hanging / quiet).toFixed(2)}; errors: ${wrong(figures.hanging[what])}`,
    );
  }
}

async function post(path: string, body: string, signature: string): Promise<number> {
  const response = await fetch(`${replicas.url(0)}/webhooks/${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-signature': signature },
  });
  return response.status;
}

function notice({ providerUserId }: User): Promise<number> {
  const name = 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS';
  const body = JSON.stringify({
    event_data: {
      entity_id: providerUserId,
      entity_type: 'USER',
      event_timestamp: new Date().toISOString(),
      message_id: randomUUID(),
      webhook_event: name,
    },
    event_name: name,
  });
  return post(
    'matchmove',
    body,
    createHmac('sha256', matchmoveCredentials.webhookSecret).update(body).digest('hex'),
  );
}

function noticeOther({ providerUserId }: User): Promise<number> {
  const body = JSON.stringify({
    event: 'bvnk:platform:customer:status-change',
    eventId: randomUUID(),
    timestamp: new Date().toISOString(),
    data: { reference: providerUserId, status: 'PENDING' },
  });
  return post(
    'bvnk',
    body,
    createHmac('sha256', bvnkCredentials.webhookSecret).update(body).digest('base64'),
  );
}

const readsAt = async (provider: ProviderId) =>
  (await simulators[provider].requests()).filter(({ method }) => method === 'GET').length;

/** From the webhook of a user until the provider was asked about it. */
async function lookedIntoMs(user: User): Promise<number> {
  const before = (await simulators.BVNK.requestsOf(user.providerUserId)).length;
  const since = performance.now();
  await noticeOther(user);
  await until(
    'it is looked into',
    async () => (await simulators.BVNK.requestsOf(user.providerUserId)).length > before,
    120_000,
  );
  return performance.now() - since;
}

async function webhooks(): Promise<void> {
  const companies = await people(3, 10);
  const measure = async () => {
    const times: number[] = [];
    for (const user of companies) times.push(await lookedIntoMs(user));
    return percentile(times, 0.95);
  };
  await measure();
  const quiet = await measure();
  console.log(`\nA webhook of BVNK is looked into within ${ms(quiet)} (p95 of ${companies.length}), quiet.`);
  for (const count of [100, 500, 2_000]) {
    await simulators.MATCHMOVE.fault({ kind: 'hang' });
    for (let nth = 0; nth < count; nth += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, at) => notice(crowd[(nth + at) % crowd.length] as User)),
      );
    const beside = await measure();
    console.log(
      `Beside ${count} webhooks of MatchMove, which hangs: ${ms(beside)}, ratio ${(beside / quiet).toFixed(2)}`,
    );
    await simulators.MATCHMOVE.clearFaults();
    proxy(0, 'MATCHMOVE').cut();
    await until('all were looked into', async () => (await unseen()) === 0, 180_000);
  }
}

const unseen = async () =>
  Number(
    (await database.run("select count(*) from user_actors where noticed_at > coalesce(read_at, '-infinity')"))
      .rows[0].count,
  );

async function flood(): Promise<void> {
  await simulators.MATCHMOVE.control('DELETE', '/requests');
  const before = await readsAt('MATCHMOVE');
  const since = performance.now();
  const sent: Promise<number>[] = [];
  const company = groups[2]?.[0] as User;
  let lookedInto = 0;
  for (let nth = 0; nth < 2_000; nth += 1) {
    await sleep(Math.max(0, since + nth * 5 - performance.now()));
    sent.push(notice(crowd[nth % crowd.length] as User));
    if (nth === 1_000) {
      void lookedIntoMs(company).then((took) => {
        lookedInto = took;
      });
    }
  }
  const statuses = Map.groupBy(await Promise.all(sent), (status) => status);
  const sentS = (performance.now() - since) / 1_000;
  await until('all were looked into', async () => (await unseen()) === 0, 180_000);
  const seenS = (performance.now() - since) / 1_000;
  await until('the other one was', () => lookedInto > 0, 60_000);
  console.log(`\n2,000 webhooks for ${crowd.length} users, sent in ${sentS.toFixed(1)} s:`);
  console.log(
    `answers ${[...statuses].map(([status, some]) => `${status}: ${some.length}`).join(', ')}; ${(await readsAt('MATCHMOVE')) - before} reads; all seen after ${seenS.toFixed(1)} s; a webhook of another provider in the middle after ${ms(lookedInto)}`,
  );
}

function rssMb(): number {
  return (
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${replicas.pid(0)}/status`, 'utf8'))?.[1] ?? 0) / 1_024
  );
}

async function overload(): Promise<void> {
  const all = [...crowd, ...others];
  const next = () => all[turn++ % all.length] as User;
  // What it can do: as many clients as keep it busy, each waiting for its answer.
  const until10 = performance.now() + SECONDS * 1_000;
  let done = 0;
  const client = async () => {
    while (performance.now() < until10) if ((await update(next())).update?.status === 'APPLIED') done += 1;
  };
  await Promise.all(Array.from({ length: 24 }, client));
  const capacity = done / SECONDS;
  console.log(
    `\nOne replica applies ${capacity.toFixed(0)} updates a second with 24 clients (simulators, PostgreSQL and clients on the same machine).`,
  );
  console.log(
    '| offered | a second | accepted | applied within 10 s | told to come back, after (p95) | other errors | reads p95 | health p95 | memory |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const times of [1, 2, 4]) {
    const told: Promise<Told & { appliedMs: number }>[] = [];
    const reads: Told[] = [];
    const health: { ms: number }[] = [];
    let most = 0;
    const over = new AbortController();
    const beside = (async () => {
      while (!over.signal.aborted) {
        reads.push(await send(READ, { id: next().id }));
        const since = performance.now();
        await (await fetch(`${replicas.url(0)}/health/ready`)).text();
        health.push({ ms: performance.now() - since });
        most = Math.max(most, rssMb());
        await sleep(100);
      }
    })();
    const since = performance.now();
    const count = Math.round(capacity * times * SECONDS);
    for (let nth = 0; nth < count; nth += 1) {
      await sleep(Math.max(0, since + (nth / (capacity * times)) * 1_000 - performance.now()));
      const sentAt = performance.now();
      told.push(
        update(next()).then((one) => ({
          ...one,
          appliedMs: one.update?.status === 'APPLIED' ? performance.now() - sentAt : Number.POSITIVE_INFINITY,
        })),
      );
    }
    const answers = await Promise.all(told);
    over.abort();
    await beside;
    const accepted = answers.filter(({ update: one }) => one);
    const inTime = accepted.filter(({ appliedMs }) => appliedMs <= 10_000);
    const refused = answers.filter(({ code }) => code === 'SERVICE_UNAVAILABLE');
    const rest = answers.filter(({ code, update: one }) => !one && code !== 'SERVICE_UNAVAILABLE');
    console.log(
      `| ${times} × | ${(capacity * times).toFixed(0)} | ${accepted.length} of ${count} | ${inTime.length} | ${refused.length}, ${ms(p95(refused))} | ${wrong(rest)} | ${ms(p95(reads))} (errors: ${wrong(reads)}) | ${ms(p95(health))} | ${most.toFixed(0)} MiB |`,
    );
    await until('all have ended', async () => (await submitting()) === 0, 180_000);
  }
}

try {
  if (only.has('bulkheads')) await bulkheads();
  if (only.has('webhooks')) await webhooks();
  if (only.has('flood')) await flood();
  if (only.has('overload')) await overload();
} finally {
  await world.close();
  await server.stop();
}
