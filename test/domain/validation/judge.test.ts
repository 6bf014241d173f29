import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Constraints } from '../../../src/domain/policy-rules.ts';
import { PROFILE_FIELDS, shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { validValue } from '../support/values.ts';
import { judged } from './judged.ts';
import { BAD } from './written-values.ts';

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
