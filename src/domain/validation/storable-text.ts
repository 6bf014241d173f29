// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Whether text may be stored and looked up as it is: PostgreSQL takes no NUL, and ids hold no control characters. */
export function isStorable(text: string): boolean {
  return !CONTROL.test(text);
}
