import { GraphQLError, GraphQLScalarType, type ValueNode, valueFromASTUntyped } from 'graphql';
import { plain } from './inputs/plain.ts';

type Variables = Parameters<typeof valueFromASTUntyped>[1];

/** Moments that we recorded or computed. Only ever given out. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize(value) {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError('DateTime is made from a Date');
  },
});

export const JsonValue = new GraphQLScalarType({
  name: 'JSON',
  parseValue: (value: unknown) => value,
  parseLiteral: (node: ValueNode, variables?: Variables) => plain(valueFromASTUntyped(node, variables)),
});

export const JsonObject = new GraphQLScalarType({
  name: 'JSONObject',
  parseValue: (value: unknown) => requireObject(value),
  parseLiteral: (node: ValueNode, variables?: Variables) =>
    requireObject(plain(valueFromASTUntyped(node, variables))),
});

function requireObject(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new GraphQLError('Expected value of type "JSONObject".');
}
