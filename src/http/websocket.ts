import websocketPlugin, { type WebSocket } from '@fastify/websocket';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, getOperationAST } from 'graphql';
import { CloseCode, handleProtocols, type Context as LibraryContext, makeServer } from 'graphql-ws';
import { bearerToken, connectionToken } from '../auth/bearer.ts';
import type { VerifyToken } from '../auth/tokens.ts';
import { Unauthenticated } from '../auth/unauthenticated.ts';
import { exactly } from '../domain/exact-number.ts';
import { type FormatError, formatAll, formatResult } from './client-errors.ts';
import { forClient } from './client-presence.ts';
import type { Log } from './log.ts';
import { oncePerResult } from './once-per-result.ts';
import type { Caller, Operations } from './operations.ts';
import { createRounds } from './rounds.ts';
import type { RouterCheck } from './router-secret.ts';
import type { ViewerQuota } from './viewer-quota.ts';
import { Connection, MOST_OPERATIONS, TRY_AGAIN_LATER } from './websocket/connection.ts';

type ServerContext = LibraryContext<Record<string, unknown>, Connection>;

/** Documents' images go by POST. */
const LONGEST_MESSAGE = 1_048_576;
/** For the other side to say goodbye, too. */
const GOODBYE_WITHIN_MS = 2_000;

type Timing = {
  /** How long a connection may be open before it introduces itself. */
  introductionMs: number;
  pingEveryMs: number;
};

const TIMING: Timing = { introductionMs: 10_000, pingEveryMs: 15_000 };

type Options<Context> = {
  operations: Operations<Context>;
  verifyToken: VerifyToken;
  router: RouterCheck;
  /** How many sockets a viewer may have open. */
  sockets: ViewerQuota;
  formatError: FormatError;
  log: Log;
  timing?: Partial<Timing>;
};

/** Makes the server take WebSockets, closing them as `close` says when it stops. */
export async function registerWebSockets(app: FastifyInstance, preClose: () => Promise<void>): Promise<void> {
  // Pongs of the socket's own, which only a client that does not read makes wait, are limited by the library.
  const options = {
    maxPayload: LONGEST_MESSAGE,
    handleProtocols,
    closeTimeout: GOODBYE_WITHIN_MS,
    // Messages are decoded here, strictly, whichever their frame: a broken one is closed with the protocol's own code.
    skipUTF8Validation: true,
  };
  await app.register(websocketPlugin, {
    options,
    preClose: (done) => {
      preClose().then(() => app.websocketServer.close(() => done()), done);
    },
    errorHandler: (_error, socket) => socket.terminate(),
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (request.ws) replies.set(request, reply);
    done();
  });
}

