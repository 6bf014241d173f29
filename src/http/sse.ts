import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, getOperationAST } from 'graphql';
import { createHandler, type OperationContext, print, type Response, type ResponseInit } from 'graphql-sse';
import { type FormatError, formatAll, formatResult } from './client-errors.ts';
import { connectionEnded, forClient } from './client-presence.ts';
import type { Log } from './log.ts';
import { accepts } from './media-type.ts';
import { oncePerResult } from './once-per-result.ts';
import type { Caller, Operations } from './operations.ts';
import { replyWithError } from './reply-errors.ts';
import { createRounds } from './rounds.ts';
import type { RouterCheck } from './router-secret.ts';
import { EventStream } from './sse/event-stream.ts';
import { end, isOver } from './sse/hand-over.ts';
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

type Results = AsyncIterableIterator<ExecutionResult>;
/** Where the hooks leave the stream that they opened. */
type Exchange = { results?: Results };

/** For proxies that hang up on what is silent. */
const KEEP_ALIVE_EVERY_MS = 12_000;

/** GraphQL over server-sent events, one connection for each operation: the handler of a route behind `viewer`. */
export function createSseHandler<Context>({
  operations,
  router,
  allowGet,
  formatError,
  log,
  streams,
}: Options<Context>) {
  const open = createRounds<EventStream>(KEEP_ALIVE_EVERY_MS, (stream) => stream.keepAlive());
  const textOf = oncePerResult((result) => {
    const data = formatResult(result, formatError) as ExecutionResult;
    return Buffer.from(print({ event: 'next', data }));
  });

  // The library reads requests. Its streams queue what they are given, and cost more memory than the connections.
  const answer = createHandler<FastifyRequest, Exchange, OperationContext>({
    // One connection for each operation: none is kept under a token of its own.
    authenticate: () => null,
    async onSubscribe({ raw, context: exchange }, payload) {
      const { viewer, headers } = raw;
      if (!viewer) throw new Error('a stream before its request was authenticated');
      const presentsSecret = router.matches(headers['x-router-secret']);
      const trustedRouter = !router.active || presentsSecret;
      const caller: Caller = { viewer, trustedRouter, presentsSecret, transport: 'sse' };
      const prepared = operations.prepare(payload, caller);
      if (prepared.errors) return streamOfOne({ errors: formatAll(prepared.errors, formatError) });
      const { args } = prepared;
      const { operation } = getOperationAST(args.document, args.operationName) ?? {};
      if (raw.method === 'GET' && operation === 'mutation') return byPost('Mutations');
      if (raw.method === 'GET' && operation === 'query' && !allowGet) return byPost('Queries');
      const result =
        operation === 'subscription'
          ? await operations.subscribe(args, 'sse')
          : await forClient(connectionEnded(raw), () => operations.execute(args, 'sse'));
      if (!(Symbol.asyncIterator in result)) return streamOfOne(formatResult(result, formatError));
      exchange.results = result;
      return [null, STREAMING];
    },
  });

  /** Answers, or gives the results that are to be streamed. */
  async function respond(request: FastifyRequest, reply: FastifyReply): Promise<Results | undefined> {
    const exchange: Exchange = {};
    const { refusal } = request;
    const [body, { status, statusText, headers }] = refusal
      ? streamOfOne({ errors: formatAll([refusal], formatError) })
      : await answer({
          method: request.method,
          url: request.url,
          headers: { get: (name) => JUDGED[name] ?? String(request.headers[name]) },
          body: request.body as Record<string, unknown>,
          raw: request,
          context: exchange,
        });
    if (headers) reply.headers(headers);
    reply.headers(UNBUFFERED).removeHeader('content-encoding');
    if (!isOver(reply.raw))
      reply.raw.writeHead(status, statusText, reply.getHeaders() as OutgoingHttpHeaders);
    if (!exchange.results) await end(reply.raw, body as string | null);
    return exchange.results;
  }

  async function send(results: Results, stream: EventStream, response: ServerResponse): Promise<void> {
    // Some browsers take a response for open when its first bytes are there.
    stream.keepAlive();
    for await (const result of results) {
      if (stream.isOver) return;
      await stream.write(textOf(result));
    }
    await end(response, COMPLETE);
  }

  /** Takes the results to the client until either has no more of it. */
  function follow(results: Results, request: FastifyRequest, reply: FastifyReply): void {
    const { id: requestId } = request;
    const { raw: response } = reply;
    const stream = new EventStream(response);
    // Leaving ends the source also while it waits for its next event.
    const left = () => {
      open.remove(stream);
      streams.delete(reply);
      results.return?.().catch((error) => {
        log.error({ requestId, err: error }, 'an event stream could not be closed cleanly');
      });
    };
    if (response.destroyed) {
      left();
      return;
    }
    response.on('close', left);
    streams.add(reply);
    open.add(stream);
    letGoOf(request);
    send(results, stream, response).catch((error) => failed(error, request, reply));
  }

  function failed(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (!reply.raw.destroyed) log.error({ requestId: request.id, err: error }, 'a stream failed');
    reply.raw.destroy();
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
    const answered = operations.inFlight.begin();
    try {
      const results = await respond(request, reply);
      if (results) follow(results, request, reply);
    } catch (error) {
      failed(error, request, reply);
    } finally {
      answered();
    }
    return undefined;
  };
}

/** What was asked is of no more use, and a token should not lie in memory for as long as a stream is open. */
function letGoOf(request: FastifyRequest): void {
  request.body = undefined;
  request.raw.headers = {};
  request.raw.rawHeaders = [];
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

const EVENT_STREAM = 'text/event-stream; charset=utf-8';

const COMPLETE = print({ event: 'complete', data: null });

const STREAMING: ResponseInit = { status: 200, statusText: 'OK', headers: { 'content-type': EVENT_STREAM } };

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
      headers: { 'content-type': EVENT_STREAM },
    },
  ];
}
