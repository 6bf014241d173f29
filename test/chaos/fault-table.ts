import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { compileSources } from '../support/compile-sources.ts';
import { until } from '../support/condition.ts';
import { type DatabaseServer, startDatabaseServer } from './database-server.ts';
import { KINDS } from './people.ts';
import { startWorld, type World } from './world.ts';

// `npm run chaos:faults [-- <part of a name>]`: what a client sees of each fault, and for how long. Prints the table of
// docs/faults.md with the figures of this machine.

const LINK =
  'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } userErrors { code } } }';
const UPDATE = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) {
  update { id status changes { verification { id } } } userErrors { code } } }`;
const VERIFY = 'mutation ($input: SelfVerifyInput!) { selfVerify(input: $input) { userErrors { code } } }';
const READ = 'query ($id: ID!) { profileUpdate(id: $id) { status } }';

// biome-ignore lint/suspicious/noExplicitAny: answers are probed by path
type Answer = any;
type User = { id: string; providerUserId: string; change: object };

const [, , wanted = ''] = process.argv;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

await compileSources();
const server: DatabaseServer = await startDatabaseServer();
const world: World = await startWorld(server, { name: 'faults', clocksMs: [0, 0] });
const { replicas, simulators, database, proxy } = world;
let made = 0;

async function send(replica: number, query: string, variables: object): Promise<Answer> {
  const response = await fetch(`${replicas.url(replica)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${replicas.token}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(60_000),
  });
  return response.json();
}

async function newUser(kindOf: number): Promise<User> {
  const kind = KINDS[kindOf] as (typeof KINDS)[number];
  const field = kind.fields[0] as (typeof kind.fields)[number];
  const providerUserId = await simulators[kind.provider].newUser(kind.like);
  const link = async () =>
    (await send(1, LINK, { input: { provider: kind.provider, providerUserId } })).data?.linkUser.user?.id;
  const id = await until('the user is linked', link, 60_000);
  made += 1;
  return { id, providerUserId, change: { [field.key]: field.value(made) } };
}

/** What a client was told first, what became of the update, and how often it was written. */
type Row = { told: string; toldMs: number; accepted: string; end: string; endS: string; writes: number };

const codeOf = ({ errors, data }: Answer) =>
  errors?.[0]?.extensions?.code ??
  data?.updateUser?.userErrors?.[0]?.code ??
  data?.updateUser?.update?.status;

async function observe(user: User, replica = 0, provider: 'MATCHMOVE' = 'MATCHMOVE'): Promise<Row> {
  const input = { userId: user.id, idempotencyKey: randomUUID(), changes: user.change };
  const since = performance.now();
  const first = await send(replica, UPDATE, { input }).catch(() => ({
    errors: [{ extensions: { code: 'no answer' } }],
  }));
  const toldMs = performance.now() - since;
  // The same again, as a client does, at the other replica.
  const again = () => send(replica + 1, UPDATE, { input }).catch(() => null);
  const known = first.data?.updateUser?.update;
  const update =
    known ?? (await until('it is accepted', async () => (await again())?.data?.updateUser?.update, 120_000));
  const acceptedS = (performance.now() - since) / 1_000;
  const status = async () => {
    const answer = await send(replica + 1, READ, { id: update.id }).catch(() => null);
    const now = answer?.data?.profileUpdate?.status;
    return now && now !== 'SUBMITTING' && now;
  };
  const end = await until('it has ended', status, 180_000);
  const endS = ((performance.now() - since) / 1_000).toFixed(1);
  const writes = (await simulators[provider].requestsOf(user.providerUserId)).filter(
    ({ method }) => method === 'PUT',
  );
  const accepted = known ? 'at once' : `after ${acceptedS.toFixed(1)} s`;
  return { told: codeOf(first), toldMs, accepted, end, endS, writes: writes.length };
}

const trouble =
  (fault: object, times = 1) =>
  async () => {
    await simulators.MATCHMOVE.fault(fault, { method: 'PUT', times });
    return observe(await newUser(0));
  };

/** A fault that lasts while the client asks, and then ends. */
const during = (begin: () => Promise<void>, end: () => Promise<void>, ms: number) => async () => {
  const user = await newUser(0);
  await begin();
  const ended = sleep(ms).then(end);
  const row = await observe(user);
  await ended;
  return row;
};

async function lockedRow(): Promise<Row> {
  const user = await newUser(0);
  const locked = database.run(
    `do $$ begin perform 1 from user_actors where user_id = '${user.id}' for update; perform pg_sleep(8); end $$`,
  );
  await sleep(500);
  const row = await observe(user);
  await locked;
  return row;
}

