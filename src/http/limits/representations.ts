import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import { countItems, createMeasurer } from './measure.ts';

/** How many representations an operation asks `_entities` for, in the document and in its variables together. */
export function countRepresentations(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const measure = createMeasurer(document)(operation);
  let count = measure.representations;
  for (const [name, uses] of measure.representationVariables)
    count += uses * countValue(operation, name, variables);
  return count;
}

function countValue(
  operation: OperationDefinitionNode,
  name: string,
  variables: Readonly<Record<string, unknown>>,
): number {
  const value = variables[name];
  if (value !== undefined) return Array.isArray(value) ? value.length : 1;
  const fallback = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === name,
  )?.defaultValue;
  if (!fallback) return 0;
  return fallback.kind === Kind.LIST ? countItems(fallback) : 1;
}
