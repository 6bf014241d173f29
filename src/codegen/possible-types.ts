import { type GraphQLSchema, isAbstractType } from 'graphql';

/** What a cache needs to match fragments on interfaces and unions: the concrete types of each, by name. */
export function possibleTypes(schema: GraphQLSchema): Record<string, string[]> {
  return Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}

/** A plugin of graphql-codegen. */
export function plugin(schema: GraphQLSchema): string {
  const written = JSON.stringify(possibleTypes(schema), null, 2);
  return `/** For Apollo Client's \`InMemoryCache\`: the concrete types of each interface and union. */
export const possibleTypes: Record<string, string[]> = ${written};\n`;
}
