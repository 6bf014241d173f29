import { unseenCharacter } from './unseen-character.ts';

// Tabs and line breaks are judged apart; every other control character is a mistake or an attack.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const LINE_BREAK = /[\n\u000b\u000c\r\u0085\u2028\u2029]/;
const TAB = /\t/;
/** Embeddings, overrides and isolates turn the rest of a line around: what is read is not what is stored. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
/** A letter, a digit, a sign: anything that leaves ink, alone. U+2800 is an empty braille pattern. */
const VISIBLE = /[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\u2800]]/v;

/** What is wrong with the characters of a text, or `null`. Scripts, joiners and marks inside words stay as they are. */
export function characterProblem(text: string, lines: 'ONE' | 'MANY'): string | null {
  if (!text.isWellFormed()) return 'must be well-formed Unicode';
  if (text.includes('\ufffd'))
    return 'must not contain U+FFFD, which replaces characters that were lost in a conversion';
  if (CONTROL.test(text)) return 'must not contain control characters';
  if (lines === 'ONE' && LINE_BREAK.test(text)) return 'must be one line';
  if (lines === 'ONE' && TAB.test(text)) return 'must not contain tabs';
  if (DIRECTION.test(text)) return 'must not contain characters that change the direction of the text';
  if (!VISIBLE.test(text)) return 'must contain a visible character';
  const unseen = unseenCharacter(text);
  return unseen === null ? null : `must not contain the invisible character ${nameOf(unseen)}`;
}

/** Nobody could point at it otherwise. */
function nameOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}
