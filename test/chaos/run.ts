import { setTimeout as sleep } from 'node:timers/promises';
import { verifyAudit } from '../../src/db/audit/verify-audit.ts';
import { readLogState } from '../../src/db/events/event.repository.ts';
import { parseKeyring } from '../../src/db/sealing/keyring.ts';
import type { ProviderId } from '../../src/domain/vocabulary.ts';
import { ask } from '../app/support/client.ts';
import { until } from '../support/condition.ts';
import { createCallbackWatching } from './callback-watcher.ts';
import { createClients, type Person } from './clients.ts';
import type { DatabaseServer } from './database-server.ts';
import { disturb } from './disturb.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Blind, type Facts, judge, type StoredEvent, type StoredUpdate } from './judge.ts';
import type { Watcher } from './log.ts';
import { KINDS, VALUES } from './people.ts';
import { type Plan, VALUES_PER_USER } from './plan.ts';
import { watchStream } from './streaming-watcher.ts';
import { readTruth } from './truth.ts';
import { findFaults } from './watched.ts';
import { KEYS, startWorld, type World } from './world.ts';

export type RunOptions = {
  /** On each transport; the last one of each watches one user, the others everybody. */
  watchers: number;
};

/** A world, and what earlier runs in it have used up. */
type Used = {
  world: World;
  clocks: string;
  /** How far the clock of decisions is ahead. */
  aheadMs: number;
  /** Values are unique in a world, since providers have fields that no two users may share. */
  firstValue: number;
};

export type RunResult = { faults: string[]; figures: Figures };

/** Longer than a replica takes to start, a lease to end and a router to be asked again, on a busy machine. */
const SILENCE_MS = 30_000;
/** A client that has no answer when everything is well again has been forgotten. */
const ANSWERED_WITHIN_MS = 90_000;
/** What providers and the network still hold back arrives by then. */
const LANDED_WITHIN_MS = 90_000;
const RESTS_WITHIN_MS = 45_000;
const MINUTE = 60_000;
/** How far the clock of decisions goes ahead, one after the other, for what waits: pauses, landing times, corrections. */
const AHEAD_MS = [2 * MINUTE, 12 * MINUTE, 75 * MINUTE, 8 * 60 * MINUTE, 33 * 60 * MINUTE];

/**
 * Carries out one plan after the other, lets everything come to rest, and names all that is wrong then. A world is used
 * again, with other users, until something was wrong in it or a plan needs replicas with other clocks.
 */
export function createRuns(server: DatabaseServer, options: RunOptions) {
  let worlds = 0;
  let current: Used | null = null;

  async function end(): Promise<void> {
    await current?.world.close();
    current = null;
  }

  async function worldFor(plan: Plan) {
    const clocks = plan.clocksMs.join();
    const values = plan.users.length * VALUES_PER_USER;
    if (current?.clocks !== clocks || current.firstValue + values > VALUES) await end();
    worlds += 1;
    current ??= {
      world: await startWorld(server, { ...plan, name: `chaos_${process.pid}_${worlds}` }),
      clocks,
      aheadMs: 0,
      firstValue: 0,
    };
    await Promise.all(
      Object.values(current.world.simulators).map((one) => one.control('DELETE', '/requests')),
    );
    current.world.post.begin(plan.fates);
    return current;
  }

  return {
    async run(plan: Plan): Promise<RunResult> {
      const used = await worldFor(plan);
      try {
        const result = await carryOut(server, used, plan, options);
        used.aheadMs += Math.max(...AHEAD_MS);
        used.firstValue += plan.users.length * VALUES_PER_USER;
        if (result.faults.length > 0) await end();
        return result;
      } catch (error) {
        await end();
        throw error;
      }
    },
    end,
  };
}

