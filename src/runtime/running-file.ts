import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fetch } from 'undici';
import { loopback } from '../loopback.ts';
import type { LinkedDemoUser } from './demo-users.ts';

/** What a running server shows to tools on the same data folder: where it listens, and the users of its sandbox. */
export type RunningServer = { url: string; pid: number; users: readonly LinkedDemoUser[] };

const NAME = 'running.json';

export async function writeRunningFile(dataDir: string, running: RunningServer): Promise<void> {
  await writeFile(path.join(dataDir, NAME), `${JSON.stringify(running)}\n`, { mode: 0o600 });
}

/** Removes the file if it is still this process's. */
export async function removeRunningFile(dataDir: string): Promise<void> {
  const running = await readRunningFile(dataDir);
  if (running?.pid === process.pid) await rm(path.join(dataDir, NAME), { force: true });
}

export async function readRunningFile(dataDir: string): Promise<RunningServer | undefined> {
  try {
    return JSON.parse(await readFile(path.join(dataDir, NAME), 'utf8')) as RunningServer;
  } catch {
    return undefined;
  }
}

/** The server on this data folder, if it answers. */
export async function findRunningServer(dataDir: string): Promise<RunningServer | undefined> {
  const running = await readRunningFile(dataDir);
  if (!running) return undefined;
  try {
    const response = await fetch(`${running.url}/health/live`, {
      signal: AbortSignal.timeout(2_000),
      dispatcher: loopback,
    });
    return response.ok ? running : undefined;
  } catch {
    return undefined;
  }
}
