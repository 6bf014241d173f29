import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A plus, and 7 to 15 digits of which the first is not 0. */
const E164 = /^\+[1-9]\d{6,14}$/;

/**
 * The E.164 number that is meant, without the trunk prefix that people leave in (`+44 0…`). `null` for text that is
 * not written as E.164, and for a number that no country has: an unknown calling code, too few or too many digits. Such
 * a number is none that we could fix, and stays as it is: plans change, and pages have samples like it.
 */
export function toE164(written: string): string | null {
  if (!E164.test(written)) return null;
  const parsed = parsePhoneNumberFromString(written);
  if (!parsed?.isPossible()) return null;
  // A number that would change once more when it is read back is no number yet.
  return parsePhoneNumberFromString(parsed.number)?.number === parsed.number ? parsed.number : null;
}
