import { type FieldKind, itemKindOf, kindOf, partPaths, shapeAt } from '../field-kind.ts';
import { dayOf } from '../moment.ts';
import type { Constraints, PartRule, PolicyTable, SupportedRule, UserFacts } from '../policy-rules.ts';
import type { ProfileValues } from '../profile.ts';
import { keyOf, PROFILE_FIELDS, type ProfileField, shapeOf } from '../profile-field.ts';
import type { Shape } from '../shapes.ts';
import { statusByClock } from '../user/lifecycle.ts';
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
import type { OpenChange } from './open-change.ts';

export type FieldPolicyPart = {
  field: ProfileField;
  path: readonly string[];
  kind: FieldKind;
  itemType: string | null;
  form: DocumentForm | null;
  access: FieldAccess;
  reason: LockReason | null;
  unlock: Unlock | null;
  constraints: Constraints | null;
  /** Where the part must be there beside another, and what it has to look like then. */
  requiredWhere: { part: string; values: readonly string[] | null; constraints: Constraints } | null;
  /** The provider's table has a rule of its own for the part. */
  isRuled: boolean;
};

export type FieldPolicy = {
  field: ProfileField;
  kind: FieldKind;
  itemKind: FieldKind | null;
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
  /** The value in force and the changes of the field that are in progress, not masked yet. */
  value: unknown;
  open: OpenChange[];
};

/** What a form needs to know about every field, from the table that updates are judged by. */
export function describePolicies(
  table: PolicyTable,
  facts: UserFacts,
  underWay: UnderWay,
  enumerations: Enumerations,
  /** The values in force, for rules that go by one of them. */
  current: ProfileValues = {},
  /** Country codes that the provider takes beyond ISO 3166-1. */
  extraCountries: ReadonlySet<string> = new Set(),
): FieldPolicy[] {
  const forForm = (shape: Shape, constraints: Constraints) =>
    constraintsForForms(shape, resolveConstraints(constraints, enumerations), {
      extraCountries,
      today: dayOf(underWay.now),
    });
  return PROFILE_FIELDS.map((field) => {
    const rule = table[field];
    const access = accessOf(field, rule, facts, underWay);
    const lock = access.access === 'LOCKED' ? access : null;
    const constraints = rule.supported ? forForm(shapeOf(field), rule.constraints) : null;
    return {
      field,
      kind: kindOf(shapeOf(field), constraints),
      itemKind: itemKindOf(shapeOf(field), constraints),
      access: access.access,
      verification: access.access === 'REQUIRES_VERIFICATION' ? access.verification : null,
      reason: lock?.reason ?? null,
      unlock: lock?.unlock ?? null,
      blockedBy: lock?.updateId ?? null,
      message: accessMessage(access),
      confirmation: rule.supported ? rule.confirmation : 'NONE',
      requiredWith: rule.supported ? companionsOf(rule, current[keyOf(field)], underWay.now) : [],
      constraints,
      parts: rule.supported ? describeParts(field, rule, access, facts, forForm) : [],
      value: current[keyOf(field)] ?? null,
      open: underWay.open.filter((change) => change.field === field && !isExpired(change, underWay.now)),
    };
  });
}

function describeParts(
  field: ProfileField,
  rule: SupportedRule,
  access: Access,
  facts: UserFacts,
  forForm: (shape: Shape, constraints: Constraints) => Constraints,
): FieldPolicyPart[] {
  const shape = shapeOf(field);
  const ruled = rule.parts ?? [];
  return [[], ...partPaths(shape)].flatMap((path) =>
    rulesAt(ruled, path).map((part) => {
      const inner = shapeAt(shape, path) ?? shape;
      const own = part.constraints ?? {};
      const constraints = path.length > 0 || part.constraints ? forForm(inner, own) : null;
      const { requiredFor } = part;
      return {
        field,
        path,
        kind: kindOf(inner, constraints),
        itemType: part.itemType ?? null,
        form: part.form ?? null,
        ...partAccess(part, ruled, access, facts),
        constraints,
        requiredWhere: requiredFor
          ? {
              part: requiredFor.part,
              values: requiredFor.values ?? null,
              constraints: forForm(inner, { ...own, ...requiredFor.constraints, required: true }),
            }
          : null,
        isRuled: ruled.includes(part),
      };
    }),
  );
}

/**
 * The table's rules for a part, with one for every item where the table has none that holds for all. What a part looks
 * like in its one form, it looks like in every item.
 */
function rulesAt(ruled: readonly PartRule[], path: string[]): PartRule[] {
  const here = ruled.filter((part) => part.path.join('.') === path.join('.'));
  const isGeneral = here.some(({ itemType, form }) => itemType === undefined && form === undefined);
  if (isGeneral || path.length === 0) return here;
  const { constraints, requiredFor } = here.find(({ itemType }) => itemType === undefined) ?? {};
  return [{ path, ...(constraints && { constraints }), ...(requiredFor && { requiredFor }) }, ...here];
}

function isExpired(change: OpenChange, now: Date): boolean {
  return statusByClock(change.status, change.verification, now) === 'EXPIRED';
}

/** A part of a locked field is locked for the field's own reason, which is the one that an update names. */
function partAccess(
  part: PartRule,
  all: readonly PartRule[],
  whole: Access,
  facts: UserFacts,
): Pick<FieldPolicyPart, 'access' | 'reason' | 'unlock'> {
  const isMissing = all.some(
    (one) => one.unsupported && isWithin(part.path, one.path) && holdsFor(one, part),
  );
  if (isMissing) return { access: 'UNSUPPORTED', reason: null, unlock: null };
  if (whole.access === 'LOCKED') return { access: 'LOCKED', reason: whole.reason, unlock: whole.unlock };
  // What is locked as a whole is locked in all its parts.
  const reason = all
    .filter((one) => holdsFor(one, part))
    // So is what goes with a locked form: it cannot be sent without the number, or the image.
    .filter((one) => isWithin(part.path, one.path) || (one.form !== undefined && one.form === part.form))
    .map((one) => stateLock(one.lockedWhen, facts))
    .find((lock) => lock !== null);
  if (!reason) return { access: whole.access, reason: null, unlock: null };
  return { access: 'LOCKED', reason, unlock: unlockOf(reason) };
}

/** Whether a rule holds wherever another one does: for its type of item and its form, or for all. */
function holdsFor(one: PartRule, part: PartRule): boolean {
  return (one.itemType ?? part.itemType) === part.itemType && (one.form ?? part.form) === part.form;
}

function isWithin(path: readonly string[], whole: readonly string[]): boolean {
  return whole.every((name, index) => path[index] === name);
}
