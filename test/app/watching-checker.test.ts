import { describe, expect, it } from 'vitest';
import { emptyLog, type SeenEvent } from '../chaos/log.ts';
import type { TrueEvent } from '../chaos/truth.ts';
import { findFaults } from '../chaos/watched.ts';

const happened = (position: number, userId: string, status = 'APPLIED'): TrueEvent => ({
  cursor: `c${position}`,
  position,
  userId,
  updateId: `update of ${userId}`,
  status,
});
const truth = [happened(1, 'ann', 'SUBMITTING'), happened(2, 'bob'), happened(3, 'ann'), happened(4, 'bob')];
const seen = ({ cursor, userId, updateId, status }: TrueEvent): SeenEvent => ({
  cursor,
  userId,
  updateId,
  status,
  delayMs: 1,
});
const faults = (order: readonly number[], userId: string | null = null, head = 4) => {
  const events = order.flatMap((position) => truth.filter((event) => event.position === position)).map(seen);
  return findFaults(truth, head, { ...emptyLog('one', userId), events });
};

describe('the checker over a watcher’s log', () => {
  it.each<[string, number[], string | null, number]>([
    ['everything', [1, 2, 3, 4], null, 4],
    ['users in another order than they were stored', [2, 1, 3, 4], null, 4],
    ['one user’s own', [1, 3], 'ann', 4],
    ['everything up to where it was looked at', [1, 2, 3], null, 3],
    ['a little more than that', [1, 2, 3, 4], null, 3],
  ])('has nothing against %s', (_, order, userId, head) => {
    expect(faults(order, userId, head)).toEqual([]);
  });

  it.each<[string, number[], string | null, string[]]>([
    ['a missing one', [1, 2, 4], null, ['one missed event 3 (APPLIED of update update of ann of user ann)']],
    [
      'one that came twice',
      [1, 2, 3, 3, 4],
      null,
      ['one was told 2 times of event 3 (APPLIED of update update of ann of user ann)'],
    ],
    [
      'another order of one user',
      [3, 1, 2, 4],
      null,
      [
        'one was told of event 1 (SUBMITTING of update update of ann of user ann) after event 3 (APPLIED of update update of ann of user ann)',
      ],
    ],
    [
      'somebody else’s',
      [1, 2, 3],
      'ann',
      ["one was told of somebody else's event 2 (APPLIED of update update of bob of user bob)"],
    ],
  ])('names %s', (_, order, userId, expected) => {
    expect(faults(order, userId)).toEqual(expected);
  });

  it('names what never happened, what happened otherwise, and what the watcher complains of', () => {
    const [first] = truth.map(seen);
    const events = [
      { ...first, status: 'REJECTED' } as SeenEvent,
      { ...first, cursor: 'other' } as SeenEvent,
    ];
    const found = findFaults(truth, 1, { ...emptyLog('one', null), events, complaints: ['X: y'] });
    expect(found).toEqual([
      'one was told X: y',
      expect.stringMatching(/^one was told .*REJECTED.* for event 1 /),
      expect.stringMatching(/^one was told of what never happened: .*other/),
    ]);
  });
});
