import { parseExactly, stringifyExactly } from '../../domain/exact-number.ts';

/**
 * A message whose operation names its document by an id alone, with the empty `query` that the protocol's library asks
 * for; any other message as it is.
 */
export function withQuery(text: string): string {
  if (!/"(?:documentId|persistedQuery)"/.test(text)) return text;
  try {
    const message = parseExactly(text) as { payload?: Record<string, unknown> };
    const { payload } = message;
    const lacksIt = typeof payload === 'object' && payload !== null && typeof payload.query !== 'string';
    return lacksIt ? stringifyExactly({ ...message, payload: { ...payload, query: '' } }) : text;
  } catch {
    return text;
  }
}
