import { expect, test } from 'vitest';
import { inUsualObjects, oncePerResult } from '../../src/http/once-per-result.ts';

const bare = (entries: object) => Object.assign(Object.create(null), entries);

test('data in usual objects is the same data, whatever its keys', () => {
  const date = new Date(0);
  const data = bare({
    list: [bare({ a: 1 }), null, 'text'],
    none: null,
    date,
    ['__proto__']: bare({ b: 2 }),
  });
  const usual = inUsualObjects({ data }.data);
  expect(JSON.stringify(usual)).toBe(JSON.stringify(data));
  expect(Object.getPrototypeOf(usual)).toBe(Object.prototype);
  expect(usual.date).toBe(date);
});

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
