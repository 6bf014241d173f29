import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';
import { type PostgresPair, startPostgresPair } from '../support/postgres-pair.ts';
import { type Answer, ask, watch } from './support/client.ts';
import { type Server, startServerInProcess } from './support/server-in-process.ts';

const LINK = 'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } } }';
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id } userErrors { code } } }`;
const PEOPLE = 4;

let pair: PostgresPair;
let simulator: Simulator;
let server: Server;

async function start(synchronous: boolean): Promise<void> {
  pair = await startPostgresPair({ synchronous });
  simulator = await startSimulator();
  server = await startServerInProcess({
    DATABASE_URL: pair.url,
    MATCHMOVE_BASE_URL: simulator.url,
    ...matchmoveValues,
  });
}
afterEach(async () => {
  await server?.remove();
  await simulator?.close();
  await pair?.stop();
});

async function link(): Promise<string> {
  const input = { provider: 'MATCHMOVE', providerUserId: await simulator.newUser('approved') };
  return (await ask(server, LINK, { input })).linkUser.user.id;
}

async function readiness(): Promise<{ isReady: boolean; checks: Record<string, boolean> }> {
  const response = await fetch(`${server.url}/health/ready`);
  return { isReady: response.status === 200, checks: ((await response.json()) as Answer).checks };
}
const ready = async () => (await readiness()).isReady;

/** Updates of each user, one after the other. A request without an answer is repeated with its key. */
function keepUpdating(users: readonly string[]) {
  const over = new AbortController();
  const accepted: string[] = [];
  const refusals = new Set<string>();
  async function work(userId: string): Promise<void> {
    for (let nth = 0; !over.signal.aborted; nth += 1) {
      const input = { userId, idempotencyKey: randomUUID(), changes: { jobTitle: `Engineer ${nth}` } };
      const attempt = () =>
        ask(server, UPDATE, { input }).catch(({ message }: Error) => {
          refusals.add(/"code":"(\w+)"/.exec(message)?.[1] ?? message);
          return null;
        });
      const { update } = (await until('an answer', attempt, 60_000)).updateUser;
      if (update) accepted.push(update.id);
    }
  }
  const all = Promise.all(users.map(work));
  return {
    accepted,
    refusals,
    async end() {
      over.abort();
      await all;
    },
  };
}

async function statusesOf(ids: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: pair.url });
  await client.connect();
  const { rows } = await client.query('select status from profile_updates where id = any($1)', [ids]);
  await client.end();
  return rows.map(({ status }) => status);
}

/** Kills the primary and promotes the standby. What readiness says in between is checked. */
async function failOver(): Promise<void> {
  await pair.killPrimary();
  await until('what is amiss is named', async () => {
    const { isReady, checks } = await readiness();
    return !isReady && !checks.database && !checks.writable && !checks.listener;
  });
  await pair.promote();
  await until('it is ready again', ready, 20_000);
}

describe('a failover', () => {
  it('to a synchronous standby loses no update and no event, and the replica is back by itself', async () => {
    await start(true);
    const users = await Promise.all(Array.from({ length: PEOPLE }, link));
    const { eventCursor } = await ask(server, '{ eventCursor }');
    const watcher = watch(server, eventCursor);
    const work = keepUpdating(users);
    await until('updates go on', () => work.accepted.length > 2 * PEOPLE);

    await failOver();
    const before = work.accepted.length;
    await until('updates go on', () => work.accepted.length > before + 2 * PEOPLE, 20_000);
    await work.end();

    expect([...work.refusals]).toEqual(['SERVICE_UNAVAILABLE']);
    const allApplied = async () =>
      (await statusesOf(work.accepted)).filter((status) => status === 'APPLIED').length ===
      work.accepted.length;
    await until('every accepted update is applied', allApplied, 20_000);
    const seen = (id: string) => watcher.of(id).map(({ status }) => status);
    await until('every event is delivered', () => work.accepted.every((id) => seen(id).length === 2));
    for (const id of work.accepted) expect(seen(id)).toEqual(['SUBMITTING', 'APPLIED']);
    watcher.end();
  }, 120_000);

  it('to an asynchronous standby takes back what it had not got; cursors of that time are expired, others hold', async () => {
    await start(false);
    const userId = await link();
    const update = async (jobTitle: string): Promise<string> => {
      const input = { userId, idempotencyKey: jobTitle, changes: { jobTitle } };
      return (await ask(server, UPDATE, { input })).updateUser.update.id;
    };
    const cursor = async (): Promise<string> => (await ask(server, '{ eventCursor }')).eventCursor;
    const watcher = watch(server, await cursor());
    const kept = await update('Engineer');
    await until('it is delivered', () => watcher.of(kept).length === 2);
    const ofKeptTime = await cursor();
    const idle = watch(server, ofKeptTime);

    await pair.cutReplication();
    const lost = await update('Painter');
    await until('it is delivered', () => watcher.of(lost).length === 2);
    const ofLostTime = await cursor();
    expect(ofLostTime).not.toBe(ofKeptTime);

    await failOver();
    expect(await statusesOf([kept, lost])).toEqual(['APPLIED']);
    // The same request again: the database knows of none, so it is a new update.
    const repeated = await until('it is accepted', () => update('Painter').catch(() => null), 20_000);
    expect(repeated).not.toBe(lost);
    await until('a stream that delivered lost events ends', () => watcher.refusal() === 'CURSOR_EXPIRED');
    const late = watch(server, ofLostTime);
    await until('a cursor of the lost time is expired', () => late.refusal() === 'CURSOR_EXPIRED');
    const resumed = watch(server, ofKeptTime);
    await until('a cursor of before holds', () => resumed.of(repeated).length === 2);
    expect(resumed.events.map(({ update: { id } }) => id)).toEqual([repeated, repeated]);
    for (const one of [watcher, idle, late, resumed]) one.end();
  }, 120_000);
});
