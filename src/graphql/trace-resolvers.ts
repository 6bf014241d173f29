import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { whereWaiting } from '../tracing/spans.ts';
import type { GraphqlContext } from './context.ts';

type Resolver = GraphQLFieldResolver<unknown, GraphqlContext>;

/** Gives every resolver that waits for something a span. Those that answer at once leave the process nowhere. */
export function traceResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve) field.resolve = traced(`${type.name}.${field.name}`, field.resolve as Resolver);
  }
  return schema;
}

function traced(name: string, resolve: Resolver): Resolver {
  return (source, args, context, info) => whereWaiting(name, () => resolve(source, args, context, info));
}
