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
  return {
    ...fixed,
    ...(allowed?.length ? { allowedValues: allowed } : {}),
    ...(codes?.length ? { pattern: callingCodePattern(codes) } : {}),
  };
}

function callingCodePattern(codes: readonly string[]): string {
  const digits = codes.map((code) => code.replace(/\D/g, '')).filter((code) => code !== '');
  return `^\\+(?:${[...new Set(digits)].sort().join('|')})\\d{4,14}$`;
}

/** Constraints as a form sees them: with the format's pattern and example where the rule names none. */
export function constraintsForForms(shape: Shape, constraints: Constraints): Constraints {
  const kind = shape.kind === 'list' ? shape.of.kind : shape.kind;
  const pattern = constraints.pattern ?? FORMAT_PATTERNS[kind];
  const example = constraints.example ?? FORMAT_EXAMPLES[kind];
  return { ...constraints, ...(pattern ? { pattern } : {}), ...(example ? { example } : {}) };
}
