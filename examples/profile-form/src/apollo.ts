import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { possibleTypes } from 'profile-subgraph-client';
import { createUpdatesClient } from 'profile-subgraph-client/graphql-ws';

/** Queries and mutations over HTTP; subscriptions over the client that resumes after its last event. */
export function createClient(api: string, token: string): { client: ApolloClient; close(): void } {
  const updates = createUpdatesClient(`${api.replace(/^http/, 'ws')}/graphql`, async () => token);
  const client = new ApolloClient({
    // Without `possibleTypes` no fragment on an interface matches, and every refusal would be lost.
    cache: new InMemoryCache({ possibleTypes }),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(updates),
      new HttpLink({ uri: `${api}/graphql`, headers: { authorization: `Bearer ${token}` } }),
    ),
  });
  return {
    client,
    close() {
      client.stop();
      void updates.dispose();
    },
  };
}
