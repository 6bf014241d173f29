import type { Bench } from '../support/bench.ts';
import type { BenchRequest } from '../support/load.ts';
import { readingDatabase, startOurs, startParty } from '../support/parties.ts';
import { ask } from '../support/race.ts';
import type { Server } from '../support/server.ts';
import { type Spread, spreadOf } from '../support/statistics.ts';
import { PEERS, serviceToken, userRequests } from './reads.ts';

export type Start = { name: string; ms: Spread; ratio: Spread; rssMiB: number };

/** R6: from the start of the process to the first answer to the contract's `User` operation. */
export async function measureStarts(bench: Bench): Promise<Start[]> {
  const { database, userIds } = await bench.filled();
  const own = await Promise.all(
    bench.checkouts.map(async (one) => ({ ...one, database: await readingDatabase(bench, one) })),
  );
  const [request] = await userRequests(userIds.slice(0, 1), await serviceToken(bench.tokens));
  const isReady = async (url: string) => Boolean(await ask(url, request as BenchRequest));
  const starts: { name: string; start(): Promise<Server> }[] = [
    ...Object.entries(PEERS).map(([file, name]) => ({
      name,
      start: () => startParty(bench, file, { databaseUrl: database.serverUrl, isReady }),
    })),
    ...own.map((checkout) => ({
      name: checkout.name,
      start: () => startOurs(bench, checkout, { databaseUrl: checkout.database.serverUrl, isReady }),
    })),
  ];
  const rounds = starts.map(() => ({ ms: [] as number[], rss: [] as number[] }));
  for (let round = 0; round < bench.options.rounds; round += 1) {
    for (const [index, { start }] of starts.entries()) {
      const server = await start();
      rounds[index]?.ms.push(server.startMs);
      rounds[index]?.rss.push(server.rss());
      await bench.stopServers();
    }
  }
  const limit = rounds[0]?.ms ?? [];
  return starts.map(({ name }, index) => {
    const { ms = [], rss = [] } = rounds[index] ?? {};
    return {
      name,
      ms: spreadOf(ms),
      ratio: spreadOf(ms.map((value, round) => value / (limit[round] ?? Number.NaN))),
      rssMiB: spreadOf(rss).median / 2 ** 20,
    };
  });
}
