import {
  type ExecutionArgs,
  type ExecutionResult,
  type execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import type { Viewer } from '../auth/viewer.ts';
import {
  type Budget,
  createBudget,
  forRouter,
  type OperationLimits,
} from '../graphql/cost/operation-limits.ts';
import { updateIdOf } from '../graphql/streams/place.ts';
import { inSpan, recallTrace } from '../tracing/spans.ts';
import { forNobody } from './client-presence.ts';
import type { Documents } from './documents.ts';
import { answerOf, type Budgeted } from './ended-operation.ts';
import { executeEvent } from './execute-event.ts';
import { createInFlight, type InFlight } from './in-flight.ts';
import { type Load, overloaded } from './load.ts';
import type { Metrics, Transport } from './metrics.ts';
import type { OperationCheck } from './operation-checks.ts';
import { describeOperation } from './operation-span.ts';
import { createSharedExecutions } from './shared-executions.ts';
import { subscribeTo as subscribe, type ToItem } from './subscribe.ts';
import {
  createTrustedDocuments,
  type DocumentRequest,
  NO_TRUSTED_DOCUMENTS,
  type TrustedDocuments,
} from './trusted-documents.ts';
import { createViewerQuota, SUBSCRIPTIONS, tooManySubscriptions, type ViewerQuota } from './viewer-quota.ts';

/** What a client sends, whichever the transport. */
export type OperationPayload = DocumentRequest & {
  operationName?: unknown;
  variables?: unknown;
};

/** Whether a context serves a client's request or the delivery of an event. */
export type ContextPurpose = 'REQUEST' | 'EVENT';

export type Caller = {
  viewer: Viewer;
  trustedRouter: boolean;
  /** The router's secret was presented. */
  presentsSecret?: boolean;
  transport: Transport;
};

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
  /** The same, with the event of each result. */
  subscribeTo<Item>(
    args: ExecutionArgs,
    transport: Transport,
    toItem: ToItem<Item>,
  ): Promise<AsyncIterableIterator<Item> | ExecutionResult>;
};

export function createOperations<Context extends { viewer: Viewer } & Budgeted>(options: {
  schema: GraphQLSchema;
  execute: typeof execute;
  documents: Documents;
  trusted?: TrustedDocuments;
  check: OperationCheck;
  limits: OperationLimits;
  load: Load;
  /** How many subscriptions a viewer may have at a time, those by callback apart. */
  quota?: ViewerQuota;
  createContext(viewer: Viewer, purpose: ContextPurpose, budget: Budget): Context;
  metrics: Metrics;
}): Operations<Context> {
  const { schema, execute, documents, check, limits, load, createContext, metrics } = options;
  const { trusted = createTrustedDocuments(NO_TRUSTED_DOCUMENTS) } = options;

  const measured = async <Result>(type: string, transport: Transport, run: () => Promise<Result>) => {
    const startedAt = performance.now();
    const result = await run();
    const failed = typeof result === 'object' && result !== null && 'errors' in result;
    const seconds = (performance.now() - startedAt) / 1_000;
    metrics.operationDone({ type, transport, outcome: failed ? 'errors' : 'ok' }, seconds);
    return result;
  };

  const quota = options.quota ?? createViewerQuota(SUBSCRIPTIONS);
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
    execute: (args, transport) =>
      measured(operationType(args), transport, () =>
        inSpan('graphql', { fields: { transport } }, async () => {
          describeOperation(args.document, args.operationName);
          const leave = load.enter();
          if (!leave) return { errors: [overloaded()] };
          try {
            return answerOf(await execute(args), args.contextValue, operationType(args));
          } finally {
            leave();
          }
        }),
      ),
    subscribe: (args, transport) => subscribeTo(args, transport, (result) => result),
    subscribeTo,
  };

  async function subscribeTo<Item>(args: ExecutionArgs, transport: Transport, toItem: ToItem<Item>) {
    const { viewer } = args.contextValue as Context;
    // Routers subscribe for many, and their registrations have limits of their own.
    const leave = transport === 'callback' ? () => {} : quota.enter(viewer);
    if (!leave) return { errors: [tooManySubscriptions()] };
    const share = executions.forSubscriber(args, viewer);
    // With a fresh context for each event: what one event loaded does not stand in for the next.
    const toResult = (event: unknown) =>
      share(event, () =>
        forNobody(() => {
          const updateId = updateIdOf(event);
          const fields = { transport, updateId: updateId ?? undefined };
          return inSpan('deliver event', { kind: 'PRODUCER', fields, parent: recallTrace(updateId) }, () =>
            executeEvent(async () => {
              const contextValue = createContext(viewer, 'EVENT', createBudget(limits));
              return answerOf(
                await execute({ ...args, rootValue: event, contextValue }),
                contextValue,
                'subscription',
              );
            }),
          );
        }),
      );
    const closed = () => {
      leave();
      metrics.subscriptionClosed(transport);
    };
    let opened = false;
    try {
      const stream = await measured('subscription', transport, () =>
        subscribe(args, { toResult, toItem, closed }),
      );
      opened = Symbol.asyncIterator in stream;
      if (opened) {
        metrics.subscriptionOpened(transport);
        // A stream lasts for hours, and each of its events gets a context of its own.
        args.contextValue = undefined;
      }
      return stream;
    } finally {
      if (!opened) leave();
    }
  }

  function prepare(payload: OperationPayload, caller: Caller): PreparedOperation<Context> {
    const { viewer, trustedRouter, presentsSecret = false, transport } = caller;
    const { variables = null } = payload;
    // Clients that have no name to give send an empty one.
    const operationName = payload.operationName === '' ? null : (payload.operationName ?? null);
    const query = textOf(payload);
    if (query instanceof GraphQLError) return { errors: [query] };
    if (typeof query !== 'string') return refuse('`query` must be text.');
    if (operationName !== null && typeof operationName !== 'string')
      return refuse('`operationName` must be text.');
    if (!isVariables(variables)) return refuse('`variables` must be an object.');
    // A connection outlives its token; a new operation must not.
    if (viewer.expiresAt !== null && viewer.expiresAt.getTime() <= Date.now())
      return refuse('The access token has expired.', 'TOKEN_EXPIRED');
    // A router plans documents of its own. A registration was judged when it came, and is opened again as it was.
    const untrusted = presentsSecret || transport === 'callback' ? null : trusted.refuse(query);
    if (untrusted) return { errors: [untrusted] };
    const { document, errors } = documents.prepare(query);
    if (errors) return { errors: errors as [GraphQLError, ...GraphQLError[]] };
    const refused = check({ document, operationName, variables }, { trustedRouter, presentsSecret, viewer });
    if (refused) return { errors: [refused] };
    const budget = createBudget(presentsSecret ? forRouter(limits) : limits);
    const contextValue = createContext(viewer, 'REQUEST', budget);
    return {
      args: { schema, document, operationName, variableValues: variables ?? {}, contextValue },
    };
  }

  function textOf(payload: OperationPayload): unknown {
    try {
      return trusted.textOf(payload);
    } catch (error) {
      if (error instanceof GraphQLError) return error;
      throw error;
    }
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
