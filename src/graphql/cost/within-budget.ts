import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
} from 'graphql';
import { isOverload } from '../../db/overload.ts';
import type { GraphqlContext } from '../context.ts';

type Resolver = GraphQLFieldResolver<unknown, GraphqlContext>;

/**
 * Makes every field that reads or gives objects ask the operation's budget first, so that an operation whose time is over
 * stops between two steps. Scalars that are properties of their parent are free.
 */
export function withinBudget(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const givesObjects = isCompositeType(getNamedType(field.type));
      if (!givesObjects && !field.resolve) continue;
      field.resolve = bounded((field.resolve ?? defaultFieldResolver) as Resolver, givesObjects);
    }
  }
  return schema;
}

function bounded(resolve: Resolver, givesObjects: boolean): Resolver {
  return (source, args, context, info) => {
    const { budget } = context;
    budget.check();
    const count = (value: unknown): unknown => {
      if (givesObjects) budget.spend(Array.isArray(value) ? value.length : value ? 1 : 0);
      return value;
    };
    const value = resolve(source, args, context, info);
    if (!(value instanceof Promise)) return count(value);
    return value.then(count, (error: unknown) => {
      throw isOverload(error) ? budget.giveUp() : error;
    });
  };
}
