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
