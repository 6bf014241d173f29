import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { FormatError } from '../graphql/format-error.ts';

export type { FormatError };

/** `formatError` for Apollo Server, which by then has added a code of its own: it gets the error as it was. */
export function forApollo(formatError: FormatError): FormatError {
  return (formatted, error) =>
    formatError(error instanceof GraphQLError ? error.toJSON() : { message: formatted.message }, error);
}

/** Errors as clients see them, for transports that have no library to do it. */
export function formatAll(
  errors: readonly GraphQLError[],
  formatError: FormatError,
): readonly GraphQLFormattedError[] {
  return errors.map((error) => formatError(error.toJSON(), error));
}

/** A result as clients see it. */
export function formatResult(
  { errors, ...result }: { errors?: readonly GraphQLError[] | undefined },
  formatError: FormatError,
): FormattedExecutionResult {
  return errors ? { ...result, errors: formatAll(errors, formatError) } : result;
}
