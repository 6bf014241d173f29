import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { exampleOf } from '../../../src/domain/validation/formats.ts';
import { patternOf } from '../../../src/domain/validation/patterns.ts';
import { tidy } from '../../../src/domain/validation/tidy.ts';
import { judged, wrongPaths } from './judged.ts';
import { BAD, GOOD } from './written-values.ts';

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
