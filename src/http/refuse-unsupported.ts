import type { FastifyReply, FastifyRequest } from 'fastify';
import { asksFor } from './media-type.ts';
import { asksForPersistedQuery, persistedQueryNotSupported } from './persisted-query.ts';
import { replyWithError, replyWithErrors } from './reply-errors.ts';

/**
 * Refuses what no transport over HTTP takes: an address that is not UTF-8, and persisted queries. Those of clients that
 * read event streams are refused in the stream.
 */
export async function refuseUnsupported(request: FastifyRequest, reply: FastifyReply) {
  if (request.method === 'GET' && !isUtf8(request.url))
    return replyWithError(
      request,
      reply,
      400,
      'BAD_USER_INPUT',
      'The address is not UTF-8, percent-encoded.',
    );
  if (!asksForPersistedQuery(extensionsOf(request))) return undefined;
  const isStream = request.routeOptions.url !== '/graphql';
  if (isStream && asksFor(request.headers.accept, 'text/event-stream')) return undefined;
  // Clients read the code out of a 200; a stream that is answered in JSON has to say by its status that it is none.
  return replyWithErrors(request, reply, isStream ? 400 : 200, [persistedQueryNotSupported().toJSON()]);
}

/** What a request over HTTP has as `extensions`, in its body or its address. */
export function extensionsOf({ body, query }: FastifyRequest): unknown {
  const parameters = typeof body === 'object' && body !== null ? body : query;
  return Object(parameters).extensions;
}

function isUtf8(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}
