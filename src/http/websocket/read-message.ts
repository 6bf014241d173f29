import { MessageType } from 'graphql-ws';
import { exactly } from '../../domain/exact-number.ts';
import { asksForPersistedQuery } from '../persisted-query.ts';

/**
 * The reviver of messages. A subscribe message that asks for a persisted query has no text, for which the library would
 * close the connection: it gets an empty one, and is refused like on every other transport.
 */
export function readMessage(key: string, value: unknown, context?: { source?: string }): unknown {
  const { type, payload } = Object(value);
  const lacksText = key === '' && type === MessageType.Subscribe && typeof payload?.query !== 'string';
  if (lacksText && asksForPersistedQuery(payload?.extensions))
    return { ...Object(value), payload: { ...payload, query: '' } };
  return exactly(key, value, context);
}
