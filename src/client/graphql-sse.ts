import { type Client, createClient } from 'graphql-sse';
import { passes, pause, type Updates } from './passing-errors.ts';

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
              resumes = !event && passes(result.errors);
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
