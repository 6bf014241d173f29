import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';
import { type Server, startServer } from './server.ts';
import { ENCRYPTION_KEYS } from './users.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HERE = fileURLToPath(new URL('..', import.meta.url));

/** The router's secret, without which `_entities` is refused. */
export const ROUTER_SECRET = 'the router of this bench';

const PEERS = {
  limit: 'limit',
  apollo: 'Apollo Server 5 on fastify',
  yoga: 'GraphQL Yoga 5',
  mercurius: 'Mercurius 16, jit',
} as const;

type Started = { name: string; server: Server };

/** The servers that answer reads without any protection, all over the same database. */
export async function startPeers(bench: Bench): Promise<Started[]> {
  const started: Started[] = [];
  for (const [file, name] of Object.entries(PEERS)) {
    const server = await bench.keep(
      startServer({
        ...bench.place,
        name: file,
        argv: ['--import', join(HERE, 'one-graphql.ts'), join(HERE, 'parties', `${file}.ts`)],
        cwd: ROOT,
        env: { DATABASE_URL: bench.database.serverUrl, ENCRYPTION_KEYS, NODE_ENV: 'production' },
        // Whatever the answer is.
        isReady: async (url) => (await fetch(url)).status > 0,
      }),
    );
    started.push({ name, server });
  }
  return started;
}

/** This server as `npm start` runs it in production, out of a checkout. */
export async function startOurs(
  bench: Bench,
  { folder = ROOT, databaseUrl = bench.database.serverUrl, env = {} } = {},
): Promise<Server> {
  return bench.keep(
    startServer({
      ...bench.place,
      name: 'ours',
      argv: ['--require', './src/preflight.cjs', 'src/main.ts'],
      cwd: folder,
      env: {
        MODE: 'production',
        DATABASE_URL: databaseUrl,
        ENCRYPTION_KEYS,
        ROUTER_SECRET,
        ...bench.tokens.env,
        ...bench.provider,
        ...env,
      },
      isReady: async (url) => (await fetch(`${url}/health/ready`)).status === 200,
    }),
  );
}
