import type { ProfileValues } from '../../../domain/profile.ts';
import { keyOf } from '../../../domain/profile-field.ts';
import type { ChangeToSend, RefusedPart } from '../../module.ts';
import { writeDocuments } from './documents-sent.ts';
import { type WireBody, writerOf } from './fields.ts';

/** A `PATCH` body, and what it does not hold because Machnet has no form for it. */
export type Body = { body: WireBody; refused: RefusedPart[] };

/**
 * The body of one `PATCH` that makes exactly these changes; it never holds the user's `id`. Fields that Machnet does
 * not have are left out.
 */
export function toBody(changes: readonly ChangeToSend[], current: ProfileValues): Body {
  const wanted: ProfileValues = {
    ...current,
    ...Object.fromEntries(changes.map(({ field, value }) => [keyOf(field), value])),
  };
  const documents = writeDocuments(changes, current.documents ?? []);
  const refused = [...documents.refused];
  let body: WireBody = {};
  for (const { field } of changes) {
    const write = writerOf(keyOf(field));
    if (!write) continue;
    const part = write(wanted, current);
    if (part) body = { ...body, ...part };
    else refused.push({ field, itemKey: '', providerCode: null });
  }
  return { body: { ...body, ...documents.body }, refused };
}
