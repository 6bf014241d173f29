import { GraphQLError } from 'graphql';
import { refusal, serviceUnavailable } from '../errors/refusals.ts';

/** What one operation may take. */
export type OperationLimits = {
  /** Estimated before it runs. */
  cost: number;
  /** In its answer. An estimate assumes how long lists are; this counts. */
  objects: number;
  /** For its reads, from its start or from its last write. */
  deadlineMs: number;
};

export const QUERY_COST_LIMIT = 10_000;
/** Longer than any read of ours takes, shorter than clients wait. */
const DEADLINE_MS = 8_000;
const OBJECTS_PER_COST = 3;
/** A router asks in one operation for what many of its clients want. */
const ROUTER_FACTOR = 10;

export function operationLimits(cost = QUERY_COST_LIMIT, deadlineMs = DEADLINE_MS): OperationLimits {
  return { cost, objects: cost * OBJECTS_PER_COST, deadlineMs };
}

/** The limits of an operation that came with the router's secret. */
export function forRouter({ cost, objects, deadlineMs }: OperationLimits): OperationLimits {
  return { cost: cost * ROUTER_FACTOR, objects: objects * ROUTER_FACTOR, deadlineMs };
}

/** The error for an operation that costs more than its limit. */
export function tooCostly(cost: number, limit: number): GraphQLError {
  return new GraphQLError(
    `The estimated cost of this operation is ${cost}; the limit is ${limit}. Select fewer items or fewer levels.`,
    { extensions: { code: 'QUERY_TOO_COSTLY', cost, limit, http: { status: 400 } } },
  );
}

/** What an operation has left. Everything that it reads and every object that it gives goes through here. */
export type Budget = {
  /** @throws GraphQLError once the operation has used up what it may take */
  check(): void;
  /** Counts objects of the answer. @throws GraphQLError where they are too many */
  spend(objects: number): void;
  /** After a write, which has a time limit of its own: the reads that follow have their whole time. */
  restart(): void;
  /** The database cannot serve this operation now: nothing more is read for it. Gives the error to throw. */
  giveUp(): GraphQLError;
  /** The error that ended the operation, or `null`. */
  ended(): GraphQLError | null;
};

export function createBudget(limits: OperationLimits): Budget {
  let left = limits.objects;
  let deadline = performance.now() + limits.deadlineMs;
  let ended: GraphQLError | null = null;

  function end(error: GraphQLError): GraphQLError {
    ended ??= error;
    return ended;
  }
  function check(): void {
    if (ended) throw ended;
    if (performance.now() > deadline)
      throw end(serviceUnavailable('The operation took too long and was stopped. Try again later.'));
  }
  return {
    check,
    spend(objects) {
      left -= objects;
      if (left >= 0) return;
      throw end(
        refusal(
          'QUERY_TOO_COSTLY',
          `The answer would have more than ${limits.objects} objects. Select fewer items or fewer levels.`,
        ),
      );
    },
    restart() {
      deadline = performance.now() + limits.deadlineMs;
    },
    giveUp: () => end(serviceUnavailable('The service is overloaded. Try again later.')),
    ended: () => ended,
  };
}
