import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Origins } from './origins.ts';
import { replyWithError } from './reply-errors.ts';

/** Headers that no page can have a browser send to another site unless that site agreed beforehand. */
export const PREFLIGHTED_HEADERS = ['x-apollo-operation-name', 'apollo-require-preflight'] as const;

const SIMPLE_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/**
 * Makes what refuses a GET that a page on another site may have made a browser send without a preflight. With a bearer
 * token it cannot have, as browsers add none by themselves; but a page of another origin needs more than that,
 * or must be listed. Bodies that need no preflight are refused by their type.
 */
export function createForgeryGuard({ listed }: Origins) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { method, headers } = request;
    if (method !== 'GET' || !isFromAnotherSite(headers) || hadPreflight(headers)) return undefined;
    if (headers.origin !== undefined && listed.includes(headers.origin)) return undefined;
    return replyWithError(
      request,
      reply,
      400,
      'BAD_USER_INPUT',
      `Refused as a possible cross-site request forgery (CSRF): send the content-type application/json, or one of ${PREFLIGHTED_HEADERS.join(', ')}.`,
    );
  };
}

/** Whether a page of another origin is behind the request. Only browsers tell, and always do. */
export function isFromAnotherSite({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return origin !== undefined && URL.parse(origin)?.host !== host;
}

function hadPreflight(headers: IncomingHttpHeaders): boolean {
  if (PREFLIGHTED_HEADERS.some((name) => Boolean(headers[name]))) return true;
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return type !== undefined && !SIMPLE_TYPES.includes(type);
}
