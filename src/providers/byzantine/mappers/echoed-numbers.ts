import type { TaxIdentifier } from '../../../domain/profile.ts';
import { digitsOf } from './texts.ts';

/** Fewer digits than these are no phone number. */
const SHORTEST = 6;

/** Whether this is the E.164 number that was sent, however it is grouped, with or without its calling code. */
export function echoesPhone(sent: unknown, echoed: string | null | undefined): boolean {
  const digits = digitsOf(echoed ?? '').replace(/^0+/, '');
  return typeof sent === 'string' && digits.length >= SHORTEST && digitsOf(sent).endsWith(digits);
}

/**
 * Whether this is the number that was sent, in clear or masked. The page's sample has the social security number
 * in clear: it is compared here and goes no further.
 */
export function echoesNumber(sent: unknown, echoed: string | null | undefined): boolean {
  const [identifier] = Array.isArray(sent) ? (sent as TaxIdentifier[]) : [];
  if (!identifier?.number || !echoed) return false;
  const digits = digitsOf(identifier.number);
  const shown = digitsOf(echoed);
  const isMasked = /[*x•#]/i.test(echoed);
  return digits === shown || (isMasked && digits.endsWith(shown));
}
