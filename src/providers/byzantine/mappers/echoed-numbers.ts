import type { TaxIdentifier } from '../../../domain/profile.ts';
import { digitsOf } from './texts.ts';

/** Whether these are the digits of the E.164 number that was sent, however they are grouped. */
export function echoesPhone(sent: unknown, echoed: string | null | undefined): boolean {
  return (
    typeof sent === 'string' &&
    Boolean(echoed) &&
    digitsOf(echoed ?? '').replace(/^00/, '') === digitsOf(sent)
  );
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
