import { expect, test } from 'vitest';
import { retryAfterMs } from '../../../src/providers/shared/retry-after.ts';

const at = () => Date.parse('2026-01-27T16:35:40Z');

test.each([
  ['7', 7000],
  ['0', 0],
  ['1.5', 1500],
  ['86400', 3_600_000],
  ['Tue, 27 Jan 2026 16:35:47 GMT', 7000],
  ['Tue, 27 Jan 2026 16:00:00 GMT', 0],
])('%s asks to wait %d ms', (value, ms) => {
  expect(retryAfterMs(new Headers({ 'retry-after': value }), at)).toBe(ms);
});

test('a date counts from the answer’s own date where it has one', () => {
  const headers = new Headers({
    'retry-after': 'Tue, 27 Jan 2026 16:35:47 GMT',
    date: 'Tue, 27 Jan 2026 16:35:44 GMT',
  });
  expect(retryAfterMs(headers, at)).toBe(3000);
});

test('a missing or unreadable header asks for nothing', () => {
  expect(retryAfterMs(new Headers(), at)).toBeUndefined();
  for (const value of ['soon', '-5', '']) {
    expect(retryAfterMs(new Headers({ 'retry-after': value }), at)).toBeUndefined();
  }
});
