import websocketPlugin, { type WebSocket } from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { CloseCode, type Context as Connection, handleProtocols, makeServer } from 'graphql-ws';
import { bearerToken, connectionToken } from '../auth/bearer.ts';
import type { VerifyToken } from '../auth/tokens.ts';
import { Unauthenticated } from '../auth/unauthenticated.ts';
import type { Viewer } from '../auth/viewer.ts';
import { type FormatError, formatAll, formatResult } from './client-errors.ts';
import type { Log } from './log.ts';
import type { Operations } from './operations.ts';
import type { RouterCheck } from './router-secret.ts';

type Extra = { socket: WebSocket; request: FastifyRequest; viewer?: Viewer };
type ServerContext = Connection<Record<string, unknown>, Extra>;

/** A message comes from somebody whose token may not have been seen yet; documents' images go by POST. */
const LONGEST_MESSAGE = 1_048_576;
const PING_EVERY_MS = 15_000;
const MOST_OPERATIONS = 1_000;
/** RFC 6455: try again later. */
const TRY_AGAIN_LATER = 1013;

type Options<Context> = {
  operations: Operations<Context>;
  verifyToken: VerifyToken;
  router: RouterCheck;
  formatError: FormatError;
  log: Log;
};

/** Makes the server take WebSockets, closing them as `close` says when it stops. */
export async function registerWebSockets(app: FastifyInstance, preClose: () => Promise<void>): Promise<void> {
  await app.register(websocketPlugin, {
    options: { maxPayload: LONGEST_MESSAGE, handleProtocols },
    preClose: (done) => {
      preClose().then(() => app.websocketServer.close(() => done()), done);
    },
    errorHandler: (_error, socket) => socket.terminate(),
  });
}

/** GraphQL over WebSocket, `graphql-transport-ws`: the handler of a route. */
export function createWebSocketHandler<Context>(options: Options<Context>) {
  const { operations, verifyToken, router, formatError, log } = options;

  const server = makeServer<Record<string, unknown>, Extra>({
    async onConnect(connection) {
      const { socket, request } = connection.extra;
      try {
        connection.extra.viewer = await verifyToken(tokenOf(connection));
        return true;
      } catch (error) {
        if (error instanceof Unauthenticated) {
          log.info({ requestId: request.id, reason: error.reason }, 'a WebSocket without a valid token');
          socket.close(CloseCode.Unauthorized, 'Unauthorized');
        } else {
          log.error({ requestId: request.id, err: error }, 'the keys that verify tokens cannot be had');
          socket.close(TRY_AGAIN_LATER, 'Tokens cannot be checked at the moment');
        }
        return false;
      }
    },
    onSubscribe(connection, _id, payload) {
      const { viewer, request } = connection.extra;
      if (!viewer) throw new Error('an operation before its connection was acknowledged');
      if (Object.keys(connection.subscriptions).length > MOST_OPERATIONS) return [tooManyOperations()];
      const trustedRouter = !router.active || router.matches(request.headers['x-router-secret']);
      const prepared = operations.prepare(payload, { viewer, trustedRouter, transport: 'websocket' });
      return prepared.errors ?? prepared.args;
    },
    execute: (args) => operations.execute(args, 'websocket'),
    subscribe: (args) => operations.subscribe(args, 'websocket'),
    onNext: (_connection, _id, _payload, _args, result) => formatResult(result, formatError),
    onError: (_connection, _id, _payload, errors) => formatAll(errors, formatError),
  });

  return (socket: WebSocket, request: FastifyRequest): void => {
    const stopPinging = pingUntilDeaf(socket);
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (message) => {
            operations.inFlight
              .run(() => take(String(message)))
              .catch((error: unknown) => {
                log.error({ requestId: request.id, err: error }, 'a WebSocket message could not be handled');
                socket.close(CloseCode.InternalServerError, 'Internal server error');
              });
          }),
      },
      { socket, request },
    );
    socket.once('close', (code, reason) => {
      stopPinging();
      Promise.resolve(closed(code, String(reason))).catch((error: unknown) => {
        log.error({ requestId: request.id, err: error }, 'a WebSocket could not be left in order');
      });
    });
  };
}

function tokenOf({ connectionParams, extra }: ServerContext): string {
  const given = Object.entries(connectionParams ?? {}).find(
    ([name]) => name.toLowerCase() === 'authorization',
  );
  const token = given ? connectionToken(given[1]) : bearerToken(extra.request.headers.authorization);
  if (token === null) throw new Unauthenticated('no bearer token');
  return token;
}

function tooManyOperations(): GraphQLError {
  return new GraphQLError(`A connection may have ${MOST_OPERATIONS} operations at a time, no more.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** Resolves when the text has left, so that a slow client slows its own stream down. */
function send(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  return new Promise((resolve, reject) => {
    socket.send(text, (error) => {
      // One that left in the meantime is no failure.
      if (error && socket.readyState === socket.OPEN) reject(error);
      else resolve();
    });
  });
}

/** Ends connections whose other side is gone without a word. */
function pingUntilDeaf(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_EVERY_MS);
  return () => clearInterval(timer);
}
