import type { Constraints } from '../policy-rules.ts';
import type { Shape } from '../shapes.ts';
import { exampleOf, maxLengthOf } from '../validation/formats.ts';
import { patternOf, rangeOf } from '../validation/patterns.ts';

/** A provider's own lists of allowed values, by the name that its policy table uses. */
export type Enumerations = Readonly<Record<string, readonly string[] | undefined>>;

/** The limits of a value with the provider's current lists filled in. Unknown lists limit nothing. */
export function resolveConstraints(constraints: Constraints, enumerations: Enumerations): Constraints {
  const { allowedValuesFrom, callingCodesFrom, ...fixed } = constraints;
  const allowed = allowedValuesFrom ? enumerations[allowedValuesFrom] : undefined;
  const codes = callingCodesFrom ? enumerations[callingCodesFrom] : undefined;
  const pattern = codes && callingCodePattern(codes);
  return {
    ...fixed,
    ...(allowed?.length ? { allowedValues: allowed } : {}),
    ...(pattern ? { pattern } : {}),
  };
}

/** One of the calling codes, or `null` when none can be read. */
function callingCodePattern(codes: readonly string[]): string | null {
  const digits = codes.map((code) => code.replace(/\D/g, '')).filter((code) => /^[1-9]/.test(code));
  if (digits.length === 0) return null;
  return `^\\+(?:${[...new Set(digits)].sort().join('|')})\\d+$`;
}

/**
 * Constraints as a form sees them: with the format's pattern, range and example where the rule names none. `today`
 * (`YYYY-MM-DD`) is the last day of what must be past.
 */
export function constraintsForForms(
  shape: Shape,
  constraints: Constraints,
  context: { extraCountries?: ReadonlySet<string>; today?: string } = {},
): Constraints {
  const { example: named, ...limits } = constraints;
  const one = shape.kind === 'list' ? shape.of : shape;
  const pattern = both(patternOf(one, context.extraCountries), limits.pattern);
  const example = exampleWithin(limits.allowedValues, pattern, named ?? exampleOf(one));
  const maxLength = limits.maxLength ?? (limits.allowedValues ? undefined : maxLengthOf(one));
  return {
    ...rangeOf(one, context.today),
    ...limits,
    ...(maxLength ? { maxLength } : {}),
    ...(pattern ? { pattern } : {}),
    ...(example ? { example } : {}),
  };
}

/** The format and a rule's own pattern: what a form lets through, both let through. */
function both(format: string | undefined, own: string | undefined): string | undefined {
  if (!format || !own) return own ?? format;
  return `^(?=${format.replace(/^\^/, '')})${own.replace(/^\^/, '')}`;
}

/** A program's own lists may leave the table's example out: no form should show one that would be refused. */
function exampleWithin(
  allowedValues: readonly string[] | undefined,
  pattern: string | undefined,
  example: string | undefined,
): string | undefined {
  if (allowedValues?.length && !(example && allowedValues.includes(example))) return allowedValues[0];
  if (example && pattern && !new RegExp(pattern, 'u').test(example)) return undefined;
  return example;
}
