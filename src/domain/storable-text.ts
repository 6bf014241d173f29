// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * Whether text may be stored and looked up as it is. PostgreSQL takes no NUL, UTF-8 has no lone surrogates (they would be
 * stored as another character, and two such ids as one), and ids hold no control characters.
 */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !CONTROL.test(text);
}
