import { createHmac, randomUUID } from 'node:crypto';
import { parseKeyring } from '../../../src/db/sealing/keyring.ts';
import { createPostgresStore, runnerOver } from '../../../src/db/users/postgres-store.ts';
import { DEMO, matchmoveCredentials } from '../../support/matchmove.ts';
import { type Bench, ROOT } from '../support/bench.ts';
import type { BenchDatabase } from '../support/database.ts';
import { startOurs } from '../support/parties.ts';
import { type Contestant, race } from '../support/race.ts';
import type { Server } from '../support/server.ts';
import { type Spread, spreadOf } from '../support/statistics.ts';
import { addUsers, ENCRYPTION_KEYS, referenceOf } from '../support/users.ts';
import { entityRequests, serviceToken, userRequests } from './reads.ts';

export type Growth = {
  users: number;
  /** Milliseconds of one, and beside the smallest database in the same round. */
  figures: Record<'R1' | 'R2' | 'webhook' | 'wakeUp', { ms: Spread; ratio: Spread }>;
};

type Grown = { users: number; userIds: string[]; database: BenchDatabase; server: Server };

const ASKERS = 2_000;
/** Users that the provider knows, so that webhooks lead to a read that succeeds. */
const KNOWN = 50;
const WAKE_UPS = 50;

/** R7: the same work in databases of different sizes. */
export async function measureGrowth(bench: Bench): Promise<Growth[]> {
  const grown: Grown[] = [];
  for (const users of bench.options.growth) {
    const database = await bench.postgres.create(`grown_${users}`, ROOT);
    const userIds = await addUsers(database, users);
    const server = await startOurs(
      bench,
      { name: 'ours', folder: ROOT },
      { databaseUrl: database.serverUrl },
    );
    grown.push({ users, userIds, database, server });
  }
  const { profile } = await bench.simulator.recordOf(DEMO.active);
  for (let number = 0; number < KNOWN; number += 1) {
    const id = referenceOf(number);
    await bench.simulator.putUser(
      id,
      { ...profile, id, email: `known.${number}@example.ph`, mobile: String(9_180_000_000 + number) },
      'replace',
    );
  }
  const askOf = await serviceToken(bench.tokens);
  const raced = async (requestsOf: (one: Grown) => Promise<Contestant['requests']>) => {
    const contestants = await Promise.all(
      grown.map(async (one) => ({
        name: `${one.users} users`,
        server: one.server,
        database: one.database.name,
        requests: await requestsOf(one),
      })),
    );
    const standings = await race(contestants, {
      ...bench.options,
      postgres: bench.postgres,
      sameAnswers: false,
    });
    // The time of one, from the rate: with the same connections the two go together.
    return standings.map(({ perSecond, ratio }) => ({
      ms: inverse(perSecond, 1_000 * bench.options.connections),
      ratio: inverse(ratio),
    }));
  };
  const r1 = await raced(({ userIds }) => userRequests(spread(userIds, ASKERS), askOf));
  const r2 = await raced(({ userIds }) => entityRequests(bench.tokens, userIds));
  const webhook = await inTurns(bench, grown, ({ server }) => sendWebhooks(server));
  for (const { server } of grown) await server.stop();
  const wakeUp = await inTurns(bench, grown, wakeUsers);
  return grown.map(({ users }, index) => {
    const none = { ms: spreadOf([]), ratio: spreadOf([]) };
    const at = (figures: (typeof none)[]) => figures[index] ?? none;
    return { users, figures: { R1: at(r1), R2: at(r2), webhook: at(webhook), wakeUp: at(wakeUp) } };
  });
}

/** That many of the users, from everywhere in the table. */
function spread(userIds: readonly string[], count: number): string[] {
  const step = Math.max(1, Math.floor(userIds.length / count));
  return userIds.filter((_, index) => index % step === 0).slice(0, count);
}

function inverse({ median, low, high }: Spread, of = 1): Spread {
  return { median: of / median, low: of / high, high: of / low };
}

/** Medians of a measurement, taken in turns. The first turn is the warm-up. */
async function inTurns(
  { options }: Bench,
  grown: readonly Grown[],
  measure: (one: Grown) => Promise<number>,
): Promise<{ ms: Spread; ratio: Spread }[]> {
  const turns = grown.map((): number[] => []);
  for (let round = 0; round <= options.rounds; round += 1) {
    for (const [index, one] of grown.entries()) {
      const ms = await measure(one);
      if (round > 0) turns[index]?.push(ms);
    }
  }
  return turns.map((mine) => ({
    ms: spreadOf(mine),
    ratio: spreadOf(mine.map((ms, round) => ms / (turns[0]?.[round] ?? Number.NaN))),
  }));
}

/** The median of the answers to webhooks, one after the other, each about another user. */
async function sendWebhooks(server: Server): Promise<number> {
  const took: number[] = [];
  for (let number = 0; number < KNOWN; number += 1) {
    const body = JSON.stringify({
      event_data: {
        entity_id: referenceOf(number),
        entity_type: 'USER',
        event_timestamp: new Date().toISOString(),
        message_id: randomUUID(),
        webhook_event: 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS',
      },
      event_name: 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS',
      webhook_id: randomUUID(),
    });
    const signature = createHmac('sha256', matchmoveCredentials.webhookSecret).update(body).digest('hex');
    const since = performance.now();
    const { status } = await fetch(`${server.url}/webhooks/matchmove`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-signature': signature },
      body,
    });
    took.push(performance.now() - since);
    if (status !== 200) throw new Error(`a webhook was answered with ${status}`);
  }
  return spreadOf(took).median;
}

/** The median of the statement that takes users whose time has come, with one due each time. */
async function wakeUsers({ database: { pool }, userIds }: Grown): Promise<number> {
  const noKey = () => Promise.reject(new Error('a claim needs no key of the service'));
  const store = createPostgresStore(runnerOver(pool), parseKeyring(ENCRYPTION_KEYS), noKey);
  await pool.query('update user_actors set wake_at = null, lease_holder = null where wake_at is not null');
  const took: number[] = [];
  for (const userId of spread(userIds, WAKE_UPS)) {
    await pool.query("update user_actors set wake_at = now() - interval '1 second' where user_id = $1", [
      userId,
    ]);
    const since = performance.now();
    const claimed = await store.claimDue(randomUUID(), new Map([['MATCHMOVE', 8]]));
    took.push(performance.now() - since);
    if (claimed.length !== 1) throw new Error(`${claimed.length} users were taken in place of one`);
    await pool.query('update user_actors set wake_at = null, lease_holder = null where user_id = $1', [
      userId,
    ]);
  }
  return spreadOf(took).median;
}
