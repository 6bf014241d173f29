import { parseExactly } from '../../domain/exact-number.ts';

/** The parsed text, no number rounded, or `undefined` when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}

/** The bytes of a body: what was read as an exact number goes as the number that it is. */
export { stringifyExactly as writeJson } from '../../domain/exact-number.ts';
