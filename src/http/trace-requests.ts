import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isTracing, startServerSpan, within } from '../tracing/spans.ts';

type RequestSpan = ReturnType<typeof startServerSpan>;

/** Asked every few seconds by machines: nobody looks for their traces. */
const ROUTINE = /^\/(health|metrics)\b/;

/** One span for each request, as part of the trace that the caller names in `traceparent`. */
export function traceRequests(app: FastifyInstance): void {
  if (!isTracing()) return;
  const spans = new WeakMap<FastifyRequest, RequestSpan>();
  app.addHook('onRequest', (request, _reply, done) => {
    // A WebSocket is no exchange that ends: each operation on it is a trace of its own.
    if (ROUTINE.test(request.url) || request.ws) return done();
    const { method } = request;
    const route = request.routeOptions.url ?? 'unknown';
    const span = startServerSpan(`${method} ${route}`, request.headers, { method, route });
    spans.set(request, span);
    within(span.context, done);
  });
  // Reading the body goes on in the connection's context.
  app.addHook('preValidation', (request, _reply, done) => {
    const span = spans.get(request);
    if (span) within(span.context, done);
    else done();
  });
  app.addHook('onResponse', async (request, reply) => {
    const span = spans.get(request);
    span?.span.add({ httpStatus: reply.statusCode });
    if (reply.statusCode >= 500) span?.span.fail(undefined);
    span?.end();
  });
  app.addHook('onRequestAbort', async (request) => spans.get(request)?.end());
}