async function carryOut(
  server: DatabaseServer,
  { world, aheadMs, firstValue }: Used,
  plan: Plan,
  options: RunOptions,
): Promise<RunResult> {
  const { db, replicas, post } = world;
  const before = { kills: replicas.kills(), ended: replicas.ended().length };
  const clients = createClients(replicas, firstValue);
  const people: Person[] = [];
  for (const { kind } of plan.users) {
    const one = KINDS[kind] as (typeof KINDS)[number];
    people.push(await clients.link(one, world.simulators[one.provider]));
  }
  const { head: start } = await readLogState(db);
  const watchers = await startWatchers(world, people, options);

  const faults: string[] = [];
  const since = Date.now();
  const disturbed = disturb(server, world, people, plan.disturbances, since);
  const asked = Promise.all(
    people.map((person, nth) =>
      clients.follow(person, plan.users[nth]?.ops ?? [], since, since + plan.durationMs),
    ),
  );
  const blind = await disturbed;
  await sleep(Math.max(0, since + plan.durationMs - Date.now()));
  post.behave();
  await replicas.recover();
  const within = (ms: number, what: string, work: Promise<unknown>) =>
    Promise.race([work.then(() => true), sleep(ms).then(() => false)]).then((done) => {
      if (!done) faults.push(what);
    });
  await within(ANSWERED_WITHIN_MS, 'clients have no answer although everything is well again', asked);
  await until('what was on its way has landed', () => hasLanded(world), LANDED_WITHIN_MS).catch((error) =>
    faults.push(`${error}`),
  );
  faults.push(...(await comeToRest(world, aheadMs)));

  const truth = await seeEverything(world, watchers, start);
  const logs = watchers.map(({ log }) => log);
  faults.push(
    ...logs.flatMap((log) =>
      findFaults(truth, Math.max(start, ...truth.map(({ position }) => position)), log),
    ),
    ...(await judgeAll(world, people, [
      ...blind,
      ...replicas.pauses().map(({ from, to }) => ({ from, to: to + 1_000 })),
    ])),
    ...(await brokenTrails(world)),
    ...new Set(clients.log.complaints),
    ...post.believed.map((path) => `a forged webhook to ${path} was believed`),
    ...replicas
      .ended()
      .slice(before.ended)
      .map((words) => `a replica ended by itself: ${words}`),
    ...leaks(replicas.output(), people),
  );
  const accepted = people.flatMap((person) => person.accepted.map(({ updateId }) => updateId));
  return {
    faults,
    figures: {
      ...figuresOf({ aheadMs, accepted, events: truth.length, kills: replicas.kills() - before.kills, logs }),
      asked: clients.log.asked,
      turnedAway: clients.log.turnedAway,
      refused: Object.fromEntries(clients.log.refused),
      statuses: await statusesOf(world, accepted),
      requests: await countRequests(world),
      disturbances: Object.fromEntries(
        [...Map.groupBy(plan.disturbances, (one) => one.do)].map(([kind, some]) => [kind, some.length]),
      ),
      webhooks: post.figures,
      errors: errorsIn(replicas.output()),
    },
  };
}

async function startWatchers(
  { replicas, router }: World,
  people: readonly Person[],
  { watchers: count }: RunOptions,
): Promise<Watcher[]> {
  const { eventCursor: after } = await ask({ url: replicas.any(), token: replicas.token }, '{ eventCursor }');
  const watchers: Watcher[] = [];
  const watchCallbacks = createCallbackWatching(router, replicas);
  for (let number = 1; number <= count; number += 1) {
    const userId = number === count ? (people[0]?.id ?? null) : null;
    const named = (how: string) => `${how} ${number}${userId === null ? '' : ' (one user)'}`;
    watchers.push(watchStream('ws', named('ws'), replicas, { userId, after }));
    watchers.push(watchStream('sse', named('sse'), replicas, { userId, after }));
    watchers.push(await watchCallbacks(named('callback'), { userId, after }));
  }
  return watchers;
}

/** Whether no provider works on a request any more, and no lease is held. */
async function hasLanded({ simulators, database }: World): Promise<boolean> {
  const all = await Promise.all(Object.values(simulators).map((one) => one.requests()));
  if (all.flat().some(({ outcome, endedAt }) => outcome === 'open' || endedAt === null)) return false;
  const { rowCount } = await database.run(`select 1 from user_actors where ${HELD}`);
  return rowCount === 0;
}

const HELD = 'lease_holder is not null and lease_expires_at > clock_timestamp()';
const OFFSET = `coalesce(nullif(current_setting('profile.clock_offset_ms', true), ''), '0')::float8`;
const DUE = `select 1 from user_actors where ${HELD}
  or wake_at <= clock_timestamp() + make_interval(secs => ${OFFSET} / 1000)`;

