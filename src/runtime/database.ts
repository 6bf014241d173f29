import path from 'node:path';
import type pg from 'pg';
import { type Database, openDatabase } from '../db/connection.ts';
import { startEmbeddedPostgres } from '../db/embedded/server.ts';
import { identityOf } from '../db/events/log-epoch.ts';
import { readySchema } from '../db/migrate.ts';
import { schemaState } from '../db/migration-files.ts';
import { checkPooler } from '../db/pooler.ts';
import { ownsSchema, requirePrivileges } from '../db/roles/server-role.ts';
import { usingDatabase } from '../db/unusable.ts';
import { within } from '../engine/client-deadline.ts';
import { systemClocks } from '../engine/clocks.ts';
import type { Environment } from '../env.ts';
import type { Log } from '../http/log.ts';
import type { PoolUse } from '../http/metrics.ts';

/** For what clients ask to change. */
const MAX_CONNECTIONS = 10;
/** For what no client waits for: webhooks, users whose time has come, periodic work. */
const MAX_BACKGROUND_CONNECTIONS = 8;
/** Statements that change a user are quick: one that waits longer waits for somebody who hangs. */
const LONGEST_LOCK_MS = 2_000;
/** For what clients read: however heavy, it keeps no connection from updates, jobs and health checks. */
const MAX_READ_CONNECTIONS = 8;
/** No read of ours takes as long; PostgreSQL stops the work, not only the wait. */
const LONGEST_READ_MS = 5_000;
/** No statement takes as long: a network that died without a word must keep neither clients nor delivery. */
const LONGEST_SILENCE_MS = 10_000;
/**
 * With a connection awaited for so long, what is begun now would not end in time: an update takes six statements, and its
 * client goes after ten seconds.
 */
const CROWDED_MS = 1_000;
/** A health check answers by then, whatever the database does. */
const LONGEST_CHECK_MS = 2_000;
/** Enough for the relay, the feed, the leases and the reads for a few events at once. */
const MAX_DELIVERY_CONNECTIONS = 6;

export type ReadyDatabase = {
  db: Database;
  pool: pg.Pool;
  /** Connections for work that no client waits for: however much, it leaves clients theirs. */
  background: { db: Database; pool: pg.Pool };
  /** Connections for the reads of queries, which end by themselves. */
  reads: Database;
  /**
   * Connections for event delivery, separate from those of requests and jobs: many updates that wait for a connection
   * must not delay the events of earlier updates.
   */
  delivery: Database;
  url: string;
  /** True when this process runs the server too. */
  embedded: boolean;
  isUp(): Promise<boolean>;
  /** False while the database is read-only, as after a failover. */
  isWritable(): Promise<boolean>;
  isMigrated(): Promise<boolean>;
  /** Whether connections are awaited for so long that a client's new operation should not begin. A mutation reads, too. */
  isCrowded(operation: 'query' | 'mutation'): boolean;
  /** How the connections are used now. */
  poolUse(): PoolUse[];
  close(): Promise<void>;
};

