import fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import {
  MOBILE_DIGITS,
  OFFICE_DIGITS,
  readPhone,
  writePhone,
} from '../../../src/providers/machnet/mappers/phone.ts';

const HOMES = ['US', 'PH', 'DE', 'SG', 'IT', 'RU', 'GB', 'JM', 'NO', 'BR', null];

test.each([
  ['+12106603032', 'US', '2106603032'],
  ['+12106603032', 'PH', '12106603032'],
  ['+12106603032', null, '12106603032'],
  ['+639171234567', 'PH', '9171234567'],
  ['+639171234567', 'US', '639171234567'],
  // Its country's national numbers have eight digits, too few for the wire.
  ['+6581234567', 'SG', '6581234567'],
  ['+390612345678', 'IT', '0612345678'],
  // The same calling code, another country.
  ['+14165550123', 'US', '14165550123'],
  ['+77011234567', 'RU', '77011234567'],
  // A code of no country in particular.
  ['+15551234567', 'US', '5551234567'],
  // As ten digits it would be somebody in Arkansas.
  ['+4792234567', 'US', '0114792234567'],
])('%s of a user in %s goes as %s', (e164, country, digits) => {
  expect(writePhone(e164, country, MOBILE_DIGITS)).toBe(digits);
  expect(readPhone(digits, country)).toBe(e164);
});

test.each([
  ['09171234567', 'PH', '+639171234567'],
  ['(210) 660-3032', 'US', '+12106603032'],
  ['+1 210-660-3032', null, '+12106603032'],
  ['12106603032', 'US', '+12106603032'],
  ['9995550123', 'US', '+19995550123'],
  ['447911123456', 'US', '+447911123456'],
  ['00447911123456', 'BR', '+447911123456'],
  ['011447911123456', 'US', '+447911123456'],
])('%s stored for a user in %s is %s', (stored, country, e164) => {
  expect(readPhone(stored, country)).toBe(e164);
});

test('what cannot be read is kept as it was stored, and nothing is no phone', () => {
  for (const stored of ['222222222', 'ask the office', '+999123456', '12']) {
    expect(readPhone(stored, 'US')).toBe(stored);
  }
  for (const stored of ['2106603032', '2025550143']) expect(readPhone(stored, null)).toBe(stored);
  expect(readPhone('2106603032', 'Wakanda')).toBe('2106603032');
  expect(readPhone(' ', 'US')).toBeNull();
});

test('a number of every country is read as it was written, for users of every country', () => {
  for (const country of getCountries()) {
    const e164 = getExampleNumber(country, examples)?.number;
    if (!e164) continue;
    for (const home of HOMES) {
      const digits = writePhone(e164, home, OFFICE_DIGITS);
      expect([e164, home, digits && readPhone(digits, home)]).toEqual([e164, home, e164]);
      const mobile = writePhone(e164, home, MOBILE_DIGITS);
      if (mobile === null) expect([e164, e164.length < 11]).toEqual([e164, true]);
      else expect([mobile.match(/^\d{10,15}$/)?.[0], readPhone(mobile, home)]).toEqual([mobile, e164]);
    }
  }
});

test('whatever is written is read as the same number, and what would not be is not written', () => {
  const e164 = fc
    .tuple(
      fc.constantFrom('1', '47', '65', '49', '44', '63', '7', '39', '999', ''),
      fc.bigInt(10n ** 8n, 10n ** 13n),
    )
    .map(([code, rest]) => `+${code}${rest}`.slice(0, 16))
    .filter((number) => /^\+[1-9]\d{9,14}$/.test(number));
  fc.assert(
    fc.property(e164, fc.constantFrom(...HOMES, 'Wakanda'), (number, home) => {
      const digits = writePhone(number, home, MOBILE_DIGITS);
      return digits === null || (/^\d{10,15}$/.test(digits) && readPhone(digits, home) === number);
    }),
    { numRuns: 1000 },
  );
  expect(writePhone('+999123456789', 'US', MOBILE_DIGITS)).toBeNull();
});

test('no stored text makes it throw', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('63', '+63', '0917', '00', '011'));
  fc.assert(
    fc.property(text, fc.option(text), (stored, country) => {
      readPhone(stored, country);
    }),
  );
});
