import type { FastifyInstance } from 'fastify';
import { request as send } from 'undici';
import { loopback } from '../loopback.ts';
import { type LocalHosts, refuseForeignHost, refuseForeignPage } from './local-callers.ts';

const LONGEST_BODY = 1_048_576;

/**
 * `/_sandbox`: lists the simulators and hands `/_sandbox/:provider/…` on to the control calls of one. It takes no tokens,
 * so that what comes by way of a stranger's page or name is refused.
 */
export function registerSandbox(
  app: FastifyInstance,
  simulators: Readonly<Record<string, string>>,
  hosts: LocalHosts,
): void {
  app.addHook('onRequest', refuseForeignHost(hosts));
  app.addHook('onRequest', refuseForeignPage);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LONGEST_BODY }, (_request, body, done) =>
    done(null, body),
  );
  app.get('/_sandbox', () =>
    Object.fromEntries(Object.entries(simulators).map(([provider, url]) => [provider, { url }])),
  );
  app.route<{ Params: { provider: string; '*': string } }>({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/_sandbox/:provider/*',
    async handler(request, reply) {
      const target = controlUrl(simulators, request.params, request.url);
      if (!target) return reply.callNotFound();
      const answer = await send(target, {
        method: request.method as 'GET',
        headers: { 'content-type': 'application/json' },
        body: Buffer.isBuffer(request.body) ? request.body : null,
        dispatcher: loopback,
      }).catch(() => null);
      if (!answer) return reply.code(502).send({ error: 'the simulator does not answer' });
      const type = answer.headers['content-type'] ?? 'application/json';
      return reply.code(answer.statusCode).header('content-type', type).send(answer.body);
    },
  });
}

function controlUrl(
  simulators: Readonly<Record<string, string>>,
  { provider, '*': path }: { provider: string; '*': string },
  requested: string,
): URL | null {
  const base = Object.hasOwn(simulators, provider) ? simulators[provider] : undefined;
  if (base === undefined) return null;
  const target = URL.parse(`/_sandbox/${path}`, base);
  // Dots in the path would lead to the simulated API itself.
  if (!target?.pathname.startsWith('/_sandbox/')) return null;
  target.search = URL.parse(requested, base)?.search ?? '';
  return target;
}
