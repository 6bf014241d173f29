import type { PolicyTable } from '../policy-rules.ts';
import { ITEMISED_FIELDS, keyOf, type ProfileField } from '../profile-field.ts';
import type { Actor, ActorChange } from './actor.ts';

/**
 * One change on its way: the normalised new value of a whole field (`null` clears it). Of a list whose items the
 * provider keeps when they are left out (`items: 'KEPT'` in the policy), `value` holds only what changes.
 */
export type ChangeToSend = {
  field: ProfileField;
  value: unknown;
  /** The value known when the client's change was accepted. */
  previous?: unknown;
  /** The changed items of a list that is judged item by item; `null` as an item's value takes it out. */
  items?: readonly { itemKey: string; value: unknown }[];
};

/** Changes as the adapter takes them: items of a list that is replaced put together with those that stay. */
export function toSend(
  changes: readonly Pick<ActorChange, 'field' | 'itemKey' | 'requested' | 'previous'>[],
  actor: Pick<Actor, 'profile'>,
  table: PolicyTable,
): ChangeToSend[] {
  return [...Map.groupBy(changes, (change) => change.field)].map(([field, own]) => {
    const [first] = own;
    if (!ITEMISED_FIELDS.has(field) || first?.itemKey === '') {
      return { field, value: first?.requested ?? null, previous: first?.previous ?? null };
    }
    const rule = table[field];
    const items = own.map(({ itemKey, requested }) => ({ itemKey, value: requested }));
    if (rule.supported && rule.items === 'KEPT') {
      return { field, value: own.map((change) => change.requested), items };
    }
    const current = actor.profile.values[keyOf(field)];
    const whole: unknown[] = Array.isArray(current) ? [...current] : [];
    for (const change of own) whole[Number(change.itemKey)] = change.requested;
    const value = whole.filter((item) => item !== null && item !== undefined);
    return { field, value, previous: current ?? null, items };
  });
}
