import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isOverload } from '../db/overload.ts';
import { isUnavailable } from '../db/unavailable.ts';
import { PUBLIC_CODES, serviceUnavailable } from './errors/refusals.ts';
import { shortMessage, withoutValues } from './errors/without-values.ts';

type ErrorLog = { error(fields: object, message: string): void };

/**
 * Gives an error the shape that clients see, and logs what is a defect of ours: what a library made of the error, and the
 * error as it was thrown. Every transport uses it; Apollo Server's `formatError` has this signature.
 */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Turns any error of an operation into what a client may see: our own refusals as they are, what is wrong with
 * the request as `BAD_USER_INPUT` without the values in it, and everything else as "Internal error".
 */
export function createFormatError(log: ErrorLog): FormatError {
  return (formatted, error) => {
    const refusal = refusalIn(error);
    if (refusal) {
      return shown(formatted, refusal.message, publicExtensions(refusal));
    }
    if (error instanceof GraphQLError && isAboutTheRequest(error)) {
      return shown(formatted, withoutValues(error), { code: 'BAD_USER_INPUT' });
    }
    const origins = originsOf(error);
    if (origins.some(isOverload)) {
      const { message, extensions } = serviceUnavailable('The service is overloaded. Try again later.');
      return shown(formatted, message, extensions);
    }
    if (origins.some(isUnavailable)) {
      log.error({ err: error }, 'an operation failed: the database is unreachable or read-only');
      const { message, extensions } = serviceUnavailable(UNAVAILABLE);
      return shown(formatted, message, extensions);
    }
    // A transport that has found the same has logged it.
    if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR')
      log.error({ err: error }, 'an operation failed');
    return shown(formatted, 'Internal error', { code: 'INTERNAL_SERVER_ERROR' });
  };
}

/** A commit whose answer was lost may have happened. */
const UNAVAILABLE =
  'The database is read-only or cannot be reached at the moment. Try again, and send updates with the same idempotencyKey.';

/** An error and what graphql-js wrapped in it. */
function originsOf(error: unknown): unknown[] {
  return error instanceof GraphQLError ? [error, ...originsOf(error.originalError)] : [error];
}

/** What our own errors tell beside their message. */
const EXTENSIONS = ['code', 'after', 'retryAfter', 'cost', 'limit'];

function publicExtensions({ extensions }: GraphQLError): Record<string, unknown> {
  return Object.fromEntries(
    EXTENSIONS.filter(
      (name) => typeof extensions[name] === 'string' || typeof extensions[name] === 'number',
    ).map((name) => [name, extensions[name]]),
  );
}

function shown(
  { locations, path }: GraphQLFormattedError,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLFormattedError {
  return {
    message: shortMessage(message),
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions,
  };
}

/** Our own refusal, however deep graphql-js has wrapped it. A library's `BAD_USER_INPUT` may quote values. */
function refusalIn(error: unknown): GraphQLError | null {
  if (!(error instanceof GraphQLError)) return null;
  const ours = (PUBLIC_CODES as readonly unknown[]).includes(error.extensions.code);
  return ours && !pointsIntoDocument(error) ? error : refusalIn(error.originalError);
}

/** Made by graphql-js about a piece of the document or a variable, and not about a field that was resolved. */
function pointsIntoDocument(error: GraphQLError): boolean {
  const kind = error.nodes?.[0]?.kind;
  return kind !== undefined && kind !== 'Field' && kind !== 'OperationDefinition';
}

/** Parsing, validation and coercion of variables come before execution, so they have no path. */
function isAboutTheRequest(error: GraphQLError): boolean {
  if (error.extensions.code === 'INTERNAL_SERVER_ERROR') return false;
  // Arguments are coerced during execution.
  if (error.path !== undefined) return pointsIntoDocument(error);
  return error.originalError === undefined || error.originalError instanceof GraphQLError;
}
