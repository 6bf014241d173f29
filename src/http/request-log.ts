import type { FastifyInstance } from 'fastify';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Asked every few seconds by machines: worth a line only when somebody looks. */
const ROUTINE = new Set(['/health/live', '/health/ready', '/metrics']);

/** One line and one measurement for each request: the route's pattern, never the address with what is in it. */
export function registerRequestLog(app: FastifyInstance, metrics: Metrics, log: Log): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { method } = request;
    const status = reply.statusCode;
    metrics.requestAnswered({ method, route, status }, reply.elapsedTime / 1_000);
    const fields = {
      requestId: request.id,
      method,
      route,
      status,
      durationMs: Math.round(reply.elapsedTime),
    };
    if (ROUTINE.has(route) && status < 500) log.debug(fields, 'request');
    else log.info(fields, 'request');
  });
}