async function lostWebhook(): Promise<Row> {
  world.post.begin([{ kind: 'LOSE' }]);
  const user = await newUser(5);
  const since = performance.now();
  const { update } = (await send(0, UPDATE, { input: { userId: user.id, changes: user.change } })).data
    .updateUser;
  const toldMs = performance.now() - since;
  const input = {
    verificationId: update.changes[0].verification.id,
    documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
    documentId: randomUUID(),
  };
  await send(0, VERIFY, { input });
  const status = async () => (await send(1, READ, { id: update.id })).data.profileUpdate.status === 'APPLIED';
  await until('a read finds the decision', status, 120_000);
  world.post.begin([]);
  const endS = ((performance.now() - since) / 1_000).toFixed(1);
  return { told: update.status, toldMs, accepted: 'at once', end: 'APPLIED', endS, writes: 1 };
}

/** While the first replica waits for the provider. */
const whileItWaits = (happens: () => Promise<void>) => async () => {
  const user = await newUser(0);
  await simulators.MATCHMOVE.fault({ kind: 'hang' }, { method: 'PUT', times: 1 });
  const row = observe(user);
  const asked = async () =>
    (await simulators.MATCHMOVE.requestsOf(user.providerUserId)).some(({ method }) => method === 'PUT');
  await until('the provider has the request', asked, 60_000);
  const happened = happens();
  const result = await row;
  await happened;
  return result;
};

const CASES: Record<string, () => Promise<Row>> = {
  nothing: async () => observe(await newUser(0)),
  'provider: 503': trouble({ kind: 'status', status: 503 }),
  'provider: 503 four times': trouble({ kind: 'status', status: 503 }, 4),
  'provider: 401 once': trouble({ kind: 'status', status: 401 }),
  'provider: 403 page of a firewall': trouble({ kind: 'html', status: 403 }),
  'provider: 404 page': trouble({ kind: 'html', status: 404 }),
  'provider: 204': trouble({ kind: 'status', status: 204, body: '' }),
  'provider: 429, Retry-After 5': trouble({ kind: 'status', status: 429, headers: { 'retry-after': '5' } }),
  'provider: broken JSON after the write': trouble({ kind: 'malformed_json' }),
  'provider: connection reset before the write': trouble({ kind: 'cut_before_write' }),
  'provider: connection reset after the write': trouble({ kind: 'cut_after_write' }),
  'provider: hangs for 20 s, then resets': trouble({ kind: 'hang', ms: 20_000 }),
  'provider: answers after 12 s': trouble({ kind: 'delay', ms: 12_000 }),
  'network to the provider silent for 12 s': during(
    async () => proxy(0, 'MATCHMOVE').set({ kind: 'HALF_OPEN' }),
    async () => proxy(0, 'MATCHMOVE').set({ kind: 'OPEN' }),
    12_000,
  ),
  'webhook lost': lostWebhook,
  'database: connections ended': during(database.endBackends, async () => undefined, 0),
  'database: immediate restart': during(
    async () => void server.restart(),
    async () => undefined,
    0,
  ),
  'database: read-only for 5 s': during(
    () => database.setReadOnly(true),
    () => database.setReadOnly(false),
    5_000,
  ),
  'database: row of the user locked for 8 s': lockedRow,
  'database: network of one replica silent for 20 s': during(
    async () => proxy(0, 'DATABASE').set({ kind: 'HALF_OPEN' }),
    async () => proxy(0, 'DATABASE').set({ kind: 'OPEN' }),
    20_000,
  ),
  'replica killed while it waits for the provider': whileItWaits(() => replicas.kill(0, 0)),
  'replica stopped for 20 s while it waits for the provider': whileItWaits(() => replicas.pause(0, 20_000)),
};

try {
  console.log(
    '| fault | first answer | after | accepted | end | after | writes |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const [name, run] of Object.entries(CASES)) {
    if (!name.includes(wanted)) continue;
    const row = await run().catch((error: unknown) => ({ error: `${error}` }));
    if ('error' in row) console.log(`| ${name} | ${row.error} |`);
    else {
      const { told, toldMs, accepted, end, endS, writes } = row;
      console.log(
        `| ${name} | \`${told}\` | ${(toldMs / 1_000).toFixed(1)} s | ${accepted} | \`${end}\` | ${endS} s | ${writes} |`,
      );
    }
    await simulators.MATCHMOVE.clearFaults();
  }
} finally {
  await world.close();
  await server.stop();
}
