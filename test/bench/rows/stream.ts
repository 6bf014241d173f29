import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from '../support/bench.ts';
import { atRest, gather, until } from '../support/crowd.ts';
import { percentile, type Spread, spreadOf } from '../support/statistics.ts';
import { startWatchedParties, type WatchedParty } from './watching.ts';

export type StreamFigures = {
  name: string;
  /** From the commit to the client. */
  p50Ms: Spread;
  p99Ms: Spread;
  p99Ratio: Spread;
  /** Events a second that were committed. */
  perSecond: Spread;
  /** CPU of the server for one event, in milliseconds. */
  cpuMs: Spread;
};

const PER_SECOND = 1_000;
const TICK_MS = 10;
const CONNECTING = 100;
const PROBED_AT_ONCE = 500;
const PROBES = 30;
const PROBE_MS = 2_000;

/** R5: a thousand events a second to watchers of one user each. */
export async function measureStream(bench: Bench): Promise<StreamFigures[]> {
  const parties = await startWatchedParties(bench, {
    'raw-broadcast': { name: 'raw ws', how: 'websocket' },
  });
  const turns = parties.map((): Turn[] => []);
  for (let round = 0; round <= bench.options.rounds; round += 1) {
    for (const [index, party] of parties.entries()) {
      const turn = await stream(bench, party);
      // The first turn is the warm-up.
      if (round > 0) turns[index]?.push(turn);
    }
  }
  return parties.map(({ name }, index) => {
    const mine = turns[index] ?? [];
    return {
      name,
      p50Ms: spreadOf(mine.map(({ p50 }) => p50)),
      p99Ms: spreadOf(mine.map(({ p99 }) => p99)),
      p99Ratio: spreadOf(mine.map(({ p99 }, round) => p99 / (turns[0]?.[round]?.p99 ?? Number.NaN))),
      perSecond: spreadOf(mine.map(({ perSecond }) => perSecond)),
      cpuMs: spreadOf(mine.map(({ cpuMs }) => cpuMs)),
    };
  });
}

type Turn = { p50: number; p99: number; perSecond: number; cpuMs: number };

async function stream(bench: Bench, { name, how, server, watched }: WatchedParty): Promise<Turn> {
  const { publisher, userIds } = watched;
  /** When the events that a watcher waits for were committed, in their order. */
  const due: { at: number }[][] = userIds.map(() => []);
  const heard = new Set<number>();
  let probes = 0;
  const took: number[] = [];
  const crowd = await gather({
    how,
    url: server.url,
    atOnce: CONNECTING,
    watchers: await Promise.all(
      userIds.map(async (userId) => ({ userId, token: await bench.tokens.endUser(userId) })),
    ),
    onEvent(watcher) {
      const event = due[watcher]?.shift();
      if (event) took.push(performance.now() - event.at);
      else {
        heard.add(watcher);
        probes += 1;
      }
    },
  });
  await probe(publisher.publish, userIds, heard);
  await atRest(() => probes);
  const cpu = server.cpuMs();
  const since = performance.now();
  let sent = 0;
  const publishing: Promise<void>[] = [];
  while (performance.now() - since < bench.options.seconds * 1_000) {
    const wanted = Math.floor(((performance.now() - since) * PER_SECOND) / 1_000);
    const places = Array.from(
      { length: Math.min(wanted - sent, userIds.length) },
      (_, index) => (sent + index) % userIds.length,
    );
    sent += places.length;
    if (places.length > 0) publishing.push(publishAt(places));
    await pause(TICK_MS);
  }
  const elapsed = performance.now() - since;
  await Promise.all(publishing);
  await until(`${name}: all events are delivered`, () => took.length === sent);
  const cpuMs = (server.cpuMs() - cpu) / sent;
  await crowd.leave();
  return {
    p50: percentile(took, 0.5),
    p99: percentile(took, 0.99),
    perSecond: (1_000 * sent) / elapsed,
    cpuMs,
  };

  async function publishAt(places: readonly number[]): Promise<void> {
    const event = { at: performance.now() };
    for (const place of places) due[place]?.push(event);
    await publisher.publish(
      places.map((place) => userIds[place] as string),
      () => {
        event.at = performance.now();
      },
    );
  }
}

/** A subscription is not acknowledged: everybody is there when everybody has heard something. */
export async function probe(
  publish: WatchedParty['watched']['publisher']['publish'],
  userIds: readonly string[],
  heard: ReadonlySet<number>,
): Promise<void> {
  for (let attempt = 0; heard.size < userIds.length; attempt += 1) {
    if (attempt === PROBES) throw new Error(`${userIds.length - heard.size} watchers hear nothing`);
    const missing = userIds.filter((_, index) => !heard.has(index));
    for (let from = 0; from < missing.length; from += PROBED_AT_ONCE)
      await publish(missing.slice(from, from + PROBED_AT_ONCE));
    await until('probes are heard', () => heard.size === userIds.length, PROBE_MS).catch(() => undefined);
  }
}
