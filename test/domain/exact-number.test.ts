import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameValue } from '../../src/domain/comparison.ts';
import {
  exactNumber,
  parseExactly,
  restoreExactNumbers,
  stringifyExactly,
  withTextNumbers,
} from '../../src/domain/exact-number.ts';

const LOSSY = [
  '9007199254740993',
  '-9007199254740993',
  // Held exactly, and yet what a client may not post as a number.
  '9007199254740992',
  '1e300',
  '1e400',
  '1e-400',
  '0.12345678901234567891',
  '123456789012345678.5',
];
const KEPT = [
  '0',
  '-0',
  '1',
  '0.1',
  '1500',
  '1.50',
  '1.5e3',
  '1E+2',
  '9007199254740991',
  '1e-7',
  '0.30000000000000004',
];

describe('JSON numbers', () => {
  it.each(LOSSY)('%s is kept as it is written, and goes out like that', (written) => {
    const parsed = parseExactly(`{"a":[${written}]}`) as { a: unknown[] };
    expect(exactNumber(parsed.a[0])).toBe(written);
    expect(stringifyExactly(parsed)).toBe(`{"a":[${written}]}`);
    expect(withTextNumbers(parsed)).toEqual({ a: [written] });
  });

  it.each([
    ['alone', (written: string) => written, (parsed: unknown) => parsed],
    ['behind blanks', (written: string) => `\n\t ${written}`, (parsed: unknown) => parsed],
    ['first of a list', (written: string) => `[${written},1]`, (parsed: unknown) => (parsed as unknown[])[0]],
    ['behind a comma', (written: string) => `[1,${written}]`, (parsed: unknown) => (parsed as unknown[])[1]],
    [
      'behind a colon and a line',
      (written: string) => `{"a":\r\n${written}}`,
      (parsed: unknown) => (parsed as { a: unknown }).a,
    ],
    [
      'behind a text',
      (written: string) => `["1e5 \\" 12",${written}]`,
      (parsed: unknown) => (parsed as unknown[])[1],
    ],
  ])('%s, each is kept', (_place, text, at) => {
    for (const written of LOSSY) expect(exactNumber(at(parseExactly(text(written))))).toBe(written);
  });

  it.each(KEPT)('%s is a number like any other', (written) => {
    expect(parseExactly(`[${written}]`)).toEqual(JSON.parse(`[${written}]`));
  });

  it('are the same decimals after any way through', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(stringifyExactly(parseExactly(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^-?(0|[1-9]\d{0,25})(\.\d{1,25})?(e[+-]?\d{1,3})?$/), (written) => {
        const parsed = parseExactly(written);
        const exact = exactNumber(parsed);
        if (exact !== null) expect(exact).toBe(written);
        else expect(Number.isFinite(parsed)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('come back as text and are the numbers that they were, at their place alone', () => {
    const known = parseExactly('{"id":9007199254740993,"list":[1e400],"text":"1e400"}');
    const posted = withTextNumbers(known) as object;
    expect(sameValue({ kind: 'json' }, posted, known)).toBe(true);
    expect(sameValue({ kind: 'json' }, { ...posted, id: '9007199254740994' }, known)).toBe(false);
    const restored = restoreExactNumbers({ ...posted, more: '9007199254740993' }, known);
    expect(stringifyExactly(restored)).toBe(
      '{"id":9007199254740993,"list":[1e400],"text":"1e400","more":"9007199254740993"}',
    );
  });

  it('are only what looks like one', () => {
    for (const other of [
      { $number: 'x' },
      { $number: 1 },
      { $number: '1', b: 2 },
      { $number: '01' },
      [],
      null,
      '1',
    ]) {
      expect(exactNumber(other)).toBeNull();
      expect(stringifyExactly(other)).toBe(JSON.stringify(other));
    }
  });
});
