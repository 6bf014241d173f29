import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import type { GraphQLSchema } from 'graphql';
import { openDatabase } from '../../../src/db/connection.ts';
import { parseKeyring } from '../../../src/db/sealing/keyring.ts';
import type { GraphqlContext } from '../../../src/graphql/context.ts';
import { createLoaders } from '../../../src/graphql/loaders.ts';
import { resolvers } from '../../../src/graphql/resolvers/index.ts';
import { loadTypeDefs } from '../../../src/graphql/schema-files.ts';
import type { ReadServices } from '../../../src/graphql/services.ts';
import { environment } from './environment.ts';

/** As many as ours has for reads. */
const MAX_CONNECTIONS = 8;

/** Our schema and resolvers without the checks around them. */
export function ourSchema(): GraphQLSchema {
  return buildSubgraphSchema([
    { typeDefs: loadTypeDefs(), resolvers: resolvers as GraphQLResolverMap<GraphqlContext> },
  ]);
}

/** Makes the context of an operation: a service's, with our loaders and no limits. Nothing is verified or counted. */
export function ourContext(): () => GraphqlContext {
  const { databaseUrl, keys } = environment();
  const { db } = openDatabase({ url: databaseUrl, maxConnections: MAX_CONNECTIONS, onError() {} });
  const services: ReadServices = {
    db,
    keyring: parseKeyring(keys),
    providers: [],
    enumerationsOf: async () => ({}),
    onStaleRead() {},
  };
  const viewer = { subject: 'bench', scopes: new Set(['users:read']), userId: null, expiresAt: null };
  const budget = { check() {}, spend() {}, restart() {} };
  // The reads that are measured use neither actions nor events.
  return () =>
    ({
      viewer,
      services,
      budget,
      loaders: createLoaders(viewer, services, budget as never),
    }) as unknown as GraphqlContext;
}
