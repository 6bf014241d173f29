import { GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { parseExactly } from '../domain/exact-number.ts';
import { DEEPEST, plain } from './inputs/plain.ts';

type Variables = Parameters<typeof valueFromASTUntyped>[1];

/**
 * Moments that we recorded or computed. Only ever given out. Text and numbers, which the library takes too, would be a
 * defect here; its messages quote them.
 */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize(value) {
    if (!(value instanceof Date)) throw new TypeError('A DateTime must be a Date');
    return GraphQLDateTime.serialize(value).toISOString();
  },
});

export const JsonValue = json('JSON');

/** Other JSON comes in too: the validation refuses it, with its path and beside everything else that is wrong. */
export const JsonObject = json('JSONObject');

function json(name: string): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    parseValue: (value: unknown) => value,
    parseLiteral: (node: ValueNode, variables?: Variables) => jsonOf(node, variables),
  });
}

/** Like a variable with the same JSON: numbers of a document are held as exactly as those of a body. */
function jsonOf(node: ValueNode, variables: Variables, depth = 0): unknown {
  if (depth > DEEPEST) return null;
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return parseExactly(node.value);
    case Kind.LIST:
      return node.values.map((item) => jsonOf(item, variables, depth + 1));
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields
          .map(({ name, value }) => [name.value, jsonOf(value, variables, depth + 1)] as const)
          .filter(([, value]) => value !== undefined),
      );
    default:
      return plain(valueFromASTUntyped(node, variables), depth);
  }
}
