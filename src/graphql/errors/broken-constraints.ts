import type { FieldPolicy } from '../../domain/policy/describe.ts';
import type { Constraints } from '../../domain/policy-rules.ts';
import { keyOf } from '../../domain/profile-field.ts';
import type { BrokenRule } from '../../domain/validation/broken-rule.ts';

/**
 * The constraints of what a path of the input leads to: of the field, or of the part below it, those that hold beside
 * another part where the broken rule goes by it. `null` where the part has none of its own, or where they depend on the
 * type of the item.
 */
export function constraintsAt(
  policy: FieldPolicy,
  path: readonly string[] | null,
  rule?: BrokenRule,
): Constraints | null {
  const start = path?.indexOf(keyOf(policy.field)) ?? -1;
  const below = start < 0 ? [] : (path ?? []).slice(start + 1).filter((step) => !/^\d+$/.test(step));
  if (below.length === 0) return policy.constraints;
  const parts = policy.parts.filter((part) => part.path.join('.') === below.join('.'));
  const ruled = parts.filter(({ isRuled }) => isRuled);
  const own = ruled.find(({ itemType }) => itemType === null) ?? (ruled.length === 1 ? ruled[0] : undefined);
  const part = own ?? parts.find(({ isRuled }) => !isRuled);
  const beside = part?.requiredWhere;
  return (beside && rule?.parts?.includes(beside.part) ? beside.constraints : part?.constraints) ?? null;
}
