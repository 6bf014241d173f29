import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { loadTypeDefs, printSubgraph } from '../../src/graphql/schema-files.ts';

/*
 * HotChocolate Fusion composes Apollo Federation subgraphs, and has no composer outside of .NET. These are the rules of
 * its composition that apply to one, as ChilliCream/graphql-platform has them in
 * src/HotChocolate/Fusion/src/Fusion.Composition (`ApolloFederation` and `SourceSchemaValidationRules`).
 */
type Use = { name: string; on: string; args: Record<string, unknown>; kind: string };
type Subgraph = { document: DocumentNode; schema: GraphQLSchema; uses: Use[] };
type Rule = {
  /** The file of the rule. */
  rule: string;
  /** What breaks the rule; empty where nothing does. */
  broken(subgraph: Subgraph): string[];
  /** A subgraph that breaks it. */
  example: string;
};

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")';
const QUERY = 'type Query { one: One }';

const RULES: Rule[] = [
  {
    rule: 'ApolloFederation/FederationSchemaAnalyzer: federation 2',
    broken: ({ uses }) =>
      uses.some(({ name, args }) => name === 'link' && /federation\/v2\.\d+$/.test(`${args.url}`))
        ? []
        : ['no @link'],
    example: `${QUERY} type One { id: ID! }`,
  },
  {
    // Versions that do not translate @authenticated and @requiresScopes refuse their definitions, which we leave out.
    rule: 'ApolloFederation/FederationSchemaAnalyzer: no definition of a directive that is not supported',
    broken: ({ document, uses }) => [
      ...document.definitions.flatMap((one) =>
        one.kind === Kind.DIRECTIVE_DEFINITION && /^(authenticated|requiresScopes)$/.test(one.name.value)
          ? [one.name.value]
          : [],
      ),
      ...uses.filter(({ name }) => name === 'composeDirective').map(({ name }) => name),
    ],
    example: `${LINK} directive @authenticated on OBJECT ${QUERY} type One @authenticated { id: ID! }`,
  },
  {
    rule: 'ApolloFederation/FederationSchemaAnalyzer: @policy on objects and fields only',
    broken: ({ uses }) =>
      uses
        .filter(
          ({ name, kind }) => name === 'policy' && !/^(ObjectTypeDefinition|FieldDefinition)$/.test(kind),
        )
        .map(({ on }) => on),
    example: `${LINK} ${QUERY} type One { id: ID! } scalar Text @policy(policies: [["a"]])`,
  },
  {
    rule: 'ApolloFederation/GenerateLookupFields: no field that starts with the prefix of generated lookups',
    broken: ({ schema }) =>
      Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) => name.startsWith('fusion__')),
    example: `${LINK} type Query { fusion__lookup_oneById(id: ID!): One } type One { id: ID! }`,
  },
  {
    rule: 'KeyInvalidSyntaxRule, KeyFieldsSelectInvalidTypeRule, LookupMustHaveArgumentsRule',
    broken: ({ schema, uses }) =>
      uses
        .filter(({ name }) => name === 'key')
        .flatMap(({ on, args }) =>
          keyFields(args.fields).flatMap((field) => {
            const type = schema.getType(on);
            const found = isObjectType(type) ? type.getFields()[field] : undefined;
            if (!found || found.args.length > 0) return [`${on} ${args.fields}`];
            const nullable = getNullableType(found.type);
            const named = getNamedType(found.type);
            const isInvalid =
              isListType(nullable) || isInterfaceType(named) || isUnionType(named) || !isLeafType(named);
            return isInvalid ? [`${on}.${field}`] : [];
          }),
        ),
    example: `${LINK} ${QUERY} type One @key(fields: "ids") { ids: [ID!]! }`,
  },
  ...(['Query', 'Mutation', 'Subscription'] as const).map((root) => ({
    rule: `Root${root}UsedRule`,
    broken: ({ schema }: Subgraph) => {
      const operation = root.toLowerCase() as 'query' | 'mutation' | 'subscription';
      const type = schema.getRootType(operation as never);
      return (type?.name ?? root) === root && (schema.getType(root) === undefined || type) ? [] : [root];
    },
    example:
      root === 'Query'
        ? `${LINK} schema { query: Root } type Root { one: One } type One { id: ID! }`
        : `${LINK} schema { query: Query } ${QUERY} type One { id: ID! } type ${root} { id: ID! }`,
  })),
  {
    rule: 'InvalidShareableUsageRule: not on fields of interfaces and of Subscription',
    broken: ({ schema, uses }) =>
      uses
        .filter(({ name }) => name === 'shareable')
        .map(({ on }) => on)
        .filter((on) => {
          const type = schema.getType(on.split('.')[0] ?? '');
          return isInterfaceType(type) || type?.name === 'Subscription';
        }),
    example: `${LINK} ${QUERY} interface One { id: ID! @shareable }`,
  },
  {
    rule: 'ListSizeDirectiveArgumentRule',
    broken: ({ uses }) =>
      uses
        .filter(({ name }) => name === 'listSize')
        .filter(({ args: { assumedSize = 0, slicingArguments = [], sizedFields = [], ...rest } }) => {
          const areTexts = [slicingArguments, sizedFields].every((one) =>
            [one].flat().every((text) => typeof text === 'string'),
          );
          const { requireOneSlicingArgument = true } = rest;
          const isSize = Number.isInteger(assumedSize) && Number(assumedSize) >= 0;
          return !isSize || !areTexts || typeof requireOneSlicingArgument !== 'boolean';
        })
        .map(({ on }) => on),
    example: `${LINK} ${QUERY} type One { ids: [ID!]! @listSize(assumedSize: -1) }`,
  },
  {
    rule: 'CostDirectiveDefinitionRule: every @cost has a weight',
    broken: ({ uses }) =>
      uses.filter(({ name, args }) => name === 'cost' && args.weight === undefined).map(({ on }) => on),
    example: `${LINK} ${QUERY} type One { id: ID! @cost }`,
  },
  {
    rule: 'AuthorizationDirectiveArgumentRule: scopes are lists of texts',
    broken: ({ uses }) =>
      uses
        .filter(({ name }) => name === 'requiresScopes')
        .filter(
          ({ args: { scopes } }) =>
            !Array.isArray(scopes) ||
            scopes.length === 0 ||
            !scopes.flat().every((scope) => typeof scope === 'string'),
        )
        .map(({ on }) => on),
    example: `${LINK} ${QUERY} type One { id: ID! @requiresScopes(scopes: []) }`,
  },
  {
    // The rules about these have nothing to judge: External…, Provides…, Require…, InterfaceObjectKeyMissing,
    // AuthorizationOnInterfaceObject, DisallowedInaccessibleElements.
    rule: 'no @external, @provides, @requires, @interfaceObject, @inaccessible and @override',
    broken: ({ uses }) =>
      uses
        .filter(({ name }) =>
          /^(external|provides|requires|interfaceObject|inaccessible|override)$/.test(name),
        )
        .map(({ name, on }) => `${name} ${on}`),
    example: `${LINK} ${QUERY} type One { id: ID! @external }`,
  },
];

