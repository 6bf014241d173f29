import { type Client, createClient } from 'graphql-ws';
import { passes, pause, type Updates } from './passing-errors.ts';

/** Subscriptions over WebSocket that go on behind their last event, however the line breaks and wherever they land. */
export function createUpdatesClient(url: string, token: () => Promise<string>): Client {
  const client = createClient({
    url, // wss://…/graphql
    // A token that is refused ends everything with an error; one that cannot be had should, too: throw.
    connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
    keepAlive: 10_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    // The default pause doubles without end, and a refused connection ends everything.
    retryWait: (retries) => pause(Math.min(500 * 2 ** retries, 30_000)),
    shouldRetry: () => true,
  });
  return {
    ...client,
    subscribe(payload, sink) {
      // Whenever the client connects again, it sends this object as it is then.
      const variables: Record<string, unknown> = { ...payload.variables };
      let left = false;
      let leave = () => {};
      function open(): void {
        if (left) return;
        leave = client.subscribe<Updates, unknown>(
          { ...payload, variables },
          {
            next(result) {
              const event = result.data?.userUpdateStatus;
              // A new connection takes a new token, and goes on.
              if (!event && passes(result.errors)) return client.terminate();
              variables.after = event?.cursor ?? variables.after;
              sink.next(result as Parameters<typeof sink.next>[0]);
            },
            error(error) {
              if (!passes(error)) return sink.error(error);
              client.terminate();
              void pause(1_000).then(open);
            },
            complete: () => sink.complete(),
          },
        );
      }
      open();
      return () => {
        left = true;
        leave();
      };
    },
  };
}
