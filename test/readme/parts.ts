import type { FieldPolicyPart } from '../../src/domain/policy/describe.ts';
import type { PartRule } from '../../src/domain/policy-rules.ts';
import { keyOf, PROFILE_FIELDS, type ProfileField } from '../../src/domain/profile-field.ts';
import { codeOf } from './codes.ts';
import type { Column } from './columns.ts';

/**
 * A part of a field at one provider, named from its field on (`associates.address`), or from below it where the
 * provider does not have it (`code` is `null`).
 */
export type PartRow = { field: ProfileField; part: string; code: string | null };

/** The parts whose access or confirmation is not that of their field. */
export function ownParts(column: Column): PartRow[] {
  return PROFILE_FIELDS.flatMap((field) => {
    const rule = column.table[field];
    if (!rule.supported) return [];
    const whole = column.byState.map((policies) => policies.find((one) => one.field === field)?.access);
    return (rule.parts ?? []).flatMap((part): PartRow[] => {
      const byState = column.byState.map((policies) => partAt(policies, field, part));
      const accesses = byState.map(({ access }) => access);
      const confirmation = part.confirmation ?? rule.confirmation;
      if (accesses.every((access) => access === 'UNSUPPORTED')) {
        return [{ field, part: nameOf(part.path, part), code: null }];
      }
      const isOwn = accesses.some((access, state) => access !== whole[state]);
      if (!isOwn && confirmation === rule.confirmation) return [];
      const name = nameOf([keyOf(field), ...part.path], part);
      return [{ field, part: name, code: codeOf(accesses, confirmation) }];
    });
  });
}

function partAt(
  policies: Column['byState'][number],
  field: ProfileField,
  { path, itemType, form }: PartRule,
): FieldPolicyPart {
  const part = policies
    .find((one) => one.field === field)
    ?.parts.find(
      (one) =>
        one.path.join('.') === path.join('.') &&
        one.itemType === (itemType ?? null) &&
        one.form === (form ?? null),
    );
  if (!part) throw new Error(`${field} has no part ${path.join('.')}`);
  return part;
}

function nameOf(path: readonly string[], { itemType, form, path: own }: PartRule): string {
  const ofType = itemType === undefined ? [] : [`of type \`${itemType}\``];
  const inForm = form === undefined || own.length > 0 ? [] : [`as \`${form}\``];
  return [...(path.length > 0 ? [`\`${path.join('.')}\``] : []), ...ofType, ...inForm].join(' ');
}
