import { createHash } from 'node:crypto';

/** A UUID that follows from a text, so that a reset brings back the same ids. */
export function uuidFrom(text: string): string {
  const hex = hexFrom(text, 32);
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...groups, hex.slice(20)].join('-');
}

/** Hex digits, at most 64, that follow from a text. */
export function hexFrom(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
