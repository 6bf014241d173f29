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

  /**
   * Resolves when the text has left, so that a slow client slows its own stream down. Nearly always the operating system
   * takes it at once, and there is nothing to wait for: to be called back would cost as much as the rest of a delivery.
   * Where it does not, whatever is sent next waits.
   */
  send(text: string, isStranger: boolean): Promise<void> | undefined {
    const socket = this.#socket;
    if (socket.readyState !== socket.OPEN) return undefined;
    const mostMessages = isStranger ? MOST_MESSAGES_FOR_STRANGERS : MOST_MESSAGES;
    if (this.#waiting >= mostMessages || socket.bufferedAmount > MOST_BYTES) {
      socket.terminate();
      return undefined;
    }
    // A stranger's are counted even when the operating system takes them: that has room for many, and pings are cheap.
    if (isStranger || socket.bufferedAmount > 0) return this.#sendAndWait(text);
    socket.send(text);
    return undefined;
  }

  #sendAndWait(text: string): Promise<void> {
    this.#waiting += 1;
    return new Promise((resolve, reject) => {
      this.#socket.send(text, (error) => {
        this.#waiting -= 1;
        // One that left in the meantime is no failure.
        if (error && this.#socket.readyState === this.#socket.OPEN) reject(error);
        else resolve();
      });
    });
  }
}