function keyFields(fields: unknown): string[] {
  try {
    const [query] = parse(`{ ${fields} }`).definitions;
    if (query?.kind !== Kind.OPERATION_DEFINITION) return [''];
    return query.selectionSet.selections.map((one) => (one as FieldNode).name?.value ?? '');
  } catch {
    return [''];
  }
}

function subgraphOf(sdl: string): Subgraph {
  const document = parse(sdl);
  const uses: Use[] = [];
  const path: string[] = [];
  const note = (directives: readonly ConstDirectiveNode[] | undefined, kind: string) => {
    for (const { name, arguments: args = [] } of directives ?? [])
      uses.push({
        name: name.value,
        on: path.join('.'),
        args: Object.fromEntries(args.map((one) => [one.name.value, valueFromASTUntyped(one.value)])),
        kind,
      });
  };
  visit(document, {
    enter(node) {
      if (!('directives' in node)) return;
      path.push('name' in node && node.name ? node.name.value : 'schema');
      note(node.directives as readonly ConstDirectiveNode[], node.kind);
    },
    leave(node) {
      if ('directives' in node) path.pop();
    },
  });
  return { document, schema: buildASTSchema(document, { assumeValidSDL: true }), uses };
}

const ours = subgraphOf(printSubgraph(loadTypeDefs()));

describe.each(RULES)('HotChocolate Fusion, $rule', ({ broken, example }) => {
  it('is kept', () => expect(broken(ours)).toEqual([]));
  it('is broken by its counterexample', () => expect(broken(subgraphOf(example))).not.toEqual([]));
});
