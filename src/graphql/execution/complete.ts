import {
  defaultTypeResolver,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import {
  completeLater,
  executeFields,
  fail,
  failLater,
  infoOf,
  type Path,
  type Run,
  throwAfter,
} from './execute-fields.ts';
import { isPromise } from './is-promise.ts';
import type { Field } from './plan.ts';

/** Gives the value as it stands in the answer, or a promise of it; throws what is wrong with it. */
export type Complete = (run: Run, field: Field, path: Path | undefined, value: unknown) => unknown;

const completers = new WeakMap<object, Complete>();

/** How values of a type are completed. */
export function completerOf(type: GraphQLOutputType): Complete {
  const known = completers.get(type) ?? makeCompleter(type);
  completers.set(type, known);
  return known;
}

function makeCompleter(type: GraphQLOutputType): Complete {
  if (isNonNullType(type)) {
    const complete = completerOf(type.ofType);
    return (made, field, path, value) => {
      const completed = complete(made, field, path, value);
      if (completed !== null) return completed;
      const { parent, definition } = field;
      throw new Error(`Cannot return null for non-nullable field ${parent.name}.${definition.name}.`);
    };
  }
  const complete = presentCompleterOf(type);
  return (made, field, path, value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'object' && value instanceof Error) throw value;
    return complete(made, field, path, value);
  };
}

/** The same for values that are neither absent nor an error. */
function presentCompleterOf(type: GraphQLOutputType): Complete {
  if (isLeafType(type))
    return (_made, _field, _path, value) => {
      const serialised = type.serialize(value);
      if (serialised !== null && serialised !== undefined) return serialised;
      throw new Error(`A value of ${type.name} was serialised to nothing.`);
    };
  if (isListType(type)) return listCompleterOf(type.ofType);
  if (isObjectType(type))
    return (made, field, path, value) => executeFields(made, field.below(type), value, path);
  if (!isAbstractType(type)) throw new Error(`Values of ${type} cannot be completed.`);
  const resolveType = type.resolveType ?? defaultTypeResolver;
  return (made, field, path, value) => {
    const complete = (name: string | undefined) => {
      const found = name === undefined ? undefined : made.plan.schema.getType(name);
      if (isObjectType(found) && made.plan.schema.isSubType(type, found))
        return executeFields(made, field.below(found), value, path);
      throw new Error(`A value of ${type.name} is of no type that it may have.`);
    };
    const name = resolveType(value, made.contextValue, infoOf(made, field, path as Path), type);
    return isPromise(name) ? name.then(complete) : complete(name);
  };
}

function listCompleterOf(itemType: GraphQLOutputType): Complete {
  const complete = completerOf(itemType);
  return (made, field, path, value) => {
    if (typeof value !== 'object' || !(Symbol.iterator in (value as object)))
      throw new Error(`The value of ${field.parent.name}.${field.definition.name} is no list.`);
    const items: unknown[] = [];
    let isPending = false;
    try {
      for (const item of value as Iterable<unknown>) {
        const itemPath = { prev: path, key: items.length, typename: undefined };
        const completed = completeItem(made, field, itemType, complete, itemPath, item);
        if (isPromise(completed)) isPending = true;
        items.push(completed);
      }
    } catch (error) {
      if (!isPending) throw error;
      return throwAfter(items, error);
    }
    return isPending ? Promise.all(items) : items;
  };
}

function completeItem(
  made: Run,
  field: Field,
  type: GraphQLOutputType,
  complete: Complete,
  path: Path,
  item: unknown,
): unknown {
  try {
    const completed = isPromise(item)
      ? completeLater(made, field, complete, path, item)
      : complete(made, field, path, item);
    return isPromise(completed) ? failLater(made, field, type, path, completed) : completed;
  } catch (error) {
    return fail(made, field, type, path, error);
  }
}
