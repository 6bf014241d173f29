import { readFileSync } from 'node:fs';
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql';
import { estimateCost } from '../../src/graphql/cost/estimate-cost.ts';

export type OperationCost = {
  name: string;
  /** With the variables that have to be given. */
  usual: number;
  /** With pages of 100, every input field given, and one item in each list. */
  most: number;
};

const source = readFileSync(new URL('../contract/operations.graphql', import.meta.url), 'utf8');
const MOST_ITEMS = 100;

/** What the contract's operations cost by the schema's own directives. */
export function operationCosts(schema: GraphQLSchema): OperationCost[] {
  const document = parse(source);
  return document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ({
      name: operation.name?.value ?? '',
      usual: estimateCost(schema, document, operation, {}),
      most: estimateCost(schema, document, operation, fullVariables(schema, operation)),
    }));
}

function fullVariables(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode) {
  return Object.fromEntries(
    variableDefinitions.map(({ variable, type }) => {
      const inputType = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
      return [variable.name.value, inputType && fullValue(inputType)];
    }),
  );
}

function fullValue(nullable: GraphQLInputType): unknown {
  const type = getNullableType(nullable);
  if (isListType(type)) return [fullValue(type.ofType as GraphQLInputType)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, fullValue(field.type)]),
    );
  return isScalarType(type) && type.name === 'Int' ? MOST_ITEMS : 'value';
}
