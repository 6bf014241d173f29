import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Constraints, PartRule } from '../../../src/domain/policy-rules.ts';
import { PROFILE_FIELDS, type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { FORMAT_EXAMPLES, FORMAT_PATTERNS } from '../../../src/domain/validation/formats.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import { tidy } from '../../../src/domain/validation/tidy.ts';
import { validValue } from '../support/values.ts';

const text: Shape = { kind: 'text' };

function judged(
  shape: Shape,
  value: unknown,
  constraints: Constraints = {},
  parts: PartRule[] = [],
  extra: string[] = [],
) {
  return judge(shape, tidy(shape, value), constraints, { parts, extraCountries: new Set(extra) });
}

function wrongPaths(
  field: ProfileField,
  value: unknown,
  parts: PartRule[] = [],
  constraints: Constraints = {},
): string[] {
  return judged(shapeOf(field), value, constraints, parts).map((one) => one.path.join('.'));
}

const GOOD: [Shape['kind'], string[]][] = [
  ['date', ['1990-06-15', '2024-02-29', '0001-01-01']],
  ['dateTime', ['2026-01-31T09:30:00Z', '2026-01-31T09:30:00.123+08:00', '2026-01-31']],
  ['phone', ['+639171234567', '+1234567', '+123456789012345']],
  ['email', ['a@example.com', "o'neil+x@sub.example.co.uk"]],
  ['country', ['PH', 'ph', ' us ', 'XK']],
  ['url', ['https://example.com', 'https://example.com/a?b=c']],
  ['website', ['www.example.com', 'http://example.com/a?b=c', 'Acme']],
  ['ip', ['203.0.113.7', '2001:db8::1']],
  [
    'dataUri',
    [
      'data:image/png;base64,iVBORw0KGgo=',
      'data:image/jpeg;base64,/9j/4AA=',
      'data:image/jpg;base64,/9j/4AA=',
      `data:image/webp;base64,${Buffer.from('RIFF1234WEBPVP8 ').toString('base64')}`,
      `data:image/heic;base64,${Buffer.from('\0\0\0\x18ftypheic').toString('base64')}`,
      `data:application/pdf;base64,${Buffer.from('%PDF-1.7').toString('base64')}`,
    ],
  ],
];

const BAD: [Shape['kind'], string[]][] = [
  [
    'date',
    [
      '2026-02-30',
      '2025-02-29',
      '2026-13-01',
      '2026-1-1',
      '15/06/1990',
      '2026-01-31T00:00:00Z',
      '1990-06-15 x',
    ],
  ],
  ['dateTime', ['2026-02-30', '2026-01-31T09:30:00', '2026-01-31T25:00:00Z', 'yesterday']],
  [
    'phone',
    ['639171234567', '+0639171234', '+63 917 123 4567', '+123456', '+1234567890123456', '+63917123456a'],
  ],
  [
    'email',
    ['a', 'a@b', '@example.com', 'a b@example.com', 'a@example..com', `${'a'.repeat(250)}@example.com`],
  ],
  ['country', ['XX', 'USA', 'U', '12', 'Philippines', 'Ü1']],
  [
    'url',
    [
      ...['example.com', 'ftp://example.com', 'javascript:alert(1)', 'https://', 'http://example.com'],
      ...[
        'https://user:x@example.com',
        'https://169.254.169.254/',
        'https://localhost/a',
        'https://intranet',
      ],
    ],
  ],
  ['website', ['javascript:alert(1)', 'data:text/html,x', 'http://10.0.0.1', 'user:x@example.com']],
  ['ip', ['999.1.1.1', '1.2.3', 'localhost']],
  [
    'dataUri',
    [
      ...['iVBORw0KGgo=', 'data:image/png,abc', 'data:;base64,abc', 'data:image/png;base64,a b'],
      // A page, a script and a program that are called images, an image that is called another, and what is no image.
      `data:image/png;base64,${Buffer.from('<!doctype html><script>').toString('base64')}`,
      `data:image/jpeg;base64,${Buffer.from('<svg onload="x">').toString('base64')}`,
      `data:application/pdf;base64,${Buffer.from(' <html>%PDF-1.7').toString('base64')}`,
      `data:image/png;base64,${Buffer.from('MZ\x90').toString('base64')}`,
      ...['data:image/jpeg;base64,iVBORw0KGgo=', 'data:image/png;base64,AAAA', 'data:image/png;base64,iVBO'],
      ...[
        'data:text/html;base64,PGh0bWw+',
        'data:image/svg+xml;base64,PHN2Zz4=',
        'data:constructor/x;base64,AAAA',
      ],
    ],
  ],
];

describe('formats', () => {
  it.each(GOOD)('%s: what is right has no problem, and keeps the published pattern', (kind, values) => {
    for (const value of values) {
      expect([value, judged({ kind } as Shape, value)]).toEqual([value, []]);
      const pattern = FORMAT_PATTERNS[kind];
      if (pattern) expect(new RegExp(pattern, 'u').test(String(tidy({ kind } as Shape, value)))).toBe(true);
    }
  });

  it.each(BAD)('%s: what is wrong has exactly one problem', (kind, values) => {
    for (const value of values) expect([value, judged({ kind } as Shape, value).length]).toEqual([value, 1]);
  });

  it('have examples that are right', () => {
    for (const [kind, example] of Object.entries(FORMAT_EXAMPLES))
      expect(judged({ kind } as Shape, example)).toEqual([]);
  });

  it('know the countries that a provider adds', () => {
    expect(judged({ kind: 'country' }, 'qo', {}, [], ['QO'])).toEqual([]);
    expect(judged({ kind: 'country' }, 'qo')).toHaveLength(1);
  });
});

describe('judging a value', () => {
  it('finds nothing wrong with valid values of every field', () => {
    for (const field of PROFILE_FIELDS) {
      fc.assert(
        fc.property(validValue(shapeOf(field)), (value) => {
          expect(judged(shapeOf(field), value)).toEqual([]);
        }),
        { numRuns: 20 },
      );
    }
  });

  it('lets null clear only where the rule says so', () => {
    for (const empty of [null, []]) {
      expect(judged(shapeOf('DOCUMENTS'), empty, { clearable: true })).toEqual([]);
      expect(judged(shapeOf('DOCUMENTS'), empty)).toEqual([{ path: [], message: 'cannot be cleared' }]);
    }
  });

  it('refuses an empty text wherever it stands, and says to send null only where null clears', () => {
    const toldHow = [{ path: [], message: 'must not be empty; send null to clear it' }];
    expect(judged(text, '  ', { clearable: true })).toEqual(toldHow);
    expect(judged(text, '  ')).toEqual([{ path: [], message: 'must not be empty' }]);
    const nationalities = judged(shapeOf('NATIONALITIES'), ['PH', ''], { clearable: true });
    expect(nationalities).toEqual([{ path: ['1'], message: 'must not be empty' }]);
    const address = shapeOf('RESIDENTIAL_ADDRESS');
    expect(judged(address, { line1: '' }, { clearable: true })[0]?.message).not.toContain('null');
    expect(judged(address, {}, { clearable: true })[0]?.message).toContain('null');
    expect(judged(address, {})[0]?.message).not.toContain('null');
    expect(wrongPaths('RESIDENTIAL_ADDRESS', { line1: 'a', line2: ' ' })).toEqual(['line2']);
    expect(wrongPaths('NATIONALITIES', ['PH', ''])).toEqual(['1']);
  });

  it('refuses an object without any part, alone or in a list', () => {
    expect(wrongPaths('RESIDENTIAL_ADDRESS', {})).toEqual(['']);
    expect(wrongPaths('RESIDENTIAL_ADDRESS', { line1: null })).toEqual(['']);
    expect(wrongPaths('DOCUMENTS', [{}])).toEqual(['0']);
    expect(wrongPaths('DOCUMENTS', [null])).toEqual(['0']);
  });

  it('refuses control characters and broken Unicode, but not line breaks and tabs', () => {
    for (const bad of ['a\u0000b', 'a\u001bb', 'a\u007fb', 'a\u0085b', 'a\ud800b'])
      expect(judged(text, bad)).toHaveLength(1);
    expect(judged(text, 'a\nb\tc')).toEqual([]);
  });

  it('measures length in characters, not in code units', () => {
    expect(judged(text, '𝒜𝒜𝒜', { maxLength: 3, minLength: 3 })).toEqual([]);
    expect(judged(text, 'abcd', { maxLength: 3 })[0]?.message).toContain('at most 3');
    expect(judged(text, 'ab', { minLength: 3 })[0]?.message).toContain('at least 3');
    expect(judged(text, 'a'.repeat(4097))).toHaveLength(1);
    expect(judged({ kind: 'dataUri' }, `data:image/png;base64,iVBORw0KGgoA${'A'.repeat(100_000)}`)).toEqual(
      [],
    );
  });

  it('holds text to allowed values and patterns, item by item in a list', () => {
    expect(judged(text, 'x', { allowedValues: ['a', 'b'] })).toHaveLength(1);
    expect(judged(text, 'a', { allowedValues: ['a', 'b'] })).toEqual([]);
    expect(judged(text, 'x1', { pattern: '^[a-z]+$' })).toHaveLength(1);
    expect(wrongPaths('NATIONALITIES', ['PH', 'US'], [], { allowedValues: ['PH'] })).toEqual(['1']);
    expect(wrongPaths('NATIONALITIES', ['PH', 'US'], [], { maxItems: 1 })).toEqual(['']);
  });

  it('takes JSON objects alone, up to a size', () => {
    const json: Shape = { kind: 'json' };
    for (const bad of ['x', 1, true, [1], { a: 'x'.repeat(20_000) }])
      expect(judged(json, bad)).toHaveLength(1);
    expect(judged(json, { a: { b: [null] } })).toEqual([]);
  });

  it('takes counts and flags of their own type alone', () => {
    for (const bad of [-1, 1.5, '1', Number.NaN]) expect(judged({ kind: 'count' }, bad)).toHaveLength(1);
    for (const bad of ['true', 1]) expect(judged({ kind: 'flag' }, bad)).toHaveLength(1);
    for (const bad of ['x', 1, [1]]) expect(judged(shapeOf('RESIDENTIAL_ADDRESS'), bad)).toHaveLength(1);
    for (const bad of ['x', { 0: 'PH' }]) expect(judged(shapeOf('NATIONALITIES'), bad)).toHaveLength(1);
    for (const bad of [1, {}, true]) expect(judged(text, bad)).toHaveLength(1);
  });

  it('asks for required parts, refuses those that the provider lacks, and names every one at once', () => {
    const parts: PartRule[] = [
      { path: ['number'], constraints: { required: true } },
      { path: ['type'], constraints: { required: true, allowedValues: ['passport'] } },
      { path: ['front'], unsupported: true },
      { path: ['number'], itemType: 'passport', constraints: { required: true, maxLength: 3 } },
    ];
    const items = [
      { type: 'passport', number: '1234' },
      { number: '1234', issuedOn: '2026-02-30' },
      { type: 'visa', number: null, front: 'data:image/png;base64,AAAA' },
    ];
    expect(wrongPaths('DOCUMENTS', items, parts)).toEqual([
      '0.number',
      '1.type',
      '1.issuedOn',
      '2.type',
      '2.number',
      '2.front',
    ]);
  });

  it('judges parts of parts, and refuses kinds of items that the provider lacks', () => {
    const deep: PartRule[] = [{ path: ['address', 'country'], constraints: { required: true } }];
    expect(wrongPaths('EMPLOYER', { address: { city: 'x' } }, deep)).toEqual(['address.country']);
    expect(wrongPaths('EMPLOYER', { name: 'x' }, deep)).toEqual([]);
    const kinds: PartRule[] = [{ path: [], itemType: 'EIN', unsupported: true }];
    expect(wrongPaths('TAX_IDENTIFIERS', [{ type: 'SSN' }, { type: 'EIN' }], kinds)).toEqual(['1']);
  });

  it('never repeats a value in a message', () => {
    const secret = fc.stringMatching(/^[ -~]{0,12}$/).map((rest) => `~s3cret${rest}`);
    const limits: Constraints = { maxLength: 3, allowedValues: ['a'], pattern: '^a$' };
    const kinds = fc.constantFrom(
      ...BAD.map(([kind]) => kind),
      'text' as const,
      'count' as const,
      'flag' as const,
      'json' as const,
    );
    fc.assert(
      fc.property(kinds, secret, (kind, value) => {
        for (const bad of [value, `${value}\u0000`, ` ${value}`]) {
          const problems = judged({ kind } as Shape, bad, limits);
          expect(problems).toHaveLength(1);
          expect(problems[0]?.message).not.toContain('s3cret');
        }
        const [nested] = judged(shapeOf('EMPLOYER'), { phone: value });
        expect(nested).toMatchObject({ path: ['phone'] });
        expect(nested?.message).not.toContain('s3cret');
      }),
    );
  });
});
