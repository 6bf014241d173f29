import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../../support/condition.ts';

/** By which of our transports the gateway subscribes. */
export type SubscriptionKind = 'ws' | 'http' | 'http-callback';

export type HiveGateway = {
  url: string;
  output(): string;
  stop(): Promise<void>;
};

const BIN = fileURLToPath(import.meta.resolve('@graphql-hive/gateway/package.json')).replace(
  'package.json',
  'dist/bin.js',
);
const CONFIG = fileURLToPath(new URL('gateway.config.ts', import.meta.url));

/** Hive Gateway as its command runs it, on a supergraph of its own. */
export async function startHive(options: {
  supergraphSdl: string;
  subscriptions: SubscriptionKind;
  routerSecret: string;
  port: number;
}): Promise<HiveGateway> {
  const folder = await mkdtemp(path.join(tmpdir(), 'profile-subgraph-hive-'));
  const supergraph = path.join(folder, 'supergraph.graphql');
  await writeFile(supergraph, options.supergraphSdl);
  const origin = `http://127.0.0.1:${options.port}`;
  const child = spawn(
    process.execPath,
    [BIN, 'supergraph', supergraph, '-c', CONFIG, '-h', '127.0.0.1', '-p', String(options.port)],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH ?? '',
        SUBSCRIPTION_KIND: options.subscriptions,
        ROUTER_SECRET: options.routerSecret,
        CALLBACK_URL: `${origin}/callback`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }
    await rm(folder, { recursive: true, force: true });
  };
  await until(
    'the gateway is ready',
    () => {
      if (child.exitCode !== null) throw new Error(`the gateway ended: ${output}`);
      return fetch(`${origin}/readiness`).then(
        ({ ok }) => ok,
        () => false,
      );
    },
    30_000,
  );
  return { url: `${origin}/graphql`, output: () => output, stop };
}
