import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLFormattedError, getOperationAST } from 'graphql';
import type { Documents } from '../documents.ts';
import type { Log } from '../log.ts';
import { replyWithError, replyWithErrors } from '../reply-errors.ts';
import type { RouterCheck } from '../router-secret.ts';
import { readExtension, subscriptionExtension } from './extension.ts';
import type { OpenStream } from './open-stream.ts';
import type { Poster } from './poster.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from './protocol.ts';
import type { CallbackServing } from './serving.ts';
import type { CallbackRegistration } from './store.ts';
import type { CallbackTiming } from './timing.ts';

/** A registration is kept sealed and in memory: routers send their operations with variables, and both are short. */
const LONGEST_OPERATION = 65_536;

const STATUSES: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
};

type Body = { query: string; operationName?: string | null; variables?: Record<string, unknown> | null };

/** Whether a POSTed operation is a subscription that asks for callbacks. */
export function wantsCallbacks(documents: Documents, { body }: FastifyRequest): boolean {
  if (subscriptionExtension(body) === undefined) return false;
  const { query, operationName } = body as Partial<Body>;
  if (typeof query !== 'string') return false;
  const { document } = documents.prepare(query);
  return (
    document !== undefined && getOperationAST(document, operationName || null)?.operation === 'subscription'
  );
}

type Options = {
  origins: readonly string[];
  open: OpenStream;
  poster: Poster;
  serving: CallbackServing;
  router: RouterCheck;
  timing: CallbackTiming;
  log: Log;
};

/**
 * Registers a router's subscription: it is judged like any other operation, the router confirms by `check` that it
 * asked for it, and only then is anything stored. The answer contains no data; events go to the callback address.
 */
export function createCallbackHandler(options: Options) {
  const { origins, open, poster, serving, router, timing, log } = options;

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { viewer, headers } = request;
    const refuse = (status: number, code: string, message: string) =>
      replyWithError(request, reply, status, code, message);
    if (!viewer) return refuse(401, 'UNAUTHENTICATED', 'A valid access token is required.');
    const body = request.body as Body;
    if (router.active && !router.matches(headers['x-router-secret']))
      return refuse(403, 'FORBIDDEN', 'Subscriptions by HTTP callback require the router secret.');
    const asked = readExtension(subscriptionExtension(body), origins);
    if (!asked.request) return refuse(400, 'BAD_USER_INPUT', asked.problem);
    const { query, operationName = null, variables = null } = body;
    const operation = { query, operationName, variables };
    if (JSON.stringify(operation).length > LONGEST_OPERATION)
      return refuse(
        400,
        'BAD_USER_INPUT',
        `The query and the variables together may have at most ${LONGEST_OPERATION} characters.`,
      );

    const registration: CallbackRegistration = { ...asked.request, ...operation, viewer };
    if (await serving.isFull(registration)) return tooMany(request, reply);
    const opened = await open(registration, null, { trustedRouter: true });
    if (opened.errors) {
      const retryAfter = opened.errors[0]?.extensions?.retryAfter;
      if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
      return replyWithErrors(request, reply, statusOf(opened.errors), opened.errors);
    }

    const problem = await confirm(poster, registration, timing);
    if (problem) {
      await opened.stream.return?.();
      log.info({ requestId: request.id, ...problem }, 'a router did not confirm its subscription');
      return refuse(400, 'BAD_USER_INPUT', UNCONFIRMED);
    }
    const registered = await serving.register(registration, opened.cursor, opened.stream);
    if (!registered) return tooMany(request, reply);
    return reply
      .header(PROTOCOL_HEADER, PROTOCOL_VERSION)
      .type('application/json; charset=utf-8')
      .serializer(String)
      .send('{"data":null}');
  };
}

/** Until then some of them may have ended. */
const COME_AGAIN_AFTER_SECONDS = 60;

function tooMany(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = 'The limit of callback subscriptions is reached. End some, or try again later.';
  const extensions = { code: 'RATE_LIMITED', retryAfter: COME_AGAIN_AFTER_SECONDS };
  reply.header('retry-after', COME_AGAIN_AFTER_SECONDS);
  return replyWithErrors(request, reply, 429, [{ message, extensions }]);
}

const UNCONFIRMED =
  'The callback address did not confirm the subscription: it must answer `check` with 204 within a few seconds.';

/** Hive Gateway confirms without the header; one that speaks of something else is no router. */
async function confirm(poster: Poster, registration: CallbackRegistration, timing: CallbackTiming) {
  const outcome = await poster.post(registration, { action: 'check' }, timing.firstCheckWithinMs);
  if (outcome.kind !== 'TAKEN') return { outcome: outcome.kind, httpStatus: outcome.status };
  const { status, protocol } = outcome;
  if (status === 204 && (protocol === null || protocol.startsWith('callback'))) return null;
  return { outcome: 'UNCONFIRMED', httpStatus: status };
}

function statusOf(errors: readonly GraphQLFormattedError[]): number {
  return STATUSES[String(errors[0]?.extensions?.code)] ?? 400;
}
