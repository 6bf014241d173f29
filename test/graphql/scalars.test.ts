import { describe, expect, it } from 'vitest';
import { DateTime } from '../../src/graphql/scalars.ts';

describe('DateTime', () => {
  it('gives a moment in UTC with milliseconds', () => {
    expect(DateTime.serialize(new Date('2025-08-06T13:36:08+02:00'))).toBe('2025-08-06T11:36:08.000Z');
  });

  it.each([
    ['text', '2025-08-06'],
    ['a number', 0],
    ['nothing', undefined],
    ['no moment', new Date('x')],
  ])('is not made of %s', (_, value) => {
    expect(() => DateTime.serialize(value)).toThrow(/DateTime/);
  });
});
