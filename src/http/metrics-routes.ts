import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { bearerToken } from '../auth/bearer.ts';
import type { Metrics } from './metrics.ts';
import { createRouterCheck } from './router-secret.ts';

/** The access to the metrics: by a token (or one of two), from this machine, or for everyone who reaches the port. */
export type MetricsAccess = { token: string } | 'LOOPBACK' | 'OPEN';

/** `GET /metrics`, for Prometheus. */
export function registerMetrics(app: FastifyInstance, metrics: Metrics, access: MetricsAccess): void {
  const refusal = refusalFor(access);
  app.route({
    method: ['GET', 'HEAD'],
    url: '/metrics',
    async handler(request, reply) {
      reply.header('cache-control', 'no-store');
      const refused = refusal(request);
      if (refused) return refuse(reply, refused);
      return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    },
  });
}

/** A server for the metrics alone, not listening yet. */
export function createMetricsServer(metrics: Metrics, access: MetricsAccess): FastifyInstance {
  const app = fastify({ logger: false, exposeHeadRoutes: false });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'not found' }));
  registerMetrics(app, metrics, access);
  return app;
}

type Refusal = { status: 401 | 403; error: string };

function refusalFor(access: MetricsAccess): (request: FastifyRequest) => Refusal | null {
  if (access === 'OPEN') return () => null;
  if (access === 'LOOPBACK') return (request) => (isFromHere(request) ? null : ELSEWHERE);
  const check = createRouterCheck(access.token);
  return ({ headers }) => (check.matches(bearerToken(headers.authorization) ?? '') ? null : NO_TOKEN);
}

const NO_TOKEN: Refusal = { status: 401, error: 'metrics need METRICS_TOKEN as a bearer token' };
const ELSEWHERE: Refusal = {
  status: 403,
  error: 'metrics are for this machine only: set METRICS_TOKEN or METRICS_PORT to read them from elsewhere',
};

function refuse(reply: FastifyReply, { status, error }: Refusal): FastifyReply {
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(status).send({ error });
}

/** A proxy on this machine says for whom it asks. */
function isFromHere({ socket, headers }: FastifyRequest): boolean {
  if (FORWARDED.some((name) => headers[name] !== undefined)) return false;
  return /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
}

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];
