import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { RefusedBody } from './refused-body.ts';

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** A body before it is read. fastify compares the length on the wire with `content-length`. */
type Payload = Readable & { receivedEncodedLength?: number };

/**
 * Unpacks compressed bodies as they arrive. fastify counts the unpacked bytes against the route's limit and stops reading
 * there, so a small body cannot fill the memory.
 */
export function unpackBodies(app: FastifyInstance): void {
  app.addHook('preParsing', async (request, reply, payload) => {
    const encoding = encodingOf(request.raw);
    if (encoding === 'identity') return payload;
    const create = UNPACKERS[encoding];
    if (!create) throw unknownEncoding(Object.keys(UNPACKERS).filter((name) => name !== 'x-gzip'));
    const unpacked: Transform & Payload = create();
    unpacked.receivedEncodedLength = 0;
    payload.on('data', (chunk: Buffer) => {
      unpacked.receivedEncodedLength = (unpacked.receivedEncodedLength ?? 0) + chunk.length;
    });
    payload.pipe(unpacked);
    // What was refused before its end is read no further.
    reply.raw.once('close', () => {
      payload.unpipe(unpacked);
      unpacked.destroy();
    });
    return unpacked;
  });
}

/** Refuses compressed bodies: for those whose bytes are signed. */
export function refusePackedBodies(app: FastifyInstance): void {
  app.addHook('preParsing', async (request, _reply, payload) => {
    if (encodingOf(request.raw) !== 'identity') throw unknownEncoding(['identity']);
    return payload;
  });
}

function encodingOf({ headers }: IncomingMessage): string {
  return headers['content-encoding']?.trim().toLowerCase() || 'identity';
}

/** RFC 9110, 12.5.3: a 415 with `accept-encoding` lists the accepted codings. */
function unknownEncoding(taken: readonly string[]): RefusedBody {
  const list = taken.join(', ');
  return new RefusedBody(
    415,
    `The content-encoding of the body must be ${list.replace(/, (\w+)$/, ' or $1')}.`,
    {
      'accept-encoding': list,
    },
  );
}
