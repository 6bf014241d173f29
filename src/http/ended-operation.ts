import type { ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql';
import type { Budget } from '../graphql/cost/operation-limits.ts';
import type { FormatError } from './client-errors.ts';

/** What transports know of a context that has a budget. */
export type Budgeted = { budget?: Budget };

/** Why an operation was stopped, or `null`. */
export function endOf(context: unknown): GraphQLError | null {
  return (context as Budgeted | undefined)?.budget?.ended() ?? null;
}

/** The status of an answer that is nothing but the error. */
export function statusOfEnd({ extensions }: GraphQLError): 400 | 503 {
  return extensions.code === 'SERVICE_UNAVAILABLE' ? 503 : 400;
}

/**
 * The answer of an operation that was stopped: its error once, instead of once for each field. Only a mutation keeps its
 * data, since its writes were done.
 */
export function answerOf(
  result: ExecutionResult,
  context: unknown,
  type: string | undefined,
): ExecutionResult {
  const ended = endOf(context);
  if (!ended) return result;
  if (type !== 'mutation') return { errors: [ended] };
  const others = (result.errors ?? []).filter(({ originalError }) => originalError !== ended);
  return { ...result, errors: [...others, ended] };
}

/** The same for a result whose errors have their public shape. */
export function formattedAnswerOf(
  { data, errors = [] }: FormattedExecutionResult,
  ended: GraphQLError,
  type: string | undefined,
  formatError: FormatError,
): FormattedExecutionResult {
  const shown = formatError(ended.toJSON(), ended);
  if (type !== 'mutation') return { errors: [shown] };
  const others = errors.filter(({ extensions }) => extensions?.code !== ended.extensions.code);
  return { ...(data === undefined ? {} : { data }), errors: [...others, shown] };
}
