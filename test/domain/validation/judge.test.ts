import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Constraints, PartRule } from '../../../src/domain/policy-rules.ts';
import { PROFILE_FIELDS, type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { exampleOf } from '../../../src/domain/validation/formats.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import { patternOf } from '../../../src/domain/validation/patterns.ts';
import { tidy } from '../../../src/domain/validation/tidy.ts';
import { validValue } from '../support/values.ts';

const text: Shape = { kind: 'text' };
const prose: Shape = { kind: 'text', prose: true };

function judged(
  shape: Shape,
  value: unknown,
  constraints: Constraints = {},
  parts: PartRule[] = [],
  extra: string[] = [],
  current?: unknown,
) {
  const context = { parts, extraCountries: new Set(extra), today: '2026-06-15', current };
  return judge(shape, tidy(shape, value), constraints, context).map(({ rule: _, ...problem }) => problem);
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
  ['date', ['1990-06-15', '2024-02-29', '1900-01-01', '9999-12-31']],
  ['dateTime', ['2026-01-31T09:30:00Z', '2026-01-31T09:30:00.123+08:00', '2026-01-31']],
  [
    'phone',
    [
      '+639171234567',
      '+12025550143',
      '+6834002',
      '+4407911123456',
      '+1222222222',
      '+123456789012345',
      '+88312345678',
    ],
  ],
  [
    'email',
    [
      'a@example.com',
      "o'neil+x@sub.example.co.uk",
      'r&d@example.com',
      'user=1@example.com',
      'ana@xn--e1afmkfd.xn--p1ai',
      'ana@xn--bcher-kva.example',
      `${'a'.repeat(64)}@example.com`,
    ],
  ],
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
      '0001-01-01',
      '0090-06-15',
      '1899-12-31',
      '2026-01-31T00:00:00Z',
      '1990-06-15 x',
    ],
  ],
  [
    'dateTime',
    ['2026-02-30', '2026-01-31T09:30:00', '2026-01-31T25:00:00Z', '0001-01-01T00:00:00Z', 'yesterday'],
  ],
  [
    'phone',
    ['639171234567', '+0639171234', '+63 917 123 4567', '+123456', '+1234567890123456', '+63917123456a'],
  ],
  [
    'email',
    [
      'a',
      'a@b',
      '@example.com',
      'a b@example.com',
      'a@example..com',
      'a..b@example.com',
      '.a@example.com',
      'a.@example.com',
      'a@-example.com',
      'a@example-.com',
      'a@b@example.com',
      '"a"@example.com',
      'a@[203.0.113.7]',
      'a@203.0.113.7',
      'a@пример.рф',
      'é@example.com',
      `${'a'.repeat(65)}@example.com`,
      `a@${'b'.repeat(64)}.com`,
      `a@${`${'b'.repeat(60)}.`.repeat(5)}com`,
    ],
  ],
  ['country', ['XX', 'USA', 'U', '12', 'Philippines', 'Ü1', 'ph\u200b']],
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
  ['ip', ['999.1.1.1', '1.2.3', 'localhost', 'fe80::1%eth0']],
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

const KINDS = [...GOOD, ...BAD].map(([kind]) => kind);

