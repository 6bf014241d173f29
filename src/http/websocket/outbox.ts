import type { WebSocket } from '@fastify/websocket';

/** Before it has sent a token, a client is owed only an acknowledgement and an occasional pong. */
const MOST_MESSAGES_FOR_STRANGERS = 60;
/** Room for all operations of a connection to say something at once, and for all pings that one packet can hold. */
const MOST_MESSAGES = 4_000;
const MOST_BYTES = 16 * 1_048_576;

/**
 * What waits for a client to read it. Streams wait for their client by themselves; where this much is waiting all the
 * same, the client asks without reading the answers, and its connection ends. One long message alone is never too much.
 */
export class Outbox {
  readonly #socket: WebSocket;
  #waiting = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Resolves when the text has left, so that a slow client slows its own stream down. Nothing where it has already. */
  send(text: string, isStranger: boolean): Promise<void> | undefined {
    const socket = this.#socket;
    if (socket.readyState !== socket.OPEN) return undefined;
    const mostMessages = isStranger ? MOST_MESSAGES_FOR_STRANGERS : MOST_MESSAGES;
    if (this.#waiting >= mostMessages || socket.bufferedAmount > MOST_BYTES) {
      socket.terminate();
      return undefined;
    }
    // A stranger's are counted even when the operating system takes them: that has room for many, and pings are cheap.
    if (isStranger || socket.bufferedAmount > 0) return this.#hasLeft((called) => socket.send(text, called));
    socket.send(text);
    // Nearly always: to be called back and to wait would cost as much as the rest of a delivery.
    if (socket.bufferedAmount === 0) return undefined;
    // Nobody answers a pong that was not asked for (RFC 6455, 5.5.3), and it leaves behind the text.
    return this.#hasLeft((called) => socket.pong('', false, called));
  }

  #hasLeft(send: (called: (error?: Error) => void) => void): Promise<void> {
    this.#waiting += 1;
    return new Promise((resolve, reject) => {
      send((error) => {
        this.#waiting -= 1;
        // One that left in the meantime is no failure.
        if (error && this.#socket.readyState === this.#socket.OPEN) reject(error);
        else resolve();
      });
    });
  }
}
