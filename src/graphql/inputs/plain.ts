/**
 * Input objects of graphql-js have no prototype, which deep comparison and libraries stumble over. What was
 * left out stays left out, and `null` stays `null`: the two mean different things.
 */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}
