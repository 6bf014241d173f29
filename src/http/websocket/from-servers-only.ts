import { MessageType, parseMessage } from 'graphql-ws';

const FROM_SERVERS_ONLY = new Set([MessageType.ConnectionAck, MessageType.Next, MessageType.Error]);

/**
 * Whether a message is one that only servers send: the library takes it for a failure of its own. Asked only about what
 * the library could read.
 */
export function isFromServersOnly(text: string): boolean {
  return FROM_SERVERS_ONLY.has(parseMessage(text).type);
}
