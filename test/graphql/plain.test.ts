import { expect, test } from 'vitest';
import { plain } from '../../src/graphql/inputs/plain.ts';

test('input objects become plain ones, null stays null and what was left out stays out', () => {
  const input = Object.assign(Object.create(null), {
    a: [null, Object.assign(Object.create(null), { b: 1 })],
  });
  expect(plain(input)).toStrictEqual({ a: [null, { b: 1 }] });
});

test('JSON that is nested without end does not end the stack', () => {
  for (const levels of [2500, 100_000]) {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
    expect(JSON.stringify(plain({ metadata: deep })).length).toBeLessThan(500);
  }
});
