import { dayOf } from '../../domain/moment.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import type { ProfileValues } from '../../domain/profile.ts';
import { fieldOf, PROFILE_KEYS, shapeOf } from '../../domain/profile-field.ts';
import { judge } from '../../domain/validation/judge.ts';
import { tidy } from '../../domain/validation/tidy.ts';
import type { ProviderTraits } from '../../providers/module.ts';
import type { LinkUserInput } from './results.ts';

/**
 * Values that a client supplies at linking, for what the provider never shows. A field that the provider shows
 * itself is refused rather than ignored: the client would believe that it was taken.
 */
export function shadowValues(
  module: ProviderTraits,
  input: LinkUserInput,
  today: Date,
): { values: ProfileValues; problems: Problem[] } {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const key of PROFILE_KEYS) {
    const given = input.profile?.[key];
    if (given === undefined) continue;
    const field = fieldOf(key);
    const where = { field, path: ['profile', key] };
    if (!module.capabilities.shadowFields.has(field)) {
      problems.push(
        problem(
          'INVALID_VALUE',
          `${key}: ${module.id} returns this field itself or does not support it; omit it.`,
          where,
        ),
      );
      continue;
    }
    const rule = module.policy[input.type ?? 'INDIVIDUAL'][field];
    const value = tidy(shapeOf(field), given);
    const context = {
      parts: rule.supported ? (rule.parts ?? []) : [],
      extraCountries: module.capabilities.extraCountries,
      today: dayOf(today),
    };
    const constraints = rule.supported ? { ...rule.constraints, clearable: true } : { clearable: true };
    for (const wrong of judge(shapeOf(field), value, constraints, context)) {
      const message = `${[key, ...wrong.path].join('.')} ${wrong.message}.`;
      const { rule: broken } = wrong;
      problems.push({
        code: 'INVALID_VALUE',
        rule: broken,
        message,
        field,
        path: ['profile', key, ...wrong.path],
      });
    }
    values[key] = value;
  }
  return { values: values as ProfileValues, problems };
}
