import { MessageType, parseMessage } from 'graphql-ws';

/** Takes a message of the protocol. For a subscription the promise lasts as long as its stream. */
type Take = (text: string) => Promise<void>;

export type MessageOrder = {
  /** Takes a message once those before it with the same id have begun or ended. `null`: too many wait already. */
  take(text: string, take: Take): Promise<void> | null;
  /** Says that the operation of this id has begun. */
  begun(id: string): void;
};

/**
 * The library knows a stream by its id alone: one that is still opening when its id is completed and used again would
 * take the place of the next one, and nobody could end it any more. So an id is used again when what was asked before
 * under it has begun.
 *
 * @param isOpen whether the connection still takes messages
 */
export function createMessageOrder(mostWaiting: number, isOpen: () => boolean): MessageOrder {
  const latest = new Map<string, Promise<void>>();
  const beginning = new Map<string, () => void>();
  let waiting = 0;

  function takeInOrder(id: string, text: string, take: Take): Promise<void> {
    const before = latest.get(id);
    const { promise: started, resolve: start } = Promise.withResolvers<void>();
    latest.set(id, started);
    void started.then(() => {
      if (latest.get(id) === started) latest.delete(id);
    });
    const begin = () => {
      beginning.set(id, start);
      return take(text);
    };
    if (!before) return begin().finally(start);
    waiting += 1;
    return before
      .then(() => {
        waiting -= 1;
        return isOpen() ? begin() : undefined;
      })
      .finally(start);
  }

  return {
    take(text, take) {
      const id = idOf(text);
      if (id === null) return take(text);
      return waiting >= mostWaiting ? null : takeInOrder(id, text, take);
    },
    begun: (id) => beginning.get(id)?.(),
  };
}

/** `null` for what belongs to no operation, or cannot be read: the library says so. */
function idOf(text: string): string | null {
  try {
    const message = parseMessage(text);
    return message.type === MessageType.Subscribe || message.type === MessageType.Complete
      ? message.id
      : null;
  } catch {
    return null;
  }
}
