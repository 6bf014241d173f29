import type { GraphQLField, GraphQLSchema } from 'graphql';
import { badUserInput } from './errors/refusals.ts';

type Representations = { representations: readonly unknown[] };

/**
 * Makes the router's two fields give what routers and registries want of them: `_service` the SDL as it was written,
 * without the definitions that every composer adds by itself; `_entities` null in the place of what no entity of ours
 * can be, with an error of its own, where @apollo/subgraph would fail the whole list.
 */
export function mendRouterFields(schema: GraphQLSchema, sdl: string): GraphQLSchema {
  const { _service: service, _entities: entities } = schema.getQueryType()?.getFields() ?? {};
  const union = schema.getType('_Entity');
  if (!service || !entities?.resolve || !union || !('getTypes' in union))
    throw new Error('The schema is not a subgraph with entities.');
  const types = new Set<unknown>(union.getTypes().map(({ name }) => name));
  service.resolve = () => ({ sdl });
  entities.resolve = onlyEntities(entities.resolve, types);
  return schema;
}

function onlyEntities(
  resolve: NonNullable<GraphQLField<unknown, unknown>['resolve']>,
  types: ReadonlySet<unknown>,
): typeof resolve {
  return (source, args, context, info) => {
    const { representations } = args as Representations;
    return representations.map((representation) => {
      if (!types.has(typeNameOf(representation))) return badUserInput(NO_ENTITY);
      const [entity] = resolve(source, { representations: [representation] }, context, info) as unknown[];
      return entity;
    });
  };
}

const NO_ENTITY = 'The __typename of this representation is not an entity of this subgraph.';

function typeNameOf(representation: unknown): unknown {
  return typeof representation === 'object' && representation !== null
    ? Reflect.get(representation, '__typename')
    : undefined;
}
