import type { Employer } from '../../../domain/profile.ts';
import type { WireEmployer } from '../wire.ts';
import { EMPLOYER_ADDRESS, EMPLOYER_NAME } from './objects.ts';
import { readParts, writeParts } from './parts.ts';
import { OFFICE_DIGITS, readPhone, writePhone } from './phone.ts';

/** `country`: the user's (alpha-2), for a phone without its calling code. */
export function readEmployer(
  stored: WireEmployer | null | undefined,
  country: string | null,
): Employer | null | undefined {
  if (stored === undefined || stored === null) return stored;
  const phoneAsStored = stored.phone_number;
  const phone = phoneAsStored ? readPhone(phoneAsStored, country) : phoneAsStored;
  const name = readParts(EMPLOYER_NAME, stored);
  const address = readParts(EMPLOYER_ADDRESS, stored);
  const employer: Employer = { ...name, ...(address && { address }), ...(phone && { phone }) };
  if (Object.keys(employer).length > 0) return employer;
  const isPhoneUnreadable = phone === undefined && Object.hasOwn(stored, 'phone_number');
  return name === undefined || address === undefined || isPhoneUnreadable ? undefined : null;
}

/** The whole `company_details`, or `null` when the phone cannot be written so that it would be read as it is. */
export function writeEmployer(
  wanted: Employer | null | undefined,
  current: Employer | null | undefined,
  country: string | null,
): Record<string, string> | null {
  const phone = wanted?.phone ? writePhone(wanted.phone, country, OFFICE_DIGITS) : '';
  if (phone === null) return null;
  const currentAddress = current === undefined ? undefined : (current?.address ?? null);
  return {
    ...writeParts(EMPLOYER_NAME, wanted, current),
    ...writeParts(EMPLOYER_ADDRESS, wanted?.address, currentAddress),
    ...(phone !== '' || current?.phone ? { phone_number: phone } : {}),
  };
}
