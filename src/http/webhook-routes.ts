import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from '../auth/viewer.ts';
import { requireUtf8 } from './body/charset.ts';
import { refusePackedBodies } from './body/unpack.ts';
import type { HttpServerOptions } from './server-options.ts';

const LONGEST_BODY = 1_048_576;
const PROVIDER_NAME = /^[a-z]{1,32}$/;

/** `POST /webhooks/:provider`: hands the bytes on as they came, whatever they claim to be. */
export function registerWebhooks<Context extends { viewer: Viewer }>(
  app: FastifyInstance,
  { receiveWebhook, metrics, log }: Pick<HttpServerOptions<Context>, 'receiveWebhook' | 'metrics' | 'log'>,
): void {
  app.removeAllContentTypeParsers();
  // Signatures cover the bytes as they come.
  refusePackedBodies(app);
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: LONGEST_BODY },
    async (request: FastifyRequest, body: Buffer) => {
      requireUtf8(request.headers['content-type']);
      return body;
    },
  );
  app.post<{ Params: { provider: string } }>(
    '/webhooks/:provider',
    { bodyLimit: LONGEST_BODY },
    async (request, reply) => {
      const { provider } = request.params;
      if (!PROVIDER_NAME.test(provider)) return reply.callNotFound();
      const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const status = await receive(provider, rawBody);
      if (status === 404) return reply.callNotFound();
      metrics.webhookReceived(provider, status);
      return reply.code(status).send({ received: status < 300 });

      async function receive(name: string, bytes: Buffer): Promise<number> {
        try {
          return (
            await receiveWebhook(name, { target: request.url, headers: request.headers, rawBody: bytes })
          ).status;
        } catch (err) {
          log.error({ requestId: request.id, provider: name, err }, 'a webhook could not be processed');
          // So that the provider sends it again.
          return 503;
        }
      }
    },
  );
  app.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    url: '/webhooks/:provider',
    handler: (_request, reply) =>
      reply.code(405).header('allow', 'POST').send({ error: 'method not allowed' }),
  });
}
