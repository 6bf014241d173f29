import { type Client, createClient } from 'graphql-sse';

/** Subscriptions over event streams that go on behind their last event, however the line breaks and wherever they land. */
export function createUpdatesClient(url: string, token: () => Promise<string>): Client {
  const client = createClient({
    url, // https://…/graphql/stream
    headers: async () => ({ authorization: `Bearer ${await token()}` }),
    retryAttempts: Number.POSITIVE_INFINITY,
    // The default pause doubles without end.
    retry: (retries) => pause(Math.min(500 * 2 ** retries, 30_000)),
  });
  return {
    ...client,
    subscribe(payload, sink) {
      // Whenever the client connects again, it sends this object as it is then.
      const variables: Record<string, unknown> = { ...payload.variables };
      let leave = () => {};
      function open(): void {
        let resumes = false;
        leave = client.subscribe<Updates>(
          { ...payload, variables },
          {
            next(result) {
              const code = result.errors?.[0]?.extensions?.code;
              resumes = code === 'TOKEN_EXPIRED' || code === 'SLOW_CONSUMER';
              if (resumes) return;
              variables.after = result.data?.userUpdateStatus?.cursor ?? variables.after;
              sink.next(result as Parameters<typeof sink.next>[0]);
            },
            error: (error) => sink.error(error),
            complete: () => (resumes ? open() : sink.complete()),
          },
        );
      }
      open();
      return () => leave();
    },
  };
}

type Updates = { userUpdateStatus: { cursor: string } | null };

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms * (0.5 + Math.random())));
