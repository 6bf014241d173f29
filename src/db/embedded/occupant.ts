import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError, useOwnServer } from './errors.ts';
import { hasCluster, type Layout, readPostmasterPid } from './layout.ts';
import type { Log } from './log.ts';
import { isRunning, ownMark, type ProcessMark, serversIn } from './process-table.ts';

/**
 * Makes sure that no server works on the data, and clears what a dead one left. To be called inside the
 * start lock.
 * @throws EmbeddedPostgresError naming the pid when the data is in use
 */
export async function ensureVacant(at: Layout, log: Log): Promise<void> {
  if (!hasCluster(at.base)) return;
  if (servers(at).length > 0) await outlastOrphan(at, log);
  const recorded = readPostmasterPid(at);
  // A server in another container on the same folder is in no process table of ours.
  if (recorded !== undefined && (await answers(recorded.socket))) {
    throw inUse(at, `PostgreSQL process ${recorded.pid} of another container or machine`, 'Stop it');
  }
  // PostgreSQL itself would take a pid file for valid whose pid has gone to another process since.
  rmSync(at.postmasterPid, { force: true });
  for (const name of socketFiles(at)) rmSync(join(at.run, name), { force: true });
}

/**
 * Notes that this process starts the server, so that others can tell a server in use from an orphan.
 * @returns the claim, for `disclaim`
 */
export function claim(at: Layout): string {
  const { pid, startedAt } = ownMark();
  const line = `${pid} ${startedAt} ${randomUUID()}`;
  writeFileSync(`${at.owner}.new`, line, { mode: 0o600 });
  renameSync(`${at.owner}.new`, at.owner);
  return line;
}

/** @returns false when another start has claimed the data meanwhile */
export function disclaim(at: Layout, claimed: string): boolean {
  if (!existsSync(at.owner) || readFileSync(at.owner, 'utf8') !== claimed) return false;
  rmSync(at.owner);
  return true;
}

/** A server whose starter is dead is being stopped by its supervisor, or has lost that one as well. */
async function outlastOrphan(at: Layout, log: Log): Promise<void> {
  const owner = readOwner(at);
  const pid = readPostmasterPid(at)?.pid ?? servers(at)[0];
  if (owner === undefined) throw inUse(at, `PostgreSQL process ${pid}`, `Stop it (kill -INT ${pid})`);
  if (isRunning(owner)) {
    throw inUse(
      at,
      `PostgreSQL process ${pid}, started by process ${owner.pid}`,
      `Stop that (kill ${owner.pid})`,
    );
  }
  log(`waiting for PostgreSQL process ${pid}, left by process ${owner.pid}, to end`);
  if (await vacated(at, 1_000)) return;
  for (const server of servers(at)) stopQuietly(server);
  if (await vacated(at, 10_000)) return;
  const left = servers(at).join(' ');
  throw inUse(
    at,
    `PostgreSQL process ${left}, left by a crash, which does not end`,
    `End it (kill -QUIT ${left})`,
  );
}

async function vacated(at: Layout, withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await delay(20)) {
    if (servers(at).length === 0) return true;
  }
  return false;
}

function servers(at: Layout): number[] {
  return serversIn(at.pgdata, readPostmasterPid(at)?.pid);
}

function stopQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Gone already, or not ours to stop: the wait that follows shows which.
  }
}

function readOwner(at: Layout): ProcessMark | undefined {
  try {
    const [pid, startedAt = '0'] = readFileSync(at.owner, 'utf8').split(' ');
    return { pid: Number(pid), startedAt };
  } catch {
    return undefined;
  }
}

function socketFiles(at: Layout): string[] {
  try {
    return readdirSync(at.run).filter((name) => name.startsWith('.s.PGSQL.'));
  } catch {
    return [];
  }
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.on('connect', () => end(true)).on('error', () => end(false));
  });
}

function inUse(at: Layout, by: string, remedy: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The data folder ${at.base} is in use by ${by}. ${remedy}, give this start its own DATA_DIR, ${useOwnServer} that both can share.`,
  );
}
