import type { Constraints, PartRule } from '../../../src/domain/policy-rules.ts';
import { type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import { tidy } from '../../../src/domain/validation/tidy.ts';

export const text: Shape = { kind: 'text' };
export const prose: Shape = { kind: 'text', prose: true };

/** The problems of a value as a client sends it. */
export function judged(
  shape: Shape,
  value: unknown,
  constraints: Constraints = {},
  parts: PartRule[] = [],
  extra: string[] = [],
  current?: unknown,
) {
  const context = { parts, extraCountries: new Set(extra), today: '2026-06-15', current };
  return judge(shape, tidy(shape, value), constraints, context).map(({ rule: _, ...problem }) => problem);
}

/** Where the problems of a field's value are. */
export function wrongPaths(
  field: ProfileField,
  value: unknown,
  parts: PartRule[] = [],
  constraints: Constraints = {},
): string[] {
  return judged(shapeOf(field), value, constraints, parts).map((one) => one.path.join('.'));
}
