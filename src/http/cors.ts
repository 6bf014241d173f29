import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Origins } from './origins.ts';
import { replyWithError } from './reply-errors.ts';

/** Browsers ask again after ten minutes. */
const PREFLIGHT_SECONDS = 600;

/** Answers the preflights of listed pages, and lets them read the answers. Without any there are none: it is off. */
export async function allowPages(app: FastifyInstance, { listed }: Origins): Promise<void> {
  if (listed.length === 0) return;
  await app.register(cors, {
    origin: [...listed],
    methods: ['GET', 'POST'],
    // Tokens go in a header that the page sends itself.
    credentials: false,
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: PREFLIGHT_SECONDS,
  });
}

/** Refuses a page of another site that is not listed. */
export function refuseOrigin(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message =
    'Pages of this origin may not call this server. The operator lists allowed origins in CORS_ORIGINS.';
  return replyWithError(request, reply, 403, 'FORBIDDEN', message);
}
