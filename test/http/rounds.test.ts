import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRounds } from '../../src/http/rounds.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function world() {
  const visits: string[] = [];
  return { visits, rounds: createRounds<string>(1_600, (member) => visits.push(member)) };
}

test('each is visited once in a round, for the first time about a round after it came', () => {
  const { visits, rounds } = world();
  rounds.add('one');
  vi.advanceTimersByTime(800);
  rounds.add('other');
  vi.advanceTimersByTime(750);
  expect(visits).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(visits).toEqual(['one']);
  vi.advanceTimersByTime(800);
  expect(visits).toEqual(['one', 'other']);
  vi.advanceTimersByTime(3_200);
  expect(visits).toEqual(['one', 'other', 'one', 'other', 'one', 'other']);
});

test('who has left is not visited, and no timer runs for nobody', () => {
  const { visits, rounds } = world();
  rounds.add('one');
  rounds.add('other');
  rounds.remove('one');
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1_600);
  expect(visits).toEqual(['other']);
  rounds.remove('other');
  expect(vi.getTimerCount()).toBe(0);
  rounds.add('again');
  vi.advanceTimersByTime(1_600);
  expect(visits).toEqual(['other', 'again']);
});