/** The database of the environment, or the embedded one, with a schema that fits this version. */
export async function readyDatabase(env: Environment, log: Log): Promise<ReadyDatabase> {
  const folder = path.join(env.dataDir, 'postgres');
  const server =
    env.databaseUrl === null
      ? await startEmbeddedPostgres({
          dataDir: folder,
          // Our own lines begin with the folder and matter to people; the server's own are for debugging.
          log: (line) =>
            log[line.startsWith(folder) ? 'info' : 'debug'](
              { component: 'postgres', reason: line },
              'PostgreSQL',
            ),
        })
      : null;
  const url = server?.url ?? (env.databaseUrl as string);
  const onError = (err: Error) => log.warn({ err }, 'a database connection broke; the pool opens another');
  const { clockOffsetMs } = env;
  const { db, pool } = openDatabase({
    ...{ url, clockOffsetMs },
    maxConnections: MAX_CONNECTIONS,
    lockTimeoutMs: LONGEST_LOCK_MS,
    silenceMs: LONGEST_SILENCE_MS,
    onError,
  });
  const background = openDatabase({
    ...{ url, clockOffsetMs },
    maxConnections: MAX_BACKGROUND_CONNECTIONS,
    lockTimeoutMs: LONGEST_LOCK_MS,
    silenceMs: LONGEST_SILENCE_MS,
    onError,
  });
  // Migrations wait for locks in their own way.
  const { db: migrations } = openDatabase({ url, maxConnections: 2, onError });
  const { db: reads, pool: readPool } = openDatabase({
    ...{ url, clockOffsetMs },
    maxConnections: MAX_READ_CONNECTIONS,
    statementTimeoutMs: LONGEST_READ_MS,
    silenceMs: LONGEST_SILENCE_MS,
    onError,
  });
  const { db: delivery, pool: deliveryPool } = openDatabase({
    ...{ url, clockOffsetMs },
    maxConnections: MAX_DELIVERY_CONNECTIONS,
    statementTimeoutMs: LONGEST_SILENCE_MS,
    silenceMs: LONGEST_SILENCE_MS,
    onError,
  });
  const close = async () => {
    await Promise.all([db, background.db, reads, delivery, migrations].map((one) => one.destroy()));
    await server?.stop();
  };
  try {
    await usingDatabase(url, async () => {
      await checkPooler(pool);
      const onLocked = () =>
        log.warn({}, 'a table that a migration needs is locked; the migration is retried');
      const migrated = await readySchema(migrations as never, { onLocked });
      // In one line: an empty database takes all of them, and a first start is read by people.
      if (migrated.length > 0) log.info({ migration: migrated }, 'migrated the database');
      await requirePrivileges(migrations);
      if (env.mode === 'production' && (await ownsSchema(migrations as never)))
        log.warn(
          {},
          'the role of DATABASE_URL owns the schema, so grants and row-level security do not apply to it: see npm run migrate',
        );
      await identityOf(delivery);
    });
  } catch (error) {
    await close();
    throw error;
  }
  const pools = Object.entries({
    changes: pool,
    background: background.pool,
    reads: readPool,
    delivery: deliveryPool,
  });
  return {
    db,
    pool,
    background,
    isCrowded: (operation) =>
      readPool.waitsForMs() > CROWDED_MS || (operation === 'mutation' && pool.waitsForMs() > CROWDED_MS),
    poolUse: () => pools.map(([name, one]) => useOf(name, one)),
    reads,
    delivery,
    url,
    embedded: server !== null,
    close,
    // Over connections that updates cannot use up: a replica with much to do is no replica that is ill.
    isUp: () => inTime(succeeds(delivery.selectFrom('event_log').select('head').executeTakeFirstOrThrow())),
    isWritable: () => inTime(isWritable(deliveryPool)),
    isMigrated: () => inTime(isMigrated(delivery)),
  };
}

function useOf(name: string, { totalCount, idleCount, waitingCount, options }: pg.Pool): PoolUse {
  const most = options.max;
  return { pool: name, used: totalCount - idleCount, idle: idleCount, most, awaited: waitingCount };
}

async function isMigrated(db: Database): Promise<boolean> {
  const { pending, tooNew } = await schemaState(db as never);
  return pending.length + tooNew.length === 0;
}

/** A check that has no answer in time has failed. */
async function inTime(check: Promise<boolean>): Promise<boolean> {
  return (await within(systemClocks, LONGEST_CHECK_MS, check)) ?? false;
}

async function isWritable(pool: pg.Pool): Promise<boolean> {
  let client: pg.PoolClient | undefined;
  let writable = false;
  try {
    client = await pool.connect();
    const { rows } = await client.query("select current_setting('transaction_read_only') as is_on");
    writable = rows[0]?.is_on === 'off';
  } catch {
    // Not to be had is not writable.
  }
  // A session keeps the default that it began with: the next check uses another session.
  client?.release(!writable);
  return writable;
}

async function succeeds(query: Promise<unknown>): Promise<boolean> {
  try {
    await query;
    return true;
  } catch {
    return false;
  }
}
