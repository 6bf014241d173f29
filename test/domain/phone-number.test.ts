import fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { getCountries, getCountryCallingCode, getExampleNumber } from 'libphonenumber-js/max';
import { describe, expect, it, test } from 'vitest';
import { sameValue } from '../../src/domain/comparison.ts';
import { toE164 } from '../../src/domain/phone-number.ts';
import { tidy } from '../../src/domain/validation/tidy.ts';

describe('the E.164 form of a number', () => {
  it.each([
    ['+4407911123456', '+447911123456'],
    ['+6309171234567', '+639171234567'],
    ['+33123456789', '+33123456789'],
    // The zero belongs to the number.
    ['+390612345678', '+390612345678'],
    ['+15551234567', '+15551234567'],
    ['+80012345678', '+80012345678'],
    // Not possible since Mexico has no mobile prefix any more; too short; too long; no country.
    ['+5215512345678', null],
    ['+1222222222', null],
    ['+3300123456789', null],
    ['+999123456789', null],
    ['+44 7911 123456', null],
    ['447911123456', null],
    ['', null],
  ])('of %s is %s', (written, e164) => {
    expect(toE164(written)).toBe(e164);
    expect(tidy({ kind: 'phone' }, ` ${written} `)).toBe(e164 ?? written);
  });

  it('of every country stays as it is', () => {
    for (const country of getCountries()) {
      const e164 = getExampleNumber(country, examples)?.number;
      if (e164) expect(toE164(e164)).toBe(e164);
    }
  });

  it('is found once: reading it again changes nothing', () => {
    const code = fc.constantFrom(...getCountries().map((country) => getCountryCallingCode(country)), '999');
    const number = fc.tuple(code, fc.stringMatching(/^\d{4,12}$/)).map(([one, rest]) => `+${one}${rest}`);
    fc.assert(
      fc.property(number, (written) => {
        const e164 = toE164(written);
        if (e164 !== null) expect(toE164(e164)).toBe(e164);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a number and its other spelling are one value', () => {
  expect(sameValue({ kind: 'phone' }, '+4407911123456', '+447911123456')).toBe(true);
  expect(sameValue({ kind: 'phone' }, '+447911123457', '+447911123456')).toBe(false);
  expect(sameValue({ kind: 'phone' }, ' 555 1234', '555 1234')).toBe(true);
});
