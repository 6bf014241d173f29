import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPILE_CACHE } from '../../support/compile-cache.ts';
import type { Holding } from './observed-server.ts';

const SERVER = 'test/app/support/observed-server.ts';
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export type ObservedServer = {
  url: string;
  token: string;
  /** What it holds now, without garbage. */
  holds(): Promise<Holding>;
  remove(): Promise<void>;
};

/** A server process that says what it holds, out of this checkout by default's folder. */
export async function startObservedServer(
  environment: Record<string, string>,
  folder: string = ROOT,
): Promise<ObservedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'profile-subgraph-observed-'));
  const child = fork(join(folder, SERVER), {
    // A version from before starts with it.
    execArgv: folder === ROOT ? [] : ['--expose-gc'],
    env: {
      PATH: process.env.PATH ?? '',
      ...COMPILE_CACHE,
      SANDBOX_TOKENS: 'on',
      PORT: '0',
      LOG_LEVEL: 'error',
      DATA_DIR: dataDir,
      ...environment,
    },
  });
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the server ended with ${code ?? signal}`);
  });
  const answer = async () => (await Promise.race([once(child, 'message'), ended]))[0];
  const remove = async () => {
    child.kill('SIGKILL');
    await ended.catch(() => undefined);
    await rm(dataDir, { recursive: true, force: true });
  };
  const { url, token } = await answer().catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    url,
    token: token ?? '',
    async holds() {
      const answered = answer();
      child.send('measure');
      return answered;
    },
    remove,
  };
}
