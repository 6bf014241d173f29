import { cursorInvalid } from '../errors/refusals.ts';

const PREFIX = 'update:';

/** The place of an update in a list, for clients opaque. It holds for every list of updates. */
export function updateCursor(sequence: number): string {
  return Buffer.from(`${PREFIX}${sequence}`).toString('base64url');
}

/** @throws GraphQLError `CURSOR_INVALID` for what `updateCursor` never gave out */
export function sequenceOf(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const sequence = Number(text.slice(PREFIX.length));
  if (!Number.isSafeInteger(sequence) || sequence < 1 || updateCursor(sequence) !== cursor)
    throw cursorInvalid();
  return sequence;
}
