/** The turn of a message. */
export type Turn = {
  /** Takes the message, once those before it with the same id have begun or ended. */
  run(take: () => Promise<void>): Promise<void>;
  /** To be called when nobody waits for an answer any more, once or more often. */
  end(): void;
};

/**
 * The library knows a stream by its id alone: one that is still opening when its id is completed and used again would
 * take the place of the next one, and nobody could end it any more. So an id is used again when what was asked before
 * under it has begun.
 */
export class MessageOrder {
  readonly #mostWaiting: number;
  /** The latest message of each id. Of a stream that is open there is none, so that a connection that listens keeps none. */
  #latest: Map<string, OrderedTurn> | undefined;
  #waiting = 0;

  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting;
  }

  /**
   * A message has come; `id` is that of its operation. `null`: too many wait already.
   *
   * @param answered called once nobody waits for an answer any more: it was given, or a stream is open
   */
  enter(id: string | null, answered: () => void): Turn | null {
    if (this.#waiting >= this.#mostWaiting) return null;
    const before = id === null ? undefined : this.#latest?.get(id);
    const turn = new OrderedTurn(this, id, before?.hasBegun ? undefined : before, answered);
    if (id !== null) {
      this.#latest ??= new Map();
      this.#latest.set(id, turn);
    }
    return turn;
  }

  /** Says that the operation of this id has begun: what comes now can complete it. */
  begun(id: string): void {
    this.#taking(id)?.begin();
  }

  /** Says that the operation of this id is a stream, which has begun. */
  streams(id: string): void {
    this.#taking(id)?.end();
  }

  async waitFor(turn: OrderedTurn): Promise<void> {
    this.#waiting += 1;
    await turn.whenBegun();
    this.#waiting -= 1;
  }

  forget(id: string, turn: OrderedTurn): void {
    if (this.#latest?.get(id) !== turn) return;
    this.#latest.delete(id);
    if (this.#latest.size === 0) this.#latest = undefined;
  }

  /** The first of the messages with an id whose turn has come; the others wait behind it. */
  #taking(id: string): OrderedTurn | undefined {
    let turn = this.#latest?.get(id);
    while (turn?.before) turn = turn.before;
    return turn;
  }
}

class OrderedTurn implements Turn {
  readonly #order: MessageOrder;
  readonly #id: string | null;
  /** The one that this one waits for. */
  before: OrderedTurn | undefined;
  hasBegun = false;
  #answered: (() => void) | undefined;
  /** Only where another one waits for this one. */
  #begun: PromiseWithResolvers<void> | undefined;

  constructor(order: MessageOrder, id: string | null, before: OrderedTurn | undefined, answered: () => void) {
    this.#order = order;
    this.#id = id;
    this.before = before;
    this.#answered = answered;
  }

  run(take: () => Promise<void>): Promise<void> {
    return this.before ? this.#waitAndRun(this.before, take) : take();
  }

  begin(): void {
    this.hasBegun = true;
    this.#begun?.resolve();
  }

  end(): void {
    this.begin();
    if (this.#id !== null) this.#order.forget(this.#id, this);
    this.#answered?.();
    this.#answered = undefined;
  }

  whenBegun(): Promise<void> {
    this.#begun ??= Promise.withResolvers();
    return this.#begun.promise;
  }

  async #waitAndRun(before: OrderedTurn, take: () => Promise<void>): Promise<void> {
    await this.#order.waitFor(before);
    this.before = undefined;
    return take();
  }
}
