import fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { joinPhone, spacedPhone, splitPhone } from '../../../src/providers/shared/phone.ts';

test('a number of every country survives being split and joined', () => {
  for (const country of getCountries()) {
    const e164 = getExampleNumber(country, examples)?.number;
    if (!e164) continue;
    const split = splitPhone(e164);
    expect(split).not.toBeNull();
    expect(joinPhone({ callingCode: split?.callingCode, number: split?.national })).toBe(e164);
  }
});

test.each([
  ['63', '9171234567', '+639171234567'],
  ['+63', '917 123-4567', '+639171234567'],
  ['63', '09171234567', '+639171234567'],
  ['39', '0612345678', '+390612345678'],
  ['63', '+63 917 123 4567', '+639171234567'],
])('code %s and number %s are %s', (callingCode, number, e164) => {
  expect(joinPhone({ callingCode, number })).toBe(e164);
});

test('a number without a code is read by the country of the user', () => {
  expect(joinPhone({ number: '09171234567', country: 'PH' })).toBe('+639171234567');
  expect(joinPhone({ number: '9171234567', callingCode: '', country: 'PH' })).toBe('+639171234567');
  expect(joinPhone({ number: '4155550123', country: 'US' })).toBe('+14155550123');
});

test('what cannot be read is kept as it was stored', () => {
  expect(joinPhone({ number: '9171234567' })).toBe('9171234567');
  expect(joinPhone({ number: '9171234567', country: 'Wakanda' })).toBe('9171234567');
  expect(joinPhone({ number: 'ask the office', callingCode: '63' })).toBe('ask the office');
  expect(joinPhone({ number: '12', callingCode: '63' })).toBe('+6312');
  expect(joinPhone({ number: '+999123456' })).toBe('+999123456');
});

test('no number is no phone, whatever the code', () => {
  for (const number of ['', '  ', null, undefined])
    expect(joinPhone({ number, callingCode: '63' })).toBeNull();
});

test('a number of every country survives being grouped as its country does', () => {
  expect(spacedPhone('+33123456789')).toBe('+33 1 23 45 67 89');
  for (const country of getCountries()) {
    const e164 = getExampleNumber(country, examples)?.number;
    if (e164) expect(joinPhone({ number: spacedPhone(e164) })).toBe(e164);
  }
  for (const other of ['+999123456', 'nonsense', '']) expect(spacedPhone(other)).toBe(other);
});

test('a calling code that nobody has is not split', () => {
  expect(splitPhone('+999123456')).toBeNull();
  expect(splitPhone('nonsense')).toBeNull();
});

test('no stored text makes it throw', () => {
  const text = fc.option(fc.oneof(fc.string(), fc.constantFrom('63', '+63', '0917')));
  fc.assert(
    fc.property(text, text, text, (callingCode, number, country) => {
      joinPhone({ callingCode, number, country });
    }),
  );
});
