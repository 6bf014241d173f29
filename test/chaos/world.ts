import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import type { ProviderId } from '../../src/domain/vocabulary.ts';
import { startRouter } from '../http/support/router.ts';
import type { ChaosDatabase, DatabaseServer } from './database-server.ts';
import { type ChaosSimulator, PROVIDERS } from './people.ts';
import { type Replicas, startReplicas } from './replicas.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';
import { startWebhookPost, type WebhookPost } from './webhook-post.ts';

/** Master keys of the replicas. */
export const KEYS = `chaos:${Buffer.alloc(32, 7).toString('base64')}`;
const WRONG_CLOCK = fileURLToPath(new URL('../support/wrong-clock.cjs', import.meta.url));

export type World = {
  database: ChaosDatabase;
  /** Not through a proxy. */
  db: Database;
  simulators: Record<ProviderId, ChaosSimulator>;
  replicas: Replicas;
  post: WebhookPost;
  router: Awaited<ReturnType<typeof startRouter>>;
  /** The way of a replica to the database or a provider. */
  proxy(replica: number, to: ProviderId | 'DATABASE'): TcpProxy;
  close(): Promise<void>;
};

export type WorldOptions = {
  name: string;
  clocksMs: readonly number[];
  environment?: Record<string, string>;
};

/** Replicas as processes, with a proxy on each way to the database and to each of the five providers. */
export async function startWorld(server: DatabaseServer, options: WorldOptions): Promise<World> {
  const cleanUp = new AsyncDisposableStack();
  try {
    const database = cleanUp.adopt(await server.create(options.name), (one) => one.drop());
    const { db } = cleanUp.adopt(
      openDatabase({ url: database.url, maxConnections: 4, onError() {} }),
      (one) => one.db.destroy(),
    );
    const router = cleanUp.adopt(await startRouter(), (one) => one.close());
    const started = await Promise.all(
      (Object.keys(PROVIDERS) as ProviderId[]).map(async (id) => [id, await PROVIDERS[id].start()] as const),
    );
    for (const [, simulator] of started) cleanUp.defer(() => simulator.close());
    const simulators = Object.fromEntries(started) as World['simulators'];

    const proxies: Record<string, TcpProxy>[] = [];
    for (const _ of options.clocksMs) {
      const own: Record<string, TcpProxy> = { DATABASE: await startTcpProxy(server.socket) };
      for (const [id, { url }] of started) own[id] = await startTcpProxy(Number(new URL(url).port));
      for (const one of Object.values(own)) cleanUp.defer(() => one.close());
      proxies.push(own);
    }
    const proxy = (replica: number, to: string) => proxies[replica]?.[to] as TcpProxy;

    const environments = options.clocksMs.map((clockMs, replica) => ({
      DATABASE_URL: database.urlThrough(proxy(replica, 'DATABASE').port),
      ENCRYPTION_KEYS: KEYS,
      CALLBACK_ORIGINS: router.origin,
      // The clients of a run are one caller.
      RATE_LIMIT_FACTOR: '1000',
      LOG_LEVEL: 'info',
      ...Object.fromEntries(
        started.map(([id]) => [`${id}_BASE_URL`, `http://127.0.0.1:${proxy(replica, id).port}`]),
      ),
      ...Object.assign({}, ...started.map(([id]) => PROVIDERS[id].values)),
      ...(clockMs === 0 ? {} : { NODE_OPTIONS: `--require ${WRONG_CLOCK}`, WRONG_CLOCK_MS: String(clockMs) }),
      ...options.environment,
    }));
    const replicas = cleanUp.adopt(await startReplicas(environments), (one) => one.remove());
    const post = cleanUp.adopt(await startWebhookPost(replicas.any), (one) => one.close());
    for (const [id, simulator] of started)
      await simulator.setWebhookUrl(`${post.url}/webhooks/${id.toLowerCase()}`);

    return {
      ...{ database, db, simulators, replicas, post, router, proxy },
      close: () => cleanUp.disposeAsync(),
    };
  } catch (error) {
    await cleanUp.disposeAsync();
    throw error;
  }
}
