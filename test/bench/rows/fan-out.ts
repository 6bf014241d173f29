import type { Bench } from '../support/bench.ts';
import { atRest, cursorIn, gather, until } from '../support/crowd.ts';
import { type Spread, spreadOf } from '../support/statistics.ts';
import { startWatchedParties, type WatchedParty } from './watching.ts';

export type FanOut = {
  name: string;
  /** From the commit of an event until every watcher has it. */
  ms: Spread;
  ratio: Spread;
  kibPerWatcher: Spread;
  cpuMs: Spread;
};

const EVENTS = 5;
/** As many as a replica lets one service open is one `sub`'s; these share. */
const SERVICES = 10;
const CONNECTING = 100;
const PROBE_MS = 1_000;

/** R4: one event to all watchers of one user. */
export async function measureFanOut(bench: Bench): Promise<FanOut[]> {
  const parties = await startWatchedParties(bench, {
    'raw-broadcast': { name: 'raw ws broadcast', how: 'websocket' },
    'graphql-ws': { name: 'graphql-ws', how: 'websocket' },
    'yoga-sse': { name: 'GraphQL Yoga 5, event stream', how: 'sse' },
  });
  for (const { name, how, server, watched } of [...parties])
    if (name.startsWith('ours') && how === 'websocket')
      parties.push({ name: `${name}, event stream`, how: 'sse', server, watched });
  const tokens = await Promise.all(
    Array.from({ length: SERVICES }, (_, index) => bench.tokens.service(`watcher ${index}`, 'users:read')),
  );
  const turns = parties.map((): Turn[] => []);
  // The first turn is the warm-up.
  for (let round = 0; round <= bench.options.rounds; round += 1) {
    for (const [index, party] of parties.entries()) {
      const turn = await deliver(party, bench.options.watchers, tokens);
      if (round > 0) turns[index]?.push(turn);
    }
  }
  return parties.map(({ name }, index) => {
    const mine = turns[index] ?? [];
    return {
      name,
      ms: spreadOf(mine.map(({ ms }) => ms)),
      ratio: spreadOf(mine.map(({ ms }, round) => ms / (turns[0]?.[round]?.ms ?? Number.NaN))),
      kibPerWatcher: spreadOf(mine.map(({ kib }) => kib)),
      cpuMs: spreadOf(mine.map(({ cpuMs }) => cpuMs)),
    };
  });
}

type Turn = { ms: number; kib: number; cpuMs: number };

async function deliver(
  { name, how, server, watched }: WatchedParty,
  count: number,
  tokens: readonly string[],
): Promise<Turn> {
  const { publisher, userIds } = watched;
  const userId = userIds[0] as string;
  const reached = new Set<number>();
  /** By the cursor of an event: how many have it, and when the last of them got it. */
  const told = new Map<string, { watchers: number; last: number }>();
  let heard = 0;
  const before = await server.ask<number>('heap');
  const crowd = await gather({
    how,
    url: server.url,
    atOnce: CONNECTING,
    watchers: Array.from({ length: count }, (_, index) => ({
      userId,
      token: tokens[index % tokens.length] as string,
    })),
    onEvent(watcher, text) {
      const cursor = cursorIn(text);
      reached.add(watcher);
      heard += 1;
      told.set(cursor, { watchers: (told.get(cursor)?.watchers ?? 0) + 1, last: performance.now() });
    },
  });
  // A subscription is not acknowledged: everybody is there when everybody has heard something.
  while (reached.size < count) {
    await publisher.publish([userId]);
    await until('a probe is heard', () => reached.size === count, PROBE_MS).catch(() => undefined);
  }
  // Those who were early hear every probe.
  await atRest(() => heard);
  const kib = ((await server.ask<number>('heap')) - before) / count / 1_024;
  const took: number[] = [];
  const cpu = server.cpuMs();
  for (let event = 0; event < EVENTS; event += 1) {
    const probes = new Set(told.keys());
    let since = 0;
    await publisher.publish([userId], () => {
      since = performance.now();
    });
    const ofEvent = () => [...told].find(([cursor]) => !probes.has(cursor))?.[1];
    await until(`${name}: everybody hears`, () => ofEvent()?.watchers === count);
    took.push((ofEvent()?.last ?? Number.NaN) - since);
  }
  const cpuMs = (server.cpuMs() - cpu) / EVENTS;
  await crowd.leave();
  return { ms: spreadOf(took).median, kib, cpuMs };
}
