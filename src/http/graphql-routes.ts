import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { execute } from 'graphql';
import { createBudget, forRouter, type OperationLimits } from '../graphql/cost/operation-limits.ts';
import { inSpan } from '../tracing/spans.ts';
import { createApollo } from './apollo.ts';
import { createAuthenticator } from './authenticate.ts';
import { createBatchHandler } from './batch.ts';
import { takeJsonBodies } from './body/json.ts';
import { createCallbacks } from './callback/callbacks.ts';
import { wantsCallbacks } from './callback/handler.ts';
import type { PlacedContext } from './callback/open-stream.ts';
import { formatAll } from './client-errors.ts';
import { connectionEnded, forClient } from './client-presence.ts';
import { allowPages, refuseOrigin } from './cors.ts';
import { createForgeryGuard } from './cross-site.ts';
import { createDirectAnswers } from './direct-answers.ts';
import type { Documents } from './documents.ts';
import { createIdResolver } from './documents-by-id.ts';
import { type ExplorerPackage, sendExplorer, wantsExplorer } from './explorer.ts';
import { type Load, limitLoad } from './load.ts';
import type { OperationCheck } from './operation-checks.ts';
import type { Operations } from './operations.ts';
import { createOrigins } from './origins.ts';
import { refuseUnsupported } from './refuse-unsupported.ts';
import { replyToBadRequest, replyWithError, replyWithErrors, statusOfRefusal } from './reply-errors.ts';
import { createRouterCheck } from './router-secret.ts';
import type { HttpServerOptions } from './server-options.ts';
import { createSseHandler } from './sse.ts';
import type { TrustedDocuments } from './trusted-documents.ts';
import { createViewerQuota, SOCKETS } from './viewer-quota.ts';
import { createWebSocketHandler } from './websocket.ts';

const LONGEST_BODY = 20 * 1_048_576;

/** What outlives a request, and has to be ended in order. */
export type Streaming<Context> = {
  execute: typeof execute;
  documents: Documents;
  trusted: TrustedDocuments;
  check: OperationCheck;
  limits: OperationLimits;
  load: Load;
  operations: Operations<Context>;
  /** Where the explorer page comes from; `null` where that is not installed. */
  explorerPackage: ExplorerPackage | null;
  /** The event streams that are open. */
  streams: Set<FastifyReply>;
};

