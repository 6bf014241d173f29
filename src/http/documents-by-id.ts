import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type FormatError, formatAll } from './client-errors.ts';
import { asksFor } from './media-type.ts';
import { replyWithErrors, statusOfRefusal } from './reply-errors.ts';
import { persistedHash, type TrustedDocuments } from './trusted-documents.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The error that is the only item of an event stream. */
    refusal?: GraphQLError;
  }
}

type Parameters = { query?: unknown; documentId?: unknown; extensions?: unknown };

/**
 * Makes the hook that puts the text of a document in the place of its id, before anything else reads the request. A batch
 * and a WebSocket message hold their own ids, which `Operations` resolves.
 */
export function createIdResolver(trusted: TrustedDocuments, formatError: FormatError) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const parameters: unknown = isObject(request.body) ? request.body : request.query;
    if (!isObject(parameters)) return undefined;
    const { query, documentId = null } = parameters;
    const extensions = parsed(parameters.extensions);
    const hash = persistedHash(extensions);
    if (documentId === null && hash === undefined) return undefined;
    const isStream = request.routeOptions.url !== '/graphql';
    try {
      put(request, String(trusted.textOf({ query, documentId, extensions })));
      return undefined;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      // Clients of event streams read errors out of the stream.
      if (isStream && asksFor(request.headers.accept, 'text/event-stream')) {
        request.refusal = error;
        return undefined;
      }
      // A stream that is answered in JSON has to say by its status that it is none.
      const usual = hash === undefined ? statusOfRefusal(request.headers.accept) : 200;
      return replyWithErrors(request, reply, isStream ? 400 : usual, formatAll([error], formatError));
    }
  };
}

function put(request: FastifyRequest, query: string): void {
  if (isObject(request.body)) {
    const { documentId: _, extensions, ...rest } = request.body;
    const others = isObject(extensions) ? { ...extensions, persistedQuery: undefined } : undefined;
    request.body = { ...rest, query, ...(others && { extensions: others }) };
    return;
  }
  // Apollo Server and graphql-sse read the address themselves.
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  searchParams.delete('documentId');
  searchParams.delete('extensions');
  searchParams.set('query', query);
  request.raw.url = `${pathname}?${searchParams}`;
  request.query = Object.fromEntries(searchParams);
}

/** A GET has its extensions as JSON; what is none is refused elsewhere. */
function parsed(extensions: unknown): unknown {
  if (typeof extensions !== 'string' || !extensions.includes('persistedQuery')) return extensions;
  try {
    return JSON.parse(extensions);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Parameters & Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
