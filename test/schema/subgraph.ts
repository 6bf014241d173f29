import { createRequire } from 'node:module';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { loadTypeDefs } from '../../src/graphql/schema-files.ts';

// Vitest would resolve `graphql` to its ES module, whose classes are not those of the CommonJS one that
// @apollo/subgraph builds with; what looks at a schema has to come from the same one.
const graphql = createRequire(import.meta.url)('graphql') as typeof import('graphql');

export const {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  validate,
} = graphql;

/** The schema as the server builds it, without resolvers. */
export const schema = buildSubgraphSchema(loadTypeDefs());
