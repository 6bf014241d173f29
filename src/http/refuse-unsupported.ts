import type { FastifyReply, FastifyRequest } from 'fastify';
import { replyWithError, replyWithErrors } from './reply-errors.ts';

/** Refuses what no transport over HTTP takes: an address that is not UTF-8, and persisted queries. */
export async function refuseUnsupported(request: FastifyRequest, reply: FastifyReply) {
  if (request.method === 'GET' && !isUtf8(request.url))
    return replyWithError(
      request,
      reply,
      400,
      'BAD_USER_INPUT',
      'The address is not UTF-8, percent-encoded.',
    );
  const parameters = isObject(request.body) ? request.body : request.query;
  if (!isObject(parameters) || !hasPersistedQuery(parameters.extensions)) return undefined;
  // The status, message and code by which clients know that they have to send the whole text. On an event stream only
  // another status is read.
  const status = request.routeOptions.url === '/graphql' ? 200 : 400;
  const extensions = { code: 'PERSISTED_QUERY_NOT_SUPPORTED' };
  return replyWithErrors(request, reply, status, [{ message: 'PersistedQueryNotSupported', extensions }]);
}

function isUtf8(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}

/** A GET has its extensions as JSON. */
function hasPersistedQuery(extensions: unknown): boolean {
  if (isObject(extensions)) return isObject(extensions.persistedQuery);
  if (typeof extensions !== 'string' || !extensions.includes('persistedQuery')) return false;
  try {
    return hasPersistedQuery(Object(JSON.parse(extensions)));
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
