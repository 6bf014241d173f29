import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Options } from './bench.ts';
import type { Postgres } from './database.ts';
import { type BenchRequest, load } from './load.ts';
import type { Server } from './server.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** A server, and how it is asked. Two contestants may share a server. */
export type Contestant = {
  name: string;
  server: Server;
  database: string;
  requests: readonly BenchRequest[];
};

export type Standing = {
  name: string;
  perSecond: Spread;
  /** Requests a second beside those of the first contestant in the same round. */
  ratio: Spread;
  /** CPU of the server process for one request, in milliseconds. */
  cpuMs: Spread;
  /** The same beside the first contestant's. */
  cpuRatio: Spread;
  /** The share of one core that the server used: well below 1, something else was the limit. */
  busy: Spread;
  p50Ms: Spread;
  p99Ms: Spread;
  statements: number;
  rssMiB: number;
};

export type RaceOptions = Pick<
  Options,
  'rounds' | 'seconds' | 'warmUpSeconds' | 'connections' | 'counted'
> & {
  postgres: Postgres;
  freshen?: (body: string) => string;
  /** False where contestants are asked for different data. */
  sameAnswers?: boolean;
};

const REST_MS = 50;
/** Requests whose answers are compared. */
const COMPARED = 10;

/** Measures contestants in turns, so that what disturbs the machine disturbs all. The first is what ratios are to. */
export async function race(contestants: readonly Contestant[], options: RaceOptions): Promise<Standing[]> {
  if (options.sameAnswers !== false) await requireEqualAnswers(contestants, options.freshen);
  for (const one of contestants)
    await load({ ...options, ...one, url: one.server.url, seconds: options.warmUpSeconds });
  const rounds: Measured[][] = contestants.map(() => []);
  for (let round = 0; round < options.rounds; round += 1) {
    for (const index of rotated(contestants.length, round))
      rounds[index]?.push(await measure(contestants[index] as Contestant, options));
  }
  const standings: Standing[] = [];
  for (const [index, one] of contestants.entries()) {
    const mine = rounds[index] ?? [];
    const first = rounds[0] ?? [];
    const beside = (read: (measured: Measured) => number) =>
      spreadOf(mine.map((measured, round) => read(measured) / read(first[round] as Measured)));
    standings.push({
      name: one.name,
      perSecond: spreadOf(mine.map(({ perSecond }) => perSecond)),
      ratio: beside(({ perSecond }) => perSecond),
      cpuMs: spreadOf(mine.map(({ cpuMs }) => cpuMs)),
      cpuRatio: beside(({ cpuMs }) => cpuMs),
      busy: spreadOf(mine.map(({ busy }) => busy)),
      p50Ms: spreadOf(mine.map(({ p50Ms }) => p50Ms)),
      p99Ms: spreadOf(mine.map(({ p99Ms }) => p99Ms)),
      statements: await countStatements(one, options),
      rssMiB: one.server.rss() / 2 ** 20,
    });
  }
  return standings;
}

type Measured = { perSecond: number; cpuMs: number; busy: number; p50Ms: number; p99Ms: number };

async function measure(contestant: Contestant, options: RaceOptions): Promise<Measured> {
  const { server, requests } = contestant;
  await atRest(contestant);
  const cpu = server.cpuMs();
  const since = performance.now();
  const result = await load({ ...options, requests, url: server.url });
  const elapsed = performance.now() - since;
  const used = server.cpuMs() - cpu;
  const { perSecond, p50Ms, p99Ms } = result;
  const measured = { perSecond, p50Ms, p99Ms, cpuMs: used / result.requests };
  await atRest(contestant);
  return { ...measured, busy: used / elapsed };
}

/** Waits for requests that were under way when the load ended: the next contestant must not pay for them. */
async function atRest({ server }: Contestant): Promise<void> {
  for (let before = -1; before !== server.cpuMs(); ) {
    before = server.cpuMs();
    await pause(REST_MS);
  }
}

/** Each begins equally often, and runs behind each of its two neighbours equally often. */
function rotated(count: number, by: number): number[] {
  const order = Array.from({ length: count }, (_, index) => (index + by) % count);
  return by % 2 ? order.reverse() : order;
}

/** The data of an answer. Throws unless it is a 200 without errors. */
// biome-ignore lint/suspicious/noExplicitAny: answers are probed by path
export async function ask(url: string, { body, headers }: BenchRequest): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown };
  if (response.status !== 200 || answer.errors || !answer.data)
    throw new Error(`${url} answered ${response.status}: ${JSON.stringify(answer).slice(0, 500)}`);
  return answer.data;
}

/** @throws Error where a contestant gives other data than the first: it would be measured for less, or more, work */
async function requireEqualAnswers(
  [first, ...others]: readonly Contestant[],
  freshen: (body: string) => string = (body) => body,
): Promise<void> {
  if (!first) return;
  const data = (one: Contestant, index: number) => {
    const request = one.requests[index];
    return request && ask(one.server.url, { ...request, body: freshen(request.body) });
  };
  for (let index = 0; index < COMPARED; index += 1) {
    const expected = await data(first, index);
    for (const other of others) {
      const found = await data(other, index);
      if (!isDeepStrictEqual(found, expected))
        throw new Error(
          `${other.name} gives other data than ${first.name}:\n${JSON.stringify(found)}\n${JSON.stringify(expected)}`,
        );
    }
  }
}

/** Statements for one request, by PostgreSQL's own count. */
async function countStatements(
  one: Contestant,
  { postgres, freshen, counted }: RaceOptions,
): Promise<number> {
  await atRest(one);
  await postgres.takeStatements(one.database);
  for (let index = 0; index < counted; index += 1) {
    const request = one.requests[index % one.requests.length] as BenchRequest;
    await ask(one.server.url, { ...request, body: freshen?.(request.body) ?? request.body });
  }
  return (await postgres.takeStatements(one.database, counted / 2)) / counted;
}
