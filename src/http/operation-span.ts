import { type DocumentNode, getOperationAST } from 'graphql';
import { describeSpan, isTracing } from '../tracing/spans.ts';

const MOST_FIELDS = 5;

/**
 * Names the open span by the operation's type and its root fields, which are the schema's. The name of the operation and
 * its aliases are the client's, and may hold anything.
 */
export function describeOperation(document: DocumentNode, operationName?: string | null): void {
  if (!isTracing()) return;
  const operation = getOperationAST(document, operationName);
  if (!operation) return;
  const names = operation.selectionSet.selections.map((one) =>
    one.kind === 'Field' ? one.name.value : '...',
  );
  const fields = [...new Set(names)].slice(0, MOST_FIELDS).join(' ');
  describeSpan(`${operation.operation} ${fields}`, { operationType: operation.operation, fields });
}
