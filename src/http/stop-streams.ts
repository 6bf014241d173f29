import type { FastifyInstance, FastifyReply } from 'fastify';

/** RFC 6455, "going away": clients of graphql-ws connect again and resume with their last cursor. */
const GOING_AWAY = 1001;
const HANG_UP_AFTER_MS = 2_000;
/** No request takes longer; what is still open then is a client that does not read. */
const CUT_OFF_AFTER_MS = 15_000;

/** Makes what ends the subscriptions of a server that stops. Resolves when every WebSocket is closed. */
export function createStreamStopper(app: FastifyInstance, streams: ReadonlySet<FastifyReply>) {
  return async (): Promise<void> => {
    // Without the event `complete`, clients take it for a broken line, and come back.
    for (const { raw } of streams) raw.end(': the server stops, resume with your last cursor\n\n');
    const cutOff = setTimeout(() => app.server.closeAllConnections(), CUT_OFF_AFTER_MS);
    cutOff.unref();
    app.server.once('close', () => clearTimeout(cutOff));

    const sockets = [...app.websocketServer.clients];
    const closed = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of sockets) socket.close(GOING_AWAY, 'The server stops: resume with your last cursor');
    const hangUp = setTimeout(() => {
      for (const socket of sockets) socket.terminate();
    }, HANG_UP_AFTER_MS);
    await Promise.all(closed);
    clearTimeout(hangUp);
  };
}
