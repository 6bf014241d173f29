import type { FastifyInstance } from 'fastify';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Asked every few seconds by machines: worth a line only when somebody looks. */
const ROUTINE = new Set(['/health/live', '/health/ready', '/metrics']);

/** One line and one measurement for each request: the route's pattern, never the address with what is in it. */
export function registerRequestLog(app: FastifyInstance, metrics: Metrics, log: Log): void {
  // Hooks that wait for nothing are no promises: each costs a turn of the queue for every request.
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
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
    done();
  });
}
