import fc from 'fast-check';
import countries from 'i18n-iso-countries';
import { expect, test } from 'vitest';
import { isAlpha2, toAlpha2, toAlpha3 } from '../../../src/providers/shared/countries.ts';

test.each([
  ['Philippines', 'PH'],
  ['philippines ', 'PH'],
  ['PHL', 'PH'],
  ['phl', 'PH'],
  ['PH', 'PH'],
  ['United States', 'US'],
  ['United States of America', 'US'],
  ['Turkey', 'TR'],
  ['Türkiye', 'TR'],
  ["Cote d'Ivoire", 'CI'],
  ['South Korea', 'KR'],
  ['Kosovo', 'XK'],
  ['XKX', 'XK'],
])('%s is read as %s', (written, alpha2) => {
  expect(toAlpha2(written)).toBe(alpha2);
});

test('what names no country is kept, in both directions', () => {
  for (const word of ['Wakanda', '0C', 'EU', 'ZZZ', '', 'constructor', 'Filipino']) {
    expect(toAlpha2(word)).toBe(word);
    expect(toAlpha3(word)).toBe(word);
    expect(isAlpha2(word)).toBe(false);
  }
});

test('every ISO country survives the way to alpha-3 and back', () => {
  for (const code of Object.keys(countries.getAlpha2Codes())) {
    expect(toAlpha3(code)).toMatch(/^[A-Z]{3}$/);
    expect(toAlpha2(toAlpha3(code))).toBe(code);
    expect(isAlpha2(code)).toBe(true);
  }
  expect(toAlpha3('PH')).toBe('PHL');
  expect(toAlpha3('XK')).toBe('XKX');
});

test('no text makes it throw, and a second reading changes nothing', () => {
  fc.assert(fc.property(fc.string(), (text) => toAlpha2(toAlpha2(text)) === toAlpha2(text)));
});
