import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { matchmoveValues, startSimulator } from '../../support/matchmove.ts';
import { bindGenerator, type Cores, chooseCores } from './cores.ts';
import { type BenchDatabase, type Postgres, startPostgres } from './database.ts';
import type { Server } from './server.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { addUsers } from './users.ts';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export type Options = {
  users: number;
  rounds: number;
  /** Of each measurement. */
  seconds: number;
  warmUpSeconds: number;
  connections: number;
  watchers: number;
  /** Other checkouts of ours, measured beside this one. */
  others: readonly string[];
  /** Requests by which statements are counted. */
  counted: number;
  /** How many users R7 grows to, beginning with the fewest. */
  growth: readonly number[];
};

/** This version, or another. */
export type Checkout = { name: string; folder: string };

export type Bench = {
  options: Options;
  postgres: Postgres;
  /** The rows that most measurements read. Made when they are first asked for. */
  filled(): Promise<{ database: BenchDatabase; userIds: readonly string[] }>;
  checkouts: readonly Checkout[];
  tokens: Tokens;
  /** The variables of the one provider, which reads do not need and a start in production does. */
  provider: Readonly<Record<string, string>>;
  simulator: Awaited<ReturnType<typeof startSimulator>>;
  place: { cores: Cores; folder: string };
  /** Keeps a server until `stopServers`. */
  keep(starting: Promise<Server>): Promise<Server>;
  /** The server of that name that is kept already, or a new one. */
  shared(name: string, start: () => Promise<Server>): Promise<Server>;
  stopServers(): Promise<void>;
  end(): Promise<void>;
};

/** One PostgreSQL for all parties, and what they need to start. */
export async function openBench(options: Options): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'profile-subgraph-bench-'));
  const cores = chooseCores();
  const postgres = await startPostgres();
  bindGenerator(cores);
  const simulator = await startSimulator();
  const servers = new Set<Server>();
  const named = new Map<string, Promise<Server>>();
  let filling: ReturnType<Bench['filled']> | undefined;
  const stopServers = async () => {
    for (const server of servers) await server.stop();
    servers.clear();
    named.clear();
  };
  return {
    options,
    postgres,
    filled() {
      filling ??= postgres.create('bench', ROOT).then(async (database) => ({
        database,
        userIds: await addUsers(database, options.users),
      }));
      return filling;
    },
    checkouts: [
      { name: 'ours', folder: ROOT },
      ...options.others.map((other) => ({ name: `ours (${basename(other)})`, folder: other })),
    ],
    tokens: await createTokens(),
    provider: { MATCHMOVE_BASE_URL: simulator.url, ...matchmoveValues },
    simulator,
    place: { cores, folder },
    async keep(starting) {
      const server = await starting;
      servers.add(server);
      return server;
    },
    shared(name, start) {
      const server = named.get(name) ?? start();
      named.set(name, server);
      return server;
    },
    stopServers,
    async end() {
      await stopServers();
      await simulator.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A name for another database. */
export function databaseName(...parts: readonly string[]): string {
  return parts.join('_').toLowerCase().replaceAll(/\W+/g, '_');
}
