import { Client, cacheExchange, fetchExchange, subscriptionExchange } from '@urql/core';
import { createUpdatesClient } from 'profile-subgraph-client/graphql-sse';

/** Sends queries and mutations over HTTP, and subscriptions with the package's client for graphql-sse. */
export function createUrqlClient(origin: string, token: () => Promise<string>): Client {
  const updates = createUpdatesClient(`${origin}/graphql/stream`, token);
  return new Client({
    url: `${origin}/graphql`,
    preferGetMethod: false,
    async fetch(url, options) {
      const headers = new Headers(options?.headers);
      headers.set('authorization', `Bearer ${await token()}`);
      return fetch(url, { ...options, headers });
    },
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables = {} }) => ({
          subscribe: (sink) => ({ unsubscribe: updates.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  });
}
