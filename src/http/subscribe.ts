import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';

/** What a stream gives for a result and the event that it is of; `undefined` stands for the failure of the source. */
export type ToItem<Item> = (result: ExecutionResult, event: unknown) => Item;

type Handling<Item> = {
  /** Executes the operation over an event. */
  toResult(event: unknown): Promise<ExecutionResult>;
  toItem: ToItem<Item>;
  /** Called once, when the stream has ended. */
  closed(): void;
};

/**
 * Subscribes. Leaving ends the source at once, also while it waits for its next event. Where the source fails, the
 * failure is the last result, in the same form as one at the start, and then the stream ends.
 */
export async function subscribeTo<Item>(
  args: ExecutionArgs,
  handling: Handling<Item>,
): Promise<AsyncIterableIterator<Item> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!isAsyncIterable(source)) return source;
  return new Results(source[Symbol.asyncIterator](), handling);
}

const DONE = { done: true, value: undefined } as const;

/** A class whose `next` is no async method: a replica has thousands of these, and what waits in one is kept for hours. */
class Results<Item> implements AsyncIterableIterator<Item> {
  readonly #source: AsyncIterator<unknown>;
  readonly #handling: Handling<Item>;
  readonly #onEvent = (event: IteratorResult<unknown>) => this.#give(event);
  readonly #onFailure = (error: unknown) => this.#fail(error);
  #open = true;

  constructor(source: AsyncIterator<unknown>, handling: Handling<Item>) {
    this.#source = source;
    this.#handling = handling;
  }

  next(): Promise<IteratorResult<Item>> {
    if (!this.#open) return Promise.resolve(DONE);
    return this.#source.next().then(this.#onEvent, this.#onFailure);
  }

  async return(): Promise<typeof DONE> {
    this.#end();
    await this.#source.return?.();
    return DONE;
  }

  throw(): Promise<typeof DONE> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #give(event: IteratorResult<unknown>): Promise<IteratorResult<Item>> {
    if (event.done || !this.#open) {
      this.#end();
      return DONE;
    }
    try {
      const { toResult, toItem } = this.#handling;
      return { done: false, value: toItem(await toResult(event.value), event.value) };
    } catch (error) {
      return this.#fail(error);
    }
  }

  async #fail(error: unknown): Promise<IteratorResult<Item>> {
    await this.return().catch(() => undefined);
    return { done: false, value: this.#handling.toItem({ errors: [asGraphQLError(error)] }, undefined) };
  }

  #end(): void {
    if (this.#open) this.#handling.closed();
    this.#open = false;
  }
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError =
    error instanceof Error ? error : new Error('something other than an error was thrown');
  return new GraphQLError('The stream failed.', { originalError });
}

function isAsyncIterable(value: object): value is AsyncIterable<unknown> {
  return Symbol.asyncIterator in value;
}
