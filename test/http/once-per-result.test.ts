import { expect, test } from 'vitest';
import { oncePerResult } from '../../src/http/once-per-result.ts';

test('what is made of a result is made once', () => {
  let made = 0;
  const make = oncePerResult(({ data }) => {
    made += 1;
    return { made, data };
  });
  const [one, other] = [{ data: 1 }, { data: 1 }];
  expect([make(one), make(one), make(other)]).toEqual([
    { made: 1, data: 1 },
    { made: 1, data: 1 },
    { made: 2, data: 1 },
  ]);
});
