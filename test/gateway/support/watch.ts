import type { GraphQLError } from 'graphql';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import type { Probed } from './post.ts';

/** How a frontend listens to its gateway. */
export type Listening = 'ws' | 'sse';

export type Watching = {
  /** Every result so far, in order. */
  results: { data?: Probed; errors?: readonly GraphQLError[] }[];
  /** The payloads of the subscription's one field, without those that are null. */
  events(): Probed[];
  /** Of the stream; refused when it fails. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

/** Subscribes at a gateway and collects what comes. */
export function watch(
  how: Listening,
  url: string,
  { token, ...payload }: { query: string; variables: Record<string, unknown>; token: string },
): Watching {
  const authorization = `Bearer ${token}`;
  const client =
    how === 'ws'
      ? createWsClient({
          url: url.replace('http', 'ws'),
          connectionParams: { authorization },
          retryAttempts: 0,
        })
      : createSseClient({ url, headers: { authorization }, retryAttempts: 0 });
  const results: Watching['results'] = [];
  const { promise: ended, resolve: complete, reject: error } = Promise.withResolvers<void>();
  ended.catch(() => undefined);
  client.subscribe<Probed>(payload, {
    next: (result) => void results.push(result as Watching['results'][number]),
    error,
    complete,
  });
  return {
    results,
    events: () => results.flatMap(({ data }) => Object.values(data ?? {})).filter((event) => event !== null),
    ended,
    async stop() {
      await client.dispose();
    },
  };
}
