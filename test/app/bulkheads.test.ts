import { createHmac, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bvnkCredentials, bvnkValues, startSimulator as startBvnk } from '../support/bvnk.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { matchmoveCredentials, matchmoveValues, startSimulator } from '../support/matchmove.ts';
import { type Answer, ask } from './support/client.ts';
import { type Relay, startRelay } from './support/relay.ts';
import { type ServerProcess, startServerProcess } from './support/server-process.ts';

const LINK =
  'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } userErrors { code } } }';
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id status } userErrors { code } } }`;
const READ = 'query ($id: ID!) { user(id: $id) { id status } }';

const CROWD = 100;

type User = { id: string; providerUserId: string };

let database: TestDatabase;
let matchmove: Awaited<ReturnType<typeof startSimulator>>;
let bvnk: Awaited<ReturnType<typeof startBvnk>>;
/** Between the server and MatchMove. */
let relay: Relay;
let server: ServerProcess;
let administration: pg.Client;
let crowd: User[];
let companies: User[];

beforeAll(async () => {
  database = await createTestDatabase();
  administration = new pg.Client({ connectionString: database.url });
  await administration.connect();
  [matchmove, bvnk] = await Promise.all([startSimulator(), startBvnk()]);
  relay = await startRelay(matchmove.url);
  server = await startServerProcess({
    DATABASE_URL: database.url,
    MATCHMOVE_BASE_URL: relay.url,
    BVNK_BASE_URL: bvnk.url,
    ...matchmoveValues,
    ...bvnkValues,
    // The crowd is one caller.
    RATE_LIMIT_FACTOR: '1000',
    LOG_LEVEL: 'fatal',
  });
  crowd = await inBatches(CROWD, async () => link('MATCHMOVE', await matchmove.newUser('beforeKyc')));
  companies = await inBatches(10, async () => link('BVNK', await bvnk.newUser('pendingIndividual')));
}, 180_000);
afterAll(async () => {
  await server?.remove();
  await administration?.end();
  await relay?.close();
  await Promise.all([matchmove?.close(), bvnk?.close()]);
  await database?.drop();
});

async function inBatches<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) made.push(...(await Promise.all(Array.from({ length: 10 }, make))));
  return made;
}

async function link(provider: string, providerUserId: string): Promise<User> {
  const { linkUser } = await ask(server, LINK, { input: { provider, providerUserId } });
  return { id: linkUser.user.id, providerUserId };
}

/** The whole answer, errors included, and how long it took. */
async function timed(query: string, variables: object): Promise<Answer & { ms: number; status: number }> {
  const since = performance.now();
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as Answer;
  return { ...answer, status: response.status, ms: performance.now() - since };
}

let word = 0;
const update = (userId: string, changes?: object) => {
  word += 1;
  return timed(UPDATE, { input: { userId, changes: changes ?? { jobTitle: `Baker ${word}` } } });
};
/** Of BVNK. */
const updateOther = () => {
  word += 1;
  const { id } = companies[word % companies.length] as User;
  return update(id, { phone: `+1415555${String(word % 10_000).padStart(4, '0')}` });
};
const codesOf = (answers: Answer[]) =>
  answers.flatMap(({ errors = [] }) => errors).map((one: Answer) => one.extensions);
const statusesOf = (answers: Answer[]) =>
  new Set(answers.map(({ data }) => data?.updateUser?.update?.status));
const median = (answers: { ms: number }[]) =>
  answers.map(({ ms }) => ms).sort((left, right) => left - right)[answers.length >> 1] ?? 0;

/** How many updates are being sent. */
async function submitting(): Promise<number> {
  const { rows } = await administration.query("select 1 from profile_updates where status = 'SUBMITTING'");
  return rows.length;
}

/** A few at a time, as in quiet operation. */
async function measure(work: () => Promise<Answer>, rounds = 10): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let round = 0; round < rounds; round += 1) answers.push(...(await Promise.all([work(), work()])));
  return answers;
}

it('while connections are awaited for long, an update is refused at the door, and a read is answered', async () => {
  const [free, ...held] = crowd.slice(0, 61) as [User, ...User[]];
  const locker = new pg.Client({ connectionString: database.url });
  await locker.connect();
  try {
    await locker.query('begin');
    await locker.query('select 1 from user_actors where user_id = any($1) for update', [
      held.map(({ id }) => id),
    ]);
    const waiting = held.map(({ id }) => update(id));
    // None waits for the one before: one that is admitted may itself stand in the queue for seconds.
    const sent: Promise<unknown>[] = [];
    const probes: (Answer & { status: number })[] = [];
    const probe = async () => void probes.push(await update(free.id));
    const probing = setInterval(() => sent.push(probe().catch(() => undefined)), 100);
    // Only a refusal before execution has no data at all.
    const atDoor = () => probes.find((answer) => answer.status === 503 && !('data' in answer));
    const refused = await until('an update is refused at once', atDoor).finally(() => clearInterval(probing));
    expect(codesOf([refused])).toEqual([{ code: 'SERVICE_UNAVAILABLE', retryAfter: 1 }]);
    expect((await timed(READ, { id: free.id })).data.user.id).toBe(free.id);
    await locker.query('rollback');
    const codes = new Set(codesOf(await Promise.all(waiting)).map(({ code }) => code));
    await Promise.all(sent);
    expect([...codes].filter((code) => code !== 'SERVICE_UNAVAILABLE')).toEqual([]);
  } finally {
    await locker.end();
  }
  await until('all have ended', async () => (await submitting()) === 0, 60_000);
});

describe('a row that somebody has locked', () => {
  it.each(['users', 'user_actors'])(
    'in %s holds up its user alone, who is told in time',
    async (table) => {
      const [victim, ...others] = crowd as [User, ...User[]];
      const locker = new pg.Client({ connectionString: database.url });
      await locker.connect();
      try {
        await locker.query('begin');
        const key = table === 'users' ? 'id' : 'user_id';
        await locker.query(`select 1 from ${table} where ${key} = $1 for update`, [victim.id]);
        const waiting = Promise.all(Array.from({ length: 40 }, () => update(victim.id)));
        const free = await measure(() => update(others[word % others.length]?.id ?? ''), 5);
        const reads = await measure(() => timed(READ, { id: victim.id }), 5);
        expect(codesOf([...free, ...reads])).toEqual([]);
        // The row is locked all the time.
        const told = await waiting;
        const codes = codesOf(told);
        expect(codes.length).toBe(told.length);
        for (const one of codes) expect(one).toEqual({ code: 'SERVICE_UNAVAILABLE', retryAfter: 1 });
      } finally {
        await locker.query('rollback');
        await locker.end();
      }
      const after = await update(victim.id);
      expect(after.data.updateUser.update.status).toBe('APPLIED');
    },
    60_000,
  );
});

describe('a provider that hangs', () => {
  it('with a crowd of waiting updates leaves the others theirs', async () => {
    const quiet = await measure(updateOther);
    await matchmove.fault({ kind: 'hang' });
    const hanging = Promise.all(
      crowd.flatMap(({ id }) => [update(id), update(id, { salutation: `Dr ${++word}` })]),
    );
    await until(async () => (await submitting()) >= crowd.length * 2);
    const [beside, reads] = [
      await measure(updateOther),
      await measure(() => timed(READ, { id: crowd[0]?.id })),
    ];
    expect(codesOf([...beside, ...reads])).toEqual([]);
    // As far as in quiet operation: none of them has waited in vain.
    expect(statusesOf(beside)).toEqual(statusesOf(quiet));
    // The crowd is answered although nothing comes from the provider.
    const answers = await hanging;
    expect(codesOf(answers).filter(({ code }) => code === 'INTERNAL_SERVER_ERROR')).toEqual([]);
    await matchmove.clearFaults();
    relay.cut();
    await until(async () => (await submitting()) === 0, 60_000);
  }, 120_000);
});

describe('more at once than a replica can do', () => {
  it('is admitted or told at once to come back, and never an internal error', async () => {
    const answers = await Promise.all(
      Array.from({ length: 600 }, (_, nth) =>
        update(crowd[nth % CROWD]?.id ?? '', { jobTitle: `Clerk ${nth}` }),
      ),
    );
    const codes = codesOf(answers);
    const refused = codes.filter(({ code }) => code === 'SERVICE_UNAVAILABLE');
    expect(codes).toEqual(refused);
    expect(refused.every(({ retryAfter }) => retryAfter >= 1)).toBe(true);
    const admitted = answers.filter(({ data }) => data?.updateUser?.update);
    expect(admitted.length).toBeGreaterThan(50);
    // Told while those that were admitted are still seen to.
    const turnedAway = answers.filter(({ errors = [] }) => errors.length > 0);
    expect(median(turnedAway)).toBeLessThan(Math.max(...admitted.map(({ ms }) => ms)));
  }, 120_000);

  it('many notices of one user are about one read a second, and another provider’s is seen to at once', async () => {
    const readsSoFar = async () =>
      (await matchmove.requests()).filter(({ method }) => method === 'GET').length;
    const before = await readsSoFar();
    const since = performance.now();
    const sent: Promise<number>[] = [];
    for (let second = 0; second < 4; second += 1) {
      await until(() => performance.now() - since >= second * 1_000, 60_000);
      for (const { providerUserId } of [...crowd, ...crowd]) sent.push(notice(providerUserId));
    }
    const [company] = companies as [User];
    const asked = (await bvnk.requestsOf(company.providerUserId)).length;
    const ahead = await readsSoFar();
    expect(await noticeOther(company.providerUserId)).toBe(200);
    await until(async () => (await bvnk.requestsOf(company.providerUserId)).length > asked);
    // It does not wait until everybody of MatchMove has been read.
    expect((await readsSoFar()) - ahead).toBeLessThan(CROWD);
    // 503 asks the provider to send again.
    expect((await Promise.all(sent)).filter((status) => status !== 200 && status !== 503)).toEqual([]);
    const left = "select 1 from user_actors where noticed_at > coalesce(read_at, '-infinity')";
    await until(async () => (await administration.query(left)).rowCount === 0, 60_000);
    const seconds = (performance.now() - since) / 1_000;
    expect((await readsSoFar()) - before).toBeLessThanOrEqual(CROWD * (seconds + 1));
  }, 180_000);
});

async function post(path: string, body: string, headers: Record<string, string>): Promise<number> {
  const url = `${server.url}/webhooks/${path}`;
  return (
    await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  ).status;
}

function notice(providerUserId: string): Promise<number> {
  const body = JSON.stringify({
    event_data: {
      entity_id: providerUserId,
      entity_type: 'USER',
      event_timestamp: new Date().toISOString(),
      message_id: randomUUID(),
      webhook_event: 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS',
    },
    event_name: 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS',
  });
  const signature = createHmac('sha256', matchmoveCredentials.webhookSecret).update(body).digest('hex');
  return post('matchmove', body, { 'x-signature': signature });
}

function noticeOther(reference: string): Promise<number> {
  const body = JSON.stringify({
    event: 'bvnk:platform:customer:status-change',
    eventId: randomUUID(),
    timestamp: new Date().toISOString(),
    data: { reference, status: 'PENDING' },
  });
  return post('bvnk', body, {
    'x-signature': createHmac('sha256', bvnkCredentials.webhookSecret).update(body).digest('base64'),
  });
}
