import type { Constraints, PartRule, PolicyTable, SupportedRule, UserFacts } from '../policy-rules.ts';
import type { ProfileValues } from '../profile.ts';
import { keyOf, PROFILE_FIELDS, type ProfileField, shapeOf } from '../profile-field.ts';
import type { Shape } from '../shapes.ts';
import type {
  ChangeConfirmation,
  DocumentForm,
  FieldAccess,
  LockReason,
  Unlock,
  VerificationAction,
} from '../vocabulary.ts';
import { type Access, accessMessage, accessOf, stateLock, type UnderWay, unlockOf } from './access.ts';
import { companionsOf } from './companions.ts';
import { constraintsForForms, type Enumerations, resolveConstraints } from './constraints.ts';

export type FieldPolicyPart = {
  path: readonly string[];
  itemType: string | null;
  form: DocumentForm | null;
  access: FieldAccess;
  reason: LockReason | null;
  unlock: Unlock | null;
  constraints: Constraints | null;
};

export type FieldPolicy = {
  field: ProfileField;
  access: FieldAccess;
  verification: VerificationAction | null;
  reason: LockReason | null;
  unlock: Unlock | null;
  /** The update that keeps the field locked, where it can be named. */
  blockedBy: string | null;
  message: string | null;
  confirmation: ChangeConfirmation;
  requiredWith: readonly ProfileField[];
  constraints: Constraints | null;
  parts: FieldPolicyPart[];
};

/** What a form needs to know about every field, from the table that updates are judged by. */
export function describePolicies(
  table: PolicyTable,
  facts: UserFacts,
  underWay: UnderWay,
  enumerations: Enumerations,
  /** The values in force, for rules that go by one of them. */
  current: ProfileValues = {},
): FieldPolicy[] {
  return PROFILE_FIELDS.map((field) => {
    const rule = table[field];
    const access = accessOf(field, rule, facts, underWay);
    const lock = access.access === 'LOCKED' ? access : null;
    return {
      field,
      access: access.access,
      verification: access.access === 'REQUIRES_VERIFICATION' ? access.verification : null,
      reason: lock?.reason ?? null,
      unlock: lock?.unlock ?? null,
      blockedBy: lock?.updateId ?? null,
      message: accessMessage(access),
      confirmation: rule.supported ? rule.confirmation : 'NONE',
      requiredWith: rule.supported ? companionsOf(rule, current[keyOf(field)], underWay.now) : [],
      constraints: rule.supported
        ? constraintsForForms(shapeOf(field), resolveConstraints(rule.constraints, enumerations))
        : null,
      parts: rule.supported ? describeParts(field, rule, access, facts, enumerations) : [],
    };
  });
}

function describeParts(
  field: ProfileField,
  rule: SupportedRule,
  access: Access,
  facts: UserFacts,
  enumerations: Enumerations,
): FieldPolicyPart[] {
  return (rule.parts ?? []).map((part) => {
    const shape = shapeAt(shapeOf(field), part.path);
    return {
      path: part.path,
      itemType: part.itemType ?? null,
      form: part.form ?? null,
      ...partAccess(part, rule.parts ?? [], access, facts),
      constraints:
        part.constraints && shape
          ? constraintsForForms(shape, resolveConstraints(part.constraints, enumerations))
          : null,
    };
  });
}

/** A part of a locked field is locked for the field's own reason, which is the one that an update names. */
function partAccess(
  part: PartRule,
  all: readonly PartRule[],
  whole: Access,
  facts: UserFacts,
): Pick<FieldPolicyPart, 'access' | 'reason' | 'unlock'> {
  if (part.unsupported) return { access: 'UNSUPPORTED', reason: null, unlock: null };
  if (whole.access === 'LOCKED') return { access: 'LOCKED', reason: whole.reason, unlock: whole.unlock };
  // What is locked as a whole is locked in all its parts.
  const reason = all
    .filter(
      (one) => (one.itemType ?? part.itemType) === part.itemType && (one.form ?? part.form) === part.form,
    )
    .filter((one) => isWithin(part.path, one.path))
    .map((one) => stateLock(one.lockedWhen, facts))
    .find((lock) => lock !== null);
  if (!reason) return { access: whole.access, reason: null, unlock: null };
  return { access: 'LOCKED', reason, unlock: unlockOf(reason) };
}

function isWithin(path: readonly string[], whole: readonly string[]): boolean {
  return whole.every((name, index) => path[index] === name);
}

function shapeAt(shape: Shape, path: readonly string[]): Shape | undefined {
  const inner = shape.kind === 'list' ? shape.of : shape;
  const [name, ...rest] = path;
  if (name === undefined) return inner;
  const next = inner.kind === 'object' ? inner.parts[name] : undefined;
  return next && shapeAt(next, rest);
}
