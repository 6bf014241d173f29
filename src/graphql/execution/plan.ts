import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  type InlineFragmentNode,
  isAbstractType,
  isLeafType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { type Complete, completerOf } from './complete.ts';

/** A field of a selection on one object type. */
export type Field = {
  key: string;
  nodes: readonly FieldNode[];
  parent: GraphQLObjectType;
  definition: GraphQLField<unknown, unknown>;
  /** A scalar or an enumeration, in no list: nothing below it has a path. */
  isLeaf: boolean;
  complete: Complete;
  /** What is selected below it on an object type. */
  below(type: GraphQLObjectType): readonly Field[];
};

export type Plan = {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  fields: readonly Field[];
};

/** How an operation of a document is executed; `null` for what graphql-js executes. */
export function makePlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Plan | null {
  if (operation.operation === OperationTypeNode.MUTATION || !isStatic(document)) return null;
  const root = schema.getRootType(operation.operation);
  if (!root) return null;
  const fragments = Object.create(null) as Plan['fragments'];
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  return {
    schema,
    operation,
    fragments,
    fields: fieldsOf({ schema, fragments }, root, [operation.selectionSet]),
  };
}

/** Whether its selections are the same for all variables, and can be keys of an object. */
function isStatic(document: DocumentNode): boolean {
  let found = true;
  visit(document, {
    Directive(directive) {
      visit(directive, {
        Variable() {
          found = false;
        },
      });
    },
    Field({ name, alias }) {
      if (name.value === '__schema' || name.value === '__type' || alias?.value === '__proto__') found = false;
    },
  });
  return found;
}

type Scope = Pick<Plan, 'schema' | 'fragments'>;

/** The fields that are selected on an object type, in the order of the answer, each with all of its selections. */
function fieldsOf(
  scope: Scope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): readonly Field[] {
  const selected = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const selectionSet of selectionSets) collect(scope, type, selectionSet, selected, spread);
  return [...selected].flatMap(([key, nodes]) => {
    const name = (nodes[0] as FieldNode).name.value;
    const definition = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];
    return definition ? fieldOf(scope, type, key, nodes, definition) : [];
  });
}

function fieldOf(
  scope: Scope,
  parent: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  definition: GraphQLField<unknown, unknown>,
): Field {
  const { type } = definition;
  const known = new Map<GraphQLObjectType, readonly Field[]>();
  return {
    ...{ key, nodes, parent, definition },
    isLeaf: isLeafType(isNonNullType(type) ? type.ofType : type),
    complete: completerOf(type),
    below(met) {
      let fields = known.get(met);
      if (!fields) {
        fields = fieldsOf(
          scope,
          met,
          nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
        );
        known.set(met, fields);
      }
      return fields;
    },
  };
}

function collect(
  scope: Scope,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  selected: Map<string, FieldNode[]>,
  spread: Set<string>,
): void {
  for (const selection of selections) {
    if (getDirectiveValues(GraphQLSkipDirective, selection)?.if === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, selection)?.if === false) continue;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const nodes = selected.get(key);
      if (nodes) nodes.push(selection);
      else selected.set(key, [selection]);
      continue;
    }
    let part: InlineFragmentNode | FragmentDefinitionNode | undefined;
    if (selection.kind === Kind.INLINE_FRAGMENT) part = selection;
    else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value);
      part = scope.fragments[selection.name.value];
    }
    if (part && applies(scope.schema, part.typeCondition?.name.value, type))
      collect(scope, type, part.selectionSet, selected, spread);
  }
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
