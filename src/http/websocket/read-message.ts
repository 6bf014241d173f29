import { MessageType, parseMessage } from 'graphql-ws';

const FROM_SERVERS_ONLY = new Set([MessageType.ConnectionAck, MessageType.Next, MessageType.Error]);

export type MessageKind = {
  /** Of its operation; `null` for what belongs to none, or cannot be read: the library says so. */
  id: string | null;
  /** Whether only servers send such a message: the library takes it for a failure of its own. */
  isFromServersOnly: boolean;
};

export function kindOf(text: string): MessageKind {
  try {
    const message = parseMessage(text);
    const { type } = message;
    const id = type === MessageType.Subscribe || type === MessageType.Complete ? message.id : null;
    return { id, isFromServersOnly: FROM_SERVERS_ONLY.has(type) };
  } catch {
    return { id: null, isFromServersOnly: false };
  }
}
