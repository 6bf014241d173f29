import { HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { hasScope, type Viewer } from '../auth/viewer.ts';
import { createCostEstimator } from '../graphql/cost/estimate-cost.ts';
import { forRouter, type OperationLimits, tooCostly } from '../graphql/cost/operation-limits.ts';
import { countRepresentations } from './limits/representations.ts';
import { DOCUMENT_LIMITS } from './limits/rules.ts';
import { overloaded } from './load.ts';

/** What the request's own headers say about who carries it. */
export type Carrier = {
  /** The router's secret was presented, or none is asked for. */
  trustedRouter: boolean;
  /** The router's secret was presented: its operations may cost more. */
  presentsSecret?: boolean;
  /** Without one, only the router's `_service` is answered. */
  viewer: Viewer | null;
};

export type OperationRequest = {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
};

const ROUTER_FIELDS = new Set(['_service', '_entities']);
const MOST_REPRESENTATIONS_FOR_STRANGERS = 100;

/** What stands against an operation beyond its document being valid, or `null`. */
export type OperationCheck = (request: OperationRequest, carrier: Carrier) => GraphQLError | null;

export function createOperationCheck(
  schema: GraphQLSchema,
  limits: OperationLimits,
  isCrowded: (operation: 'query' | 'mutation') => boolean = () => false,
): OperationCheck {
  const estimateCost = createCostEstimator(schema);
  return (request, carrier) => {
    const refused = refuseOperation(request, carrier);
    const operation = getOperationAST(request.document, request.operationName);
    if (refused || !operation) return refused;
    const { cost: most } = carrier.presentsSecret ? forRouter(limits) : limits;
    const cost = estimateCost(request.document, operation, request.variables ?? {});
    if (cost > most) return tooCostly(cost, most);
    // A subscription's events are executed on connections of their own.
    return operation.operation !== 'subscription' && isCrowded(operation.operation) ? crowded() : null;
  };
}

function refuseOperation(request: OperationRequest, carrier: Carrier): GraphQLError | null {
  const { document, operationName } = request;
  const operation = getOperationAST(document, operationName);
  if (!operation) return refusal('BAD_USER_INPUT', 400, unknownOperation(operationName));
  const rootFields = rootFieldNames(document, operation);
  if (carrier.viewer === null && [...rootFields].some((name) => name !== '_service'))
    return refusal('UNAUTHENTICATED', 401, 'A valid access token is required.');

  const most = carrier.trustedRouter ? DOCUMENT_LIMITS.representations : MOST_REPRESENTATIONS_FOR_STRANGERS;
  if (countRepresentations(document, operation, request.variables ?? {}) > most)
    return refusal('BAD_USER_INPUT', 400, `An operation may have at most ${most} representations.`);
  if (!carrier.trustedRouter && [...rootFields].some((name) => ROUTER_FIELDS.has(name)))
    return refusal('FORBIDDEN', 403, '_service and _entities require the router secret.');
  if (rootFields.has('_service') && carrier.viewer !== null && !hasScope(carrier.viewer, 'users:read'))
    return refusal('FORBIDDEN', 403, '_service requires the scope users:read.');
  return null;
}

function crowded(): GraphQLError {
  const { message, extensions } = overloaded();
  const headers = new HeaderMap([['retry-after', String(extensions.retryAfter)]]);
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 503, headers } } });
}

function refusal(code: string, status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

function unknownOperation(operationName: string | null | undefined): string {
  return operationName
    ? 'The document has no operation with the given operationName.'
    : 'The document has several operations: select one with operationName.';
}

const knownRoots = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

function rootFieldNames(document: DocumentNode, operation: OperationDefinitionNode): ReadonlySet<string> {
  const known = knownRoots.get(operation) ?? findRootFieldNames(document, operation);
  knownRoots.set(operation, known);
  return known;
}

function findRootFieldNames(document: DocumentNode, operation: OperationDefinitionNode): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        for (const definition of document.definitions)
          if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value)
            collect(definition.selectionSet);
      }
    }
  };
  collect(operation.selectionSet);
  return names;
}
