import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { judged, text } from './judged.ts';

describe('judging a value', () => {
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
});
