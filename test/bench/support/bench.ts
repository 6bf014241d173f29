import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matchmoveValues, startSimulator } from '../../support/matchmove.ts';
import { bindGenerator, type Cores, chooseCores } from './cores.ts';
import { type BenchDatabase, type Postgres, startPostgres } from './database.ts';
import type { Server } from './server.ts';
import { createTokens, type Tokens } from './tokens.ts';

export type Options = {
  users: number;
  rounds: number;
  /** Of each measurement, and of each warm-up. */
  seconds: number;
  warmUpSeconds: number;
  connections: number;
  watchers: number;
  /** Other checkouts of ours, measured beside this one, by name. */
  others: ReadonlyMap<string, string>;
  /** How many users R7 grows to. */
  growth: readonly number[];
};

export type Bench = {
  options: Options;
  postgres: Postgres;
  database: BenchDatabase;
  tokens: Tokens;
  /** The variables of the one provider, which reads do not need and a start in production does. */
  provider: Readonly<Record<string, string>>;
  place: { cores: Cores; folder: string };
  /** Another checkout's database: the same rows, migrated by that checkout. */
  databaseFor(folder: string, name: string): Promise<string>;
  /** Stops the server with the row, or with the run at the latest. */
  keep(starting: Promise<Server>): Promise<Server>;
  stopServers(): Promise<void>;
  end(): Promise<void>;
};

/** One PostgreSQL with the rows that every party reads, and what the parties need to start. */
export async function openBench(options: Options): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'profile-subgraph-bench-'));
  const cores = chooseCores();
  const postgres = await startPostgres();
  bindGenerator(cores);
  const servers = new Set<Server>();
  const stopServers = async () => {
    for (const server of servers) await server.stop();
    servers.clear();
  };
  const end = async () => {
    await stopServers();
    await simulator?.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  let simulator: Awaited<ReturnType<typeof startSimulator>> | undefined;
  try {
    simulator = await startSimulator();
    const database = await postgres.create('bench', options.users);
    return {
      options,
      postgres,
      database,
      tokens: await createTokens(),
      provider: { MATCHMOVE_BASE_URL: simulator.url, ...matchmoveValues },
      place: { cores, folder },
      async databaseFor(checkout, name) {
        const copy = await postgres.copy(database, `bench_${name.replaceAll(/\W/g, '_')}`);
        execFileSync('npm', ['run', '--silent', 'migrate'], {
          cwd: checkout,
          env: { PATH: process.env.PATH ?? '', DATABASE_URL: copy.serverUrl, DATABASE_OWNER_URL: copy.url },
          stdio: ['ignore', 'ignore', 'inherit'],
        });
        return copy.serverUrl;
      },
      async keep(starting) {
        const server = await starting;
        servers.add(server);
        return server;
      },
      stopServers,
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}
