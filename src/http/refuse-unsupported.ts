import type { FastifyReply, FastifyRequest } from 'fastify';
import { replyWithError } from './reply-errors.ts';

/** Refuses what no transport over HTTP takes: an address that is not UTF-8. */
export async function refuseUnsupported(request: FastifyRequest, reply: FastifyReply) {
  if (request.method !== 'GET' || isUtf8(request.url)) return undefined;
  const message = 'The address is not percent-encoded UTF-8.';
  return replyWithError(request, reply, 400, 'BAD_USER_INPUT', message);
}

function isUtf8(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}
