import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bench, type Checkout, databaseName, ROOT } from './bench.ts';
import { type Server, startServer } from './server.ts';
import { ENCRYPTION_KEYS } from './users.ts';

const HERE = fileURLToPath(new URL('..', import.meta.url));

/** The router's secret, without which `_entities` is refused. */
export const ROUTER_SECRET = 'the router of this bench';

export type PartyOptions = {
  databaseUrl: string;
  env?: Readonly<Record<string, string>>;
  /** Flags for Node. */
  flags?: readonly string[];
  /** Whether it serves; by default that it answers anything. */
  isReady?: (url: string) => Promise<boolean>;
};

/** A server of `parties/`: without tokens, limits, logs and metrics. */
export function startParty(bench: Bench, file: string, options: PartyOptions): Promise<Server> {
  const { databaseUrl, env = {}, flags = [] } = options;
  return bench.keep(
    startServer({
      ...bench.place,
      name: file,
      argv: [...flags, '--import', join(HERE, 'one-graphql.ts'), join(HERE, 'parties', `${file}.ts`)],
      cwd: ROOT,
      env: { DATABASE_URL: databaseUrl, ENCRYPTION_KEYS, NODE_ENV: 'production', ...env },
      isReady: options.isReady ?? (async (url) => (await fetch(url)).status > 0),
    }),
  );
}

/** This server as `npm start` runs it in production, with everything on. */
export function startOurs(bench: Bench, { folder }: Checkout, options: PartyOptions): Promise<Server> {
  const { databaseUrl, env = {}, flags = [] } = options;
  return bench.keep(
    startServer({
      ...bench.place,
      name: 'ours',
      argv: [...flags, '--require', './src/preflight.cjs', 'src/main.ts'],
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
      isReady: options.isReady ?? (async (url) => (await fetch(`${url}/health/ready`)).status === 200),
    }),
  );
}

/** The database of a checkout for what all parties read: ours is the common one, another's is a copy of it. */
export async function readingDatabase(bench: Bench, { name, folder }: Checkout) {
  const { database } = await bench.filled();
  if (folder === ROOT) return database;
  return (
    copies.get(folder) ??
    remember(folder, await bench.postgres.copy(database, databaseName('read', name), folder))
  );
}

type Copy = Awaited<ReturnType<Bench['postgres']['copy']>>;
const copies = new Map<string, Copy>();
function remember(folder: string, copy: Copy): Copy {
  copies.set(folder, copy);
  return copy;
}
