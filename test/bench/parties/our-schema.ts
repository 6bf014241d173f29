import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import type { GraphQLSchema } from 'graphql';
import { createPubSub } from 'graphql-yoga';
import { type Database, openDatabase } from '../../../src/db/connection.ts';
import { parseKeyring } from '../../../src/db/sealing/keyring.ts';
import type { FeedEvent } from '../../../src/events/feed.ts';
import type { GraphqlContext } from '../../../src/graphql/context.ts';
import { createLoaders } from '../../../src/graphql/loaders.ts';
import { resolvers } from '../../../src/graphql/resolvers/index.ts';
import { loadTypeDefs } from '../../../src/graphql/schema-files.ts';
import type { ReadServices } from '../../../src/graphql/services.ts';
import { createSharedReads } from '../../../src/graphql/shared-reads.ts';
import { environment } from './environment.ts';
import { followEvents } from './event-source.ts';

/** As many as ours has for reads. */
const MAX_CONNECTIONS = 8;

/** Our schema and resolvers without the checks around them. */
export function ourSchema(): GraphQLSchema {
  return buildSubgraphSchema([
    { typeDefs: loadTypeDefs(), resolvers: resolvers as GraphQLResolverMap<GraphqlContext> },
  ]);
}

export function ourServices(): ReadServices & { db: Database } {
  const { databaseUrl, keys } = environment();
  const { db } = openDatabase({ url: databaseUrl, maxConnections: MAX_CONNECTIONS, onError() {} });
  const keyring = parseKeyring(keys);
  return {
    db,
    readsFor: createSharedReads(() => db, keyring),
    keyring,
    providers: [],
    enumerationsOf: async () => ({}),
    onStaleRead() {},
  };
}

/** Makes the context of an operation: a service's, with our loaders and no limits. Nothing is verified or counted. */
export function ourContext(services = ourServices(), feed: unknown = null): () => GraphqlContext {
  const viewer = { subject: 'bench', scopes: new Set(['users:read']), userId: null, expiresAt: null };
  const budget = { check() {}, spend() {}, restart() {} };
  // What is measured calls no actions.
  return () =>
    ({
      ...{ viewer, services, budget, feed },
      loaders: createLoaders(viewer, services, budget as never),
    }) as unknown as GraphqlContext;
}

/** The same with events, which every subscriber gets from a stock publisher in memory. */
export async function ourWatchingContext(): Promise<() => GraphqlContext> {
  const services = ourServices();
  const published = createPubSub<{ events: [userId: string, event: FeedEvent] }>();
  await followEvents(services.db, environment().databaseUrl, (events) => {
    for (const event of events) published.publish('events', event.userId, event);
  });
  const feed = {
    subscribe: async ({ userId }: { userId: string }) => published.subscribe('events', userId),
  };
  return ourContext(services, feed);
}
