import type { WebSocket } from '@fastify/websocket';
import { CloseCode, MessageType, type WebSocket as ProtocolSocket, stringifyMessage } from 'graphql-ws';
import type { Viewer } from '../../auth/viewer.ts';
import { decodeUtf8 } from '../../domain/strict-text.ts';
import type { InFlight } from '../in-flight.ts';
import type { Log } from '../log.ts';
import { MessageOrder, type Turn } from './in-order.ts';
import { Outbox } from './outbox.ts';
import { kindOf } from './read-message.ts';
import { withQuery } from './with-query.ts';

/** As long as all headers of a request may be: a message from somebody whose token has not been seen yet. */
const LONGEST_FROM_STRANGERS = 16_384;
export const MOST_OPERATIONS = 1_000;
/** RFC 6455: the message is too big. */
const TOO_BIG = 1009;
/** RFC 6455: try again later. */
export const TRY_AGAIN_LATER = 1013;

/** Without the payload of the ping, which is as long as its sender likes. */
const PONG = stringifyMessage({ type: MessageType.Pong });

type Take = (text: string) => Promise<void>;

type Asked = {
  requestId: string;
  /** The token of the upgrade's own header, until the client has introduced itself. */
  authorization: string | undefined;
  /** The router's secret was presented. */
  presentsSecret: boolean;
};

/**
 * A WebSocket, as the library of the protocol and its hooks know it. A class, and without the request that opened it:
 * a replica has thousands of these, for hours.
 */
export class Connection implements ProtocolSocket {
  readonly socket: WebSocket;
  readonly requestId: string;
  readonly presentsSecret: boolean;
  authorization: string | undefined;
  /** Once it has introduced itself. */
  viewer: Viewer | undefined;
  /** Gives its place among the viewer's connections back. */
  leave: (() => void) | undefined;
  readonly order = new MessageOrder(MOST_OPERATIONS);
  readonly #outbox: Outbox;
  readonly #inFlight: InFlight;
  readonly #log: Log;
  #isDeaf = false;

  constructor(
    socket: WebSocket,
    { requestId, authorization, presentsSecret }: Asked,
    inFlight: InFlight,
    log: Log,
  ) {
    this.socket = socket;
    this.requestId = requestId;
    this.authorization = authorization;
    this.presentsSecret = presentsSecret;
    this.#outbox = new Outbox(socket);
    this.#inFlight = inFlight;
    this.#log = log;
    socket.on('pong', () => {
      this.#isDeaf = false;
    });
  }

  get protocol(): string {
    return this.socket.protocol;
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  send(text: string): Promise<void> | undefined {
    return this.#outbox.send(text, this.#isStranger);
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  onPing(): Promise<void> | undefined {
    return this.send(PONG);
  }

  onMessage(take: Take): void {
    this.socket.on('message', (message) => this.#hear(message as Buffer, take));
  }

  /** Ends the connection if its other side is gone without a word. To be called from time to time. */
  ping(): void {
    if (this.#isDeaf) this.socket.terminate();
    else this.socket.ping();
    this.#isDeaf = true;
  }

  get #isStranger(): boolean {
    return this.viewer === undefined;
  }

  #hear(message: Buffer, take: Take): void {
    // A connection that is being closed starts nothing more.
    if (!this.isOpen) return;
    const text = decodeUtf8(message);
    if (text === null) this.close(CloseCode.BadRequest, 'Messages must be UTF-8');
    else if (this.#isStranger && text.length > LONGEST_FROM_STRANGERS) this.close(TOO_BIG, 'Message too big');
    else this.#receive(withQuery(text), take);
  }

  #receive(text: string, take: Take): void {
    const { id, asks, isFromServersOnly } = kindOf(text);
    const answered = this.#inFlight.begin();
    const turn = this.order.enter(id, asks, answered);
    if (!turn) {
      answered();
      this.close(TRY_AGAIN_LATER, 'Too many messages are waiting');
      return;
    }
    const taken = turn.run(() => (this.isOpen ? take(text) : Promise.resolve()));
    this.#follow(taken, turn, isFromServersOnly);
  }

  /** A method of its own: what it passes on is kept as long as a stream is open, and the text of the message is not. */
  #follow(taken: Promise<void>, turn: Turn, isFromServersOnly: boolean): void {
    const failed = (error: unknown) => {
      turn.end();
      if (isFromServersOnly) return this.close(CloseCode.BadRequest, 'Invalid message received');
      this.#log.error({ requestId: this.requestId, err: error }, 'a WebSocket message could not be handled');
      return this.close(CloseCode.InternalServerError, 'Internal server error');
    };
    taken.then(() => turn.end(), failed);
  }
}
