import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { operationLimits } from '../graphql/cost/operation-limits.ts';
import { createExecutor } from '../graphql/execution/executor.ts';
import { RefusedBody } from './body/refused-body.ts';
import type { PlacedContext } from './callback/open-stream.ts';
import { registerConsole } from './console/routes.ts';
import { createDocuments } from './documents.ts';
import { loadExplorer, registerExplorerAssets } from './explorer.ts';
import { registerGraphql } from './graphql-routes.ts';
import { createLoad } from './load.ts';
import { type LocalHosts, refuseForeignHost } from './local-callers.ts';
import { asksFor } from './media-type.ts';
import { registerMetrics } from './metrics-routes.ts';
import { createOperationCheck } from './operation-checks.ts';
import { createOperations } from './operations.ts';
import { registerOperationsRoutes } from './operations-routes.ts';
import { registerRequestLog } from './request-log.ts';
import { registerSandbox } from './sandbox-routes.ts';
import type { HttpServerOptions } from './server-options.ts';
import { createStreamStopper } from './stop-streams.ts';
import { traceRequests } from './trace-requests.ts';
import { createTrustedDocuments, NO_TRUSTED_DOCUMENTS } from './trusted-documents.ts';
import { createViewerQuota, SUBSCRIPTIONS } from './viewer-quota.ts';
import { registerWebhooks } from './webhook-routes.ts';
import { registerWebSockets } from './websocket.ts';

/** Longer than a load balancer's, which then is the one to hang up. */
const KEEP_ALIVE_MS = 65_000;
const HEADERS_WITHIN_MS = 20_000;
/** When thousands come again at once, an upgrade waits for its turn. */
const OPEN_WITHIN_MS = 20_000;
/** A whole request: twenty megabytes over a slow line. */
const REQUEST_WITHIN_MS = 120_000;

/**
 * The HTTP server, not listening yet. Its `close()` takes no more requests, ends subscriptions so that clients come back
 * (WebSockets with code 1001, event streams by the end of their connection), leaves those by callback to other
 * replicas, and waits for the requests in flight.
 */
export function createHttpServer<Context extends PlacedContext>(
  options: HttpServerOptions<Context>,
): FastifyInstance {
  const { env, schema, createContext, metrics, log } = options;
  const app = fastify({
    logger: false,
    trustProxy: false,
    exposeHeadRoutes: false,
    requestIdHeader: false,
    genReqId: ({ headers }) => requestIdOf(headers['x-request-id']),
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: REQUEST_WITHIN_MS,
    http: { headersTimeout: HEADERS_WITHIN_MS, shouldUpgradeCallback: wantsWebSocket },
  });
  const streams = new Set<FastifyReply>();
  const sandbox = env.mode === 'sandbox';
  const trusted = createTrustedDocuments(env.trustedDocuments ?? NO_TRUSTED_DOCUMENTS);
  const documents = createDocuments(schema, { introspection: sandbox, trusted });
  const limits = options.limits ?? operationLimits();
  const check = createOperationCheck(schema, limits, options.isCrowded);
  const load = createLoad(options.mostAtOnce);
  const quota = createViewerQuota(options.quotas?.subscriptions ?? SUBSCRIPTIONS);
  const execute = createExecutor(schema);
  const shared = { execute, documents, trusted, check, limits, load };
  const operations = createOperations({ schema, ...shared, quota, createContext, metrics });

  traceRequests(app);
  registerRequestLog(app, metrics, log);
  // Routers' caches share answers between users of the same scopes, unless the header forbids it.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store');
    reply.header('x-content-type-options', 'nosniff');
    done();
  });
  if (options.handsOutTokens) refuseForeignHosts(app, options.hosts ?? 'LOOPBACK');
  hangUpWhenStopping(app, options.isDraining);
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'not found' }));
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof RefusedBody)
      return reply.code(error.statusCode).headers(error.headers).send({ error: error.message });
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    if (status >= 400 && status < 500)
      return reply.code(status).send({ error: CLIENT_FAULTS[status] ?? 'bad request' });
    log.error({ requestId: request.id, err: error }, 'a request failed');
    return reply.code(500).send({ error: 'internal server error' });
  });

  app.register(async (root) => {
    await registerWebSockets(root, createStreamStopper(root, streams, operations.inFlight.idle));
    hangUpUnlessOpened(root);
    const explorerPackage = sandbox ? await loadExplorer() : null;
    const serving = { ...shared, operations, explorerPackage, streams };
    await root.register(async (scope) => registerGraphql(scope, options, serving));
    await root.register(async (scope) => registerWebhooks(scope, options));
    await root.register(async (scope) => registerOperationsRoutes(scope, options));
    const { metricsAccess = 'OPEN' } = options;
    if (metricsAccess) registerMetrics(root, metrics, metricsAccess);
    if (options.console) {
      const { mode } = env;
      registerConsole(root, { ...options.console, mode, simulators: Object.keys(options.simulators ?? {}) });
    }
    if (!sandbox) return;
    root.get('/', (request, reply) =>
      asksFor(request.headers.accept, 'text/html') ? reply.redirect('/graphql') : reply.callNotFound(),
    );
    if (explorerPackage) registerExplorerAssets(root, explorerPackage);
    const { simulators, hosts = 'LOOPBACK' } = options;
    if (simulators) await root.register(async (scope) => registerSandbox(scope, simulators, hosts));
  });
  return app;
}

/** The caller's id where it is one, so that its log and ours can be read together: it stands in log lines as it is. */
function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/.test(given) ? given : randomUUID();
}

/** Webhooks show a signature, and nothing that they or health checks are answered is worth a page's while. */
function refuseForeignHosts(app: FastifyInstance, hosts: LocalHosts): void {
  const refuse = refuseForeignHost(hosts);
  app.addHook('onRequest', async (request, reply) =>
    /^\/(webhooks|health)\//.test(request.url) ? undefined : refuse(request, reply),
  );
}

/**
 * A client that offers another protocol, as Java's client offers HTTP/2, is served with this one (RFC 9110, 7.8). So is
 * one that offers a WebSocket where there is none.
 */
function wantsWebSocket({ method, url, headers }: IncomingMessage): boolean {
  const isOffered = method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket';
  return isOffered && /^\/graphql(?:\?|$)/.test(url ?? '');
}

/** Node leaves the connection to the upgrade handler, and applies no time limits of its own. */
function hangUpUnlessOpened(app: FastifyInstance): void {
  const callOff = new WeakMap<Duplex, () => void>();
  app.server.prependListener('upgrade', (_request: IncomingMessage, connection: Duplex) => {
    const timer = setTimeout(() => connection.destroy(), OPEN_WITHIN_MS).unref();
    // Also for what has closed, which would be kept until then.
    const end = () => {
      clearTimeout(timer);
      connection.off('close', end);
    };
    connection.once('close', end);
    callOff.set(connection, end);
  });
  app.websocketServer.on('connection', (_socket, { socket }: IncomingMessage) => {
    callOff.get(socket)?.();
    callOff.delete(socket);
  });
}

/**
 * A connection that stays open would hold the stop up, and its client could send into it at the very moment when it is
 * closed. So clients are sent to new connections from the drain on, which a load balancer opens at other replicas.
 */
function hangUpWhenStopping(app: FastifyInstance, isDraining: () => boolean = () => false): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping || isDraining()) reply.header('connection', 'close');
    done();
  });
}

const CLIENT_FAULTS: Readonly<Record<number, string>> = { 413: 'the body is too long' };
