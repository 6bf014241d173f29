import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { RefusedBody } from './body/refused-body.ts';
import { chooseMediaType } from './media-type.ts';

/** Answers a GraphQL request that came to nothing: an `errors` body without `data`. */
export function replyWithErrors(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  errors: readonly GraphQLFormattedError[],
): FastifyReply {
  const type = chooseMediaType(request.headers.accept) ?? 'application/json';
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(status)
    .type(`${type}; charset=utf-8`)
    .serializer(String)
    .send(JSON.stringify({ errors }));
}

/** One error with a code of the contract. */
export function replyWithError(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
): FastifyReply {
  return replyWithErrors(request, reply, status, [{ message, extensions: { code } }]);
}

/** For errors that fastify raises before a GraphQL handler runs: bodies too long, not JSON, of another type. */
export function replyToBadRequest(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof RefusedBody)
    return replyWithError(
      request,
      reply.headers(error.headers),
      error.statusCode,
      'BAD_USER_INPUT',
      error.message,
    );
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) return replyWithError(request, reply, 413, 'BAD_USER_INPUT', 'The body is too long.');
  if (status === 415)
    return replyWithError(request, reply, 415, 'BAD_USER_INPUT', 'The body must be application/json.');
  if (status >= 400 && status < 500)
    return replyWithError(request, reply, 400, 'BAD_USER_INPUT', 'The body cannot be read.');
  throw error;
}

/**
 * The status of an answer to a well-formed request whose document or variables are refused. Clients of
 * `application/json` take every other status for trouble on the way and do not read the errors.
 */
export function statusOfRefusal(accept: string | undefined): 200 | 400 {
  return chooseMediaType(accept) === 'application/json' ? 200 : 400;
}
