import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import { countItems, createMeasurer, type Measure } from './measure.ts';

/** By operation: those of documents that are remembered are measured once. */
const measures = new WeakMap<OperationDefinitionNode, Measure>();

/** How many representations an operation asks `_entities` for, in the document and in its variables together. */
export function countRepresentations(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const measure = measures.get(operation) ?? createMeasurer(document)(operation);
  measures.set(operation, measure);
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
