/**
 * What leaves no ink, or stands for no character at all: two names that differ by it look the same, and are not.
 * U+FFF9 to U+FFFC annotate text, or stand for an object in it.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffc]/v;

/** Scripts that are written from right to left, where an implicit direction mark has a use. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const IMPLICIT_MARKS = /[\u200e\u200f\u061c]/gu;

/** Unseen characters in the places in which a script, or an emoji, needs them. */
const IN_PLACE = new RegExp(
  [
    // Joiners, behind what they join: Persian, the scripts of India, families of emoji.
    '(?<=[\\p{L}\\p{M}\\p{N}\\p{S}\\u200c\\u200d])[\\u200c\\u200d]',
    // The variant of a Han character, of a symbol, of a letter that has one; a digit on a key.
    '(?<=\\p{Ideographic})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
    '(?<=[[\\p{S}\\p{Emoji}\\p{Script=Myanmar}\\p{Script=Phags_Pa}\\p{Script=Manichaean}]--[0-9#*]])[\\ufe00-\\ufe0f]',
    '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
    // Variants and the vowel separator of Mongolian.
    '(?<=\\p{Script=Mongolian})[\\u180b-\\u180f]',
    // Keeps marks in their order.
    '(?<=[[\\p{M}\\p{Script=Hebrew}]--\\u034f])\\u034f',
    // The flags of England, Scotland, Wales.
    '(?<=\\u{1f3f4})[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]+\\u{e007f}',
  ].join('|'),
  'gv',
);

/** The first invisible character that no script needs where it stands, or `null`. */
export function unseenCharacter(text: string): string | null {
  if (!UNSEEN.test(text)) return null;
  const rest = text.replace(IN_PLACE, '');
  const unmarked = rest.replace(IMPLICIT_MARKS, '');
  const [unseen = null] = UNSEEN.exec(RIGHT_TO_LEFT.test(unmarked) ? unmarked : rest) ?? [];
  return unseen;
}
