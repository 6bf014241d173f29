import type { Constraints } from '../policy-rules.ts';
import type { Shape } from '../shapes.ts';
import { FORMAT_EXAMPLES, FORMAT_PATTERNS } from '../validation/formats.ts';

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

/** The E.164 format and one of the calling codes at once, or `null` when no code can be read. */
function callingCodePattern(codes: readonly string[]): string | null {
  const digits = codes.map((code) => code.replace(/\D/g, '')).filter((code) => /^[1-9]/.test(code));
  if (digits.length === 0) return null;
  return `^\\+(?=[1-9]\\d{6,14}$)(?:${[...new Set(digits)].sort().join('|')})\\d+$`;
}

/** Constraints as a form sees them: with the format's pattern and example where the rule names none. */
export function constraintsForForms(shape: Shape, constraints: Constraints): Constraints {
  const { example: named, ...limits } = constraints;
  const kind = shape.kind === 'list' ? shape.of.kind : shape.kind;
  const pattern = limits.pattern ?? FORMAT_PATTERNS[kind];
  const example = exampleWithin(limits.allowedValues, pattern, named ?? FORMAT_EXAMPLES[kind]);
  return { ...limits, ...(pattern ? { pattern } : {}), ...(example ? { example } : {}) };
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
