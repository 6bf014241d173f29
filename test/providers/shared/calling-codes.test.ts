import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { numbersInUse } from '../../../src/providers/shared/calling-codes.ts';

const pattern = new RegExp(`^\\+${numbersInUse()}$`, 'v');

test('the pattern of numbers in use knows every calling code, and no other', () => {
  for (let code = 1; code < 1000; code += 1) {
    const number = `+${code}22222222222`;
    const known = parsePhoneNumberFromString(number) !== undefined;
    expect([number, pattern.test(number)]).toEqual([number, known]);
  }
});

test('it stops no number that a country could have', () => {
  for (const code of ['1', '7', '39', '44', '49', '52', '63', '290', '598', '880', '800']) {
    for (let length = 2; length <= 14; length += 1) {
      for (const digit of ['0', '1', '2', '5', '9']) {
        const number = `+${code}${digit.repeat(length)}`;
        if (parsePhoneNumberFromString(number)?.isPossible())
          expect([number, pattern.test(number)]).toEqual([number, true]);
      }
    }
  }
  for (const bad of ['+1222222222', '+7222222222', '+4422', '+999123456789'])
    expect(pattern.test(bad)).toBe(false);
});
