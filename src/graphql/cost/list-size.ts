import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type FieldNode,
  type GraphQLField,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** What `@listSize` says of a field in one operation. */
export type ListSize = {
  /** `null` where neither an argument nor `assumedSize` gives it. */
  expected: number | null;
  /** The fields below that hold the list, where the field itself is none. */
  sizedFields: ReadonlySet<string>;
};

/**
 * The size that the operation asks for: the greatest of the slicing arguments, their defaults included, else
 * `assumedSize`.
 */
export function listSizeOf(
  definition: GraphQLField<unknown, unknown>,
  field: FieldNode,
  variables: Variables,
): ListSize | null {
  const directive = directiveOf(definition.astNode, 'listSize');
  if (!directive) return null;
  const { assumedSize, slicingArguments = [], sizedFields = [] } = argumentsOf(directive);
  const asked = (slicingArguments as string[]).flatMap((name) => {
    const given = field.arguments?.find((argument) => argument.name.value === name)?.value;
    const value = given && valueIn(given, variables);
    const size = value ?? definition.args.find((argument) => argument.name === name)?.defaultValue;
    return typeof size === 'number' ? [Math.max(size, 0)] : [];
  });
  const assumed = typeof assumedSize === 'number' ? assumedSize : null;
  return {
    expected: asked.length > 0 ? Math.max(...asked) : assumed,
    sizedFields: new Set(sizedFields as string[]),
  };
}

/** The weight that `@cost` gives, or `null`. */
export function weightOf(node: Directed): number | null {
  const directive = directiveOf(node, 'cost');
  const weight = directive ? Number(argumentsOf(directive).weight) : Number.NaN;
  return Number.isFinite(weight) ? weight : null;
}

/** A value in a document with its variables put in; `undefined` for a variable that is absent. */
export function valueIn(node: ValueNode, variables: Variables): unknown {
  return valueFromASTUntyped(node, variables);
}

type Directed = { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;

function directiveOf(node: Directed, name: string): ConstDirectiveNode | undefined {
  return node?.directives?.find((directive) => directive.name.value === name);
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [
      name.value,
      valueFromASTUntyped(value as ConstValueNode),
    ]),
  );
}
