import { expect, test } from 'vitest';
import { createDrain } from '../../src/runtime/drain.ts';
import { stopInOrder } from '../../src/runtime/stop-in-order.ts';

test('parts stop in reverse order, once, and each is reported', async () => {
  const stopped: string[] = [];
  const reported: string[] = [];
  const stops = stopInOrder();
  for (const part of ['database', 'engine', 'http']) stops.later(part, part, (name) => stopped.push(name));
  await Promise.all([stops.stop((part) => reported.push(part)), stops.stop()]);
  expect(stopped).toEqual(['http', 'engine', 'database']);
  expect(reported).toEqual(stopped);
});

test('a part that does not stop cleanly is reported, and the others are stopped', async () => {
  const failure = new Error('broken');
  const reported: unknown[] = [];
  const stops = stopInOrder();
  stops.later('database', null, () => undefined);
  stops.later('engine', null, () => Promise.reject(failure));
  await expect(stops.stop((part, _, problem) => reported.push([part, problem]))).rejects.toThrow(
    'did not stop cleanly',
  );
  expect(reported).toEqual([
    ['engine', failure],
    ['database', undefined],
  ]);
});

test('a drain lasts its time, or until it is hurried', async () => {
  const short = createDrain(20);
  expect(short.isDraining()).toBe(false);
  const since = performance.now();
  const over = short.run();
  expect(short.isDraining()).toBe(true);
  await over;
  expect(performance.now() - since).toBeGreaterThanOrEqual(19);

  const hurry = new AbortController();
  const long = createDrain(3_600_000).run(hurry.signal);
  hurry.abort();
  await long;
  await createDrain(3_600_000).run(AbortSignal.abort());
});
