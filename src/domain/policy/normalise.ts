import { completeAssociates } from '../associates.ts';
import { restoreExactNumbers } from '../exact-number.ts';
import type { SupportedRule, UserFacts } from '../policy-rules.ts';
import { type ProfileField, shapeOf } from '../profile-field.ts';
import { restoreMasked } from '../secret-numbers.ts';
import type { ValueProblem } from '../validation/judge.ts';
import { isPlainObject, tidy } from '../validation/tidy.ts';
import { stateLock } from './access.ts';

/**
 * The whole value that a client means: tidied, with masked numbers put back, with parts that may not be changed
 * filled in where they were left out, and with what was left out of associates.
 */
export function normalise(
  field: ProfileField,
  rule: SupportedRule,
  sent: unknown,
  current: unknown,
  context: { facts: UserFacts; removalAllowed: boolean },
): { value: unknown; problems: ValueProblem[] } {
  if (field !== 'ASSOCIATES') {
    const tidied = tidy(shapeOf(field), sent);
    const value =
      field === 'METADATA' ? restoreExactNumbers(tidied, current) : restoreMasked(field, tidied, current);
    return { value: withLockedParts(rule, value, sent, current, context.facts), problems: [] };
  }
  const { value, problems } = completeAssociates(sent, current, context.removalAllowed);
  return { value: restoreMasked(field, tidy(shapeOf(field), value), current), problems };
}

/** A part that nobody may change now is not cleared by leaving it out: forms do not show it. */
function withLockedParts(
  rule: SupportedRule,
  value: unknown,
  sent: unknown,
  current: unknown,
  facts: UserFacts,
): unknown {
  if (!isPlainObject(value) || !isPlainObject(sent) || !isPlainObject(current)) return value;
  const filled: Record<string, unknown> = { ...value };
  for (const { path, itemType, lockedWhen } of rule.parts ?? []) {
    const [name, ...deeper] = path;
    if (name === undefined || deeper.length > 0 || itemType !== undefined) continue;
    const isLeftOut = sent[name] === undefined && filled[name] === undefined;
    if (isLeftOut && current[name] != null && stateLock(lockedWhen, facts)) filled[name] = current[name];
  }
  return filled;
}
