import type { Bench } from '../support/bench.ts';
import { atRest, cursorIn, gather, until, type Watcher } from '../support/crowd.ts';
import { type Spread, spreadOf } from '../support/statistics.ts';
import { probe } from './stream.ts';
import { startWatchedParties, type WatchedParty } from './watching.ts';

export type Reconnect = {
  name: string;
  watchers: number;
  /** From the first connection until all subscriptions are open, all at once and without a cursor. */
  afreshMs: Spread;
  /** The same with cursors, and nothing missed. */
  resumedMs: Spread;
  resumedRatio: Spread;
  /** The same with one event missed by each, until all have it. */
  missedMs: Spread;
  missedRatio: Spread;
};

const LIVE_MS = 120_000;

/** R8: all watchers of one user each drop and resume at once. Throws where one misses an event or gets one twice. */
export async function measureReconnects(bench: Bench): Promise<Reconnect[]> {
  const parties = await startWatchedParties(bench, {});
  const turns = parties.map((): Turn[] => []);
  for (let round = 0; round <= bench.options.rounds; round += 1) {
    for (const [index, party] of parties.entries()) {
      const turn = await storm(bench, party);
      // The first turn is the warm-up.
      if (round > 0) turns[index]?.push(turn);
    }
  }
  return parties.map(({ name, watched }, index) => {
    const mine = turns[index] ?? [];
    return {
      name,
      watchers: watched.userIds.length,
      afreshMs: spreadOf(mine.map(({ afresh }) => afresh)),
      resumedMs: spreadOf(mine.map(({ resumed }) => resumed)),
      resumedRatio: spreadOf(mine.map(({ resumed, afresh }) => resumed / afresh)),
      missedMs: spreadOf(mine.map(({ missed }) => missed)),
      missedRatio: spreadOf(mine.map(({ missed, afresh }) => missed / afresh)),
    };
  });
}

type Turn = { afresh: number; resumed: number; missed: number };

async function storm(bench: Bench, { server, watched }: WatchedParty): Promise<Turn> {
  const { publisher, userIds } = watched;
  const watchers: Watcher[] = await Promise.all(
    userIds.map(async (userId) => ({ userId, token: await bench.tokens.endUser(userId) })),
  );
  /** The cursors that each watcher has heard, in their order. */
  let heard: string[][] = [];
  let events = 0;
  const listening = new Set<number>();

  /** Connects all at once; the milliseconds until all are live. */
  async function connect(enough: () => boolean = () => true) {
    heard = userIds.map(() => []);
    events = 0;
    listening.clear();
    const since = performance.now();
    const crowd = await gather({
      how: 'websocket',
      url: server.url,
      watchers,
      onEvent(watcher, text) {
        heard[watcher]?.push(cursorIn(text));
        events += 1;
        listening.add(watcher);
      },
    });
    await until(
      'all are live',
      async () => enough() && (await openAt(server.url)) === userIds.length,
      LIVE_MS,
    );
    return { ms: performance.now() - since, crowd };
  }
  /** Goes on from what each has heard last. */
  function remember(): void {
    for (const [index, cursors] of heard.entries()) {
      const watcher = watchers[index] as Watcher;
      watcher.after = cursors.at(-1) ?? (watcher.after as string);
    }
  }
  const gone = () => until('all are gone', async () => (await openAt(server.url)) === 0);
  const publishAll = async () => {
    for (let from = 0; from < userIds.length; from += PUBLISHED_AT_ONCE)
      await publisher.publish(userIds.slice(from, from + PUBLISHED_AT_ONCE));
  };

  const afresh = await connect();
  await probe(publisher.publish, userIds, listening);
  await atRest(() => events);
  remember();
  await afresh.crowd.leave();
  await gone();

  const resumed = await connect();
  remember();
  await resumed.crowd.leave();
  await gone();

  await publishAll();
  const missed = await connect(() => events >= userIds.length);
  await publishAll();
  await until('all hear the next event', () => events >= 2 * userIds.length);
  await atRest(() => events);
  const wrong = heard.filter((cursors) => cursors.length !== 2 || cursors[0] === cursors[1]).length;
  if (wrong > 0) throw new Error(`${wrong} watchers missed an event or got one twice`);
  await missed.crowd.leave();
  await gone();
  return { afresh: afresh.ms, resumed: resumed.ms, missed: missed.ms };
}

const PUBLISHED_AT_ONCE = 500;

/** How many subscriptions the server counts as open. */
async function openAt(url: string): Promise<number> {
  const series = 'graphql_subscriptions_open{transport="websocket"}';
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const line = metrics.split('\n').find((candidate) => candidate.startsWith(series));
  return Number(line?.slice(series.length) ?? 0);
}
