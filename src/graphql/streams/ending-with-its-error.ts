/** An item of a stream, or what ended it. */
export type StreamItem<Value> = { value: Value } | { error: unknown };

/**
 * The stream with its error as its last item. Transports lose the code of an error that an iterator throws, and
 * some drop the connection; one that a resolver throws reaches the client as it is.
 */
export function endingWithItsError<Value>(
  source: AsyncIterableIterator<Value>,
): AsyncIterableIterator<StreamItem<Value>> {
  return new EndingWithItsError(source);
}

const DONE = { done: true, value: undefined } as const;

/** A class without async methods: a replica has thousands of these, each of which waits for its next item for hours. */
class EndingWithItsError<Value> implements AsyncIterableIterator<StreamItem<Value>> {
  readonly #source: AsyncIterableIterator<Value>;

  constructor(source: AsyncIterableIterator<Value>) {
    this.#source = source;
  }

  next(): Promise<IteratorResult<StreamItem<Value>>> {
    return this.#source.next().then(itemOf<Value>, lastItem);
  }

  async return(): Promise<typeof DONE> {
    await this.#source.return?.();
    return DONE;
  }

  async throw(error: unknown): Promise<never> {
    await this.#source.return?.();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

function itemOf<Value>({ done, value }: IteratorResult<Value>): IteratorResult<StreamItem<Value>> {
  return done ? DONE : { done: false, value: { value } };
}

function lastItem(error: unknown): IteratorResult<{ error: unknown }> {
  return { done: false, value: { error } };
}
