import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { possibleTypes } from 'profile-subgraph-client';
import { createUpdatesClient } from 'profile-subgraph-client/graphql-ws';

/** Sends queries and mutations over HTTP, and subscriptions with the package's client for graphql-ws. */
export function createApolloClient(origin: string, token: () => Promise<string>): ApolloClient {
  const updates = createUpdatesClient(`${origin.replace(/^http/, 'ws')}/graphql`, token);
  const authorized = new SetContextLink(async ({ headers }) => ({
    headers: { ...headers, authorization: `Bearer ${await token()}` },
  }));
  return new ApolloClient({
    // Without `possibleTypes`, the cache drops fragments on interfaces: errors would be lost.
    cache: new InMemoryCache({ possibleTypes }),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(updates),
      authorized.concat(new HttpLink({ uri: `${origin}/graphql` })),
    ),
  });
}
