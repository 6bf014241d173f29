import type { FastifyInstance } from 'fastify';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Readiness } from './server-options.ts';

/** What those who run the server ask: is it alive, is it ready, what does it do. */
export function registerOperationsRoutes(
  app: FastifyInstance,
  { readiness, metrics, log }: { readiness(): Promise<Readiness>; metrics: Metrics; log: Log },
): void {
  const method = ['GET', 'HEAD'];
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.route({ method, url: '/health/live', handler: () => ({ status: 'ok' }) });

  app.route({
    method,
    url: '/health/ready',
    async handler(request, reply) {
      const { ready, checks, clock } = await readiness().catch((err: unknown): Readiness => {
        log.error({ requestId: request.id, err }, 'readiness cannot be told');
        return { ready: false, checks: {} };
      });
      return reply
        .code(ready ? 200 : 503)
        .send({ status: ready ? 'ok' : 'unavailable', checks, ...(clock ? { clock } : {}) });
    },
  });

  app.route({
    method,
    url: '/metrics',
    handler: async (_request, reply) =>
      reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  });
}
