import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { until } from '../support/condition.ts';

const EXAMPLE = fileURLToPath(new URL('../../src/cli/example.ts', import.meta.url));

/** How npm reaches its registry: a machine may have a proxy, or a certificate authority of its own. */
const OF_NPM = /^(npm_config_.*|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(https?|no)_proxy)$/i;
const ofNpm = Object.fromEntries(Object.entries(process.env).filter(([name]) => OF_NPM.test(name)));

/** `npm run example` on a data folder. */
export function runExample(dataDir: string, ...words: string[]) {
  const child = spawn(process.execPath, [EXAMPLE, ...words], {
    env: { ...ofNpm, PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return {
    output: () => output,
    exited,
    ready: () =>
      until(
        'the example is ready',
        () => {
          if (child.exitCode !== null) throw new Error(`the example ended: ${output}`);
          return output.match(/ready: (http:\S+)/)?.[1];
        },
        180_000,
      ),
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** A port that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}
