import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import type { Viewer } from '../auth/viewer.ts';
import type { Documents } from './documents.ts';
import { executeEvent } from './execute-event.ts';
import { createInFlight, type InFlight } from './in-flight.ts';
import type { Metrics, Transport } from './metrics.ts';
import { refuseOperation } from './operation-checks.ts';
import { createSharedExecutions } from './shared-executions.ts';
import { subscribeTo as subscribe, type ToItem } from './subscribe.ts';

/** What a client sends, whichever the transport. */
export type OperationPayload = {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
};

/** Whether a context is for what a client asked or for telling of an event. */
export type ContextPurpose = 'REQUEST' | 'EVENT';

export type Caller = { viewer: Viewer; trustedRouter: boolean; transport: Transport };

export type PreparedOperation<Context> =
  | { args: ExecutionArgs & { contextValue: Context }; errors?: never }
  | { args?: never; errors: readonly [GraphQLError, ...GraphQLError[]] };

/** GraphQL for the transports that stream. */
export type Operations<Context> = {
  inFlight: InFlight;
  /** Parses, validates and judges; nothing is executed. */
  prepare(payload: OperationPayload, caller: Caller): PreparedOperation<Context>;
  /** Queries and mutations. */
  execute(args: ExecutionArgs, transport: Transport): Promise<ExecutionResult>;
  /** Subscriptions. The stream ends by itself with a last result that holds the error, where there is one. */
  subscribe(
    args: ExecutionArgs,
    transport: Transport,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  /** The same, with a look at the event behind each result. */
  subscribeTo<Item>(
    args: ExecutionArgs,
    transport: Transport,
    toItem: ToItem<Item>,
  ): Promise<AsyncIterableIterator<Item> | ExecutionResult>;
};

export function createOperations<Context extends { viewer: Viewer }>(options: {
  schema: GraphQLSchema;
  documents: Documents;
  createContext(viewer: Viewer, purpose: ContextPurpose): Context;
  metrics: Metrics;
}): Operations<Context> {
  const { schema, documents, createContext, metrics } = options;

  const measured = async <Result>(type: string, transport: Transport, run: () => Promise<Result>) => {
    const startedAt = performance.now();
    const result = await run();
    const failed = typeof result === 'object' && result !== null && 'errors' in result;
    const seconds = (performance.now() - startedAt) / 1_000;
    metrics.operationDone({ type, transport, outcome: failed ? 'errors' : 'ok' }, seconds);
    return result;
  };

  const inFlight = createInFlight();
  const executions = createSharedExecutions();

  return {
    inFlight,
    prepare(payload, caller) {
      const result = prepare(payload, caller);
      if (result.errors) {
        const { transport } = caller;
        metrics.operationDone({ type: 'unknown', transport, outcome: 'refused' }, 0);
      }
      return result;
    },
    execute: (args, transport) => measured(operationType(args), transport, async () => await execute(args)),
    subscribe: (args, transport) => subscribeTo(args, transport, (result) => result),
    subscribeTo,
  };

  function subscribeTo<Item>(args: ExecutionArgs, transport: Transport, toItem: ToItem<Item>) {
    const { viewer } = args.contextValue as Context;
    const share = executions.forSubscriber(args, viewer);
    // With a fresh context for each event: what one event loaded does not stand in for the next.
    const toResult = (event: unknown) =>
      share(event, () =>
        executeEvent(
          async () =>
            await execute({ ...args, rootValue: event, contextValue: createContext(viewer, 'EVENT') }),
        ),
      );
    const lifetime = {
      opened() {
        inFlight.streams();
        metrics.subscriptionOpened(transport);
      },
      closed: () => metrics.subscriptionClosed(transport),
    };
    return measured('subscription', transport, () => subscribe(args, toResult, lifetime, toItem));
  }

  function prepare(payload: OperationPayload, { viewer, trustedRouter }: Caller): PreparedOperation<Context> {
    const { query, operationName = null, variables = null } = payload;
    if (typeof query !== 'string') return refuse('`query` must be text.');
    if (operationName !== null && typeof operationName !== 'string')
      return refuse('`operationName` must be text.');
    if (!isVariables(variables)) return refuse('`variables` must be an object.');
    // A connection outlives its token; a new operation must not.
    if (viewer.expiresAt !== null && viewer.expiresAt.getTime() <= Date.now())
      return refuse('The access token has ended.', 'TOKEN_EXPIRED');
    const { document, errors } = documents.prepare(query);
    if (errors) return { errors: errors as [GraphQLError, ...GraphQLError[]] };
    const refused = refuseOperation({ document, operationName, variables }, { trustedRouter, viewer });
    if (refused) return { errors: [refused] };
    const contextValue = createContext(viewer, 'REQUEST');
    return {
      args: { schema, document, operationName, variableValues: variables ?? {}, contextValue },
    };
  }
}

function operationType({ document, operationName }: ExecutionArgs): string {
  return getOperationAST(document, operationName)?.operation ?? 'unknown';
}

function isVariables(value: unknown): value is Record<string, unknown> | null {
  return value === null || (typeof value === 'object' && !Array.isArray(value));
}

function refuse(message: string, code = 'BAD_USER_INPUT') {
  return { errors: [new GraphQLError(message, { extensions: { code } })] } as const;
}
