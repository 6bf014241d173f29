import {
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isNonNullType,
  locatedError,
  responsePathAsArray,
} from 'graphql';
import type { Complete } from './complete.ts';
import { isPromise } from './is-promise.ts';
import type { Field, Plan } from './plan.ts';

export type Path = GraphQLResolveInfo['path'];

/** One execution. */
export type Run = {
  plan: Plan;
  rootValue: unknown;
  contextValue: unknown;
  variableValues: Record<string, unknown>;
  errors: ReturnType<typeof locatedError>[];
  /** Where errors made a value `null`: what is below it adds no more of them. `undefined` is the whole answer. */
  nulled: Set<Path | undefined>;
};

export function executeFields(
  made: Run,
  fields: readonly Field[],
  source: unknown,
  path: Path | undefined,
): unknown {
  const results: Record<string, unknown> = {};
  let pending: Promise<void>[] | undefined;
  try {
    for (const field of fields) {
      const completed = executeField(made, field, source, path);
      results[field.key] = completed;
      if (!isPromise(completed)) continue;
      pending ??= [];
      pending.push(put(results, field.key, completed));
    }
  } catch (error) {
    if (!pending) throw error;
    return throwAfter(pending, error);
  }
  return pending ? Promise.all(pending).then(() => results) : results;
}

// Closures are made only where something waits: in the functions above and below, each call would pay for them.
async function put(
  results: Record<string, unknown>,
  key: string,
  completed: Promise<unknown>,
): Promise<void> {
  results[key] = await completed;
}

/** What has begun ends first, so that none of it is left unhandled. */
export async function throwAfter(begun: readonly unknown[], error: unknown): Promise<never> {
  await Promise.all(begun).catch(() => {});
  throw error;
}

function executeField(made: Run, field: Field, source: unknown, above: Path | undefined): unknown {
  const { definition, isLeaf, complete } = field;
  const { resolve } = definition;
  // What is only read from its parent needs a path when it fails.
  const path = isLeaf && !resolve ? undefined : pathOf(field, above);
  try {
    const value = resolve
      ? resolve(source, argumentsOf(made, field), made.contextValue, infoOf(made, field, path as Path))
      : readProperty(made, field, source, above);
    const completed = isPromise(value)
      ? completeLater(made, field, complete, path, value)
      : complete(made, field, path, value);
    return isPromise(completed)
      ? failLater(made, field, definition.type, path ?? pathOf(field, above), completed)
      : completed;
  } catch (error) {
    return fail(made, field, definition.type, path ?? pathOf(field, above), error);
  }
}

export function completeLater(
  made: Run,
  field: Field,
  complete: Complete,
  path: Path | undefined,
  value: Promise<unknown>,
): Promise<unknown> {
  return value.then((one) => complete(made, field, path, one));
}

export function failLater(
  made: Run,
  field: Field,
  type: GraphQLOutputType,
  path: Path,
  completed: Promise<unknown>,
): Promise<unknown> {
  return completed.then(undefined, (error: unknown) => fail(made, field, type, path, error));
}

function readProperty(made: Run, field: Field, source: unknown, above: Path | undefined): unknown {
  if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
  const parent = source as Record<string, unknown>;
  const { name } = field.definition;
  const value = parent[name];
  if (typeof value !== 'function') return value;
  // Called on its parent, as a method.
  return (parent as Record<string, (...all: unknown[]) => unknown>)[name]?.(
    argumentsOf(made, field),
    made.contextValue,
    infoOf(made, field, pathOf(field, above)),
  );
}

function argumentsOf({ variableValues }: Run, { definition, nodes }: Field): Record<string, unknown> {
  if (definition.args.length === 0) return {};
  return getArgumentValues(definition, nodes[0] as FieldNode, variableValues);
}

export function infoOf(made: Run, { definition, nodes, parent }: Field, path: Path): GraphQLResolveInfo {
  const { schema, fragments, operation } = made.plan;
  return {
    fieldName: definition.name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType: parent,
    path,
    schema,
    fragments,
    rootValue: made.rootValue,
    operation,
    variableValues: made.variableValues,
  };
}

function pathOf(field: Field, above: Path | undefined): Path {
  return { prev: above, key: field.key, typename: field.parent.name };
}

/** An error where `null` may stand is kept and leaves `null`; elsewhere it goes on to the value above. */
export function fail(made: Run, field: Field, type: GraphQLOutputType, path: Path, raw: unknown): null {
  const error = locatedError(raw, field.nodes as FieldNode[], responsePathAsArray(path));
  if (isNonNullType(type)) throw error;
  addError(made, error, path);
  return null;
}

export function addError(
  { errors, nulled }: Run,
  error: Run['errors'][number],
  path: Path | undefined,
): void {
  for (let above = path; above; above = above.prev) if (nulled.has(above)) return;
  if (nulled.has(undefined)) return;
  nulled.add(path);
  errors.push(error);
}
