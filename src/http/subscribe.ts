import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';

type Lifetime = { opened(): void; closed(): void };

/** What a stream gives for a result and the event that it is of; `undefined` stands for the failure of the source. */
export type ToItem<Item> = (result: ExecutionResult, event: unknown) => Item;

/**
 * Subscribes; `toResult` executes the operation over an event.
 *
 * Leaving ends the source at once, also while it waits for its next event. Where the source fails, the failure is the
 * last result, in the same form as one at the start, and then the stream ends.
 */
export async function subscribeTo<Item>(
  args: ExecutionArgs,
  toResult: (event: unknown) => Promise<ExecutionResult>,
  lifetime: Lifetime,
  toItem: ToItem<Item>,
): Promise<AsyncIterableIterator<Item> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!isAsyncIterable(source)) return source;
  return mapEvents(source[Symbol.asyncIterator](), toResult, lifetime, toItem);
}

const DONE = { done: true, value: undefined } as const;

function mapEvents<Item>(
  source: AsyncIterator<unknown>,
  toResult: (event: unknown) => Promise<ExecutionResult>,
  lifetime: Lifetime,
  toItem: ToItem<Item>,
): AsyncIterableIterator<Item> {
  let open = true;
  lifetime.opened();
  function end(): void {
    if (open) lifetime.closed();
    open = false;
  }
  async function leave(): Promise<typeof DONE> {
    end();
    await source.return?.();
    return DONE;
  }
  return {
    async next() {
      if (!open) return DONE;
      try {
        const event = await source.next();
        if (event.done || !open) {
          end();
          return DONE;
        }
        return { done: false, value: toItem(await toResult(event.value), event.value) };
      } catch (error) {
        await leave().catch(() => undefined);
        return { done: false, value: toItem({ errors: [asGraphQLError(error)] }, undefined) };
      }
    },
    return: leave,
    throw: leave,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
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
