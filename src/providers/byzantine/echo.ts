import { shownAs } from '../../domain/comparison.ts';
import { keyOf, shapeOf } from '../../domain/profile-field.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { ChangeToSend, RefusedPart } from '../module.ts';
import { FIELD_MAPPINGS, type FieldMapping } from './mappers/fields.ts';
import { isSent } from './mappers/to-body.ts';
import { SHOWN_FIELDS } from './mappers/to-snapshot.ts';
import type { WireUpdateAnswer } from './wire.ts';

/**
 * Fields that were sent and that neither the answer repeats nor the read after it shows. Byzantine ignores what it
 * does not know without a word, so a success alone says nothing about them.
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
    if (mapping.isEchoed(value, answer) || isShown(change, read) || isLeftToNextRead(change, read)) return [];
    const itemKeys = items?.map(({ itemKey }) => itemKey) ?? [''];
    return itemKeys.map((itemKey) => ({ field, itemKey, providerCode: 'not_echoed' }));
  });
}

function isShown({ field, value }: ChangeToSend, read: Snapshot | null): boolean {
  return Boolean(read?.covers.includes(field)) && shownAs(shapeOf(field), value, read?.values[keyOf(field)]);
}

/** Without a read just now, what every read shows is for the next one to decide. */
function isLeftToNextRead({ field }: ChangeToSend, read: Snapshot | null): boolean {
  // Older services do not show the country of birth.
  return read === null && SHOWN_FIELDS.has(field) && field !== 'PLACE_OF_BIRTH';
}
