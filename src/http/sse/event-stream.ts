import type { ServerResponse } from 'node:http';
import { handOver, isOver } from './hand-over.ts';

/** A comment, which clients ignore. */
const NOTHING = ':\n\n';

/** A response that is written to for hours. A class, because a replica has thousands of them. */
export class EventStream {
  readonly #response: ServerResponse;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  get isOver(): boolean {
    return isOver(this.#response);
  }

  /** Resolves when the text has left for the client, so that a slow one slows its source down. Nothing where it has. */
  write(text: string | Buffer): Promise<void> | undefined {
    const response = this.#response;
    if (this.isOver) return undefined;
    const { socket } = response;
    // Node would write it at the end of the turn, and it would always have to be waited for.
    socket?.cork();
    response.write(text);
    socket?.uncork();
    if (response.writableLength === 0) return undefined;
    return handOver(response, (done) => response.write('', done));
  }

  /** Says that the connection is alive, where nothing else is on its way. */
  keepAlive(): void {
    if (this.#response.writableLength === 0) void this.write(NOTHING);
  }
}
