import { existsSync } from 'node:fs';
import { locateBinaries, program } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { openDataFolder } from './data-folder.ts';
import { ensureDatabase } from './database.ts';
import { layout } from './layout.ts';
import type { Log } from './log.ts';
import { claim, disclaim, ensureVacant } from './occupant.ts';
import { place } from './placement.ts';
import { type Server, startServer } from './process.ts';
import { bindBase } from './relocate.ts';
import { serverArguments } from './settings.ts';
import { closeSocketFolder, openSocketFolder, port } from './socket-folder.ts';
import { enterStart } from './start-lock.ts';

export { EmbeddedPostgresError } from './errors.ts';

export type EmbeddedPostgresOptions = {
  /** Absolute path of the folder for the database; made if missing. One server at a time may use it. */
  dataDir: string;
  /** Made if missing. Without `?` and `#`, which pg does not decode in a URL's path. */
  database?: string;
  /** Settings of PostgreSQL beside ours, such as `{ fsync: 'off' }`. */
  settings?: Readonly<Record<string, string>>;
  log?: Log;
};

export type EmbeddedPostgres = {
  /** Connection string of the database, as superuser, through a unix socket. Holds the password. */
  url: string;
  /** The same for another database of this server, existing or not. */
  urlFor(database: string): string;
  /** Ends the server, and connections that are still open after half a second. May be called twice. */
  stop(): Promise<void>;
};

/**
 * Starts a PostgreSQL server of our own on the data folder; it ends with this process, however that ends.
 * @throws EmbeddedPostgresError when the folder is in use or the server cannot run here
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { database = 'profiles', settings = {}, log = () => undefined } = options;
  const packaged = locateBinaries();
  const dataDir = openDataFolder(options.dataDir);
  const leaveStart = await enterStart(dataDir, log);
  try {
    const placement = await place(dataDir, packaged);
    const at = layout(placement.base);
    await ensureVacant(at, log);
    if (at.base !== dataDir) {
      log(`${dataDir} is not accessible to ${placement.identity.label}: the database is in ${at.base}`);
      bindBase(at.base, dataDir, log);
    }
    const password = await ensureCluster(at, placement, settings.fsync !== 'off');
    const socketFolder = openSocketFolder(at, placement.identity);
    const command = [
      program(placement.binaries, 'postgres'),
      ...serverArguments(at.pgdata, socketFolder, settings),
    ];
    const claimed = claim(at);
    const tidyUp = () => {
      if (disclaim(at, claimed)) closeSocketFolder(at);
    };
    const urlFor = (name: string) =>
      // The host before the path is there for readers of URLs: the one in the query counts.
      `postgres://postgres:${password}@localhost/${encodeURI(name)}?host=${encodeURIComponent(socketFolder)}&port=${port}&sslmode=disable`;
    let server: Server | undefined;
    try {
      server = await startServer(at, placement.identity, command, log);
      await ensureDatabase(urlFor('postgres'), database);
    } catch (error) {
      await server?.stop();
      tidyUp();
      throw error;
    }
    const { stop } = server;
    let stopped: Promise<void> | undefined;
    return {
      url: urlFor(database),
      urlFor,
      stop: () => {
        stopped ??= stop().then(() => insideStart(dataDir, log, tidyUp));
        return stopped;
      },
    };
  } finally {
    leaveStart();
  }
}

/** Tidying must not meet the next start half-way; a data folder that was deleted needs no tidying. */
async function insideStart(dataDir: string, log: Log, tidyUp: () => void): Promise<void> {
  if (!existsSync(dataDir)) return;
  const leaveStart = await enterStart(dataDir, log);
  tidyUp();
  leaveStart();
}
