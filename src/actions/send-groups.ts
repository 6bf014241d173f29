import type { OpenChangeRecord, UserRecord } from '../db/users/user-record.ts';
import { bringsImage } from '../domain/kept-items.ts';
import type { PolicyTable } from '../domain/policy-rules.ts';
import { ITEMISED_FIELDS, keyOf } from '../domain/profile-field.ts';
import type { Capabilities, ChangeToSend } from '../providers/module.ts';

/** Changes of an update call by call: one provider may want some fields in a call of their own. */
export function callGroups(
  changes: readonly OpenChangeRecord[],
  capabilities: Capabilities,
): OpenChangeRecord[][] {
  const { separateCalls } = capabilities;
  const groupOf = (change: OpenChangeRecord) =>
    separateCalls.findIndex((fields) => fields.includes(change.field));
  return [...Map.groupBy(changes, groupOf)].sort(([left], [right]) => left - right).map(([, group]) => group);
}

/** Whether sending these changes twice would leave two copies at the provider. */
export function addsCopies(changes: readonly OpenChangeRecord[], capabilities: Capabilities): boolean {
  return changes.some(
    (change) => capabilities.repeatsAddCopies.has(change.field) && bringsImage(change.requested),
  );
}

/** Changes as the adapter takes them: items of a list that is replaced put together with those that stay. */
export function toSend(
  changes: readonly Pick<OpenChangeRecord, 'field' | 'itemKey' | 'requested' | 'previous'>[],
  record: Pick<UserRecord, 'profile'>,
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
    const current = record.profile.values[keyOf(field)];
    const whole: unknown[] = Array.isArray(current) ? [...current] : [];
    for (const change of own) whole[Number(change.itemKey)] = change.requested;
    const value = whole.filter((item) => item !== null && item !== undefined);
    return { field, value, previous: current ?? null, items };
  });
}

/** Ids of the documents that the provider lists. */
export function documentIdsOf(record: UserRecord): string[] {
  return (record.profile.values.documents ?? []).flatMap(
    ({ providerDocumentId }) => providerDocumentId ?? [],
  );
}
