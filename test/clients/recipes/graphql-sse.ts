import { type Client, createClient } from 'graphql-sse';

/** Subscriptions over event streams that go on behind their last event, however the line breaks and wherever they land. */
export function createUpdatesClient(url: string, token: () => Promise<string>): Client {
  const client = createClient({
    url, // https://…/graphql/stream
    // A token that is refused is taken for a broken line, and asked for again; one that cannot be had should throw.
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
      let left = false;
      let leave = () => {};
      function open(): void {
        if (left) return;
        let resumes = false;
        leave = client.subscribe<Updates>(
          { ...payload, variables },
          {
            next(result) {
              const event = result.data?.userUpdateStatus;
              resumes = !event && PASSING.includes(String(result.errors?.[0]?.extensions?.code));
              if (resumes) return;
              variables.after = event?.cursor ?? variables.after;
              sink.next(result as Parameters<typeof sink.next>[0]);
            },
            error: (error) => sink.error(error),
            complete: () => (resumes ? void pause(1_000).then(open) : sink.complete()),
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

type Updates = { userUpdateStatus: { cursor: string } | null };

const PASSING = [
  'TOKEN_EXPIRED',
  'SLOW_CONSUMER',
  'SERVICE_UNAVAILABLE',
  'RATE_LIMITED',
  'INTERNAL_SERVER_ERROR',
  // A gateway reloads, or ends what it cannot go on with.
  'SCHEMA_RELOAD',
  'SUBSCRIPTION_SCHEMA_RELOAD',
  'SUBSCRIPTION_CONFIG_RELOAD',
  'SUBSCRIPTION_JWT_EXPIRED',
  'SUBSCRIPTION_HEARTBEAT_ERROR',
];

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms * (0.5 + Math.random())));
