import type { TaxIdentifier } from '../../../domain/profile.ts';
import { digitsOf } from './texts.ts';

/** Whether this is the E.164 number that was sent, however it is grouped, with or without its calling code. */
export function echoesPhone(sent: unknown, echoed: string | null | undefined): boolean {
  // Without a trunk or international prefix.
  return typeof sent === 'string' && Boolean(echoed) && agrees(sent, echoed?.replace(/^\D*0+/, '') ?? '');
}

/**
 * Whether this is the number that was sent, in clear or masked. The page's sample has the social security number
 * in clear: it is compared here and goes no further.
 */
export function echoesNumber(sent: unknown, echoed: string | null | undefined): boolean {
  const [identifier] = Array.isArray(sent) ? (sent as TaxIdentifier[]) : [];
  return Boolean(identifier?.number && echoed) && agrees(identifier?.number ?? '', echoed ?? '');
}

/**
 * Whether the visible digits are those that were sent, at their place. Hidden ones (`***-**-6789`, or `6789` alone)
 * cannot be compared, which is no difference.
 */
export function agrees(sent: string, shown: string): boolean {
  const digits = shown.replace(/[^\d*•#x]/gi, '').replace(/\D+/g, '\\d*');
  return new RegExp(`^\\d*${digits}$`).test(digitsOf(sent));
}
