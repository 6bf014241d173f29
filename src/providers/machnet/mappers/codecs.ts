import { toAlpha2 } from '../../shared/countries.ts';
import { dayIn } from '../../shared/days.ts';

/** How one piece of text is read; `null`: unset, which on this wire is `""` or null. */
export type Read = (stored: string) => string | null;

export const verbatim: Read = (stored) => (stored.trim() === '' ? null : stored);

export const country: Read = (stored) => (stored.trim() === '' ? null : toAlpha2(stored));

/** `yyyy-MM-dd` in every sample; a time behind it says nothing. */
export const date: Read = (stored) => verbatim(dayIn(stored));

/** `undefined` (absent or of an odd type) stays "not known". */
export function readText(read: Read, stored: string | null | undefined): string | null | undefined {
  return stored === undefined || stored === null ? stored : read(stored);
}
