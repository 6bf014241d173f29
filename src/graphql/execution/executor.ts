import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { addError, executeFields, type Run } from './execute-fields.ts';
import { isPromise } from './is-promise.ts';
import { makePlan, type Plan } from './plan.ts';

/** As many as documents are remembered. One of 500 fields, which is the limit, takes about 230 KiB. */
const MOST_PLANS = 500;

/**
 * Executes operations with the same answers as graphql-js and less work. What graphql-js finds out anew for each object is
 * found out once for each operation of a document: the fields that are selected on a type, their definitions, and how
 * their values are completed. A plan is data: no code is made of a document.
 *
 * graphql-js itself executes mutations, introspection, documents whose selections depend on variables (`@include(if:
 * $more)`), and operations that come for the first time.
 *
 * @see test/graphql/execution.test.ts and test/fuzz/differential.test.ts, which compare both
 */
export function createExecutor(schema: GraphQLSchema, mostPlans = MOST_PLANS): typeof execute {
  const seen = new WeakSet<OperationDefinitionNode>();
  /** By operation, and not by document: one document may hold a thousand of them. */
  const plans = new LRUCache<OperationDefinitionNode, { plan: Plan | null }>({ max: mostPlans });

  /** `null` for what graphql-js executes. */
  function planOf(document: DocumentNode, operationName: string | null | undefined): Plan | null {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const found = plans.get(operation);
    if (found) return found.plan;
    if (!seen.has(operation)) {
      // Most operations that come once never come again.
      seen.add(operation);
      return null;
    }
    const plan = makePlan(schema, document, operation);
    plans.set(operation, { plan });
    return plan;
  }

  // Nothing of this schema asks an object whether it is of a type.
  const types = Object.values(schema.getTypeMap());
  if (types.some((type) => isObjectType(type) && type.isTypeOf)) return execute;
  return (args) => {
    const plan = planOf(args.document, args.operationName);
    return plan ? run(plan, args) : execute(args);
  };
}

function run(plan: Plan, args: ExecutionArgs): ReturnType<typeof execute> {
  const { schema, operation, fields } = plan;
  const { rootValue, contextValue } = args;
  const { errors, coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    args.variableValues ?? {},
    { maxErrors: 50, hideSuggestions: args.hideSuggestions ?? false },
  );
  if (errors) return { errors };
  const made: Run = { plan, rootValue, contextValue, variableValues: coerced, errors: [], nulled: new Set() };
  const failed = (error: unknown) => {
    addError(made, error as Run['errors'][number], undefined);
    return answer(made, null);
  };
  try {
    const data = executeFields(made, fields, rootValue, undefined);
    return isPromise(data) ? data.then((one) => answer(made, one), failed) : answer(made, data);
  } catch (error) {
    return failed(error);
  }
}

function answer({ errors }: Run, data: unknown): ExecutionResult {
  return (errors.length === 0 ? { data } : { errors, data }) as ExecutionResult;
}
