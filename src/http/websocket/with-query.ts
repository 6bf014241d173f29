import { parseExactly, stringifyExactly } from '../../domain/exact-number.ts';
import { type DocumentRequest, persistedHash } from '../trusted-documents.ts';

/** Whether a message may name its document by an id. A key of JSON may have its letters escaped. */
const MAY_HAVE_ID = /"(?:documentId|persistedQuery)"|\\u00[2-7]/i;

/**
 * A message whose operation names its document by an id alone, with the empty `query` that the protocol's library asks
 * for; any other message as it is. The library closes a connection whose `query` is no text.
 */
export function withQuery(text: string): string {
  if (!MAY_HAVE_ID.test(text)) return text;
  try {
    const message = parseExactly(text) as { payload?: DocumentRequest | null };
    const { payload } = message;
    if (typeof payload !== 'object' || payload === null || isGiven(payload.query)) return text;
    const hasId = isGiven(payload.documentId) || persistedHash(payload.extensions) !== undefined;
    return hasId ? stringifyExactly({ ...message, payload: { ...payload, query: '' } }) : text;
  } catch {
    return text;
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
