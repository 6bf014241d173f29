import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { weightOf } from './list-size.ts';

type Place = GraphQLArgument | GraphQLInputField;

/** An input object costs 1 and what its fields cost; scalars, enums and lists by themselves cost nothing. */
export function costOfArgument(place: Place, value: unknown): number {
  return costOfValue(place, place.type, value);
}

/** Whether no value of this argument costs anything. */
export function isFree({ type, astNode }: GraphQLArgument): boolean {
  const named = getNamedType(type);
  // What `_entities` costs depends on how many representations there are.
  return isLeafType(named) && named.name !== '_Any' && !weightOf(named.astNode) && !weightOf(astNode);
}

function costOfValue(place: Place, type: GraphQLInputType, value: unknown): number {
  if (value === undefined || value === null) return 0;
  const inner = isNonNullType(type) ? type.ofType : type;
  const weight = weightOf(place.astNode) ?? weightOf(getNamedType(type).astNode);
  if (isListType(inner) && Array.isArray(value))
    return value.reduce((sum, item) => sum + costOfValue(place, inner.ofType, item), weight ?? 0);
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object') return weight ?? 0;
  const fields = named.getFields();
  return Object.entries(value).reduce((sum, [name, part]) => {
    const field = fields[name];
    return field ? sum + costOfArgument(field, part) : sum;
  }, weight ?? 1);
}
