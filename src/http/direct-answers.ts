import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  type execute,
  type GraphQLError,
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
import { inSpan } from '../tracing/spans.ts';
import { type FormatError, formatResult } from './client-errors.ts';
import { formattedAnswerOf, statusOfEnd } from './ended-operation.ts';
import type { MediaType } from './media-type.ts';
import type { Metrics } from './metrics.ts';
import type { OperationCheck } from './operation-checks.ts';
import { describeOperation } from './operation-span.ts';
import { statusOfRefusal } from './reply-errors.ts';
import type { RouterCheck } from './router-secret.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The document of the request, once it has been found to be good. */
    document: DocumentNode | null;
  }
}

const JSON_TYPE: MediaType = 'application/json';
const RESPONSE_TYPE: MediaType = 'application/graphql-response+json';

/** What clients and routers send most, and the type in which Apollo Server answers each. */
export const USUAL_ACCEPT: ReadonlyMap<string | undefined, MediaType> = new Map<
  string | undefined,
  MediaType
>([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/json, text/plain, */*', JSON_TYPE],
  ['application/json, application/graphql-response+json', JSON_TYPE],
  ['application/graphql-response+json', RESPONSE_TYPE],
  ['application/graphql-response+json, application/json', RESPONSE_TYPE],
  ['application/graphql-response+json, application/json;q=0.9', RESPONSE_TYPE],
  ['application/graphql-response+json,application/json;q=0.9', RESPONSE_TYPE],
]);

type Options<Context> = {
  schema: GraphQLSchema;
  execute: typeof execute;
  check: OperationCheck;
  router: RouterCheck;
  limits: OperationLimits;
  createContext(viewer: Viewer, purpose: 'REQUEST', budget: Budget): Context;
  formatError: FormatError;
  metrics: Metrics;
};

type Asked = { operationName: string | null; variables: Record<string, unknown> };

/**
 * Executes a usual request over HTTP and answers it, as Apollo Server would: its steps cost a third of a small read
 * and have nothing to do here, since the document was checked when it came. Gives `undefined` for everything unusual, and
 * for what is refused before it is executed: Apollo Server answers that. The text is for the handler to return: a reply
 * that is awaited gives nothing.
 */
export function createDirectAnswers<Context>(options: Options<Context>) {
  const { schema, execute, check, router, limits, createContext, formatError, metrics } = options;

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { operationName, variables }: Asked,
    type: MediaType,
  ): Promise<string | undefined> {
    const { document, viewer, headers } = request;
    const operation = document && getOperationAST(document, operationName);
    if (!viewer || !document || !operation || operation.operation === 'subscription') return undefined;
    const presentsSecret = router.matches(headers['x-router-secret']);
    const carrier = { trustedRouter: !router.active || presentsSecret, presentsSecret, viewer };
    if (check({ document, operationName, variables }, carrier)) return undefined;

    const startedAt = performance.now();
    describeOperation(document, operationName);
    const budget = createBudget(presentsSecret ? forRouter(limits) : limits);
    const contextValue = createContext(viewer, 'REQUEST', budget);
    const result = await execute({
      schema,
      document,
      contextValue,
      variableValues: variables,
      operationName,
    });
    // Variables that do not fit: nothing was executed.
    if (result.data === undefined && !budget.ended()) return undefined;
    const outcome = result.errors ? 'errors' : 'ok';
    const seconds = (performance.now() - startedAt) / 1_000;
    metrics.operationDone({ type: operation.operation, transport: 'http', outcome }, seconds);
    const ended = budget.ended();
    const formatted = formatResult(result, formatError);
    const shown = ended ? formattedAnswerOf(formatted, ended, operation.operation, formatError) : formatted;
    return write(request, reply, shown, type, ended);
  }

  function write(
    request: FastifyRequest,
    reply: FastifyReply,
    { errors, data }: ReturnType<typeof formatResult>,
    type: MediaType,
    ended: GraphQLError | null,
  ): string {
    if (ended && data === undefined) {
      const status = statusOfEnd(ended);
      reply.code(status === 400 ? statusOfRefusal(request.headers.accept) : status);
      const { retryAfter } = ended.extensions;
      if (retryAfter) reply.header('retry-after', String(retryAfter));
    }
    reply.type(`${type}; charset=utf-8`);
    return `${JSON.stringify({ errors, data })}\n`;
  }

  return async (request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> => {
    const asked = readUsual(request.body);
    const type = USUAL_ACCEPT.get(request.headers.accept);
    if (!asked || !type) return undefined;
    return inSpan('graphql', { fields: { transport: 'http' } }, () => answer(request, reply, asked, type));
  };
}

/** The parameters of a request that has nothing but what it needs; `null` for any other. */
function readUsual(body: unknown): Asked | null {
  if (typeof body !== 'object' || body === null) return null;
  const { operationName = null, variables = null, extensions = null } = body as Record<string, unknown>;
  if (extensions !== null || typeof variables !== 'object' || Array.isArray(variables)) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  // Clients that have no name to give send an empty one.
  return { operationName: operationName || null, variables: (variables ?? {}) as Record<string, unknown> };
}
