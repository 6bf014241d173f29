import { createHash } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const MAX_LENGTH = 200;
/** So many bytes never need all the letters; the full length is left to those that do not fit. */
const MAX_BYTES = 141;

/**
 * The same document id in letters alone, for a MatchMove that enforces its published pattern `^[a-zA-Z\s]*$`.
 * The UTF-8 bytes, after a byte of 1, as one number in base 52: the same id always gives the same letters, and
 * different ids different ones. An id over 141 bytes keeps its first 76 and a SHA-512 of all. At most 200 letters.
 */
export function lettersOnlyId(documentId: string): string {
  const bytes = Buffer.from(documentId, 'utf8');
  if (bytes.length <= MAX_BYTES) return inLetters(bytes);
  const digest = createHash('sha512').update(bytes).digest();
  return inLetters(Buffer.concat([bytes.subarray(0, 76), digest])).padStart(MAX_LENGTH, 'A');
}

/** Whether MatchMove's published pattern takes an id as it is. */
export function isLettersOnly(documentId: string): boolean {
  return /^[a-zA-Z\s]*$/.test(documentId);
}

function inLetters(bytes: Buffer): string {
  const base = BigInt(LETTERS.length);
  let rest = BigInt(`0x01${bytes.toString('hex')}`);
  let letters = '';
  while (rest > 0n) {
    letters = LETTERS[Number(rest % base)] + letters;
    rest /= base;
  }
  return letters;
}
