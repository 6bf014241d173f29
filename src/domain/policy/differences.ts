import { sameValue } from '../comparison.ts';
import { changedForms, isKnownItem, itemsOfType } from '../kept-items.ts';
import type { SupportedRule } from '../policy-rules.ts';
import { ITEMISED_FIELDS, keyOf, type ProfileField, shapeOf } from '../profile-field.ts';
import type { Shape } from '../shapes.ts';
import type { OpenChange } from './open-change.ts';

/** One change that a value makes: of the whole field, or of one item of an itemised list. */
export type Difference = {
  itemKey: string;
  path: string[];
  value: unknown;
  previous: unknown;
  /** The open change of the same field and item. */
  open: OpenChange | null;
};

/**
 * What a tidied value would change: nothing when it equals what is stored, or what is already in progress.
 * What can only be seen masked or not at all cannot be compared with what is stored.
 */
export function differencesOf(
  field: ProfileField,
  rule: SupportedRule,
  value: unknown,
  current: unknown,
  open: readonly OpenChange[],
): Difference[] {
  const shape = shapeOf(field);
  const key = keyOf(field);
  const comparable = rule.confirmation === 'READ_BACK';
  const whole = open.find((change) => change.itemKey === '') ?? null;
  if (comparable && sameValue(shape, value, current)) return [];
  if (whole && sameValue(shape, value, whole.requested)) return [];
  if (rule.items === 'KEPT' && Array.isArray(value) && shape.kind === 'list') {
    return keptDifferences(key, shape.of, value, current, open);
  }
  const isItemised = ITEMISED_FIELDS.has(field) && (value === null || Array.isArray(value));
  if (!isItemised || shape.kind !== 'list') {
    return [{ itemKey: '', path: [key], value, previous: current, open: whole }];
  }
  const next = Array.isArray(value) ? value : [];
  const previous = Array.isArray(current) ? current : [];
  return Array.from({ length: Math.max(next.length, previous.length) }, (_, index) => index).flatMap(
    (index) => {
      const own = open.find((change) => change.itemKey === String(index)) ?? null;
      if (comparable && sameValue(shape.of, next[index], previous[index])) return [];
      if (own && sameValue(shape.of, next[index], own.requested)) return [];
      return {
        itemKey: String(index),
        path: [key, String(index)],
        value: next[index] ?? null,
        previous: previous[index] ?? null,
        open: own,
      };
    },
  );
}

/** What is left out stays, so only items that are new or other than the known ones are changes. */
function keptDifferences(
  key: string,
  shape: Shape,
  items: readonly unknown[],
  current: unknown,
  open: readonly OpenChange[],
): Difference[] {
  const known = Array.isArray(current) ? current : [];
  return items.flatMap((item, index) => {
    if (isKnownItem(shape, item, known)) return [];
    if (open.some((change) => sameValue(shape, item, change.requested))) return [];
    const type = typeof item === 'object' && item !== null ? (item as { type?: unknown }).type : undefined;
    return {
      itemKey: String(index),
      path: [key, String(index)],
      value: item,
      previous: previousOf(itemsOfType(known, type), changedForms(shape, item, known)),
      open: open.find((change) => change.itemKey === String(index)) ?? null,
    };
  });
}

/** What an item takes the place of: at a provider that lists numbers and images apart, the entry of its own form. */
function previousOf(known: readonly Record<string, unknown>[], forms: readonly unknown[]): unknown {
  return known.find(({ form }) => form == null || forms.includes(form)) ?? null;
}