/** GraphQL over WebSocket, `graphql-transport-ws`: the handler of a route. */
export function createWebSocketHandler<Context>(options: Options<Context>) {
  const { operations, verifyToken, router, sockets, formatError, log } = options;
  const { introductionMs, pingEveryMs } = { ...TIMING, ...options.timing };

  /** Whether nobody waits for an operation any more. */
  const leaving = new WeakMap<object, () => boolean>();
  const shown = oncePerResult((result) => formatResult(result, formatError));
  const server = makeServer<Record<string, unknown>, Connection>({
    jsonMessageReviver: exactly as (key: string, value: unknown) => unknown,
    connectionInitWaitTimeout: introductionMs,
    async onConnect(context) {
      const { extra: connection } = context;
      const { socket, requestId } = connection;
      try {
        const viewer = await verifyToken(tokenOf(context));
        const leave = sockets.enter(viewer);
        if (!leave) {
          socket.close(TRY_AGAIN_LATER, 'Too many connections');
          return false;
        }
        if (socket.readyState === socket.CLOSED) leave();
        else connection.leave = leave;
        connection.viewer = viewer;
        // A token and its secrets are of no more use, and connections last for hours.
        delete (context as { connectionParams?: unknown }).connectionParams;
        connection.authorization = undefined;
        return true;
      } catch (error) {
        if (error instanceof Unauthenticated) {
          log.info({ requestId, reason: error.reason }, 'refused a WebSocket without a valid token');
          socket.close(CloseCode.Unauthorized, 'Unauthorized');
        } else {
          log.error({ requestId, err: error }, 'the keys that verify tokens cannot be fetched');
          socket.close(TRY_AGAIN_LATER, 'Tokens cannot be checked at the moment');
        }
        return false;
      }
    },
    onSubscribe(context, id, payload) {
      const { viewer, presentsSecret, order } = context.extra;
      if (!viewer) throw new Error('an operation before its connection was acknowledged');
      if (Object.keys(context.subscriptions).length > MOST_OPERATIONS) return [tooManyOperations()];
      const trustedRouter = !router.active || presentsSecret;
      const caller: Caller = { viewer, trustedRouter, presentsSecret, transport: 'websocket' };
      const prepared = operations.prepare(payload, caller);
      // The library keeps the payload as long as the stream, and nobody reads the text again.
      Object.assign(payload, { query: '' });
      if (prepared.errors) return prepared.errors;
      const { document, operationName } = prepared.args;
      // What opens no stream can be completed while it runs.
      if (getOperationAST(document, operationName)?.operation !== 'subscription') {
        order.begun(id);
        // Closed, or completed by the client before its answer.
        const hasLeft = () => !context.extra.isOpen || !(id in context.subscriptions);
        leaving.set(prepared.args, hasLeft);
      }
      return prepared.args;
    },
    execute: (args) =>
      forClient(leaving.get(args) ?? (() => false), () => operations.execute(args, 'websocket')),
    subscribe: (args) => operations.subscribe(args, 'websocket'),
    onOperation({ extra }, id, _payload, _args, result) {
      if (Symbol.asyncIterator in result) extra.order.streams(id);
    },
    onNext: (_context, _id, _payload, _args, result) => shown(result),
    onError: (_context, _id, _payload, errors) => formatAll(errors, formatError),
  });
  const pings = createRounds<Connection>(pingEveryMs, (connection) => connection.ping());

  return (socket: WebSocket, request: FastifyRequest): void => {
    const { id: requestId, headers } = request;
    const presentsSecret = router.matches(headers['x-router-secret']);
    const asked = { requestId: flat(requestId), authorization: headers.authorization, presentsSecret };
    const connection = new Connection(socket, asked, operations.inFlight, log);
    letGoOf(request, socket);
    pings.add(connection);
    const closed = server.opened(connection, connection);
    socket.on('close', (code, reason) => {
      pings.remove(connection);
      connection.leave?.();
      Promise.resolve(closed(code, String(reason))).catch((error: unknown) => {
        log.error({ requestId: connection.requestId, err: error }, 'a WebSocket could not be closed cleanly');
      });
    });
  };
}

/** By the request of an upgrade. */
const replies = new WeakMap<FastifyRequest, FastifyReply>();

/**
 * What opened a WebSocket is of no more use, and takes more memory than the WebSocket: the request, its headers and the
 * response that was never sent. Node keeps them with the connection, and the plugin with its listener of errors.
 */
function letGoOf(request: FastifyRequest, socket: WebSocket): void {
  replies.get(request)?.raw.detachSocket(request.raw.socket);
  socket.removeAllListeners('error').on('error', hangUp);
}

function hangUp(this: WebSocket): void {
  this.terminate();
}

/** Node makes ids of many small parts, each of which is a piece of memory until the text is written somewhere. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

function tokenOf({ connectionParams, extra }: ServerContext): string {
  const given = Object.entries(connectionParams ?? {}).find(
    ([name]) => name.toLowerCase() === 'authorization',
  );
  const token = given ? connectionToken(given[1]) : bearerToken(extra.authorization);
  if (token === null) throw new Unauthenticated('no bearer token');
  return token;
}

function tooManyOperations(): GraphQLError {
  return new GraphQLError(`A connection may have at most ${MOST_OPERATIONS} operations at a time.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
