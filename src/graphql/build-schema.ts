import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import type { GraphQLSchema } from 'graphql';
import type { GraphqlContext } from './context.ts';
import { withinBudget } from './cost/within-budget.ts';
import { type RateLimiter, withRateLimits } from './rate-limits/with-rate-limits.ts';
import { resolvers } from './resolvers/index.ts';
import { mendRouterFields } from './router-fields.ts';
import { loadTypeDefs, printSubgraph } from './schema-files.ts';
import { traceResolvers } from './trace-resolvers.ts';

/**
 * The executable subgraph: `schema/` with its resolvers, `_service` and `_entities`.
 *
 * @param limiter absent: calls are not limited in their rate
 * @param traced whether resolvers that leave the process have spans
 */
export function buildSchema(limiter?: RateLimiter, traced = false): GraphQLSchema {
  const typeDefs = loadTypeDefs();
  const untraced = buildSubgraphSchema([
    { typeDefs, resolvers: resolvers as GraphQLResolverMap<GraphqlContext> },
  ]);
  const schema = traced ? traceResolvers(untraced) : untraced;
  return mendRouterFields(
    withinBudget(limiter ? withRateLimits(schema, limiter) : schema),
    printSubgraph(typeDefs),
  );
}
