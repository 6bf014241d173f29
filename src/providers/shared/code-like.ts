/** An error's code or id, without spaces or an `@`: any other text could be anything, and is not passed on. */
export function codeLike(text: string | null | undefined): string | undefined {
  return text && /^[\w.:-]{1,100}$/.test(text) ? text : undefined;
}
