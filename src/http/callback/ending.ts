import type { GraphQLFormattedError } from 'graphql';
import type { CallbackEvent } from './open-stream.ts';

export type Errors = readonly GraphQLFormattedError[];

/** What ended a stream: `errors` for good, `passing` perhaps not; at which event where one could not be read. */
export type StreamEnding = 'REOPEN' | { errors: Errors } | { passing: Errors; unread: string | null };

/** How a stream ends with this item; `null` for an event that can be delivered. */
export function endingWith({ ended, cursor, payload }: CallbackEvent): StreamEnding | null {
  const { errors = [] } = payload;
  if (ended) return endingOf(errors);
  const failures = errors.filter(isFailure);
  // Where there is a place to go on from, what could not be read now is worth another try.
  return failures.length > 0 && cursor !== null ? { passing: failures, unread: cursor } : null;
}

/** The registration knows where to go on, whatever made its stream break off; what is wrong with it stays wrong. */
export function endingOf(errors: Errors): StreamEnding {
  const [first] = errors;
  if (first?.extensions?.code === 'SLOW_CONSUMER') return 'REOPEN';
  return first && isFailure(first) ? { passing: errors, unread: null } : { errors };
}

export function tokenExpired(after: string | null): GraphQLFormattedError {
  return {
    message: `The token has expired.${after === null ? '' : ` Resume with after: ${after}`}`,
    extensions: { code: 'TOKEN_EXPIRED', ...(after === null ? {} : { after }) },
  };
}

/** No answer to what was asked: a defect of ours, or a database that is down or busy. */
const PASSING: readonly unknown[] = ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE'];

function isFailure({ extensions }: GraphQLFormattedError): boolean {
  return PASSING.includes(extensions?.code);
}
