import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isObjectType,
} from 'graphql';
import { addError, executeFields, type Run } from './execute-fields.ts';
import { isPromise } from './is-promise.ts';
import { makePlan, type Plan } from './plan.ts';

/** Of one document. */
const MOST_PLANS = 4;

/**
 * Executes operations with the same answers as graphql-js and less work. What graphql-js finds out anew for each object is
 * found out once for each operation of a document: the fields that are selected on a type, their definitions, and how
 * their values are completed. A plan is data: no code is made of a document.
 *
 * graphql-js itself executes mutations, introspection, documents whose selections depend on variables (`@include(if:
 * $more)`), and documents that come for the first time.
 *
 * @see test/graphql/execution.test.ts and test/fuzz/differential.test.ts, which compare both
 */
export function createExecutor(schema: GraphQLSchema): typeof execute {
  /** `null` where graphql-js executes it. */
  const plans = new WeakMap<DocumentNode, Map<string | null, Plan | null>>();

  function planOf(document: DocumentNode, operationName: string | null): Plan | null {
    const known = plans.get(document);
    if (!known) {
      // Most documents that come once never come again.
      plans.set(document, new Map());
      return null;
    }
    const found = known.get(operationName);
    if (found !== undefined) return found;
    // One document may hold a thousand operations, and a plan takes as much memory as a document.
    if (known.size >= MOST_PLANS) return null;
    const plan = makePlan(schema, document, operationName);
    // Names that no operation has are not kept: clients can invent them without end.
    if (getOperationAST(document, operationName)) known.set(operationName, plan);
    return plan;
  }

  // Nothing of this schema asks an object whether it is of a type.
  const types = Object.values(schema.getTypeMap());
  if (types.some((type) => isObjectType(type) && type.isTypeOf)) return execute;
  return (args) => {
    const plan = planOf(args.document, args.operationName ?? null);
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
