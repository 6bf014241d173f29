import type { FastifyInstance, FastifyReply } from 'fastify';

/** RFC 6455, "going away": clients of graphql-ws connect again and resume with their last cursor. */
const GOING_AWAY = 1001;
/** How long answers are waited for: each is there within ten seconds. */
export const ANSWER_WITHIN_MS = 10_000;
const HANG_UP_AFTER_MS = 2_000;

/**
 * Makes what ends the streams of a server that stops, once the queries and mutations beside them are answered (`idle`).
 * Resolves when every WebSocket is closed.
 */
export function createStreamStopper(
  app: FastifyInstance,
  streams: ReadonlySet<FastifyReply>,
  idle: () => Promise<void>,
) {
  return async (): Promise<void> => {
    await within(ANSWER_WITHIN_MS, idle());
    // Without the event `complete`, clients take it for a broken line, and come back.
    for (const { raw } of streams) raw.end(': the server stops, resume with your last cursor\n\n');

    const sockets = [...app.websocketServer.clients];
    const closed = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of sockets) socket.close(GOING_AWAY, 'The server stops: resume with your last cursor');
    await within(HANG_UP_AFTER_MS, Promise.all(closed));
    for (const socket of sockets) socket.terminate();
    await Promise.all(closed);

    // Connections that are kept alive would hold the stop up; and what is open when all answers must have been given
    // belongs to a client that does not read.
    const hangUpIdle = setInterval(() => app.server.closeIdleConnections(), 100);
    const cutOff = setTimeout(() => app.server.closeAllConnections(), ANSWER_WITHIN_MS);
    app.server.once('close', () => {
      clearInterval(hangUpIdle);
      clearTimeout(cutOff);
    });
  };
}

async function within(milliseconds: number, done: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([done, late]);
  clearTimeout(timer);
}
