import type { GraphQLError } from 'graphql';
import { refusal } from '../graphql/errors/refusals.ts';

/** The message and code by which clients know that they have to send the whole text. */
export function persistedQueryNotSupported(): GraphQLError {
  return refusal('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
}

/** Whether `extensions` ask for a query that was kept before. A GET has them as JSON. */
export function asksForPersistedQuery(extensions: unknown): boolean {
  if (isObject(extensions)) return isObject(extensions.persistedQuery);
  if (typeof extensions !== 'string' || !extensions.includes('persistedQuery')) return false;
  try {
    return asksForPersistedQuery(Object(JSON.parse(extensions)));
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
