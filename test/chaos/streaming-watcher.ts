import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { emptyLog, note, WATCH, type Watcher } from './log.ts';
import type { Replicas } from './replicas.ts';

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 50 + Math.random() * 200));

/** Watches over a WebSocket or an event stream; when it breaks, comes back wherever it lands with its last cursor. */
export function watchStream(
  how: 'ws' | 'sse',
  name: string,
  replicas: Replicas,
  { userId, after }: { userId: string | null; after: string },
): Watcher {
  const log = emptyLog(name, userId);
  const { token } = replicas;
  const common = { retryAttempts: Number.POSITIVE_INFINITY };
  const on = {
    connecting(again: boolean) {
      if (again) log.resumptions += 1;
    },
  };
  const client =
    how === 'ws'
      ? createWsClient({
          ...common,
          url: () => `${replicas.any().replace('http', 'ws')}/graphql`,
          connectionParams: { authorization: `Bearer ${token}` },
          // A refused connection is an error event, which is fatal by default.
          shouldRetry: () => true,
          retryWait: soon,
          on,
        })
      : createSseClient({
          ...common,
          url: () => `${replicas.any()}/graphql/stream`,
          headers: { authorization: `Bearer ${token}` },
          retry: soon,
          on,
        });
  // Both clients send this object again, as it is then, when they come back.
  const variables = { userId, after };
  let stopped = false;
  function subscribe(): void {
    const { turnedAway } = log;
    const again = (reason: string | null) => {
      if (stopped) return;
      if (reason) log.complaints.push(reason);
      log.resumptions += 1;
      void soon().then(subscribe);
    };
    client.subscribe(
      { query: WATCH, variables },
      {
        next: (payload) => {
          // What comes twice stays in the log: these transports may not repeat.
          variables.after = note(log, payload as Parameters<typeof note>[1]) ?? variables.after;
        },
        error: (error) => again(`gave up: ${error instanceof Error ? error.message : JSON.stringify(error)}`),
        complete: () => again(log.turnedAway > turnedAway ? null : 'the stream was complete'),
      },
    );
  }
  subscribe();
  return {
    log,
    async stop() {
      stopped = true;
      await client.dispose();
    },
  };
}
