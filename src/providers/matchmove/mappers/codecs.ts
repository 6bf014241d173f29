import { toAlpha2, toAlpha3 } from '../../shared/countries.ts';
import { dayIn } from '../../shared/days.ts';
import { isZeroTime, rfc3339, ZERO_TIME } from './times.ts';

/** How one piece of text is read (`null`: unset) and written (`null`: clear it). */
export type Codec = { read(stored: string): string | null; write(value: string | null): string };

/** Unset text is `""` on the wire, both ways. */
const verbatim: Codec = {
  read: (stored) => (stored.trim() === '' ? null : stored),
  write: (value) => value ?? '',
};

/** Read in any spelling; sent as alpha-3, the form of `nationality` and of the newer samples. */
const country: Codec = {
  read: (stored) => (stored.trim() === '' ? null : toAlpha2(stored)),
  write: (value) => (value === null ? '' : toAlpha3(value)),
};

const date: Codec = {
  read: (stored) => {
    if (isZeroTime(stored)) return null;
    return verbatim.read(dayIn(stored));
  },
  write: verbatim.write,
};

const dateTime: Codec = {
  read: (stored) => (isZeroTime(stored) ? null : verbatim.read(rfc3339(stored))),
  // Clients may give a date alone; the wire wants RFC 3339.
  write: (value) => (value === null ? '' : /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value),
};

/** Where the provider itself writes an unset time as the zero one, so do we: `""` may not parse there. */
const zeroableTime: Codec = {
  read: dateTime.read,
  write: (value) => (value === null ? ZERO_TIME : dateTime.write(value)),
};

export const CODECS = { verbatim, country, date, dateTime, zeroableTime };

/** `undefined` (absent or of an odd type) stays "not known". */
export function readText(codec: Codec, stored: string | null | undefined): string | null | undefined {
  return stored === undefined || stored === null ? stored : codec.read(stored);
}
