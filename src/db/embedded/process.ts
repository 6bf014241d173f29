import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError, useOwnServer } from './errors.ts';
import type { Identity } from './identity.ts';
import { type Layout, readPostmasterPid } from './layout.ts';
import type { Log } from './log.ts';
import { serversIn } from './process-table.ts';
import { spawnOptions } from './run-as.ts';

/** A server that takes connections. */
export type Server = { pid: number; stop(): Promise<void> };

/**
 * Runs the server and ends it (SIGINT: a fast shutdown) when the pipe on standard input closes. The kernel
 * closes it however this process ends, SIGKILL included, so no server is ever left behind.
 */
const supervisor = [
  'exec 3<&0',
  '"$0" "$@" 3<&- </dev/null & server=$!',
  '{ read -r _ <&3; kill -INT $server; } 2>/dev/null & watcher=$!',
  'wait $server; status=$?',
  '{ kill $watcher; wait $watcher; } 2>/dev/null',
  'exit $status',
].join('\n');

const longestStartMs = 120_000;
const graceMs = 500;

/**
 * Starts the server and waits until it takes connections. Expects no postmaster.pid in the data folder.
 * @throws EmbeddedPostgresError with PostgreSQL's last words
 */
export async function startServer(
  at: Layout,
  identity: Identity,
  command: readonly string[],
  log: Log,
): Promise<Server> {
  const child = spawn('/bin/sh', ['-c', supervisor, ...identity.prefix, ...command], {
    ...spawnOptions(identity),
    // Its own process group: Ctrl-C in a terminal must reach the app alone, which still needs the database.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const exited = once(child, 'close').catch(() => undefined);
  child.stdin?.on('error', () => undefined);
  const lastWords: string[] = [];
  if (child.stderr !== null) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      log(line);
      lastWords.push(line);
      if (lastWords.length > 20) lastWords.shift();
    });
  }
  const pid = await untilReady(at, child, exited);
  if (pid === undefined) {
    await stop(at, child, exited, undefined);
    throw new EmbeddedPostgresError(
      `PostgreSQL did not start in ${at.base}:\n${lastWords.map((line) => `  ${line}`).join('\n')}\nFix that, set DATA_DIR to another folder, ${useOwnServer}.`,
    );
  }
  let stopping: Promise<void> | undefined;
  void exited.then(() => {
    if (stopping === undefined) log(`the embedded PostgreSQL (process ${pid}) ended by itself`);
  });
  return {
    pid,
    stop: () => {
      stopping ??= stop(at, child, exited, pid);
      return stopping;
    },
  };
}

async function untilReady(
  at: Layout,
  child: ChildProcess,
  exited: Promise<unknown>,
): Promise<number | undefined> {
  const deadline = Date.now() + longestStartMs;
  while (!hasEnded(child) && Date.now() < deadline) {
    const recorded = readPostmasterPid(at);
    if (recorded?.ready) return recorded.pid;
    await Promise.race([delay(5), exited]);
  }
  return undefined;
}

async function stop(
  at: Layout,
  child: ChildProcess,
  exited: Promise<unknown>,
  pid: number | undefined,
): Promise<void> {
  // First without breaking connections (SIGTERM): a pool's end() does not wait until its sockets are closed,
  // and a client that learns of the shutdown while it closes throws an error that nothing handles.
  if (pid !== undefined && !hasEnded(child)) {
    send(pid, 'SIGTERM');
    await within(graceMs, exited);
  }
  child.stdin?.end();
  if (await within(10_000, exited)) {
    // Without its supervisor, killed by someone, the server still runs.
    if (pid !== undefined) await endUnsupervised(at, pid);
    return;
  }
  if (pid !== undefined) send(pid, 'SIGQUIT');
  if (await within(5_000, exited)) return;
  if (child.pid !== undefined) send(-child.pid, 'SIGKILL');
  await exited;
}

async function endUnsupervised(at: Layout, pid: number): Promise<void> {
  const runs = () => serversIn(at.pgdata, pid).includes(pid);
  const deadline = Date.now() + 10_000;
  if (runs()) send(pid, 'SIGINT');
  while (runs() && Date.now() < deadline) await delay(10);
  if (runs()) send(pid, 'SIGQUIT');
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}

async function within(ms: number, event: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const late = delay(ms, false, { signal: timer.signal }).catch(() => false);
  const ended = await Promise.race([event.then(() => true), late]);
  timer.abort();
  return ended;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
