import type { GraphQLError } from 'graphql';

type Result = { data?: unknown; errors?: readonly GraphQLError[] | undefined };

/** Subscribers to one user share results: what is made of one for its clients is made once. Nobody may change it. */
export function oncePerResult<Made extends object>(make: (result: Result) => Made): (result: Result) => Made {
  const made = new WeakMap<Result, Made>();
  return (result) => {
    const known = made.get(result);
    if (known) return known;
    const fresh = make(result);
    made.set(result, fresh);
    return fresh;
  };
}

/**
 * The same data in usual objects. Those of graphql-js have no prototype, and `JSON.stringify` takes three times as long
 * for them: too long for what is written once for each subscriber.
 */
export function inUsualObjects<Data>(data: Data): Data {
  if (Array.isArray(data)) return data.map(inUsualObjects) as Data;
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, inUsualObjects(value)]);
  return Object.fromEntries(entries) as Data;
}
