import type { FastifyInstance } from 'fastify';
import type { Log } from './log.ts';
import type { Readiness } from './server-options.ts';

/** What those who run the server ask: is it alive, is it ready. */
export function registerOperationsRoutes(
  app: FastifyInstance,
  { readiness, log }: { readiness(): Promise<Readiness>; log: Log },
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
        log.error({ requestId: request.id, err }, 'readiness cannot be determined');
        return { ready: false, checks: {} };
      });
      return reply
        .code(ready ? 200 : 503)
        .send({ status: ready ? 'ok' : 'unavailable', checks, ...(clock ? { clock } : {}) });
    },
  });
}
