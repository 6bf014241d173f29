import type { FieldPolicyPart } from '../../src/domain/policy/describe.ts';
import { keyOf, PROFILE_FIELDS, type ProfileField } from '../../src/domain/profile-field.ts';
import { codeOf } from './codes.ts';
import type { Column } from './columns.ts';

/** A part of a field at one provider: `code` says what may be done with it, `null` that the provider lacks it. */
export type PartRow = { field: ProfileField; part: string; code: string | null };

/** The parts whose access or confirmation is not that of their field. */
export function ownParts(column: Column): PartRow[] {
  return PROFILE_FIELDS.flatMap((field) => {
    const rule = column.table[field];
    if (!rule.supported) return [];
    const whole = column.byState.map((policies) => policies.find((one) => one.field === field)?.access);
    return (rule.parts ?? []).flatMap((part, index): PartRow[] => {
      const byState = column.byState.map((policies) => partAt(policies, field, index));
      const accesses = byState.map(({ access }) => access);
      const confirmation = part.confirmation ?? rule.confirmation;
      if (accesses.every((access) => access === 'UNSUPPORTED')) {
        return [{ field, part: part.path.join('.'), code: null }];
      }
      const isOwn = accesses.some((access, state) => access !== whole[state]);
      if (!isOwn && confirmation === rule.confirmation) return [];
      return [{ field, part: nameOf(field, byState[0]), code: codeOf(accesses, confirmation) }];
    });
  });
}

function partAt(policies: Column['byState'][number], field: ProfileField, index: number): FieldPolicyPart {
  const part = policies.find((one) => one.field === field)?.parts[index];
  if (!part) throw new Error(`${field} has no part ${index}`);
  return part;
}

function nameOf(field: ProfileField, part: FieldPolicyPart | undefined): string {
  const path = `\`${[keyOf(field), ...(part?.path ?? [])].join('.')}\``;
  return part?.itemType ? `${path} of type \`${part.itemType}\`` : path;
}
