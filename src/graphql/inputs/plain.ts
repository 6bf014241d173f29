/** Deeper than any input of ours, and than any JSON that the validation takes. */
export const DEEPEST = 64;

/**
 * Input objects of graphql-js have no prototype, which deep comparison and libraries stumble over. What was
 * left out stays left out, and `null` stays `null`: the two mean different things. JSON may be nested so deeply that
 * walking through it would end the stack; the validation refuses it, whatever stands below.
 */
export function plain(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part, depth + 1)]));
}
