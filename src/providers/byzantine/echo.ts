import { isEmpty } from '../../domain/comparison.ts';
import { keyOf } from '../../domain/profile-field.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { ChangeToSend, RefusedPart } from '../module.ts';
import { agrees } from './mappers/echoed-numbers.ts';
import { FIELD_MAPPINGS, type FieldMapping } from './mappers/fields.ts';
import { isSent } from './mappers/to-body.ts';
import { SHOWN_FIELDS } from './mappers/to-snapshot.ts';
import type { WireUpdateAnswer } from './wire.ts';

type Mapping = Pick<FieldMapping, 'section' | 'name' | 'isEchoed'>;

/**
 * Fields that were sent, that no read shows, and that the answer repeats with another value, or leaves out while it
 * repeats others of their section. Byzantine may ignore what it does not know without a word: they were not kept,
 * which is no refusal. All parts of the answer are optional, so silence alone says nothing. What a read shows is for
 * the reads to decide: it may come late or in another spelling.
 */
export function droppedFields(
  changes: readonly ChangeToSend[],
  answer: WireUpdateAnswer,
  read: Snapshot | null,
): RefusedPart[] {
  const sent = changes.flatMap((change) => {
    const key = keyOf(change.field);
    return isSent(key) ? [{ change, mapping: FIELD_MAPPINGS[key] as Mapping }] : [];
  });
  const repeated = new Set(
    sent.flatMap(({ change, mapping }) => (mapping.isEchoed(change.value, answer) ? [mapping.section] : [])),
  );
  // All of these are sent together, changed or not.
  if (!isEmpty(answer.additionalUserInfo)) repeated.add('additionalUserInfo');
  return sent.flatMap(({ change, mapping }) => {
    const { field, items } = change;
    if (isReadBack(change, read) || !isDropped(change, mapping, answer, repeated)) return [];
    const itemKeys = items?.map(({ itemKey }) => itemKey) ?? [''];
    return itemKeys.map((itemKey) => ({ field, itemKey, providerCode: null, dropped: true as const }));
  });
}

/** `repeated`: the sections in which the answer repeats something that was sent. */
function isDropped(
  { field, value }: ChangeToSend,
  { section, name, isEchoed }: Mapping,
  answer: WireUpdateAnswer,
  repeated: ReadonlySet<Mapping['section']>,
): boolean {
  const shown = (answer[section] as Record<string, unknown> | null | undefined)?.[name];
  // A service may well keep a social security number to itself.
  if (isEmpty(shown)) return field !== 'TAX_IDENTIFIERS' && repeated.has(section);
  const isMasked = typeof shown === 'string' && /[*•]/.test(shown);
  return !isEchoed(value, answer) && !(isMasked && agrees(String(value), shown));
}

/** Whether reads show the field: this one, or, where it failed, the next. */
function isReadBack({ field }: ChangeToSend, read: Snapshot | null): boolean {
  if (read) return read.covers.includes(field);
  // Older services do not show the country of birth.
  return SHOWN_FIELDS.has(field) && field !== 'PLACE_OF_BIRTH';
}
