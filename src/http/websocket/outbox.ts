import type { WebSocket } from '@fastify/websocket';

export type Outbox = {
  /** Resolves when the text has left, so that a slow client slows its own stream down. */
  send(text: string): Promise<void>;
};

/** Before it has sent a token, a client is owed only an acknowledgement and an occasional pong. */
const MOST_MESSAGES_FOR_STRANGERS = 60;
/** Room for all operations of a connection to say something at once, and for all pings that one packet can hold. */
const MOST_MESSAGES = 4_000;
const MOST_BYTES = 16 * 1_048_576;

/**
 * What waits for a client to read it. Streams wait for their client by themselves; where this much is waiting all the
 * same, the client asks without reading the answers, and its connection ends. One long message alone is never too much.
 */
export function createOutbox(socket: WebSocket, isStranger: () => boolean): Outbox {
  let waiting = 0;
  return {
    send(text) {
      if (socket.readyState !== socket.OPEN) return Promise.resolve();
      const mostMessages = isStranger() ? MOST_MESSAGES_FOR_STRANGERS : MOST_MESSAGES;
      if (waiting >= mostMessages || socket.bufferedAmount > MOST_BYTES) {
        socket.terminate();
        return Promise.resolve();
      }
      waiting += 1;
      return new Promise((resolve, reject) => {
        socket.send(text, (error) => {
          waiting -= 1;
          // One that left in the meantime is no failure.
          if (error && socket.readyState === socket.OPEN) reject(error);
          else resolve();
        });
      });
    },
  };
}
