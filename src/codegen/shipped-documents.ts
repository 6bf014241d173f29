import {
  buildASTSchema,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { loadTypeDefs } from '../graphql/schema-files.ts';

/**
 * The documents as the client package ships them: those of the contract, with what a normalising cache and a form need
 * besides. Every selection of something that has an id holds the `id`, every fragment on an interface of errors the
 * fields of its concrete types, and a payload that shows an update alone what its user still waits for.
 */
export function shippedDocuments(
  document: DocumentNode,
  schema: GraphQLSchema = buildASTSchema(loadTypeDefs(), { assumeValid: true }),
): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        return node.name.value === 'update' && isPayloadWithoutUser(parent) ? withUser(node) : undefined;
      },
      SelectionSet: {
        leave: (node) => identified(node, types.getParentType()),
      },
      FragmentDefinition: {
        leave: (node) => withConcreteErrors(node, schema),
      },
    }),
  );
}

/** With the `id` where there is one, and with the name of the type where it may be one of several. */
function identified(
  node: SelectionSetNode,
  type: GraphQLCompositeType | null | undefined,
): SelectionSetNode | undefined {
  const hasId = isObjectType(type) && type.getFields().id;
  const name = hasId ? 'id' : isAbstractType(type) ? '__typename' : null;
  if (name === null || node.selections.some((one) => isField(one, name))) return undefined;
  return { ...node, selections: [field(name), ...node.selections] };
}

function isPayloadWithoutUser(type: GraphQLCompositeType | null | undefined): boolean {
  return isObjectType(type) && type.name.endsWith('Payload') && !type.getFields().user;
}

/** A cancelled or verified change is pending no longer: the cache learns it from the same answer. */
function withUser(node: FieldNode): FieldNode {
  const user = selectionsOf('{ user { id version requirements { ...Due } } }');
  const selections = [...(node.selectionSet?.selections ?? []), ...user];
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

function withConcreteErrors(
  node: FragmentDefinitionNode,
  schema: GraphQLSchema,
): FragmentDefinitionNode | undefined {
  const type = schema.getType(node.typeCondition.name.value);
  if (!isInterfaceType(type) || type.name !== 'UserError') return undefined;
  const own = new Set(Object.keys(type.getFields()));
  const concrete = schema.getPossibleTypes(type).flatMap((one) => {
    const more = Object.values(one.getFields()).filter(
      ({ name, deprecationReason }) => !own.has(name) && !deprecationReason,
    );
    return more.length > 0 ? selectionsOf(`{ ... on ${one.name} { ${more.map(whole).join(' ')} } }`) : [];
  });
  const selections = [...node.selectionSet.selections, ...concrete];
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/** A leaf as it is, something with an id by it, and what has none with all its leaves. */
function whole({ name, type }: GraphQLField<unknown, unknown>): string {
  const inner = getNamedType(type);
  if (!isObjectType(inner)) return name;
  const fields = Object.values(inner.getFields());
  if (fields.some((one) => one.name === 'id')) return `${name} { id }`;
  const leaves = fields.filter((one) => isLeafType(getNamedType(one.type)) && !one.deprecationReason);
  return `${name} { ${leaves.map((one) => one.name).join(' ')} }`;
}

function selectionsOf(text: string): readonly SelectionNode[] {
  const [definition] = parse(text, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}

function isField(node: SelectionNode, name: string): boolean {
  return node.kind === Kind.FIELD && node.name.value === name && !node.alias;
}

function field(value: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value } };
}
