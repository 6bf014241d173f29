import type { Constraints } from '../policy-rules.ts';
import type { Shape } from '../shapes.ts';
import { type Broken, broken } from './broken-rule.ts';
import { formatProblem, maxLengthOf } from './formats.ts';
import type { JudgeContext } from './judge.ts';
import { characterProblem } from './text-hygiene.ts';
import { isPlainObject, tidyText } from './tidy.ts';

/**
 * What is wrong with a tidied text, or `null`. What the provider shows in the same part is not judged by our own
 * formats: a form posts it back with the rest of its object. The provider's limits hold for everything.
 */
export function textProblem(
  shape: Shape,
  text: string,
  constraints: Constraints,
  rulePath: readonly string[],
  context: JudgeContext,
): Broken | null {
  const own = isStored(text, context.current, rulePath) ? null : ownProblem(shape, text, context);
  return own ?? limitProblem(shape, text, constraints);
}

function ownProblem(shape: Shape, text: string, context: JudgeContext): Broken | null {
  const lines = shape.kind === 'text' && shape.prose ? 'MANY' : 'ONE';
  const characters = characterProblem(text, lines);
  if (characters) return broken('CHARACTERS', characters);
  const format = formatProblem(shape, text, context);
  if (format) return format;
  const longest = maxLengthOf(shape);
  return longest !== undefined && lengthOf(text) > longest ? tooLong(longest) : null;
}

function limitProblem(shape: Shape, text: string, constraints: Constraints): Broken | null {
  const { minLength, maxLength, allowedValues, pattern } = constraints;
  if (maxLength !== undefined && lengthOf(text) > maxLength) return tooLong(maxLength);
  if (minLength && lengthOf(text) < minLength) {
    return broken('MIN_LENGTH', `must be at least ${minLength} characters long`, { limit: minLength });
  }
  if (allowedValues && !allowedValues.includes(text)) {
    return broken('ALLOWED_VALUES', 'must be one of the allowed values of this field', { allowedValues });
  }
  if (!pattern || new RegExp(pattern, 'u').test(text)) return null;
  // Patterns of phones list calling codes by the hundred.
  const wanted =
    shape.kind === 'phone'
      ? 'must be a phone number with a calling code and a length that the provider accepts'
      : `must match ${pattern}`;
  return broken('PATTERN', wanted, { pattern });
}

function tooLong(longest: number): Broken {
  return broken('MAX_LENGTH', `must be at most ${longest} characters long`, { limit: longest });
}

/** Characters, not code units. */
function lengthOf(text: string): number {
  return [...text].length;
}

/** Whether the provider has this very text in this part, of whatever item. */
function isStored(text: string, current: unknown, path: readonly string[]): boolean {
  if (Array.isArray(current)) return current.some((item) => isStored(text, item, path));
  const [name, ...rest] = path;
  if (name === undefined) return typeof current === 'string' && tidyText(current) === text;
  return isPlainObject(current) && Object.hasOwn(current, name) && isStored(text, current[name], rest);
}
