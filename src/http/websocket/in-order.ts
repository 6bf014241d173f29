/** What a message does to the operation of its id; `null` for what belongs to no operation. */
export type Asks = 'SUBSCRIBE' | 'COMPLETE' | null;

/** The turn of a message. */
export type Turn = {
  /** Takes the message when its turn has come. */
  run(take: () => Promise<void>): Promise<void>;
  /** To be called when the message has been dealt with: for one that opened a stream, when the stream has ended. */
  end(): void;
};

/**
 * The library knows an operation by its id alone. One that is still opening when its id is completed and used again would
 * take the place of the next one, and nobody could end it any more; one that has not ended yet would take the next one
 * away with it. So a completion waits until its operation has begun, and what uses the id again behind a completion waits
 * until the completed operation has ended.
 */
export class MessageOrder {
  readonly #mostWaiting: number;
  /** The latest message of each id. */
  readonly #latest = new Map<string, OrderedTurn>();
  #waiting = 0;

  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting;
  }

  /**
   * A message has come; `id` is that of its operation. `null`: too many wait already.
   *
   * @param answered called once nobody waits for an answer any more: it was given, or a stream is open
   */
  enter(id: string | null, asks: Asks, answered: () => void): Turn | null {
    const before = id === null ? undefined : this.#latest.get(id);
    const turn = new OrderedTurn(this, id, asks === 'COMPLETE', before, answered);
    if (turn.mustWait && this.#waiting >= this.#mostWaiting) return null;
    if (id !== null) this.#latest.set(id, turn);
    return turn;
  }

  /** Says that the operation of this id has begun: what comes now can complete it. */
  begun(id: string): void {
    this.#taking(id)?.begin();
  }

  /** Says that the operation of this id is a stream, which has begun. */
  streams(id: string): void {
    this.#taking(id)?.stream();
  }

  async waitFor(moment: Promise<void>): Promise<void> {
    this.#waiting += 1;
    await moment;
    this.#waiting -= 1;
  }

  forget(id: string, turn: OrderedTurn): void {
    if (this.#latest.get(id) === turn) this.#latest.delete(id);
  }

  /** The message with an id whose turn has come last; the others wait behind it. */
  #taking(id: string): OrderedTurn | undefined {
    let turn = this.#latest.get(id);
    while (turn?.before) turn = turn.before;
    return turn;
  }
}

class OrderedTurn implements Turn {
  readonly #order: MessageOrder;
  readonly #id: string | null;
  /** The operation that this message completes. */
  #completes: OrderedTurn | undefined;
  /** The one that this one waits for. */
  before: OrderedTurn | undefined;
  /** Whether it is behind a completion, and waits until that is over. */
  readonly #usesAgain: boolean = false;
  #hasBegun = false;
  #hasEnded = false;
  #answered: (() => void) | undefined;
  /** Only where another one waits for this one. */
  #begun: PromiseWithResolvers<void> | undefined;
  #ended: PromiseWithResolvers<void> | undefined;

  constructor(
    order: MessageOrder,
    id: string | null,
    isCompletion: boolean,
    before: OrderedTurn | undefined,
    answered: () => void,
  ) {
    this.#order = order;
    this.#id = id;
    this.#answered = answered;
    if (!before) return;
    if (isCompletion) this.#completes = before.#completes ?? before;
    this.#usesAgain = !isCompletion && before.#completes !== undefined;
    if (this.#usesAgain || !before.#hasBegun) this.before = before;
  }

  get mustWait(): boolean {
    return this.before !== undefined;
  }

  run(take: () => Promise<void>): Promise<void> {
    return this.before ? this.#waitAndRun(this.before, take) : this.#take(take);
  }

  begin(): void {
    this.#hasBegun = true;
    this.#begun?.resolve();
  }

  stream(): void {
    this.begin();
    this.#answered?.();
    this.#answered = undefined;
  }

  end(): void {
    this.stream();
    const operation = this.#completes;
    // A completion is over when its operation is.
    if (operation && !operation.#hasEnded) operation.#whenEnded().then(() => this.#finish());
    else this.#finish();
  }

  #finish(): void {
    this.#hasEnded = true;
    this.#completes = undefined;
    this.#ended?.resolve();
    if (this.#id !== null) this.#order.forget(this.#id, this);
  }

  #whenBegun(): Promise<void> {
    this.#begun ??= Promise.withResolvers();
    return this.#begun.promise;
  }

  #whenEnded(): Promise<void> {
    this.#ended ??= Promise.withResolvers();
    return this.#ended.promise;
  }

  #take(take: () => Promise<void>): Promise<void> {
    if (this.#completes) this.begin();
    return take();
  }

  async #waitAndRun(before: OrderedTurn, take: () => Promise<void>): Promise<void> {
    await this.#order.waitFor(this.#usesAgain ? before.#whenEnded() : before.#whenBegun());
    this.before = undefined;
    return this.#take(take);
  }
}
