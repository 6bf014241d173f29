import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { FormatError } from '../graphql/format-error.ts';
import { MOST_ERRORS } from './limits/rules.ts';

export type { FormatError };

/** `formatError` for Apollo Server, which by then has added a code of its own: it gets the error as it was. */
export function forApollo(formatError: FormatError): FormatError {
  return (formatted, error) =>
    formatError(error instanceof GraphQLError ? error.toJSON() : { message: formatted.message }, error);
}

/** Why a request was refused, as clients see it, for transports that have no library to do it. */
export function formatAll(
  errors: readonly GraphQLError[],
  formatError: FormatError,
): readonly GraphQLFormattedError[] {
  return errors.slice(0, MOST_ERRORS).map((error) => formatError(error.toJSON(), error));
}

/** A result as clients see it. */
export function formatResult(
  { errors, ...result }: Result,
  formatError: FormatError,
): FormattedExecutionResult {
  if (!errors) return result as FormattedExecutionResult;
  const shown =
    result.data === undefined
      ? formatAll(errors, formatError)
      : errors.map((error) => formatError(error.toJSON(), error));
  return { ...result, errors: shown } as FormattedExecutionResult;
}

type Result = { data?: unknown; errors?: readonly GraphQLError[] | undefined };
