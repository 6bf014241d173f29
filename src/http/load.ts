import type { FastifyInstance } from 'fastify';
import { serviceUnavailable } from '../graphql/errors/refusals.ts';
import { type FormatError, formatAll } from './client-errors.ts';
import { replyWithErrors } from './reply-errors.ts';

/** How much a replica takes on at once. What is beyond that is refused at once, instead of making everybody wait. */
export type Load = {
  /** Takes a place and gives what frees it, or `null` where there is none. */
  enter(): (() => void) | null;
};

/** Mutations may wait eight seconds for their provider, and do next to nothing meanwhile. */
export const MOST_AT_ONCE = 500;

export function createLoad(most = MOST_AT_ONCE): Load {
  let taken = 0;
  return {
    enter() {
      if (taken >= most) return null;
      taken += 1;
      let freed = false;
      return () => {
        if (!freed) taken -= 1;
        freed = true;
      };
    },
  };
}

export function overloaded() {
  return serviceUnavailable('The service is overloaded. Try again later.');
}

/** Refuses HTTP requests at `url` beyond the load before their bodies are read. */
export function limitLoad(app: FastifyInstance, url: string, load: Load, formatError: FormatError): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.ws || request.routeOptions.url !== url) return undefined;
    const leave = load.enter();
    if (leave) {
      reply.raw.once('close', leave);
      return undefined;
    }
    const error = overloaded();
    reply.header('retry-after', String(error.extensions.retryAfter));
    return replyWithErrors(request, reply, 503, formatAll([error], formatError));
  });
}
