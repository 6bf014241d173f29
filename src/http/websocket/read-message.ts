import { MessageType, parseMessage } from 'graphql-ws';
import type { Asks } from './in-order.ts';

const FROM_SERVERS_ONLY = new Set([MessageType.ConnectionAck, MessageType.Next, MessageType.Error]);

export type MessageKind = {
  /** Of its operation; `null` for what belongs to none, or cannot be read: the library says so. */
  id: string | null;
  asks: Asks;
  /** Whether only servers send such a message: the library takes it for a failure of its own. */
  isFromServersOnly: boolean;
};

export function kindOf(text: string): MessageKind {
  try {
    const message = parseMessage(text);
    const { type } = message;
    const isFromServersOnly = FROM_SERVERS_ONLY.has(type);
    if (type === MessageType.Subscribe) return { id: message.id, asks: 'SUBSCRIBE', isFromServersOnly };
    if (type === MessageType.Complete) return { id: message.id, asks: 'COMPLETE', isFromServersOnly };
    return { id: null, asks: null, isFromServersOnly };
  } catch {
    return { id: null, asks: null, isFromServersOnly: false };
  }
}