describe('formats', () => {
  it.each(GOOD)('%s: what is right has no problem, and keeps the published pattern', (kind, values) => {
    for (const value of values) {
      expect([value, judged({ kind } as Shape, value)]).toEqual([value, []]);
      const pattern = patternOf({ kind } as Shape);
      if (pattern) expect(new RegExp(pattern, 'u').test(String(tidy({ kind } as Shape, value)))).toBe(true);
    }
  });

  it.each(BAD)('%s: what is wrong has exactly one problem', (kind, values) => {
    for (const value of values) expect([value, judged({ kind } as Shape, value).length]).toEqual([value, 1]);
  });

  it('have examples that are right', () => {
    for (const kind of KINDS) {
      const shape = { kind } as Shape;
      const example = exampleOf(shape);
      if (example) expect([kind, judged(shape, example)]).toEqual([kind, []]);
    }
  });

  it('of e-mails are one rule: what the published pattern lets through is taken, and nothing else', () => {
    const pattern = new RegExp(patternOf({ kind: 'email' }) ?? '', 'v');
    const piece = fc.constantFrom(
      'a',
      'b.',
      '..',
      '&',
      '=',
      '-',
      '_',
      '"',
      ' ',
      'é',
      'xn--',
      '@',
      '1',
      'a'.repeat(33),
    );
    const written = fc.tuple(
      fc.array(piece, { maxLength: 6 }),
      fc.constantFrom('@', ''),
      fc.array(piece, { maxLength: 5 }),
      fc.constantFrom('.com', '.c', '.xn--p1ai', '.7', ''),
    );
    const around = written.map(
      ([local, at, domain, top]) => `${local.join('')}${at}${domain.join('')}${top}`,
    );
    const cases = [...GOOD, ...BAD].flatMap(([kind, values]) => (kind === 'email' ? values : []));
    fc.assert(
      fc.property(fc.oneof(around, fc.emailAddress(), fc.constantFrom(...cases)), (text) => {
        const value = tidy({ kind: 'email' }, text) as string;
        expect([text, judged({ kind: 'email' }, value).length === 0]).toEqual([text, pattern.test(value)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('of dates let nothing through that the published pattern stops', () => {
    const day = fc.tuple(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    const shapes = fc.constantFrom(shapeOf('DATE_OF_BIRTH'), shapeOf('FORMATION_DATE'), {
      kind: 'date',
    } as Shape);
    fc.assert(
      fc.property(shapes, day, (shape, [year, month, date]) => {
        const pad = (number: number, length: number) => String(number).padStart(length, '0');
        const value = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
        if (judged(shape, value).length === 0) expect(value).toMatch(new RegExp(patternOf(shape) ?? '', 'v'));
      }),
      { numRuns: 1000 },
    );
  });

  it('of birth, foundation and issue lie behind us, each in its own century', () => {
    for (const field of ['DATE_OF_BIRTH', 'FORMATION_DATE'] as const) {
      for (const future of ['2026-06-16', '2199-01-01', '9999-12-31']) {
        expect([field, future, wrongPaths(field, future)]).toEqual([field, future, ['']]);
      }
      expect(wrongPaths(field, '2026-06-15')).toEqual([]);
    }
    expect(wrongPaths('DATE_OF_BIRTH', '1472-03-04')).toEqual(['']);
    expect(wrongPaths('FORMATION_DATE', '1472-03-04')).toEqual([]);
    expect(wrongPaths('FORMATION_DATE', '0090-03-04')).toEqual(['']);
    expect(wrongPaths('ASSOCIATES', [{ dateOfBirth: '2030-01-01' }])).toEqual(['0.dateOfBirth']);
    expect(wrongPaths('DOCUMENTS', [{ issuedOn: '2030-01-01', expiresOn: '2030-01-01' }])).toEqual([
      '0.issuedOn',
    ]);
  });

  it('of web addresses stop what a pattern can tell, and nothing that is taken', () => {
    const stops = (kind: 'url' | 'website', value: string) =>
      !new RegExp(patternOf({ kind }) ?? '', 'v').test(value);
    for (const bad of [
      ...[
        'http://example.com',
        'ftp://example.com',
        'javascript:alert(1)',
        'example.com',
        'https://a b.example',
      ],
      ...['https://a@example.com', 'https://a:b@example.com', 'https://intranet', 'https://localhost/'],
    ])
      expect([bad, stops('url', bad), judged({ kind: 'url' }, bad).length]).toEqual([bad, true, 1]);
    for (const good of [
      'HTTPS://Example.com/@a',
      'https://example.com:8443/a?b=@c',
      'https://[2606:4700::1111]/',
    ])
      expect([good, stops('url', good), judged({ kind: 'url' }, good)]).toEqual([good, false, []]);
    // No pattern knows which networks are private.
    expect([stops('url', 'https://10.0.0.1/'), judged({ kind: 'url' }, 'https://10.0.0.1/').length]).toEqual([
      false,
      1,
    ]);
    for (const bad of ['javascript:alert(1)', 'mailto:a@example.com', 'example.com:x'])
      expect([bad, stops('website', bad), judged({ kind: 'website' }, bad).length]).toEqual([bad, true, 1]);
    for (const good of ['Acme', 'example.com:8080/x', 'HTTP://example.com'])
      expect([good, stops('website', good), judged({ kind: 'website' }, good)]).toEqual([good, false, []]);
  });

  it('of countries are a list of codes, in either case', () => {
    const pattern = new RegExp(patternOf({ kind: 'country' }, new Set(['0C'])) ?? '', 'v');
    for (const good of ['PH', 'ph', 'Ph', 'XK', '0C', '0c'])
      expect([good, pattern.test(good)]).toEqual([good, true]);
    for (const bad of ['XX', 'EU', 'UK', '12', 'PHL', 'ＰＨ', 'P'])
      expect([bad, pattern.test(bad)]).toEqual([bad, false]);
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

  it('refuses control characters and broken Unicode; line breaks and tabs outside prose', () => {
    for (const bad of ['a\u0000b', 'a\u001bb', 'a\u007fb', 'a\u0090b', 'a\ud800b', 'Ren\ufffd']) {
      expect(judged(text, bad)).toHaveLength(1);
      expect(judged(prose, bad)).toHaveLength(1);
    }
    for (const broken of [
      'a\nb',
      'a\r\nb',
      'a\tb',
      'a\u000bb',
      'a\u000cb',
      'a\u0085b',
      'a\u2028b',
      'a\u2029b',
    ]) {
      expect([broken, judged(text, broken).length]).toEqual([broken, 1]);
      expect([broken, judged(prose, broken)]).toEqual([broken, []]);
    }
    for (const kind of ['email', 'url', 'phone', 'ip'] as const) {
      expect(judged({ kind }, `${exampleOf({ kind })}\n`)).toEqual([]);
      expect(judged({ kind }, `a\n${exampleOf({ kind })}`)).toHaveLength(1);
    }
  });

  it('refuses text that nobody can see, or that is read in another order than it is stored', () => {
    const invisible = [
      '\u200b',
      '\u3164',
      '\u0301',
      '\u200d',
      '\u200c\u200b',
      '\u00ad',
      '\u2800',
      '\u115f\u1160',
      '\ufe0f',
      '\u{e0041}',
      '\u061c',
      '\u05b8',
    ];
    const turned = ['a\u202eb', '\u202aab\u202c', 'a\u2066b\u2069', 'a\u2067b', 'a\u2068b', 'a\u202d'];
    for (const bad of [...invisible, ...turned]) {
      expect([bad, judged(text, bad).length]).toEqual([bad, 1]);
      expect(wrongPaths('RESIDENTIAL_ADDRESS', { line1: 'a', city: bad })).toEqual(['city']);
    }
  });

  it('refuses characters that nobody sees inside words, and says which', () => {
    const unseen = [
      ...['\u200b', '\ufeff', '\u2060', '\u2063', '\u00ad', '\u115f', '\u1160', '\u3164', '\uffa0', '\u17b4'],
      ...['\u206a', '\u206f', '\ufff9', '\ufffa', '\ufffb', '\ufffc', '\ufff0', '\u{1d173}', '\u{e0001}'],
      ...['\ufdd0', '\ufdef', '\ufffe', '\uffff', '\u{1fffe}', '\u{10ffff}', '\u{e0041}', '\u{e007f}'],
      // Selectors and marks that have nothing to select.
      ...[
        '\ufe00',
        '\ufe0e',
        '\ufe0f',
        '\u{e0100}',
        '\u180b',
        '\u180e',
        '\u034f',
        '\u200e',
        '\u200f',
        '\u061c',
      ],
    ];
    for (const one of unseen) {
      // A byte-order mark at an end is a space to trim.
      const atEnds = one === '\ufeff' ? [] : [`Maria${one}`, `${one}Maria`];
      for (const bad of [`Ma${one}ria`, `Ma ${one}ria`, ...atEnds]) {
        const [problem, ...others] = judged(text, bad);
        expect([encodeURIComponent(bad), others]).toEqual([encodeURIComponent(bad), []]);
        expect([encodeURIComponent(bad), problem?.message]).toEqual([
          encodeURIComponent(bad),
          expect.stringContaining(`U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`),
        ]);
        expect(judged(prose, bad)).toHaveLength(1);
      }
      expect(wrongPaths('ASSOCIATES', [{ firstName: `Ma${one}ria` }])).toEqual(['0.firstName']);
    }
    // A joiner joins what stands before it.
    for (const bad of ['\u200dMaria', 'Maria \u200cSantos', '-\u200da'])
      expect(judged(text, bad)).toHaveLength(1);
    // An emoji flag of tags begins with a flag and ends with the tag that ends it.
    for (const bad of ['a\u{e0067}\u{e007f}', '\u{1f3f4}\u{e0067}', '\u{1f3f4}\u{e007f}'])
      expect(judged(text, bad)).toHaveLength(1);
  });

  it('keeps the writing of the world as it is', () => {
    const words = [
      'می\u200cخواهم', // Persian, a non-joiner inside
      'क\u094d\u200dष', // Hindi, a joiner inside
      'שָׁלוֹם', // Hebrew points
      'Nguyễn Thị Hằng',
      '𠮷野家', // Han beyond the BMP
      'محمد',
      'Ⲁⲃⲅ',
      '𞤀𞤣𞤤𞤢𞤥', // Adlam
      'O’Neil-Smith, Jr.',
      '张伟',
      'ᠮᠣᠩᠭᠣᠯ',
      '👩‍👩‍👧',
      'א\u200fב', // an implicit mark
      'שלום ABC\u200e!',
      'محمد\u061c 12',
      'അവന\u0d4d\u200d', // a joiner that ends a Malayalam word
      'می\u200c\u200cخواهم', // typed twice
      '葛\u{e0100}城', // the variants of a Han character
      '\u8fbb\ufe00', // its standardised variant
      'ᠮᠣᠩᠭᠣᠯ\u180bᠠ\u180eᠠ',
      'שׁ\u034fּ', // keeps points in order
      '❤\ufe0f 1\ufe0f\u20e3 \u2665\ufe0e',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', // the flag of England
      '👩🏽\u200d🚒 ❤\ufe0f\u200d🔥',
    ];
    for (const word of words) {
      expect([word, judged(text, word)]).toEqual([word, []]);
      expect(tidy(text, ` ${word.normalize('NFD')}\n`)).toBe(word.normalize('NFC'));
    }
    expect(tidy(text, '𠮷می\u200cخ')).toBe('𠮷می\u200cخ');
  });

  it('does not judge by our formats what the provider shows in the same part, whatever the item', () => {
    const address = shapeOf('RESIDENTIAL_ADDRESS');
    const current = { line1: 'a\nb', country: 'Wakanda' };
    expect(judged(address, { ...current, city: 'New' }, {}, [], [], current)).toEqual([]);
    expect(
      judged(address, { line1: 'a', city: 'a\nb', country: 'Wakanda' }, {}, [], [], current),
    ).toMatchObject([{ path: ['city'] }]);
    expect(judged(address, { country: 'Narnia' }, {}, [], [], current)).toMatchObject([
      { path: ['country'] },
    ]);
    const associates = [{ phone: '555 1234' }, { phone: '+12025550143' }];
    expect(judged(shapeOf('ASSOCIATES'), [...associates].reverse(), {}, [], [], associates)).toEqual([]);
    const limits: PartRule[] = [{ path: ['country'], constraints: { maxLength: 2 } }];
    expect(judged(address, current, {}, limits, [], current)).toMatchObject([{ path: ['country'] }]);
  });

  it('measures length in characters, not in code units', () => {
    expect(judged(text, '𝒜𝒜𝒜', { maxLength: 3, minLength: 3 })).toEqual([]);
    expect(judged(text, 'abcd', { maxLength: 3 })[0]?.message).toContain('at most 3');
    expect(judged(text, '𝒜'.repeat(255))).toEqual([]);
    expect(judged(prose, 'a'.repeat(4096))).toEqual([]);
    expect(judged(prose, 'a'.repeat(4097))).toHaveLength(1);
    expect(judged(text, 'ab', { minLength: 3 })[0]?.message).toContain('at least 3');
    expect(judged(text, 'a'.repeat(256))).toHaveLength(1);
    expect(judged({ kind: 'dataUri' }, `data:image/png;base64,iVBORw0KGgoA${'A'.repeat(100_000)}`)).toEqual(
      [],
    );
  });

  it('holds text to allowed values and patterns, item by item in a list', () => {
    expect(judged(text, 'x', { allowedValues: ['a', 'b'] })).toHaveLength(1);
    expect(judged(text, 'a', { allowedValues: ['a', 'b'] })).toEqual([]);
    expect(judged(text, 'x1', { pattern: '^[a-z]+$' })).toMatchObject([{ message: 'must match ^[a-z]+$' }]);
    const [phone] = judged({ kind: 'phone' }, '+12025550143', { pattern: '^\\+(?:63|65)\\d+$' });
    expect(phone?.message).toMatch(/calling code/);
    expect(wrongPaths('NATIONALITIES', ['PH', 'US'], [], { allowedValues: ['PH'] })).toEqual(['1']);
    expect(wrongPaths('NATIONALITIES', ['PH', 'US'], [], { maxItems: 1 })).toEqual(['']);
  });

  it('takes JSON objects alone, up to a size', () => {
    const json: Shape = { kind: 'json' };
    for (const bad of ['x', 1, true, [1], { a: 'x'.repeat(20_000) }])
      expect(judged(json, bad)).toHaveLength(1);
    expect(judged(json, { a: { b: [null] } })).toEqual([]);
  });

  it('takes of JSON only what it can keep: numbers, depth, names and texts', () => {
    const json: Shape = { kind: 'json' };
    const deep = (levels: number): unknown => (levels === 1 ? {} : { a: deep(levels - 1) });
    const bad: unknown[] = [
      // biome-ignore lint/correctness/noPrecisionLoss: that is the point
      { a: 9007199254740993 },
      { a: [{ b: -9007199254740992 }] },
      { a: Number.POSITIVE_INFINITY },
      { a: Number.NaN },
      { a: 1e300 },
      { a: [{ $number: '0.1234567890123456789' }] },
      { a: 'x\u0000' },
      { 'x\ud800': 1 },
      JSON.parse('{"a":{"__proto__":{"b":1}}}'),
      deep(33),
      JSON.parse(`${'{"a":'.repeat(2500)}1${'}'.repeat(2500)}`),
      { a: JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) },
    ];
    for (const value of bad) expect(judged(json, value)).toMatchObject([{ path: [] }]);
    for (const value of [{ a: 9007199254740991, b: -0.1, c: 1e-7 }, { a: 'x\n', '': null }, deep(32)])
      expect(judged(json, value)).toEqual([]);
  });

  it('takes counts and flags of their own type alone', () => {
    for (const bad of [-1, 1.5, '1', Number.NaN, 1e21, 2_147_483_648])
      expect(judged({ kind: 'count' }, bad)).toHaveLength(1);
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
