import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import type { GraphQLSchema } from 'graphql';
import type { GraphqlContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';
import { loadTypeDefs } from './schema-files.ts';

/** The executable subgraph: `schema/` with its resolvers, `_service` and `_entities`. */
export function buildSchema(): GraphQLSchema {
  return buildSubgraphSchema([
    { typeDefs: loadTypeDefs(), resolvers: resolvers as GraphQLResolverMap<GraphqlContext> },
  ]);
}
