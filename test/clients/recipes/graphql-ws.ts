import { type Client, createClient } from 'graphql-ws';

/** Subscriptions over WebSocket that go on behind their last event, however the line breaks and wherever they land. */
export function createUpdatesClient(url: string, token: () => Promise<string>): Client {
  const client = createClient({
    url, // wss://…/graphql
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
      return client.subscribe<Updates, unknown>(
        { ...payload, variables },
        {
          next(result) {
            const code = result.errors?.[0]?.extensions?.code;
            // A new connection takes a new token, and goes on.
            if (code === 'TOKEN_EXPIRED' || code === 'SLOW_CONSUMER') return client.terminate();
            variables.after = result.data?.userUpdateStatus?.cursor ?? variables.after;
            sink.next(result as Parameters<typeof sink.next>[0]);
          },
          error: (error) => sink.error(error),
          complete: () => sink.complete(),
        },
      );
    },
  };
}

type Updates = { userUpdateStatus: { cursor: string } | null };

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms * (0.5 + Math.random())));
