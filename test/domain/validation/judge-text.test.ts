import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../src/domain/profile-field.ts';
import { exampleOf } from '../../../src/domain/validation/formats.ts';
import { tidy } from '../../../src/domain/validation/tidy.ts';
import { judged, prose, text, wrongPaths } from './judged.ts';

describe('judging a value', () => {
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
});
