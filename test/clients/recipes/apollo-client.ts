import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createUpdatesClient } from './graphql-ws.ts';

/** Queries and mutations over HTTP, subscriptions over the client for graphql-ws above. */
export function createApolloClient(origin: string, token: () => Promise<string>): ApolloClient {
  const updates = createUpdatesClient(`${origin.replace(/^http/, 'ws')}/graphql`, token);
  const authorized = new SetContextLink(async ({ headers }) => ({
    headers: { ...headers, authorization: `Bearer ${await token()}` },
  }));
  return new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(updates),
      authorized.concat(new HttpLink({ uri: `${origin}/graphql` })),
    ),
  });
}
