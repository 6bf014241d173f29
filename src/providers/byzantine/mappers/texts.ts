import { toAlpha2 } from '../../shared/countries.ts';
import { dayIn } from '../../shared/days.ts';

/** Text as stored: `undefined` (absent or of an odd type) is "not known", empty text is nothing. */
export function readText(stored: string | null | undefined): string | null | undefined {
  return stored?.trim() === '' ? null : stored;
}

export function readCountry(stored: string | null | undefined): string | null | undefined {
  const written = readText(stored);
  return written ? toAlpha2(written) : written;
}

/** A date, also when it comes as a time. */
export function readDate(stored: string | null | undefined): string | null | undefined {
  const written = readText(stored);
  return written ? dayIn(written) : written;
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
