import websocketPlugin, { type WebSocket } from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, getOperationAST } from 'graphql';
import {
  CloseCode,
  type Context as Connection,
  handleProtocols,
  MessageType,
  makeServer,
  stringifyMessage,
} from 'graphql-ws';
import { bearerToken, connectionToken } from '../auth/bearer.ts';
import type { VerifyToken } from '../auth/tokens.ts';
import { Unauthenticated } from '../auth/unauthenticated.ts';
import type { Viewer } from '../auth/viewer.ts';
import { exactly } from '../domain/exact-number.ts';
import { decodeUtf8 } from '../domain/strict-text.ts';
import { type FormatError, formatAll, formatResult } from './client-errors.ts';
import { forClient } from './client-presence.ts';
import type { Log } from './log.ts';
import type { Caller, Operations } from './operations.ts';
import type { RouterCheck } from './router-secret.ts';
import type { ViewerQuota } from './viewer-quota.ts';
import { isFromServersOnly } from './websocket/from-servers-only.ts';
import { createMessageOrder, type MessageOrder } from './websocket/in-order.ts';
import { createOutbox } from './websocket/outbox.ts';
import { pingUntilDeaf } from './websocket/ping-until-deaf.ts';
import { withQuery } from './websocket/with-query.ts';

type Extra = { socket: WebSocket; request: FastifyRequest; order: MessageOrder; viewer?: Viewer };
type ServerContext = Connection<Record<string, unknown>, Extra>;

/** Documents' images go by POST. */
const LONGEST_MESSAGE = 1_048_576;
/** As long as all headers of a request may be: a message from somebody whose token has not been seen yet. */
const LONGEST_FROM_STRANGERS = 16_384;
const MOST_OPERATIONS = 1_000;
/** For the other side to say goodbye, too. */
const GOODBYE_WITHIN_MS = 2_000;
/** RFC 6455: the message is too big. */
const TOO_BIG = 1009;
/** RFC 6455: try again later. */
const TRY_AGAIN_LATER = 1013;

/** Without the payload of the ping, which is as long as its sender likes. */
const PONG = stringifyMessage({ type: MessageType.Pong });
type Timing = {
  /** How long a connection may be open before it introduces itself. */
  introductionMs: number;
  pingEveryMs: number;
};

const TIMING: Timing = { introductionMs: 3_000, pingEveryMs: 15_000 };

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
}

/** GraphQL over WebSocket, `graphql-transport-ws`: the handler of a route. */
export function createWebSocketHandler<Context>(options: Options<Context>) {
  const { operations, verifyToken, router, sockets, formatError, log } = options;
  const { introductionMs, pingEveryMs } = { ...TIMING, ...options.timing };

  /** Whether nobody waits for an operation any more. */
  const leaving = new WeakMap<object, () => boolean>();
  const server = makeServer<Record<string, unknown>, Extra>({
    jsonMessageReviver: exactly as (key: string, value: unknown) => unknown,
    connectionInitWaitTimeout: introductionMs,
    async onConnect(connection) {
      const { socket, request } = connection.extra;
      try {
        const viewer = await verifyToken(tokenOf(connection));
        const leave = sockets.enter(viewer);
        if (!leave) {
          socket.close(TRY_AGAIN_LATER, 'Too many connections');
          return false;
        }
        if (socket.readyState === socket.CLOSED) leave();
        else socket.once('close', leave);
        connection.extra.viewer = viewer;
        // A token and its secrets are of no more use, and connections last for hours.
        delete (connection as { connectionParams?: unknown }).connectionParams;
        return true;
      } catch (error) {
        if (error instanceof Unauthenticated) {
          log.info(
            { requestId: request.id, reason: error.reason },
            'refused a WebSocket without a valid token',
          );
          socket.close(CloseCode.Unauthorized, 'Unauthorized');
        } else {
          log.error({ requestId: request.id, err: error }, 'the keys that verify tokens cannot be fetched');
          socket.close(TRY_AGAIN_LATER, 'Tokens cannot be checked at the moment');
        }
        return false;
      }
    },
    onSubscribe(connection, id, payload) {
      const { viewer, socket, request, order } = connection.extra;
      if (!viewer) throw new Error('an operation before its connection was acknowledged');
      if (Object.keys(connection.subscriptions).length > MOST_OPERATIONS) return [tooManyOperations()];
      const presentsSecret = router.matches(request.headers['x-router-secret']);
      const trustedRouter = !router.active || presentsSecret;
      const caller: Caller = { viewer, trustedRouter, presentsSecret, transport: 'websocket' };
      const prepared = operations.prepare(payload, caller);
      if (prepared.errors) return prepared.errors;
      const { document, operationName } = prepared.args;
      // What opens no stream can be completed while it runs.
      if (getOperationAST(document, operationName)?.operation !== 'subscription') {
        order.begun(id);
        // Closed, or completed by the client before its answer.
        const hasLeft = () => socket.readyState !== socket.OPEN || !(id in connection.subscriptions);
        leaving.set(prepared.args, hasLeft);
      }
      return prepared.args;
    },
    execute: (args) =>
      forClient(leaving.get(args) ?? (() => false), () => operations.execute(args, 'websocket')),
    subscribe: (args) => operations.subscribe(args, 'websocket'),
    onOperation: ({ extra }, id) => extra.order.begun(id),
    onNext: (_connection, _id, _payload, _args, result) => formatResult(result, formatError),
    onError: (_connection, _id, _payload, errors) => formatAll(errors, formatError),
  });

  return (socket: WebSocket, request: FastifyRequest): void => {
    const isOpen = () => socket.readyState === socket.OPEN;
    const order = createMessageOrder(MOST_OPERATIONS, isOpen);
    const extra: Extra = { socket, request, order };
    const isStranger = () => extra.viewer === undefined;
    const { send } = createOutbox(socket, isStranger);
    const close = (code: number, reason: string) => socket.close(code, reason);

    function receive(text: string, take: (text: string) => Promise<void>): void {
      const taken = order.take(text, (next) => operations.inFlight.run(() => take(next)));
      if (!taken) close(TRY_AGAIN_LATER, 'Too many messages are waiting');
      taken?.catch((error: unknown) => {
        if (isFromServersOnly(text)) return close(CloseCode.BadRequest, 'Invalid message received');
        log.error({ requestId: request.id, err: error }, 'a WebSocket message could not be handled');
        return close(CloseCode.InternalServerError, 'Internal server error');
      });
    }

    const stopPinging = pingUntilDeaf(socket, pingEveryMs);
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send,
        close,
        onPing: () => send(PONG),
        onMessage: (take) =>
          socket.on('message', (message) => {
            // A connection that is being closed starts nothing more.
            if (!isOpen()) return;
            const text = decodeUtf8(message as Buffer);
            if (text === null) close(CloseCode.BadRequest, 'Messages must be UTF-8');
            else if (isStranger() && text.length > LONGEST_FROM_STRANGERS) close(TOO_BIG, 'Message too big');
            else receive(withQuery(text), take);
          }),
      },
      extra,
    );
    socket.once('close', (code, reason) => {
      stopPinging();
      Promise.resolve(closed(code, String(reason))).catch((error: unknown) => {
        log.error({ requestId: request.id, err: error }, 'a WebSocket could not be closed cleanly');
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
  return new GraphQLError(`A connection may have at most ${MOST_OPERATIONS} operations at a time.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
