import { GraphQLError } from 'graphql';

/** `extensions.code` of every error that is meant for clients; anything else is `INTERNAL_SERVER_ERROR`. */
export const PUBLIC_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'CURSOR_INVALID',
  'CURSOR_EXPIRED',
  'SLOW_CONSUMER',
  'TOKEN_EXPIRED',
  'QUERY_TOO_COSTLY',
  'DOCUMENT_NOT_FOUND',
  'DOCUMENT_NOT_TRUSTED',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'SERVICE_UNAVAILABLE',
  'RATE_LIMITED',
] as const;
export type PublicCode = (typeof PUBLIC_CODES)[number];

/** The viewer may not do this, whomever it is about. */
export function forbidden(message: string): GraphQLError {
  return refusal('FORBIDDEN', message);
}

/** The request cannot be understood. The message names what is wrong and repeats no value. */
export function badUserInput(message: string): GraphQLError {
  return refusal('BAD_USER_INPUT', message);
}

export function cursorInvalid(): GraphQLError {
  return refusal('CURSOR_INVALID', 'The cursor does not belong to this list.');
}

/** Seconds after which it is worth asking again. */
const RETRY_AFTER = 1;

/** Nothing is wrong with the request; it cannot be served now. */
export function serviceUnavailable(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'SERVICE_UNAVAILABLE', retryAfter: RETRY_AFTER },
  });
}

export function refusal(code: PublicCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
