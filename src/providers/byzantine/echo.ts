import { keyOf } from '../../domain/profile-field.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { ChangeToSend, RefusedPart } from '../module.ts';
import { FIELD_MAPPINGS, type FieldMapping } from './mappers/fields.ts';
import { isSent } from './mappers/to-body.ts';
import { SHOWN_FIELDS } from './mappers/to-snapshot.ts';
import type { WireUpdateAnswer } from './wire.ts';

/**
 * Fields that were sent, that the answer does not repeat and that no read shows. Byzantine may ignore what it does not
 * know without a word, so a success alone says nothing about them: they were not kept, which is no refusal. What a read shows is for the reads to decide: it may
 * come late or in another spelling.
 */
export function droppedFields(
  changes: readonly ChangeToSend[],
  answer: WireUpdateAnswer,
  read: Snapshot | null,
): RefusedPart[] {
  return changes.flatMap((change) => {
    const { field, value, items } = change;
    const key = keyOf(field);
    if (!isSent(key)) return [];
    const mapping: Pick<FieldMapping, 'isEchoed'> = FIELD_MAPPINGS[key];
    if (mapping.isEchoed(value, answer) || isReadBack(change, read)) return [];
    const itemKeys = items?.map(({ itemKey }) => itemKey) ?? [''];
    return itemKeys.map((itemKey) => ({ field, itemKey, providerCode: null, dropped: true as const }));
  });
}

/** Whether reads show the field: this one, or, where it failed, the next. */
function isReadBack({ field }: ChangeToSend, read: Snapshot | null): boolean {
  if (read) return read.covers.includes(field);
  // Older services do not show the country of birth.
  return SHOWN_FIELDS.has(field) && field !== 'PLACE_OF_BIRTH';
}
