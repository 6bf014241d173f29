import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { layout, readPostmasterPid } from '../../src/db/embedded/layout.ts';
import { relocatedTo } from '../../src/db/embedded/relocate.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/db/embedded/server.ts';
import { until } from './condition.ts';
import { makeDataFolder, removeDataFolder } from './data-folder.ts';

export type PostgresPair = {
  /** Leads to the primary, as the address that Patroni moves. */
  url: string;
  /** Ends the replication when the standby has all: it gets nothing that is committed from then on. */
  cutReplication(): Promise<void>;
  /** Kills the primary as a crash does. */
  killPrimary(): Promise<void>;
  /** Makes the standby the primary and moves the address to it. */
  promote(): Promise<void>;
  stop(): Promise<void>;
};

/** A primary with a streaming standby. `synchronous`: a commit returns when the standby has it, too. */
export async function startPostgresPair({ synchronous }: { synchronous: boolean }): Promise<PostgresPair> {
  const folders = [makeDataFolder(), makeDataFolder()] as const;
  const [primaryFolder, standbyFolder] = folders;
  const settings = { fsync: 'off', synchronous_commit: synchronous ? 'on' : 'local' };
  const primary = await startEmbeddedPostgres({ dataDir: primaryFolder, settings });
  const service = await forward(primary.url);
  const replication = await forward(primary.url);

  await copyCluster(primary.url, primaryFolder, standbyFolder, new URL(replication.url));
  const standby = await startEmbeddedPostgres({ dataDir: standbyFolder, settings });
  await until('the standby streams', () =>
    ask(primary.url, "select 1 from pg_stat_replication where state = 'streaming'"),
  );
  if (synchronous) {
    await ask(primary.url, "alter system set synchronous_standby_names = '*'");
    await ask(primary.url, 'select pg_reload_conf()');
    await until('commits wait for the standby', () =>
      ask(primary.url, "select 1 from pg_stat_replication where sync_state = 'sync'"),
    );
  }

  return {
    url: service.url,
    async cutReplication() {
      await until('the standby has everything', () =>
        ask(primary.url, 'select 1 from pg_stat_replication where replay_lsn = pg_current_wal_lsn()'),
      );
      replication.cut();
    },
    async killPrimary() {
      const { pid } = readPostmasterPid(layout(baseOf(primaryFolder))) ?? {};
      if (!pid) throw new Error('the primary does not run');
      process.kill(pid, 'SIGQUIT');
      await until('the primary is gone', () => !isRunning(pid));
    },
    async promote() {
      await ask(standby.url, 'select pg_promote()');
      service.leadTo(standby.url);
    },
    async stop() {
      for (const proxy of [service, replication]) await proxy.close();
      for (const server of [standby, primary] satisfies EmbeddedPostgres[]) await server.stop();
      for (const folder of folders) removeDataFolder(folder);
    },
  };
}

const baseOf = (folder: string) => relocatedTo(folder) ?? folder;

/** A base backup by PostgreSQL's functions: the embedded programs do not include pg_basebackup. */
async function copyCluster(url: string, from: string, to: string, source: URL): Promise<void> {
  const { cluster } = layout(baseOf(from));
  const copy = layout(to);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("select pg_backup_start('standby', true)");
  execFileSync('cp', ['-a', cluster, copy.cluster]);
  const { rows } = await client.query('select labelfile from pg_backup_stop(false)');
  await client.end();
  rmSync(copy.postmasterPid, { force: true });
  writeFileSync(join(copy.pgdata, 'backup_label'), rows[0]?.labelfile, { mode: 0o644 });
  writeFileSync(join(copy.pgdata, 'standby.signal'), '', { mode: 0o644 });
  const { hostname, port, username, password } = source;
  appendFileSync(
    join(copy.pgdata, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password} sslmode=disable'\n`,
  );
  execFileSync('chown', ['-R', '--reference', cluster, copy.pgdata]);
}

async function ask(url: string, statement: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query(statement).finally(() => client.end());
  return (rowCount ?? 0) > 0;
}

/** A TCP address that leads to a server on a unix socket, and may lead elsewhere later. */
async function forward(target: string) {
  let socketPath = socketOf(target);
  let isCut = false;
  const open = new Set<Socket>();
  const server = createServer((inbound) => {
    const outbound = connect(socketPath);
    for (const socket of [inbound, outbound]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    }
    inbound.on('error', () => outbound.destroy()).on('close', () => outbound.destroy());
    outbound.on('error', () => inbound.destroy()).on('close', () => inbound.destroy());
    if (isCut) return inbound.destroy();
    inbound.pipe(outbound).pipe(inbound);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  const url = new URL(target);
  url.search = '?sslmode=disable';
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    leadTo(next: string) {
      socketPath = socketOf(next);
    },
    cut,
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function socketOf(url: string): string {
  const { searchParams } = new URL(url);
  return join(searchParams.get('host') ?? '', `.s.PGSQL.${searchParams.get('port')}`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
