import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPILE_CACHE } from '../../support/compile-cache.ts';
import { until } from '../../support/condition.ts';
import { removeDataFolder } from '../../support/data-folder.ts';

const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

/** A machine with other work may take minutes. */
const START_WITHIN_MS = 180_000;

export type ServerProcess = {
  url: string;
  token: string;
  dataDir: string;
  pid: number;
  output(): string;
  /** False while it runs. */
  hasEnded(): boolean;
  /** Sends a signal and gives the exit code (`null` after SIGKILL). */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  remove(): Promise<void>;
};

/** A replica as `npm start` runs it: a process of its own with a data folder of its own. */
export async function startServerProcess(
  environment: Record<string, string>,
  dataDir?: string,
): Promise<ServerProcess> {
  const folder = dataDir ?? (await mkdtemp(path.join(tmpdir(), 'profile-subgraph-app-')));
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH ?? '',
      ...COMPILE_CACHE,
      PORT: '0',
      // Databases and providers here are the tests' own.
      SANDBOX_TOKENS: 'on',
      LOG_LEVEL: 'warn',
      DATA_DIR: folder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  await until(
    'the server greets',
    () => {
      if (child.exitCode !== null) throw new Error(`the server ended: ${output}`);
      // The last line of every greeting's command.
      return output.includes(`-d '{"query"`);
    },
    START_WITHIN_MS,
  ).catch(async (error: unknown) => {
    await end(child, 'SIGKILL');
    throw new Error(`${error}; it said: ${output}`);
  });
  return {
    url: output.match(/http:\/\/[\d.]+:\d+/)?.[0] ?? '',
    token: output.match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/)?.[0] ?? '',
    dataDir: folder,
    pid: child.pid ?? 0,
    output: () => output,
    hasEnded: () => hasEnded(child),
    end: (signal) => end(child, signal),
    async remove() {
      await end(child, 'SIGKILL');
      // Its own database may have had to be elsewhere, and ends with it.
      removeDataFolder(path.join(folder, 'postgres'));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
  return child.exitCode;
}
