import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopbackHost, isUnregistrableHost } from '../domain/web-address.ts';
import { isFromAnotherSite } from './cross-site.ts';
import { replyWithError } from './reply-errors.ts';

/** Names of this machine only, or every address and name that no stranger can register. */
export type LocalHosts = 'LOOPBACK' | 'LOCAL';

/**
 * Refuses a request whose `Host` is not one of ours: a page's own name may be made to lead here (DNS rebinding), and the
 * browser would then show the page what a sandbox hands out.
 */
export function refuseForeignHost(hosts: LocalHosts) {
  const isOurs = hosts === 'LOOPBACK' ? isLoopbackHost : isUnregistrableHost;
  const right =
    hosts === 'LOOPBACK'
      ? 'use localhost or 127.0.0.1'
      : 'use an address, or a name without a dot or below .localhost, .local or .internal';
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const host = URL.parse(`http://${request.headers.host}`)?.hostname;
    if (host && isOurs(host)) return undefined;
    const message = `The sandbox does not accept the name in the Host header: ${right}.`;
    return replyWithError(request, reply, 421, 'FORBIDDEN', message);
  };
}

/** Refuses what a page of another origin makes a browser send, with or without a preflight. */
export async function refuseForeignPage(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (!isFromAnotherSite(request.headers)) return undefined;
  const message = 'Pages of other origins may not control the sandbox. Call it from a program.';
  return replyWithError(request, reply, 403, 'FORBIDDEN', message);
}
