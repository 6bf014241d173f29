import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** How big an operation or fragment is, with every fragment that it spreads counted in, as often as it is spread. */
export type Measure = {
  fields: number;
  aliases: number;
  directives: number;
  /** Levels of fields. */
  depth: number;
  /** The times that the most repeated field stands in one selection, with the fragments that the selection spreads. */
  repetitions: number;
  /** How often each field stands in this selection itself. */
  names: ReadonlyMap<string, number>;
  /** Fields below `__schema` and `__type`, which count neither as `fields` nor for `depth`. */
  introspectionFields: number;
  /** Representations written out in the document. */
  representations: number;
  /** Variables that hold representations, and how often each is used so. */
  representationVariables: ReadonlyMap<string, number>;
};

const NOTHING: Measure = {
  fields: 0,
  aliases: 0,
  directives: 0,
  depth: 0,
  repetitions: 0,
  names: new Map(),
  introspectionFields: 0,
  representations: 0,
  representationVariables: new Map(),
};

/** An operation with more fields is refused anyway, and its fragments may name as many as there are tokens. */
const MOST_COUNTED_BY_NAME = 5_000;

/** Deeper than anything that is allowed, and far less than the call stack. */
const BOTTOM = 200;

type Definition = OperationDefinitionNode | FragmentDefinitionNode;

/**
 * Measures a document's definitions. Each fragment is measured once however often it is spread, so that the work grows
 * with the document's length alone, while the sums may grow beyond all bounds.
 */
export function createMeasurer(document: DocumentNode): (definition: Definition) => Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, Measure>();

  function measureFragment(name: string, level: number): Measure {
    const fragment = fragments.get(name);
    if (!fragment) return NOTHING;
    const measured = known.get(name);
    if (measured) return measured;
    // Stands while it is being measured: a fragment that spreads itself is refused by another rule.
    known.set(name, NOTHING);
    const measure = measureDefinition(fragment, level);
    known.set(name, measure);
    return measure;
  }

  function measureDefinition(definition: Definition, level: number): Measure {
    const variables = definition.variableDefinitions ?? [];
    const own = [definition, ...variables].reduce((sum, node) => sum + (node.directives?.length ?? 0), 0);
    return sum([{ ...NOTHING, directives: own }, measureSelections(definition.selectionSet, level)]);
  }

  function measureSelections(selections: SelectionSetNode | undefined, level: number): Measure {
    if (!selections) return NOTHING;
    if (level > BOTTOM) return { ...NOTHING, depth: Number.POSITIVE_INFINITY };
    return sum(
      selections.selections.map((selection) => {
        const directives = selection.directives?.length ?? 0;
        if (selection.kind === Kind.FIELD) return measureField(selection, level);
        const spread =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(selection.name.value, level + 1)
            : measureSelections(selection.selectionSet, level + 1);
        return { ...spread, directives: spread.directives + directives };
      }),
    );
  }

  function measureField(field: FieldNode, level: number): Measure {
    const below = measureSelections(field.selectionSet, level + 1);
    const introspects = field.name.value === '__schema' || field.name.value === '__type';
    const { representations, variables } = representationsOf(field);
    return {
      fields: 1 + (introspects ? 0 : below.fields),
      depth: 1 + (introspects ? 0 : below.depth),
      repetitions: below.repetitions,
      names: new Map([[field.name.value, 1]]),
      aliases: below.aliases + (field.alias ? 1 : 0),
      directives: below.directives + (field.directives?.length ?? 0),
      introspectionFields: below.introspectionFields + (introspects ? below.fields : 0),
      representations: below.representations + representations,
      representationVariables: addUp([below.representationVariables, variables]),
    };
  }

  return (definition) => measureDefinition(definition, 0);
}

function representationsOf(field: FieldNode): { representations: number; variables: Map<string, number> } {
  const argument =
    field.name.value === '_entities'
      ? field.arguments?.find(({ name }) => name.value === 'representations')
      : undefined;
  if (!argument) return { representations: 0, variables: new Map() };
  const { value } = argument;
  if (value.kind === Kind.VARIABLE)
    return { representations: 0, variables: new Map([[value.name.value, 1]]) };
  return { representations: countItems(value), variables: new Map() };
}

/** Items of a list; anything else is coerced to a list of one. */
export function countItems(value: ValueNode): number {
  return value.kind === Kind.LIST ? value.values.length : 1;
}

function sum(parts: readonly Measure[]): Measure {
  const total = { ...NOTHING };
  for (const part of parts) {
    total.fields += part.fields;
    total.aliases += part.aliases;
    total.directives += part.directives;
    total.depth = Math.max(total.depth, part.depth);
    total.repetitions = Math.max(total.repetitions, part.repetitions);
    total.introspectionFields += part.introspectionFields;
    total.representations += part.representations;
  }
  total.representationVariables = addUp(parts.map((part) => part.representationVariables));
  if (total.fields + total.introspectionFields > MOST_COUNTED_BY_NAME) return total;
  total.names = addUp(parts.map((part) => part.names));
  total.repetitions = Math.max(total.repetitions, ...total.names.values());
  return total;
}

function addUp(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const filled = counts.filter((count) => count.size > 0);
  if (filled.length < 2) return filled[0] ?? NOTHING.names;
  const total = new Map<string, number>();
  for (const count of filled)
    for (const [name, uses] of count) total.set(name, (total.get(name) ?? 0) + uses);
  return total;
}
