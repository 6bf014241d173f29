import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from '../support/condition.ts';

/** Whether the program is installed. */
export const hasNatsServer = spawnSync('nats-server', ['--version']).status === 0;

export const USER = 'profiles';
export const PASSWORD = 'a:password@of the test';

/** A NATS server with JetStream, which keeps its port and its streams when it is killed and started again. */
export async function startNatsServer() {
  const folder = await mkdtemp(path.join(tmpdir(), 'profile-subgraph-nats-'));
  let server: ChildProcess;
  let port = -1;

  async function start(): Promise<void> {
    const options = ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', folder, '--ports_file_dir', folder];
    server = spawn('nats-server', [...options, '--user', USER, '--pass', PASSWORD], { stdio: 'ignore' });
    port = await until('the broker listens', async () => {
      const name = `nats-server_${server.pid}.ports`;
      if (!(await readdir(folder)).includes(name)) return null;
      const { nats } = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
      return Number(new URL(nats[0]).port);
    });
  }

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await exited;
  }

  await start();
  return {
    host: `127.0.0.1:${port}`,
    kill,
    restart: start,
    async close() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
