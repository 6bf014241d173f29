import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FormattedExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import { type FormatError, formatAll, formatResult } from './client-errors.ts';
import { chooseMediaType } from './media-type.ts';
import type { Caller, OperationPayload, Operations, PreparedOperation } from './operations.ts';
import { replyWithError } from './reply-errors.ts';
import type { RouterCheck } from './router-secret.ts';

const MOST_OPERATIONS = 10;

type Options<Context> = { operations: Operations<Context>; router: RouterCheck; formatError: FormatError };

/**
 * Answers several operations in one request, in their order: for the router, which sends together what it planned for
 * one of its clients. From anybody else a batch would be a way around the limits of one operation.
 */
export function createBatchHandler<Context>({ operations, router, formatError }: Options<Context>) {
  async function answer(prepared: PreparedOperation<Context>): Promise<FormattedExecutionResult> {
    if (prepared.errors) return { errors: formatAll(prepared.errors, formatError) };
    if (typeOf(prepared) === 'subscription') return { errors: formatAll([noStream()], formatError) };
    return formatResult(await operations.execute(prepared.args, 'http'), formatError);
  }

  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    batch: readonly unknown[],
  ): Promise<FastifyReply> => {
    const refuse = (status: number, code: string, message: string) =>
      replyWithError(request, reply, status, code, message);
    const { viewer, headers } = request;
    if (!router.matches(headers['x-router-secret']))
      return refuse(
        400,
        'BAD_USER_INPUT',
        'Send one operation per request. Only the router may send several.',
      );
    if (!viewer) return refuse(401, 'UNAUTHENTICATED', 'A valid access token is required.');
    if (batch.length === 0 || batch.length > MOST_OPERATIONS)
      return refuse(400, 'BAD_USER_INPUT', `A request may have 1 to ${MOST_OPERATIONS} operations.`);

    const caller: Caller = { viewer, trustedRouter: true, presentsSecret: true, transport: 'http' };
    const prepared = batch.map((one) => operations.prepare(payloadOf(one), caller));
    // A later mutation may build on an earlier one.
    const answers = prepared.some((one) => typeOf(one) === 'mutation')
      ? await inSequence(prepared, answer)
      : await Promise.all(prepared.map(answer));
    const type = chooseMediaType(headers.accept) ?? 'application/json';
    return reply.type(`${type}; charset=utf-8`).serializer(String).send(JSON.stringify(answers));
  };
}

async function inSequence<Item, Result>(items: readonly Item[], run: (item: Item) => Promise<Result>) {
  const results: Result[] = [];
  for (const item of items) results.push(await run(item));
  return results;
}

/** What is no request at all has no query. */
function payloadOf(value: unknown): OperationPayload {
  return typeof value === 'object' && value !== null ? value : {};
}

function typeOf({ args }: PreparedOperation<unknown>): string | undefined {
  return args && getOperationAST(args.document, args.operationName)?.operation;
}

function noStream(): GraphQLError {
  return new GraphQLError(
    'Subscriptions are served over WebSocket at /graphql and as server-sent events at /graphql/stream.',
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}
