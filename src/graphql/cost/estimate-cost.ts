import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { costOfArgument, isFree } from './argument-cost.ts';
import { type ListSize, listSizeOf, type Variables, valueIn, weightOf } from './list-size.ts';

/** What every mutation costs before its fields. */
const MUTATION = 10;
/** Assumed of a list of objects that has no `@listSize`. */
const UNKNOWN_LIST = 10;

/** The cost of an operation of a document, with the variables that are given for it. */
export type CostEstimator = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
) => number;

/** Estimates costs, and remembers those of operations whose variables make no difference to it. */
export function createCostEstimator(schema: GraphQLSchema): CostEstimator {
  const fixed = new WeakMap<OperationDefinitionNode, number>();
  return (document, operation, given) => {
    const known = fixed.get(operation);
    if (known !== undefined) return known;
    let asked = false;
    const watched = new Proxy(withDefaults(operation, given), {
      get(variables, name) {
        asked = true;
        return Reflect.get(variables, name);
      },
    });
    const cost = estimateWith(schema, document, operation, watched);
    if (!asked) fixed.set(operation, cost);
    return cost;
  };
}

/**
 * The cost of an operation before it runs, by the federation directives `@cost` and `@listSize` as Apollo Router computes
 * it: each object is 1, scalars and enums are free, a list is its expected size times one item. Introspection is free.
 * The document must be valid and its fields limited in number: fragments are walked as often as they are spread.
 */
export function estimateCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
): number {
  return estimateWith(schema, document, operation, withDefaults(operation, given));
}

function estimateWith(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);

  function ofSelections(set: SelectionSetNode, parent: GraphQLCompositeType, size: ListSize | null): number {
    return set.selections.reduce((sum, selection) => sum + ofSelection(selection, parent, size), 0);
  }

  function ofSelection(
    selection: SelectionNode,
    parent: GraphQLCompositeType,
    size: ListSize | null,
  ): number {
    if (isLeftOut(selection, variables)) return 0;
    if (selection.kind === Kind.FIELD) return ofField(selection, parent, size);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment) return 0;
    const type = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
    return isCompositeType(type) ? ofSelections(fragment.selectionSet, type, size) : 0;
  }

  function ofField(field: FieldNode, parent: GraphQLCompositeType, above: ListSize | null): number {
    const definition = isUnionType(parent) ? undefined : parent.getFields()[field.name.value];
    // `__typename`, `__schema` and `__type` are no fields of the schema.
    if (!definition) return 0;
    const size = listSizeOf(definition, field, variables);
    const type = getNamedType(definition.type);
    const each =
      (weightOf(definition.astNode) ?? weightOfType(type)) +
      (field.selectionSet && isCompositeType(type) ? ofSelections(field.selectionSet, type, size) : 0);
    let args = 0;
    const values: Record<string, unknown> = {};
    for (const argument of field.arguments ?? []) {
      const declared = definition.args.find(({ name }) => name === argument.name.value);
      // A value that costs nothing is not looked at, so that the cost does not depend on it.
      if (!declared || isFree(declared)) continue;
      const value = valueIn(argument.value, variables);
      values[argument.name.value] = value;
      args += costOfArgument(declared, value);
    }
    const instances = isListType(getNullableType(definition.type))
      ? (representationsIn(field, values) ??
        (above?.sizedFields.has(field.name.value) ? above.expected : null) ??
        size?.expected ??
        UNKNOWN_LIST)
      : 1;
    return instances * each + args;
  }

  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const base = operation.operation === 'mutation' ? MUTATION : 0;
  return base + ofSelections(operation.selectionSet, root, null);
}

/** `_entities` gives one item for each representation. */
function representationsIn(field: FieldNode, values: Variables): number | null {
  if (field.name.value !== '_entities') return null;
  const { representations } = values;
  return Array.isArray(representations) ? representations.length : 1;
}

function weightOfType(type: GraphQLNamedType): number {
  return weightOf(type.astNode) ?? (isCompositeType(type) ? 1 : 0);
}

/** `@skip(if: true)` or `@include(if: false)`. */
function isLeftOut({ directives }: SelectionNode, variables: Variables): boolean {
  return (directives ?? []).some(({ name, arguments: given }) => {
    const condition = given?.find((argument) => argument.name.value === 'if');
    const value = condition && valueIn(condition.value, variables);
    return (name.value === 'skip' && value === true) || (name.value === 'include' && value === false);
  });
}

function withDefaults(operation: OperationDefinitionNode, given: Variables): Variables {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueIn(defaultValue, {})] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...given };
}
