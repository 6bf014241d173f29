import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import type { OperationArgs, OperationContext, Response } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { type FormatError, formatAll, formatResult } from './client-errors.ts';
import type { Log } from './log.ts';
import type { Operations } from './operations.ts';
import { replyWithError } from './reply-errors.ts';
import type { RouterCheck } from './router-secret.ts';

type Options<Context> = {
  operations: Operations<Context>;
  router: RouterCheck;
  formatError: FormatError;
  log: Log;
  /** The streams that are open, for whoever ends them. */
  streams: Set<FastifyReply>;
};

/** GraphQL over server-sent events, one connection for each operation: the handler of a route behind `viewer`. */
export function createSseHandler<Context>({
  operations,
  router,
  formatError,
  log,
  streams,
}: Options<Context>) {
  const handle = createHandler<OperationContext>({
    // One connection for each operation: none is kept under a token of its own.
    authenticate: () => null,
    onSubscribe({ raw }, payload) {
      const { viewer, headers } = raw;
      if (!viewer) throw new Error('a stream before its request was authenticated');
      const trustedRouter = !router.active || router.matches(headers['x-router-secret']);
      const prepared = operations.prepare(payload, { viewer, trustedRouter, transport: 'sse' });
      if (prepared.errors) return streamOfOne({ errors: formatAll(prepared.errors, formatError) });
      const { document, operationName } = prepared.args;
      const { operation } = getOperationAST(document, operationName) ?? {};
      if (raw.method === 'GET' && operation === 'mutation') return MUTATION_BY_GET;
      return prepared.args as unknown as OperationArgs<OperationContext>;
    },
    validate: () => [],
    // In flight for itself: it is seen through although its client has left.
    execute: (args) => operations.inFlight.run(() => operations.execute(args as ExecutionArgs, 'sse')),
    subscribe: (args) => operations.subscribe(args as ExecutionArgs, 'sse'),
    onOperation(_context, { context }, _args, result) {
      if (Symbol.asyncIterator in result && !context.reply.raw.destroyed) streams.add(context.reply);
    },
    async onNext(_context, { context }, result) {
      await drained(context.reply);
      return formatResult(result as ExecutionResult, formatError) as ExecutionResult;
    },
  });

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { accept = '*/*' } = request.headers;
    const problem = request.method === 'GET' ? problemOfQuery(request.query) : problemOfBody(request.body);
    if (problem) return replyWithError(request, reply, 400, 'BAD_USER_INPUT', problem);
    if (!/text\/event-stream|text\/\*|\*\/\*/.test(accept))
      return replyWithError(request, reply, 406, 'BAD_USER_INPUT', 'The answer is text/event-stream.');
    // The library knows that value alone; other ones in the list make it look for another protocol.
    request.headers.accept = 'text/event-stream';
    reply.hijack();
    if (reply.raw.destroyed) return undefined;
    // The library waits for the end of a response, which one whose client has left never reports.
    const left = new Promise<void>((resolve) => reply.raw.once('close', resolve));
    try {
      await operations.inFlight.run(() => Promise.race([handle(request, reply), left]));
    } catch (error) {
      if (!reply.raw.destroyed) log.error({ requestId: request.id, err: error }, 'a stream broke off');
      reply.raw.destroy();
    } finally {
      streams.delete(reply);
    }
    return undefined;
  };
}

function problemOfBody(body: unknown): string | null {
  return typeof (body as { query?: unknown } | null)?.query === 'string' ? null : '`query` must be text.';
}

/** Looked at beforehand: the library quotes an address that it cannot read. */
function problemOfQuery(parameters: unknown): string | null {
  const { query, variables, extensions } = parameters as Record<string, unknown>;
  if (typeof query !== 'string') return '`query` must be given, once.';
  if (!isJsonObject(variables)) return '`variables` must be a JSON object.';
  return isJsonObject(extensions) ? null : '`extensions` must be a JSON object.';
}

/** An absent or empty parameter is none. */
function isJsonObject(text: unknown): boolean {
  if (text === undefined || text === '') return true;
  try {
    const value: unknown = JSON.parse(String(text));
    return value === null || (typeof value === 'object' && !Array.isArray(value));
  } catch {
    return false;
  }
}

const MUTATION_BY_GET: Response = [
  '{"errors":[{"message":"Mutations are sent by POST.","extensions":{"code":"BAD_USER_INPUT"}}]}',
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
      headers: { 'cache-control': 'no-cache', 'content-type': 'text/event-stream; charset=utf-8' },
    },
  ];
}

/** The library queues what a client does not read; waiting here makes the stream as slow as its client. */
function drained({ raw }: FastifyReply): Promise<void> {
  if (!raw.writableNeedDrain || raw.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      raw.off('drain', done);
      raw.off('close', done);
      resolve();
    };
    raw.once('drain', done);
    raw.once('close', done);
  });
}
