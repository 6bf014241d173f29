import { expect, test } from 'vitest';
import { dayIn } from '../../../src/providers/shared/days.ts';

test.each([
  ['1989-03-01', '1989-03-01'],
  ['1989-03-01 00:00:00', '1989-03-01'],
  [' 1989-03-01 00:00 ', '1989-03-01'],
  ['1989-03-01T00:00:00Z', '1989-03-01'],
  ['1989-03-01t23:59:59.999+08:00', '1989-03-01'],
  ['1989-03-01  00:00:00.000000', '1989-03-01'],
  ['1989-03-01 (about)', '1989-03-01 (about)'],
  ['March 1989', 'March 1989'],
])('%s holds the day %s', (written, day) => {
  expect(dayIn(written)).toBe(day);
});