/** `/graphql` over HTTP, WebSocket and callbacks, `/graphql/stream` over server-sent events. */
export async function registerGraphql<Context extends PlacedContext>(
  app: FastifyInstance,
  options: HttpServerOptions<Context>,
  {
    execute,
    documents,
    trusted,
    check,
    limits,
    load,
    operations,
    explorerPackage,
    streams,
  }: Streaming<Context>,
): Promise<void> {
  const { schema, verifyToken, createContext, formatError, metrics, log } = options;
  const introspection = options.env.mode !== 'production';
  const router = createRouterCheck(options.env.routerSecret);
  const origins = createOrigins(options.env.corsOrigins ?? []);
  const refuseForged = createForgeryGuard(origins);
  const authenticate = createAuthenticator(verifyToken, router, log);
  const explorer = introspection ? options.explorer : null;
  const apollo = createApollo({
    schema,
    documents,
    trusted,
    check,
    introspection,
    formatError,
    router,
    metrics,
    log,
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const { callbacks: settings } = options;
  const callbacks = createCallbacks({ operations, formatError, router, log, callbacks: settings });
  app.addHook('onListen', async () => callbacks.start());
  app.addHook('preClose', () => callbacks.stop());
  app.server.once('close', () => void callbacks.close());

  await allowPages(app, origins);
  takeJsonBodies(app);
  app.setErrorHandler(replyToBadRequest);
  app.decorateRequest('viewer', null);
  app.decorateRequest('document', null);
  // Before the body is read: twenty megabytes from a stranger are not worth having.
  app.addHook('onRequest', async (request, reply) => {
    // A WebSocket brings its token in its first message.
    if (request.ws) return origins.allow(request.headers) ? undefined : refuseOrigin(request, reply);
    if (explorer && wantsExplorer(request)) return undefined;
    // What was awaited says nothing: a reply is a promise of its own.
    await authenticate(request, reply);
    return reply.sent ? reply : refuseForged(request, reply);
  });
  app.addHook('preValidation', refuseUnsupported);
  app.addHook('preValidation', createIdResolver(trusted, formatError));

  limitLoad(app, '/graphql', load, formatError);

  const otherMethod = (allow: string) => (request: FastifyRequest, reply: FastifyReply) =>
    replyWithError(request, reply.header('allow', allow), 405, 'BAD_USER_INPUT', `Use ${allow}.`);
  // Variables in addresses end in access logs.
  const byPost = otherMethod('POST');
  const sockets = createViewerQuota(options.quotas?.sockets ?? SOCKETS);
  const allowGet = options.env.allowGet ?? options.env.mode !== 'production';
  const overHttp = fastifyApolloHandler(apollo, {
    context: async ({ viewer, headers }) => {
      const isRouter = router.matches(headers['x-router-secret']);
      const budget = createBudget(isRouter ? forRouter(limits) : limits);
      return viewer ? createContext(viewer, 'REQUEST', budget) : { budget };
    },
  });
  const answer = (request: FastifyRequest, reply: FastifyReply) =>
    inSpan('graphql', { fields: { transport: 'http' } }, async () => overHttp.call(app, request, reply));
  const refuseBadDocument = async (request: FastifyRequest, reply: FastifyReply) => {
    const text = queryText(request);
    if (text === undefined) return undefined;
    const untrusted = router.matches(request.headers['x-router-secret']) ? null : trusted.refuse(text);
    const { document = null, errors } = untrusted ? { errors: [untrusted] } : documents.prepare(text);
    request.document = document;
    if (!errors) return undefined;
    metrics.operationDone({ type: 'unknown', transport: 'http', outcome: 'refused' }, 0);
    const status = statusOfRefusal(request.headers.accept);
    return replyWithErrors(request, reply, status, formatAll(errors, formatError));
  };

  app.route({
    method: 'GET',
    url: '/graphql',
    preHandler: allowGet ? refuseBadDocument : [],
    handler(request, reply) {
      if (explorer && wantsExplorer(request)) return sendExplorer(reply, explorer, explorerPackage);
      if (!allowGet) return byPost(request, reply);
      return answer(request, reply);
    },
    wsHandler: createWebSocketHandler({ operations, verifyToken, router, sockets, formatError, log }),
  });
  const answerDirectly = createDirectAnswers({
    schema,
    execute,
    check,
    router,
    limits,
    createContext,
    formatError,
    metrics,
  });
  const answerBatch = createBatchHandler({ operations, router, formatError });
  app.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit: LONGEST_BODY,
    preHandler: refuseBadDocument,
    async handler(request, reply) {
      if (wantsCallbacks(documents, request)) return callbacks.handle(request, reply);
      return forClient(connectionEnded(request), async () => {
        if (Array.isArray(request.body)) return answerBatch(request, reply, request.body);
        return (await answerDirectly(request, reply)) ?? answer(request, reply);
      });
    },
  });
  app.route({
    // Hive Gateway subscribes by GET by default.
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    exposeHeadRoute: false,
    bodyLimit: LONGEST_BODY,
    handler: createSseHandler({ operations, router, allowGet, formatError, log, streams }),
  });
  for (const url of ['/graphql', '/graphql/stream'])
    app.route({ method: ['PUT', 'PATCH', 'DELETE'], url, handler: otherMethod('GET, POST') });
}

function queryText({ body, query }: FastifyRequest): string | undefined {
  const holder = body ?? query;
  const text: unknown =
    typeof holder === 'object' && holder !== null ? Reflect.get(holder, 'query') : undefined;
  return typeof text === 'string' ? text : undefined;
}
