import { toAlpha2 } from '../../shared/countries.ts';
import { dayIn } from '../../shared/days.ts';

/** Text as it is stored, an empty one as `null`. `undefined` stays "not known". */
export function readText(stored: string | null | undefined): string | null | undefined {
  if (stored === undefined || stored === null) return stored;
  return stored.trim() === '' ? null : stored;
}

/** A day; of a time only its day counts. */
export function readDate(stored: string | null | undefined): string | null | undefined {
  const written = readText(stored);
  return written ? dayIn(written) : written;
}

/** Alpha-2, whatever the spelling. */
export function readCountry(stored: string | null | undefined): string | null | undefined {
  const written = readText(stored);
  return written ? toAlpha2(written) : written;
}

type Filled<Parts> = { [Part in keyof Parts]?: NonNullable<Parts[Part]> };

/** The parts that hold something: what is empty or not known is left out. `null` when nothing is left. */
export function filled<Parts extends object>(parts: Parts): Filled<Parts> | null {
  const known = Object.entries(parts).filter(([, part]) => part !== undefined && part !== null);
  return known.length > 0 ? (Object.fromEntries(known) as Filled<Parts>) : null;
}

/** Name, new value, value before. What is empty and was empty before is left out; what goes is sent as null. */
export type WrittenPart = readonly [name: string, value: unknown, before: unknown];

export function writeParts(parts: readonly WrittenPart[]): Record<string, unknown> {
  const isWorthSending = ([, value, before]: WrittenPart) => !isUnset(value) || !isUnset(before);
  return Object.fromEntries(parts.filter(isWorthSending).map(([name, value]) => [name, value ?? null]));
}

function isUnset(value: unknown): boolean {
  return value === undefined || value === null;
}