/** Puts the clock of decisions ahead until all that waits has had its time. */
async function comeToRest({ database }: World, alreadyMs: number): Promise<string[]> {
  const faults: string[] = [];
  for (const ahead of AHEAD_MS) {
    await database.setClockAhead(alreadyMs + ahead);
    let atRest = 0;
    await until(
      `nobody is due ${ahead / MINUTE} minutes later`,
      async () => {
        atRest = (await database.run(DUE)).rowCount === 0 ? atRest + 1 : 0;
        return atRest >= 5;
      },
      RESTS_WITHIN_MS,
    ).catch((error) => faults.push(`${error}`));
  }
  return faults;
}

/** Waits while something is missing, and something comes. What has not come by then is named by the checker. */
async function seeEverything({ db }: World, watchers: readonly Watcher[], start: number) {
  const truth = await readTruth(db, start);
  const came = () => watchers.reduce((sum, { log }) => sum + log.events.length, 0);
  const missing = ({ log }: Watcher) => {
    const seen = new Set(log.events.map(({ cursor }) => cursor));
    return truth.some(
      ({ cursor, userId }) => (log.userId === null || log.userId === userId) && !seen.has(cursor),
    );
  };
  for (let before = -1; watchers.some(missing) && came() > before; ) {
    before = came();
    await until('more comes', () => came() > before, SILENCE_MS).catch(() => undefined);
  }
  await Promise.all(watchers.map((one) => one.stop()));
  return truth;
}

async function judgeAll(world: World, people: readonly Person[], blind: readonly Blind[]): Promise<string[]> {
  const updates: StoredUpdate[] = (
    await world.database.run(
      `select id, user_id as "userId", status, origin from profile_updates order by requested_at, id`,
    )
  ).rows;
  const events: StoredEvent[] = (
    await world.database.run(
      `select update_id as "updateId", previous_status as "previousStatus", status, transitions
        from update_events order by id`,
    )
  ).rows;
  const faults = await Promise.all(
    people.map(async ({ id, kind, providerUserId, accepted }) => {
      const simulator = world.simulators[kind.provider];
      const own = updates.filter(({ userId }) => userId === id);
      const ids = new Set(own.map((one) => one.id));
      const facts: Facts = {
        name: `${kind.provider} ${kind.like} ${id}`,
        fields: kind.fields,
        accepted,
        updates: own,
        events: events.filter(({ updateId }) => ids.has(updateId)),
        record: await simulator.recordOf(providerUserId),
        requests: await simulator.requestsOf(providerUserId),
        blind,
      };
      return judge(facts);
    }),
  );
  return faults.flat();
}

async function brokenTrails({ db }: World): Promise<string[]> {
  const faults: string[] = [];
  await verifyAudit(db, parseKeyring(KEYS), {
    seal: false,
    onFault: ({ userId, fault }) =>
      faults.push(`audit trail of ${userId}: ${fault?.kind} ${fault?.sequence}`),
  });
  return faults;
}

function leaks(output: string, people: readonly Person[]): string[] {
  const secrets = people.flatMap((person) => [...person.secrets]);
  return secrets.filter((one) => output.includes(one)).map((one) => `${one} is in a log`);
}

async function statusesOf({ database }: World, ids: readonly string[]): Promise<Record<string, number>> {
  const { rows } = await database.run(
    `select status, count(*)::int as count from profile_updates where id = any('{${ids.join()}}') group by 1`,
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

async function countRequests({ simulators }: World): Promise<Record<string, number>> {
  const counts = await Promise.all(
    (Object.keys(simulators) as ProviderId[]).map(
      async (id) => [id, (await simulators[id].requests()).at(-1)?.ordinal ?? 0] as const,
    ),
  );
  return Object.fromEntries(counts);
}

/** How often each message of level `error` was logged. */
function errorsIn(output: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of output.split('\n')) {
    if (!line.includes('"level":"error"') && !line.includes('"level":50')) continue;
    const message = /"msg":"([^"]*)"/.exec(line)?.[1] ?? line.slice(0, 200);
    counts[message] = (counts[message] ?? 0) + 1;
  }
  return counts;
}
