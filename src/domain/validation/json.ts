import { exactNumber } from '../exact-number.ts';
import { isPlainObject } from './tidy.ts';

const INEXACT = 'contains a number that cannot be stored exactly; send it as text';
const MAX_BYTES = 16_384;
/** Deep enough for data, and shallow enough for everything that walks through it. */
const MAX_DEPTH = 32;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * What is wrong with a JSON object, or `null`. A number that JavaScript cannot hold exactly is refused: what is stored is
 * what was sent, or nothing.
 */
export function jsonProblem(value: unknown): string | null {
  if (!isPlainObject(value)) return 'must be a JSON object';
  const problem = partProblem(value, 1);
  if (problem) return problem;
  const size = Buffer.byteLength(JSON.stringify(value));
  return size > MAX_BYTES ? `must be at most ${MAX_BYTES} bytes of JSON` : null;
}

function partProblem(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return textProblem(value);
  if (typeof value === 'number') {
    const isExact = Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
    return isExact ? null : INEXACT;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (exactNumber(value) !== null) return INEXACT;
  if (depth > MAX_DEPTH) return `must be at most ${MAX_DEPTH} levels deep`;
  for (const [name, part] of Object.entries(value)) {
    if (name === '__proto__') return 'must not contain a member with the name __proto__';
    const problem = textProblem(name) ?? partProblem(part, depth + 1);
    if (problem) return problem;
  }
  return null;
}

function textProblem(text: string): string | null {
  const isFine = text.isWellFormed() && !CONTROL.test(text);
  return isFine ? null : 'must be well-formed Unicode without control characters';
}
