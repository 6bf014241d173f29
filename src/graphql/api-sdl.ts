import { type DocumentNode, Kind, print, specifiedDirectives, visit } from 'graphql';

const KNOWN = new Set(specifiedDirectives.map(({ name }) => name));

/**
 * The SDL as a client sees the API: what ordinary tools for mocks, types and linting read. The directives of federation
 * and its extension of the schema are left out; descriptions and deprecations stay.
 */
export function printApi(typeDefs: DocumentNode): string {
  const api = visit(typeDefs, {
    Directive: ({ name }) => (KNOWN.has(name.value) ? undefined : null),
    // An extension of the schema only imports directives.
    [Kind.SCHEMA_EXTENSION]: () => null,
    [Kind.DIRECTIVE_DEFINITION]: () => null,
  });
  return `${print(api)}\n`;
}
