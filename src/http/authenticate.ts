import type { FastifyReply, FastifyRequest } from 'fastify';
import { bearerToken } from '../auth/bearer.ts';
import type { VerifyToken } from '../auth/tokens.ts';
import { Unauthenticated } from '../auth/unauthenticated.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Log } from './log.ts';
import { replyWithError } from './reply-errors.ts';
import type { RouterCheck } from './router-secret.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** `null` for a router that only wants the schema, and outside GraphQL. */
    viewer: Viewer | null;
  }
}

/**
 * Lets a GraphQL request through with its viewer, before its body is read. A router with the secret and no token goes
 * through without one; what it asks for is judged later.
 */
export function createAuthenticator(verifyToken: VerifyToken, router: RouterCheck, log: Log) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { authorization } = request.headers;
    if (authorization === undefined && router.matches(request.headers['x-router-secret'])) return undefined;
    const token = bearerToken(authorization);
    try {
      if (token === null) throw new Unauthenticated('no bearer token');
      request.viewer = await verifyToken(token);
      return undefined;
    } catch (error) {
      if (error instanceof Unauthenticated) {
        log.info({ requestId: request.id, reason: error.reason }, 'refused a request without a valid token');
        return replyWithError(request, reply, 401, 'UNAUTHENTICATED', error.message);
      }
      log.error({ requestId: request.id, err: error }, 'the keys that verify tokens cannot be fetched');
      const message = 'Tokens cannot be checked at the moment.';
      return replyWithError(request, reply, 503, 'INTERNAL_SERVER_ERROR', message);
    }
  };
}
