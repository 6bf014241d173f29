import type { WebSocket } from '@fastify/websocket';

/** Before it has sent a token, a client is owed only an acknowledgement and an occasional pong. */
const MOST_MESSAGES_FOR_STRANGERS = 60;
/** Room for all operations of a connection to say something at once, and for all pings that one packet can hold. */
const MOST_MESSAGES = 4_000;
const MOST_BYTES = 16 * 1_048_576;

type Late = PromiseWithResolvers<void> & { number: number };

/**
 * What waits for a client to read it. Streams wait for their client by themselves; where this much is waiting all the
 * same, the client asks without reading the answers, and its connection ends. One long message alone is never too much.
 */
export class Outbox {
  readonly #socket: WebSocket;
  #sent = 0;
  #left = 0;
  /** What the operating system did not take at once, in order. */
  #late: Late[] | undefined;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Resolves when the text has left, so that a slow client slows its own stream down. Nothing where it has already. */
  send(text: string, isStranger: boolean): Promise<void> | undefined {
    const socket = this.#socket;
    if (socket.readyState !== socket.OPEN) return undefined;
    const mostMessages = isStranger ? MOST_MESSAGES_FOR_STRANGERS : MOST_MESSAGES;
    if (this.#sent - this.#left >= mostMessages || socket.bufferedAmount > MOST_BYTES) {
      socket.terminate();
      return undefined;
    }
    this.#sent += 1;
    socket.send(text, this.#onLeft);
    // Nearly always: a promise for each would cost as much as the rest of a delivery.
    if (socket.bufferedAmount === 0) return undefined;
    const late = { ...Promise.withResolvers<void>(), number: this.#sent };
    this.#late ??= [];
    this.#late.push(late);
    return late.promise;
  }

  /** The socket calls back in the order in which messages were sent. */
  readonly #onLeft = (error?: Error) => {
    this.#left += 1;
    const first = this.#late?.[0];
    if (!first || first.number > this.#left) return;
    this.#late?.shift();
    if (this.#late?.length === 0) this.#late = undefined;
    // One that left in the meantime is no failure.
    if (error && this.#socket.readyState === this.#socket.OPEN) first.reject(error);
    else first.resolve();
  };
}
