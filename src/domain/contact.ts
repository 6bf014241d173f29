import { toE164 } from './phone-number.ts';
import type { ProfileState } from './user/actor.ts';

/** What a user is looked up by. */
export type ContactKind = 'EMAIL' | 'PHONE';

/** Longer than any that a provider keeps. */
const LONGEST = 320;

/**
 * One spelling for all that mean the same e-mail address or phone number, or `null` for text that is neither: letter
 * case, white space and the signs that people put between digits do not count.
 */
export function normalContact(kind: ContactKind, text: string): string | null {
  const written = text.normalize('NFC').trim().toLowerCase();
  if (written.length > LONGEST) return null;
  if (kind === 'EMAIL') return /^[^@\s]+@[^@\s]+$/.test(written) ? written : null;
  const digits = written.replace(/[\s().\-/]/g, '');
  return /^\+?\d{4,}$/.test(digits) ? (toE164(digits) ?? digits) : null;
}

/** The normal spelling of a user's own contact; `null` where there is none. */
export function contactOf({ values }: Pick<ProfileState, 'values'>, kind: ContactKind): string | null {
  const text = kind === 'EMAIL' ? values.email : values.phone;
  return typeof text === 'string' ? normalContact(kind, text) : null;
}
