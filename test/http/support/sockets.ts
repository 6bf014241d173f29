import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { execute } from 'graphql';
import type { Viewer } from '../../../src/auth/viewer.ts';
import { operationLimits } from '../../../src/graphql/cost/operation-limits.ts';
import { createFormatError } from '../../../src/graphql/format-error.ts';
import { createDocuments } from '../../../src/http/documents.ts';
import { createLoad } from '../../../src/http/load.ts';
import { createLogger } from '../../../src/http/log.ts';
import { createMetrics } from '../../../src/http/metrics.ts';
import { createOperationCheck } from '../../../src/http/operation-checks.ts';
import { createOperations } from '../../../src/http/operations.ts';
import { createRouterCheck } from '../../../src/http/router-secret.ts';
import { createViewerQuota, SOCKETS } from '../../../src/http/viewer-quota.ts';
import { createWebSocketHandler, registerWebSockets } from '../../../src/http/websocket.ts';
import { manualFeed } from './feed.ts';
import { type TestContext, testSchema } from './schema.ts';

const viewer: Viewer = { subject: 'tester', scopes: new Set(), userId: null, expiresAt: null };

/** WebSockets and nothing beside them, in times of the test's own. Every token is good. */
export async function startSockets(timing: { introductionMs?: number; pingEveryMs?: number }) {
  const feed = manualFeed();
  const log = createLogger('silent');
  const schema = testSchema({ wait: async () => undefined });
  const limits = operationLimits();
  const operations = createOperations<TestContext>({
    schema,
    execute,
    documents: createDocuments(schema, { introspection: false }),
    check: createOperationCheck(schema, limits),
    limits,
    load: createLoad(),
    createContext: () => ({ viewer, number: 0, feed }),
    metrics: createMetrics({ processMetrics: false }),
  });
  const wsHandler = createWebSocketHandler({
    operations,
    verifyToken: async () => viewer,
    router: createRouterCheck(null),
    sockets: createViewerQuota(SOCKETS),
    formatError: createFormatError(log),
    log,
    timing,
  });
  const app = fastify();
  await registerWebSockets(app, async () => {
    for (const socket of app.websocketServer.clients) socket.terminate();
  });
  app.route({ method: 'GET', url: '/', handler: (_request, reply) => reply.code(404).send(), wsHandler });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url: `ws://127.0.0.1:${(app.server.address() as AddressInfo).port}/`,
    feed,
    server: app.server,
    /** The server's side of the connections. */
    connections: () => app.websocketServer.clients,
    stop: () => app.close(),
  };
}

export type Sockets = Awaited<ReturnType<typeof startSockets>>;
