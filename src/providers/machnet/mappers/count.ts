/** A whole number that is shown as a number or as its digits; `undefined` for anything else. */
export function readCount(stored: string | null | undefined): number | null | undefined {
  if (stored === undefined || stored === null) return stored;
  const digits = stored.trim();
  if (digits === '') return null;
  const count = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}
