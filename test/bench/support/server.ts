import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../gateway/support/free-port.ts';
import type { Cores } from './cores.ts';

export type Server = {
  url: string;
  /** Milliseconds from the start of the process to the first answer to `/health/live`, or to any answer. */
  startMs: number;
  /** CPU milliseconds of the process so far, all threads, user and system. */
  cpuMs(): number;
  /** Resident memory in bytes. */
  rss(): number;
  /** Asks the process for a message. Only for servers that answer messages. */
  ask<Answer>(message: string): Promise<Answer>;
  stop(): Promise<void>;
};

export type ServerOptions = {
  name: string;
  /** What Node runs, its own flags included. */
  argv: readonly string[];
  env: Readonly<Record<string, string>>;
  cwd: string;
  cores: Cores;
  /** Where its output goes. */
  folder: string;
  /** What it answers with 200 once it serves. */
  isReady(url: string): Promise<boolean>;
};

/** Milliseconds of one tick in `/proc/<pid>/stat`: USER_HZ is 100 for every Linux program. */
const TICK_MS = 10;
const LONGEST_START_MS = 180_000;

/** Starts a server in a process of its own, on its own CPU, and waits until it serves. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { name, argv, cores } = options;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const outputFile = join(options.folder, `${name.replaceAll(/\W+/g, '-')}-${port}.log`);
  const output = openSync(outputFile, 'a');
  const command = [process.execPath, ...argv];
  const [program, ...args] = cores ? ['taskset', '-c', cores.server, ...command] : command;
  const since = performance.now();
  const child = spawn(program as string, args, {
    cwd: options.cwd,
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: String(port), ...options.env },
    stdio: ['ignore', output, output, 'ipc'],
  });
  while (!(await options.isReady(url).catch(() => false))) {
    if (child.exitCode !== null || performance.now() - since > LONGEST_START_MS) {
      child.kill('SIGKILL');
      throw new Error(`${name} did not start: ${readFileSync(outputFile, 'utf8').slice(-2_000)}`);
    }
    await pause(5);
  }
  const pid = child.pid as number;
  return {
    url,
    startMs: performance.now() - since,
    cpuMs: () => cpuMsOf(pid),
    rss: () => rssOf(pid),
    async ask(message) {
      const answer = once(child, 'message');
      child.send(message);
      return (await answer)[0];
    },
    stop: () => end(child),
  };
}

/** taskset replaces itself by its command, so that the process is the server. */
function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function rssOf(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+) kB$/m);
  return Number(line?.[1] ?? 0) * 1024;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
