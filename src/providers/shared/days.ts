/** The day of a date that is written with a time behind it (`1989-03-01 00:00:00`); any other text as it is. */
export function dayIn(written: string): string {
  return written.trim().replace(/^(\d{4}-\d{2}-\d{2})[T ]+\d{2}:\d{2}.*$/i, '$1');
}
