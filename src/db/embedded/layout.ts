import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where things are in the folder that holds the database. */
export function layout(base: string) {
  const cluster = join(base, 'cluster');
  return {
    base,
    /** Data and password together, so that one rename brings both into being. */
    cluster,
    pgdata: join(cluster, 'pgdata'),
    password: join(cluster, 'password'),
    postmasterPid: join(cluster, 'pgdata', 'postmaster.pid'),
    /** Which process of ours started the server. */
    owner: join(base, 'owner'),
    /** Folder of the socket, or a link to it. */
    run: join(base, 'run'),
  };
}

export type Layout = ReturnType<typeof layout>;

export function hasCluster(base: string): boolean {
  return existsSync(layout(base).cluster);
}

/** The owner of the existing data; undefined where there is none. */
export function clusterOwner(base: string): { uid: number; gid: number } | undefined {
  if (!hasCluster(base)) return undefined;
  const { uid, gid } = statSync(layout(base).cluster);
  return { uid, gid };
}

/** What PostgreSQL wrote about itself: its pid, its socket, and whether it takes connections, as a standby does too. */
export function readPostmasterPid(at: Layout): { pid: number; socket: string; ready: boolean } | undefined {
  let lines: string[];
  try {
    lines = readFileSync(at.postmasterPid, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return {
    pid,
    socket: join(lines[4] ?? '', `.s.PGSQL.${lines[3]}`),
    ready: /^(ready|standby)/.test(lines[7] ?? ''),
  };
}
