import type { ChangeConfirmation, FieldAccess } from '../../src/domain/vocabulary.ts';

const LETTERS: Readonly<Record<FieldAccess, string>> = {
  EDITABLE: 'E',
  REQUIRES_VERIFICATION: 'V',
  LOCKED: 'L',
  UNSUPPORTED: '·',
};

const MARKS: Readonly<Record<ChangeConfirmation, string>> = {
  READ_BACK: '',
  MASKED: '~',
  UNVERIFIABLE: '?',
  NONE: '',
};

/** `ELLLL`, or one letter where it is the same in every state, and how a change is confirmed, if any can be: `E?`. */
export function codeOf(accesses: readonly FieldAccess[], confirmation: ChangeConfirmation): string {
  const letters = accesses.map((access) => LETTERS[access]);
  const isOne = letters.every((letter) => letter === letters[0]);
  const isOpen = letters.some(
    (letter) => letter === LETTERS.EDITABLE || letter === LETTERS.REQUIRES_VERIFICATION,
  );
  return `${isOne ? letters[0] : letters.join('')}${isOpen ? MARKS[confirmation] : ''}`;
}
