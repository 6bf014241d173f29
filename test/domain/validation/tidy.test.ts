import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFILE_FIELDS, shapeOf } from '../../../src/domain/profile-field.ts';
import { tidy } from '../../../src/domain/validation/tidy.ts';
import { anyValue } from '../support/values.ts';

describe('tidying', () => {
  it('trims and NFC-normalises text, and leaves an empty one for the judge', () => {
    expect(tidy({ kind: 'text' }, '  Jose\u0301 \n')).toBe('José');
    expect(tidy({ kind: 'text' }, '   ')).toBe('');
  });

  it('writes countries in upper case, and nothing else', () => {
    expect(tidy({ kind: 'country' }, ' ph ')).toBe('PH');
    expect(tidy({ kind: 'list', of: { kind: 'country' } }, ['ph', 'us'])).toEqual(['PH', 'US']);
    expect(tidy({ kind: 'email' }, 'Ana@Example.com')).toBe('Ana@Example.com');
  });

  it('leaves null and unknown parts out of objects, and makes an empty list null', () => {
    const address = shapeOf('RESIDENTIAL_ADDRESS');
    expect(tidy(address, { line1: ' a ', line2: null, city: undefined, planet: 'x' })).toEqual({
      line1: 'a',
    });
    expect(tidy(address, { line1: null })).toEqual({});
    expect(tidy(shapeOf('DOCUMENTS'), [])).toBeNull();
    expect(tidy(shapeOf('EMPLOYER'), { name: 'x', address: { country: 'de' } })).toEqual({
      name: 'x',
      address: { country: 'DE' },
    });
  });

  it('leaves JSON, flags, counts and whatever is of a wrong type as they are', () => {
    const metadata = { a: ' x ', b: null };
    expect(tidy({ kind: 'json' }, metadata)).toBe(metadata);
    expect(tidy({ kind: 'flag' }, false)).toBe(false);
    expect(tidy({ kind: 'count' }, 0)).toBe(0);
    expect(tidy({ kind: 'text' }, 7)).toBe(7);
    expect(tidy(shapeOf('RESIDENTIAL_ADDRESS'), 'x')).toBe('x');
  });

  it('changes nothing the second time', () => {
    const cases = fc
      .constantFrom(...PROFILE_FIELDS.map(shapeOf))
      .chain((shape) => fc.tuple(fc.constant(shape), anyValue(shape)));
    fc.assert(
      fc.property(cases, ([shape, value]) => {
        const once = tidy(shape, value);
        expect(tidy(shape, once)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});
