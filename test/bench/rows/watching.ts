import { type Bench, databaseName, ROOT } from '../support/bench.ts';
import type { BenchDatabase } from '../support/database.ts';
import { startOurs, startParty } from '../support/parties.ts';
import { createPublisher, type Publisher } from '../support/publisher.ts';
import type { Server } from '../support/server.ts';
import { addUsers } from '../support/users.ts';

/** A database with users whose events can be published. */
export type Watched = { database: BenchDatabase; userIds: string[]; publisher: Publisher };

export type WatchedParty = { name: string; how: 'websocket' | 'sse'; server: Server; watched: Watched };

const FLAGS = ['--import', new URL('../support/say-heap.ts', import.meta.url).pathname];
/** The limits stay on, and are above what is measured. */
const ABOVE = { RATE_LIMIT_FACTOR: '1000' };

const watchedBy = new Map<string, Watched>();

/** The users to watch, in a database that a checkout has migrated. */
async function watchedFor(bench: Bench, folder: string, name: string): Promise<Watched> {
  const known = watchedBy.get(folder);
  if (known) return known;
  const database = await bench.postgres.create(databaseName('watched', name), folder);
  const userIds = await addUsers(database, bench.options.watchers);
  const watched = { database, userIds, publisher: await createPublisher(database, userIds) };
  watchedBy.set(folder, watched);
  return watched;
}

export async function endPublishers(): Promise<void> {
  for (const { publisher } of watchedBy.values()) await publisher.end();
}

export type Stock = Readonly<Record<string, { name: string; how: 'websocket' | 'sse' }>>;

/** Servers that serve watchers: the given ones of `parties/` first, then ours. */
export async function startWatchedParties(bench: Bench, stock: Stock): Promise<WatchedParty[]> {
  const started: WatchedParty[] = [];
  const watched = await watchedFor(bench, ROOT, 'ours');
  for (const [file, party] of Object.entries(stock)) {
    const databaseUrl = watched.database.serverUrl;
    started.push({ ...party, watched, server: await startParty(bench, file, { databaseUrl, flags: FLAGS }) });
  }
  for (const checkout of bench.checkouts) {
    const own = await watchedFor(bench, checkout.folder, checkout.name);
    const databaseUrl = own.database.serverUrl;
    const server = await startOurs(bench, checkout, { databaseUrl, flags: FLAGS, env: ABOVE });
    started.push({ name: checkout.name, how: 'websocket', watched: own, server });
  }
  return started;
}
