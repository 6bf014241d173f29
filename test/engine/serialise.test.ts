import { expect, it } from 'vitest';
import { Overloaded } from '../../src/db/overload.ts';
import { createSerialiser } from '../../src/engine/serialise.ts';

/** A queue with a clock that stands still, and works that end when they are told to. */
function aQueue(waitMs: number) {
  let now = 0;
  const timers = new Map<() => void, number>();
  const serialise = createSerialiser(
    {
      steadyMs: () => now,
      after(ms, ring) {
        timers.set(ring, now + ms);
        return () => timers.delete(ring);
      },
    },
    waitMs,
  );
  const running: (() => void)[] = [];
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    running,
    ask: (key: string) => serialise(key, () => new Promise<void>((resolve) => running.push(resolve))),
    /** Ends the first work that runs, so many milliseconds later. */
    async endAfter(ms: number) {
      now += ms;
      running.shift()?.();
      await turn();
    },
    async pass(ms: number) {
      now += ms;
      for (const [ring, at] of timers) if (at <= now) ring();
      await turn();
    },
  };
}

it('one at a time for a key, in order, and keys do not wait for each other', async () => {
  const queue = aQueue(4_000);
  const [first, second] = [queue.ask('ann'), queue.ask('ann')];
  const other = queue.ask('ben');
  await queue.pass(0);
  expect(queue.running).toHaveLength(2);
  await queue.endAfter(10);
  await first;
  await queue.endAfter(10);
  await queue.endAfter(10);
  await Promise.all([second, other]);
});

it('what has waited for too long is refused, and what comes behind it has its turn', async () => {
  const queue = aQueue(4_000);
  const first = queue.ask('ann');
  const second = queue.ask('ann').catch((error: unknown) => error);
  await queue.pass(4_000);
  expect(await second).toBeInstanceOf(Overloaded);
  const third = queue.ask('ann');
  await queue.endAfter(0);
  await first;
  await queue.endAfter(0);
  await third;
});

it('a stop of the process counts for no longer than a wait: the next in the queue has its turn', async () => {
  const queue = aQueue(4_000);
  const asked = [queue.ask('ann'), queue.ask('ann')];
  await queue.endAfter(60_000);
  asked.push(queue.ask('ann'));
  for (let left = 0; left < 2; left += 1) await queue.endAfter(1);
  await Promise.all(asked);
});

it('what would wait for too long is refused at once, until the queue is shorter', async () => {
  const queue = aQueue(4_000);
  const asked = [1, 2, 3, 4, 5].map(() => queue.ask('ann'));
  // Nobody knows yet how long they take.
  await queue.endAfter(1_001);
  // Four are left, of a second each.
  await expect(queue.ask('ann')).rejects.toBeInstanceOf(Overloaded);
  const other = queue.ask('ben');
  await queue.endAfter(1_001);
  const sixth = queue.ask('ann');
  for (let left = 0; left < 5; left += 1) await queue.endAfter(1);
  await Promise.all([...asked, other, sixth]);
});
