import { openPlace, sealPlace } from '../../events/sealed-place.ts';
import { cursorInvalid } from '../errors/refusals.ts';

const KIND = 'update';

/** The place of an update in a list, for clients opaque. It holds for every list of updates. */
export function updateCursor(secret: string, sequence: number): string {
  return sealPlace(secret, KIND, sequence);
}

/** @throws GraphQLError `CURSOR_INVALID` for what `updateCursor` never gave out */
export function sequenceOf(secret: string, cursor: string): number {
  const sequence = openPlace(secret, KIND, cursor);
  if (sequence === null) throw cursorInvalid();
  return sequence;
}
