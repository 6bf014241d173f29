import { callbackExtension } from '../http/support/callback-extension.ts';
import type { ReceivedMessage, RouterAnswer, RouterStandIn } from '../http/support/router.ts';
import { until } from '../support/condition.ts';
import { emptyLog, note, WATCH, type Watcher } from './log.ts';
import type { Replicas } from './replicas.ts';

const UNKNOWN: RouterAnswer = { status: 404 };
const PATIENCE_MS = 60_000;

/** Answers as routers do: whoever is not subscribed here any more gets a 404. */
export function createCallbackWatching(router: RouterStandIn, replicas: Replicas) {
  const takers = new Map<string, (message: ReceivedMessage) => RouterAnswer>();
  router.answer((message) => takers.get(message.body.id)?.(message) ?? UNKNOWN);

  /** Watches as a router's client: it registers once, and again only when it is told that the stream is over. */
  return async function watch(
    name: string,
    { userId, after }: { userId: string | null; after: string },
  ): Promise<Watcher> {
    const log = emptyLog(name, userId);
    const seen = new Set<string>();
    let last = after;
    let current = '';

    function take({ body }: ReceivedMessage): RouterAnswer {
      if (body.id !== current) return UNKNOWN;
      if (body.action === 'check')
        return { status: 204, headers: { 'subscription-protocol': 'callback/1.0' } };
      if (body.action === 'complete') {
        log.complaints.push(`complete: ${JSON.stringify(body.errors ?? [])}`);
        log.resumptions += 1;
        void register();
        return { status: 202 };
      }
      const cursor = body.payload?.data?.userUpdateStatus?.cursor;
      if (seen.has(cursor)) log.repeats += 1;
      else last = note(log, body.payload) ?? last;
      seen.add(cursor);
      return { status: 200 };
    }

    async function attempt(): Promise<boolean> {
      const { id, subscription } = callbackExtension(router, { heartbeatIntervalMs: 5_000 });
      takers.delete(current);
      current = id;
      takers.set(id, take);
      const response = await fetch(`${replicas.any()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${replicas.token}` },
        body: JSON.stringify({
          query: WATCH,
          variables: { userId, after: last },
          extensions: { subscription },
        }),
        signal: AbortSignal.timeout(10_000),
      }).catch(() => null);
      return response?.ok === true && JSON.stringify(await response.json()) === '{"data":null}';
    }

    async function register(): Promise<void> {
      await until(`${name} is registered`, attempt, PATIENCE_MS).catch((error) =>
        log.complaints.push(String(error)),
      );
    }

    await register();
    return {
      log,
      async stop() {
        takers.delete(current);
        current = '';
      },
    };
  };
}
