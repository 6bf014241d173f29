import { toAlpha2 } from '../../shared/countries.ts';

/** How one piece of text is read; `null`: unset, which on this wire is `""` or null. */
export type Read = (stored: string) => string | null;

export const verbatim: Read = (stored) => (stored.trim() === '' ? null : stored);

export const country: Read = (stored) => (stored.trim() === '' ? null : toAlpha2(stored));

/** `yyyy-MM-dd` in every sample; a time behind it says nothing. */
export const date: Read = (stored) => verbatim(stored.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1'));

/** `undefined` (absent or of an odd type) stays "not known". */
export function readText(read: Read, stored: string | null | undefined): string | null | undefined {
  return stored === undefined || stored === null ? stored : read(stored);
}
