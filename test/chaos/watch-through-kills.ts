import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/db/connection.ts';
import { readLogState } from '../../src/db/events/event.repository.ts';
import { ask } from '../app/support/client.ts';
import { startRouter } from '../http/support/router.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase } from '../support/database.ts';
import { matchmoveValues, startSimulator } from '../support/matchmove.ts';
import { createCallbackWatching } from './callback-watcher.ts';
import { findFaults } from './checker.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Watcher } from './log.ts';
import { startReplicas } from './replicas.ts';
import { watchStream } from './streaming-watcher.ts';
import { countOpenUpdates, readTruth } from './truth.ts';
import { keepUpdating, linkPeople } from './updates.ts';

export type ChaosOptions = {
  users: number;
  /** On each transport; the last one of each watches one user, the others everybody. */
  watchers: number;
  durationMs: number;
  /** How long a replica lives, from and to. */
  aliveMs: readonly [number, number];
  /** Between two updates of one user, on average. */
  pauseMs: number;
  /** Whether to wait until every update has ended. */
  settle: boolean;
};

/** Longer than a replica takes to start, a lease to end and a router to be asked again, on a busy machine. */
const SILENCE_MS = 30_000;

/** Two replicas on one PostgreSQL, killed and restarted at random while users are updated and watched through both. */
export async function watchThroughKills(
  options: ChaosOptions,
): Promise<{ faults: string[]; figures: Figures }> {
  await using cleanUp = new AsyncDisposableStack();
  const database = cleanUp.adopt(await createTestDatabase(), (one) => one.drop());
  const simulator = cleanUp.adopt(await startSimulator(), (one) => one.close());
  const router = cleanUp.adopt(await startRouter(), (one) => one.close());
  const { db } = cleanUp.adopt(openDatabase({ url: database.url, maxConnections: 2, onError() {} }), (one) =>
    one.db.destroy(),
  );
  const environment = {
    DATABASE_URL: database.url,
    MATCHMOVE_BASE_URL: simulator.url,
    ...matchmoveValues,
    CALLBACK_ORIGINS: router.origin,
    LOG_LEVEL: 'error',
  };
  const replicas = cleanUp.adopt(await startReplicas(environment, 2), (one) => one.remove());
  const users = await linkPeople(options.users, simulator, replicas);

  const { head: start } = await readLogState(db);
  const { eventCursor: after } = await ask({ url: replicas.any(), token: replicas.token }, '{ eventCursor }');
  const watchers: Watcher[] = [];
  cleanUp.defer(async () => {
    await Promise.all(watchers.map((one) => one.stop()));
  });
  const watchCallbacks = createCallbackWatching(router, replicas);
  for (let number = 1; number <= options.watchers; number += 1) {
    const userId = number === options.watchers ? (users[0] ?? null) : null;
    const named = (how: string) => `${how} ${number}${userId === null ? '' : ' (one user)'}`;
    watchers.push(watchStream('ws', named('ws'), replicas, { userId, after }));
    watchers.push(watchStream('sse', named('sse'), replicas, { userId, after }));
    watchers.push(await watchCallbacks(named('callback'), { userId, after }));
  }

  const over = new AbortController();
  const work = [
    replicas.killUntil(over.signal, options.aliveMs),
    ...users.map((userId) => keepUpdating(userId, replicas, over.signal, options.pauseMs)),
  ];
  await Promise.race([sleep(options.durationMs), Promise.all(work)]).finally(() => over.abort());
  const accepted = (await Promise.all(work)).flatMap((ids) => ids ?? []);
  if (options.settle)
    await until('every update has ended', async () => (await countOpenUpdates(db)) === 0, 120_000);

  const toBeSeen = await readTruth(db, start);
  const head = Math.max(start, ...toBeSeen.map(({ position }) => position));
  await untilNothingComes(watchers, () => watchers.some(({ log }) => findMissing(log, toBeSeen) > 0));
  await Promise.all(watchers.map((one) => one.stop()));

  const truth = await readTruth(db, start);
  const known = new Set(truth.map(({ updateId }) => updateId));
  const logs = watchers.map(({ log }) => log);
  const faults = [
    ...accepted.filter((id) => !known.has(id)).map((id) => `update ${id} was accepted and never happened`),
    ...logs.flatMap((log) => findFaults(truth, head, log)),
  ];
  return { faults, figures: figuresOf({ accepted, events: toBeSeen.length, kills: replicas.kills(), logs }) };
}

/** Waits while something is missing, and something comes. What has not come by then is named by the checker. */
async function untilNothingComes(watchers: readonly Watcher[], missing: () => boolean): Promise<void> {
  const came = () => watchers.reduce((sum, { log }) => sum + log.events.length, 0);
  for (let before = -1; missing() && came() > before; ) {
    before = came();
    await until('more comes', () => came() > before, SILENCE_MS).catch(() => undefined);
  }
}

function findMissing(log: Watcher['log'], truth: Awaited<ReturnType<typeof readTruth>>): number {
  const seen = new Set(log.events.map(({ cursor }) => cursor));
  return truth.filter(
    ({ cursor, userId }) => (log.userId === null || log.userId === userId) && !seen.has(cursor),
  ).length;
}
