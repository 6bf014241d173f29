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
 * asked for it, and only then is anything stored. The answer tells no data; events go to the callback address.
 */
export function createCallbackHandler(options: Options) {
  const { origins, open, poster, serving, router, timing, log } = options;

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { viewer, headers } = request;
    const refuse = (status: number, code: string, message: string) =>
      replyWithError(request, reply, status, code, message);
    if (!viewer) return refuse(401, 'UNAUTHENTICATED', 'A valid access token is required.');
    const body = request.body as Body;
    const asked = readExtension(subscriptionExtension(body), origins);
    if (!asked.request) return refuse(400, 'BAD_USER_INPUT', asked.problem);
    const { query, operationName = null, variables = null } = body;
    const operation = { query, operationName, variables };
    if (JSON.stringify(operation).length > LONGEST_OPERATION)
      return refuse(
        400,
        'BAD_USER_INPUT',
        `Query and variables may have ${LONGEST_OPERATION} characters together.`,
      );

    const registration: CallbackRegistration = { ...asked.request, ...operation, viewer };
    const trustedRouter = !router.active || router.matches(headers['x-router-secret']);
    const opened = await open(registration, null, { trustedRouter });
    if (opened.errors) return replyWithErrors(request, reply, statusOf(opened.errors), opened.errors);

    const problem = await confirm(poster, registration, timing);
    if (problem) {
      await opened.stream.return?.();
      log.info({ requestId: request.id, ...problem }, 'a router did not confirm its subscription');
      return refuse(400, 'BAD_USER_INPUT', UNCONFIRMED);
    }
    await serving.register(registration, opened.cursor, opened.stream);
    return reply
      .header(PROTOCOL_HEADER, PROTOCOL_VERSION)
      .type('application/json; charset=utf-8')
      .serializer(String)
      .send('{"data":null}');
  };
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
  const code = errors[0]?.extensions?.code;
  if (code === 'INTERNAL_SERVER_ERROR') return 500;
  return STATUSES[String(code)] ?? 400;
}
