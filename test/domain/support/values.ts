import fc from 'fast-check';
import type { Shape } from '../../../src/domain/shapes.ts';

const word = fc.stringMatching(/^[A-Za-z]{3,5}$/);
const date = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const country = fc.constantFrom('PH', 'US', 'DE', 'SG');

/** Values that keep the format of their shape, with no part missing or empty. */
export function validValue(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'date':
      return date;
    case 'dateTime':
      return fc
        .integer({ min: 0, max: 2_000_000_000 })
        .map((second) => new Date(second * 1000).toISOString());
    case 'phone':
      return fc.stringMatching(/^\+639\d{9}$/);
    case 'email':
      return word.map((name) => `${name.toLowerCase()}@example.com`);
    case 'country':
      return country;
    case 'url':
      return word.map((name) => `https://example.com/${name}`);
    case 'ip':
      return fc.ipV4();
    case 'dataUri':
      return word.map(
        (name) =>
          `data:image/png;base64,${Buffer.from(`\x89PNG\r\n\x1a\n${name}`, 'latin1').toString('base64')}`,
      );
    case 'flag':
      return fc.boolean();
    case 'count':
      return fc.nat(1000);
    case 'json':
      return fc.dictionary(word, fc.oneof(word, fc.nat()), { minKeys: 1, maxKeys: 3 });
    case 'object':
      return fc.record(
        // A reference would have to name an associate that is there.
        Object.fromEntries(
          Object.entries(shape.parts)
            .filter(([name]) => name !== 'reference')
            .map(([name, part]) => [name, validValue(part)]),
        ),
      );
    case 'list':
      return fc.array(validValue(shape.of), { minLength: 1, maxLength: 2 });
    default:
      return word;
  }
}

const spellings = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  ' a',
  'a',
  'A',
  'é',
  'e\u0301',
  'x y',
  'x  y',
  0,
  false,
  true,
);

/** Values in all the ways in which forms and providers write them, mistakes included; small, so that some are equal. */
export function anyValue(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'object': {
      const parts = Object.entries(shape.parts).slice(0, 3);
      return fc.oneof(
        fc.constantFrom<unknown>(null, undefined, {}),
        fc.record(
          {
            ...Object.fromEntries(parts.map(([name, part]) => [name, anyValue(part)])),
            extra: fc.constantFrom('1', '2'),
          },
          { requiredKeys: [] },
        ),
      );
    }
    case 'list':
      return fc.oneof(
        fc.constantFrom<unknown>(null, undefined, []),
        fc.array(anyValue(shape.of), { maxLength: 2 }),
      );
    case 'json':
      return fc.oneof(
        spellings,
        fc.dictionary(
          fc.constantFrom('a', 'b', '__proto__'),
          fc.oneof(spellings, fc.constantFrom<unknown>({}, [], [1])),
          {
            maxKeys: 2,
            noNullPrototype: true,
          },
        ),
      );
    case 'dateTime':
      return fc.constantFrom<unknown>(
        null,
        '',
        '2026-01-31',
        ' 2026-01-31',
        '2026-01-31T00:00:00Z',
        '2026-01-31T00:00:00',
        '2026-01-31 01:00:00+01:00',
        '2026-01-31T00:00:00.5Z',
        'soon',
        'Soon ',
      );
    default:
      return spellings;
  }
}
