import { parseJson } from '../shared/json.ts';

const MAX_ESCAPES = 3;

/**
 * The JSON inside a string, however often it was escaped. The page's sample of a webhook is such a string, and has
 * lost its first two characters, `{"`. Anything else stays as it is.
 */
export function unescaped(value: unknown): unknown {
  let inner = value;
  for (let escapes = 0; escapes < MAX_ESCAPES && typeof inner === 'string'; escapes += 1) {
    inner = parseJson(inner) ?? parseJson(`{"${inner}`);
  }
  return inner === undefined ? value : inner;
}
