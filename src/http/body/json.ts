import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseExactly } from '../../domain/exact-number.ts';
import { decodeUtf8 } from '../../domain/strict-text.ts';
import { requireUtf8 } from './charset.ts';
import { RefusedBody } from './refused-body.ts';
import { unpackBodies } from './unpack.ts';

/** Takes JSON bodies and no others: UTF-8 to the letter, compressed or not. */
export function takeJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  unpackBodies(app);
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      requireUtf8(request.headers['content-type']);
      const text = decodeUtf8(bytes);
      if (text === null) throw new RefusedBody(400, 'The body is not UTF-8.');
      try {
        return parseExactly(text);
      } catch {
        // The parser's own message quotes the body.
        throw new RefusedBody(400, 'The body is not JSON.');
      }
    },
  );
}
