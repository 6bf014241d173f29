import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from './log.ts';
import { withoutValues } from './value-free.ts';

/** Gives an error the shape that clients see. `error` is what was thrown. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** The contract's closed list. */
const CODES = new Set([
  ...['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'CURSOR_INVALID', 'CURSOR_EXPIRED'],
  ...['SLOW_CONSUMER', 'TOKEN_EXPIRED', 'INTERNAL_SERVER_ERROR'],
]);

/**
 * What every transport does to an error before a client sees it: one of the contract's codes, no suggestion of names,
 * nothing of what went wrong inside. Failures of ours are logged here.
 */
export function createErrorFormatter(formatError: FormatError, log: Log): FormatError {
  return (formatted, error) => {
    const code = codeOf(formatted, error);
    const { http: _, stacktrace: __, ...extensions } = formatted.extensions ?? {};
    if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: thrownBy(error) }, 'an operation failed');
    const message =
      code === 'INTERNAL_SERVER_ERROR' ? 'Internal server error' : withoutValues(formatted.message);
    return formatError({ ...formatted, message, extensions: { ...extensions, code } }, error);
  };
}

/** The same for transports that have no library to do it. */
export function formatAll(
  errors: readonly GraphQLError[],
  format: FormatError,
): readonly GraphQLFormattedError[] {
  return errors.map((error) => format(error.toJSON(), error));
}

/** A result as clients see it. */
export function formatResult(
  { errors, ...result }: { errors?: readonly GraphQLError[] | undefined },
  format: FormatError,
): FormattedExecutionResult {
  return errors ? { ...result, errors: formatAll(errors, format) } : result;
}

function codeOf(formatted: GraphQLFormattedError, error: unknown): string {
  const code = formatted.extensions?.code;
  if (typeof code === 'string' && CODES.has(code) && code !== 'INTERNAL_SERVER_ERROR') return code;
  // Without a path nothing was executed yet: the request itself is at fault, unless something else was thrown.
  const refused = formatted.path === undefined && thrownBy(error) instanceof GraphQLError;
  return refused ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}

/** What a resolver threw, or the error itself. */
function thrownBy(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}
