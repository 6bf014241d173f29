import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmpty, sameValue, shownAs, spelledAs } from '../../src/domain/comparison.ts';
import { PROFILE_FIELDS, shapeOf } from '../../src/domain/profile-field.ts';
import type { Shape } from '../../src/domain/shapes.ts';
import { anyValue } from './support/values.ts';

const text: Shape = { kind: 'text' };
const time: Shape = { kind: 'dateTime' };
const json: Shape = { kind: 'json' };
const address = shapeOf('RESIDENTIAL_ADDRESS');
const documents = shapeOf('DOCUMENTS');

const shapes = fc.constantFrom(...PROFILE_FIELDS.map(shapeOf));
const triples = shapes.chain((shape) => {
  const value = anyValue(shape);
  return fc.tuple(fc.constant(shape), value, value, value);
});

describe.each([
  ['the same value', sameValue],
  ['shown as asked', shownAs],
])('%s', (_, equal) => {
  it('is an equivalence', () => {
    fc.assert(
      fc.property(triples, ([shape, a, b, c]) => {
        expect(equal(shape, a, a)).toBe(true);
        expect(equal(shape, a, b)).toBe(equal(shape, b, a));
        if (equal(shape, a, b) && equal(shape, b, c)) expect(equal(shape, a, c)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('knows null, the empty text, the empty object, the empty list and what is missing as one', () => {
    for (const left of [null, undefined, '', {}, [], { line1: null, city: '' }]) {
      for (const right of [null, undefined, '', {}, [], { line1: null, city: '' }]) {
        expect(isEmpty(left)).toBe(true);
        for (const shape of [text, time, json, address, documents])
          expect(equal(shape, left, right)).toBe(true);
      }
    }
  });

  it('keeps false and zero apart from nothing', () => {
    expect(equal({ kind: 'flag' }, false, null)).toBe(false);
    expect(equal({ kind: 'count' }, 0, null)).toBe(false);
    expect(equal(json, { a: false }, null)).toBe(false);
  });

  it('takes parts that are missing, null or empty for the same, and counts no others', () => {
    expect(equal(address, { line1: 'a', line2: '' }, { line1: 'a', city: null })).toBe(true);
    expect(equal(address, { line1: 'a' }, { line1: 'a', city: 'b' })).toBe(false);
    expect(
      equal(documents, [{ type: 'p', providerDocumentId: '1' }], [{ type: 'p', providerDocumentId: '2' }]),
    ).toBe(true);
    expect(equal(address, { providerId: '1' }, null)).toBe(true);
  });

  it('compares lists in their order and length', () => {
    const countries: Shape = { kind: 'list', of: { kind: 'country' } };
    expect(equal(countries, ['PH', 'US'], ['PH', 'US'])).toBe(true);
    expect(equal(countries, ['PH', 'US'], ['US', 'PH'])).toBe(false);
    expect(equal(countries, ['PH'], ['PH', 'US'])).toBe(false);
  });

  it('compares times as instants, those without a zone as UTC, and other text as text', () => {
    expect(equal(time, '2026-01-31T10:30:00+01:00', '2026-01-31T09:30:00Z')).toBe(true);
    expect(equal(time, '2026-01-31', '2026-01-31T00:00:00Z')).toBe(true);
    expect(equal(time, '2026-01-31 09:30:00', '2026-01-31T09:30:00.000Z')).toBe(true);
    expect(equal(time, '2026-01-31T09:30:00Z', '2026-01-31T09:30:01Z')).toBe(false);
    expect(equal(time, 'batch 1', 'batch 01')).toBe(false);
  });

  it('compares JSON to its depth, in any order of keys', () => {
    expect(equal(json, { a: { b: [1, { c: 2 }] }, d: 1 }, { d: 1, a: { b: [1, { c: 2 }] } })).toBe(true);
    expect(equal(json, { a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 3 }] } })).toBe(false);
    expect(equal(json, { a: [1] }, { a: { 0: 1 } })).toBe(false);
    expect(equal(json, { a: 1 }, { a: '1' })).toBe(false);
    expect(equal(json, JSON.parse('{"__proto__":{"x":1},"a":1}'), { a: 1 })).toBe(false);
    expect(equal(json, { a: 1 }, { a: 1, constructor: 'x' })).toBe(false);
  });
});

describe('what a provider shows', () => {
  it('may be folded in case and white space, where the same value may not', () => {
    for (const [asked, shown] of [
      ['Mr', 'MR'],
      ['Ana  Maria', ' ana maria '],
      ['Jose\u0301', 'JOSÉ'],
    ]) {
      expect(shownAs(text, asked, shown)).toBe(true);
      expect(sameValue(text, asked, shown)).toBe(false);
    }
    expect(shownAs(text, 'Ana Maria', 'Anamaria')).toBe(false);
    expect(shownAs(address, { city: 'Berlin' }, { city: 'BERLIN' })).toBe(true);
  });

  it('may have lost fractions of a second and unset members of JSON', () => {
    expect(shownAs(time, '2026-01-31T09:30:00.250Z', '2026-01-31T09:30:00Z')).toBe(true);
    expect(sameValue(time, '2026-01-31T09:30:00.250Z', '2026-01-31T09:30:00Z')).toBe(false);
    expect(shownAs(json, { a: 1, b: '', c: { d: null } }, { a: 1 })).toBe(true);
    expect(sameValue(json, { a: 1, b: '' }, { a: 1 })).toBe(false);
    expect(shownAs(json, { a: 1, b: 0 }, { a: 1 })).toBe(false);
  });

  it('is at least whatever is the same value', () => {
    fc.assert(
      fc.property(triples, ([shape, a, b]) => {
        if (sameValue(shape, a, b)) expect(shownAs(shape, a, b)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the provider’s own spelling', () => {
  it.each([
    ['Weiß', 'WEISS'],
    ['José', 'Jose'],
    ['94103-1234', '941031234'],
    ['12 34 56', '12-34-56'],
    ['Flat 3, 12-14 High St.', 'FLAT 3 12 14 HIGH ST'],
    ['O’Neill-Smith', 'ONEILL SMITH'],
  ])('has the letters and digits of the value: %s is kept as %s', (asked, shown) => {
    expect(spelledAs(text, asked, shown)).toBe(true);
    expect(spelledAs(text, shown, asked)).toBe(true);
  });

  it.each([
    ['12-3', '1-23'],
    ['3/14 High St', '31/4 High St'],
    ['1 11', '11 1'],
    ['Jose', 'Joseph'],
    ['12-3', '12-4'],
    ['กา', 'กำ'],
    ['+', '-'],
  ])('is no other value: %s is not kept as %s', (asked, shown) => {
    expect(spelledAs(text, asked, shown)).toBe(false);
    expect(spelledAs(text, shown, asked)).toBe(false);
  });
});
