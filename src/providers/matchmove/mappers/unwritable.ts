import type { ChangeToSend, Unwritable } from '../../module.ts';
import { readPhone, writePhone } from './phone.ts';

/** A calling code and the rest are kept apart: a number that would be put together as another one cannot be kept. */
export function unwritable(changes: readonly ChangeToSend[]): Unwritable[] {
  return changes.flatMap(({ field, value }) => {
    if (field !== 'PHONE' || typeof value !== 'string') return [];
    const { mobile, mobile_country_code: code } = writePhone(value);
    if (code !== '' && readPhone({ mobile, mobile_country_code: code }, null) === value) return [];
    return [
      {
        field,
        path: [],
        message: 'is not a phone number of any country: check its calling code and its length',
      },
    ];
  });
}
