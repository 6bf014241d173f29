import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startApp } from '../../../src/app.ts';
import { readEnvironment } from '../../../src/env.ts';
import { registry } from '../../../src/providers/registry.ts';

export type Server = { url: string; token: string; remove(): Promise<void> };

/**
 * A whole replica in the process of the test: for what asks nothing of a process, since to start one takes a second of the
 * CPU.
 */
export async function startServerInProcess(environment: Record<string, string>): Promise<Server> {
  const folder = await mkdtemp(path.join(tmpdir(), 'profile-subgraph-app-'));
  const values = {
    PORT: '0',
    // Databases and providers here are the tests' own.
    SANDBOX_TOKENS: 'on',
    LOG_LEVEL: 'fatal',
    DATA_DIR: folder,
    ...environment,
  };
  const app = await startApp(readEnvironment(values, Object.values(registry)));
  return {
    url: app.url,
    token: app.token ?? '',
    async remove() {
      await app.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
