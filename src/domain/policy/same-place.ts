import { sameValue } from '../comparison.ts';
import { changedForms } from '../kept-items.ts';
import type { PolicyTable } from '../policy-rules.ts';
import type { Problem } from '../problem.ts';
import type { ProfileValues } from '../profile.ts';
import { keyOf, type ProfileField, shapeOf } from '../profile-field.ts';
import { isPlainObject } from '../validation/tidy.ts';

type Planned = { field: ProfileField; path: string[]; value: unknown };

/**
 * Planned items that would fill a place which an earlier one of the same update fills: the provider holds one of each
 * type, so the second would put the first away. The same number in two fields is one and the same item.
 */
export function samePlaceProblems(
  planned: readonly Planned[],
  table: PolicyTable,
  current: ProfileValues,
): Problem[] {
  const taken = new Map<string, Planned>();
  return planned.flatMap((one): Problem[] => {
    const clashes = placesOf(one, table, current).flatMap((place) => {
      const first = taken.get(place);
      if (!first) taken.set(place, one);
      return first && !isSameNumber(first, one) ? [first] : [];
    });
    return clashes[0] ? [clash(one, clashes[0])] : [];
  });
}

function placesOf({ field, value }: Planned, table: PolicyTable, current: ProfileValues): string[] {
  const rule = table[field];
  const shape = shapeOf(field);
  if (!rule.supported || !rule.onePlacePerType || shape.kind !== 'list' || !isPlainObject(value)) return [];
  const known = current[keyOf(field)];
  const type = String(value.type).trim().toUpperCase();
  const spelling = rule.onePlacePerType.spellings.find((spellings) => spellings.includes(type))?.[0] ?? type;
  return changedForms(shape.of, value, Array.isArray(known) ? known : []).map((form) =>
    [rule.conflictGroup ?? field, form, spelling].join(' '),
  );
}

function isSameNumber(one: Planned, other: Planned): boolean {
  const number = ({ value }: Planned) => (isPlainObject(value) ? value.number : undefined);
  return one.field !== other.field && sameValue({ kind: 'text' }, number(one), number(other));
}

function clash({ field, path }: Planned, first: Planned): Problem {
  return {
    code: 'INVALID_VALUE',
    rule: { name: 'ONE_PER_TYPE' },
    message: `${path.join('.')} has the same type as ${first.path.join('.')}, and the provider stores only one of each type; send only one of them.`,
    field,
    path: ['changes', ...path, 'type'],
  };
}
