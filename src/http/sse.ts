import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import { createHandler, type OperationArgs, type OperationContext, type Response } from 'graphql-sse';
import { type FormatError, formatAll, formatResult } from './client-errors.ts';
import { connectionEnded, forClient } from './client-presence.ts';
import type { Log } from './log.ts';
import { accepts } from './media-type.ts';
import type { Caller, Operations } from './operations.ts';
import { replyWithError } from './reply-errors.ts';
import type { RouterCheck } from './router-secret.ts';
import { end, isOver, write } from './sse/hand-over.ts';
import { createPace, type Pace } from './sse/pace.ts';
import { problemOfBody, problemOfQuery } from './sse/parameters.ts';

type Options<Context> = {
  operations: Operations<Context>;
  router: RouterCheck;
  /** Whether queries may come by GET; subscriptions may. */
  allowGet: boolean;
  formatError: FormatError;
  log: Log;
  /** The open streams, for the stop. */
  streams: Set<FastifyReply>;
};

type Exchange = { reply: FastifyReply; pace: Pace };

/** GraphQL over server-sent events, one connection for each operation: the handler of a route behind `viewer`. */
export function createSseHandler<Context>({
  operations,
  router,
  allowGet,
  formatError,
  log,
  streams,
}: Options<Context>) {
  const answer = createHandler<FastifyRequest, Exchange, OperationContext>({
    // One connection for each operation: none is kept under a token of its own.
    authenticate: () => null,
    onSubscribe({ raw }, payload) {
      const { viewer, headers } = raw;
      if (!viewer) throw new Error('a stream before its request was authenticated');
      const presentsSecret = router.matches(headers['x-router-secret']);
      const trustedRouter = !router.active || presentsSecret;
      const caller: Caller = { viewer, trustedRouter, presentsSecret, transport: 'sse' };
      const prepared = operations.prepare(payload, caller);
      if (prepared.errors) return streamOfOne({ errors: formatAll(prepared.errors, formatError) });
      const { document, operationName } = prepared.args;
      const { operation } = getOperationAST(document, operationName) ?? {};
      if (raw.method === 'GET' && operation === 'mutation') return byPost('Mutations');
      if (raw.method === 'GET' && operation === 'query' && !allowGet) return byPost('Queries');
      return prepared.args as unknown as OperationArgs<OperationContext>;
    },
    validate: () => [],
    // In flight for itself: it is seen through although its client has left.
    execute: (args) => operations.inFlight.run(() => operations.execute(args as ExecutionArgs, 'sse')),
    subscribe: (args) => operations.subscribe(args as ExecutionArgs, 'sse'),
    onOperation(_context, { context: { reply, pace } }, _args, result) {
      if (!(Symbol.asyncIterator in result)) return undefined;
      if (!reply.raw.destroyed) streams.add(reply);
      return pace.of(result as AsyncIterableIterator<ExecutionResult>);
    },
    onNext: (_context, _request, result) =>
      formatResult(result as ExecutionResult, formatError) as ExecutionResult,
  });

  async function respond(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const pace = createPace();
    const { refusal } = request;
    const [body, { status, statusText, headers }] = refusal
      ? streamOfOne({ errors: formatAll([refusal], formatError) })
      : await answer({
          method: request.method,
          url: request.url,
          headers: { get: (name) => JUDGED[name] ?? String(request.headers[name]) },
          body: request.body as Record<string, unknown>,
          raw: request,
          context: { reply, pace },
        });
    if (headers) reply.headers(headers);
    reply.headers(UNBUFFERED).removeHeader('content-encoding');
    if (!isOver(reply.raw))
      reply.raw.writeHead(status, statusText, reply.getHeaders() as OutgoingHttpHeaders);
    if (typeof body === 'string' || !body) return end(reply.raw, body);
    // Leaving ends the source also while it waits for its next event.
    reply.raw.once('close', () => {
      body.return().catch((error) => {
        log.error({ requestId: request.id, err: error }, 'an event stream could not be closed cleanly');
      });
    });
    for await (const text of body) {
      if (isOver(reply.raw)) break;
      await write(reply.raw, text);
      if (!isComment(text)) pace.left();
    }
    return end(reply.raw);
  }

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    // A router's secret alone lets it read the schema, which is no stream.
    if (!request.viewer)
      return replyWithError(request, reply, 401, 'UNAUTHENTICATED', 'A valid access token is required.');
    const problem = request.method === 'GET' ? problemOfQuery(request.query) : problemOfBody(request.body);
    if (problem && !request.refusal) return replyWithError(request, reply, 400, 'BAD_USER_INPUT', problem);
    if (!accepts(request.headers.accept, 'text/event-stream'))
      return replyWithError(
        request,
        reply,
        406,
        'BAD_USER_INPUT',
        'The response is text/event-stream: accept this media type.',
      );
    reply.hijack();
    if (reply.raw.destroyed) return undefined;
    try {
      await forClient(connectionEnded(request), () => operations.inFlight.run(() => respond(request, reply)));
    } catch (error) {
      if (!reply.raw.destroyed) log.error({ requestId: request.id, err: error }, 'a stream failed');
      reply.raw.destroy();
    } finally {
      streams.delete(reply);
    }
    return undefined;
  };
}

/** Headers that were judged before; the library compares them letter by letter, and takes these values alone. */
const JUDGED: Readonly<Record<string, string>> = {
  accept: 'text/event-stream',
  'content-type': 'application/json',
};

/** Proxies hand on what they get: nginx buffers answers by default, and `no-transform` forbids compression. */
const UNBUFFERED = {
  'x-accel-buffering': 'no',
  'cache-control': 'private, no-store, no-transform',
  'x-content-type-options': 'nosniff',
};

function isComment(text: string): boolean {
  return text.startsWith(':');
}

const byPost = (what: string): Response => [
  `{"errors":[{"message":"${what} are sent by POST.","extensions":{"code":"BAD_USER_INPUT"}}]}`,
  {
    status: 405,
    statusText: 'Method Not Allowed',
    headers: { allow: 'POST', 'content-type': 'application/json; charset=utf-8' },
  },
];

/** A refusal, as the protocol wants it for those who accept event streams. */
function streamOfOne(result: object): Response {
  return [
    `event: next\ndata: ${JSON.stringify(result)}\n\nevent: complete\ndata:\n\n`,
    {
      status: 200,
      statusText: 'OK',
      headers: { 'content-type': 'text/event-stream; charset=utf-8' },
    },
  ];
}
