import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { enterStart } from '../../../src/db/embedded/start-lock.ts';
import { temporaryFolder } from './support/folders.ts';

test('starts enter one at a time, and each of them does', async () => {
  const folder = temporaryFolder();
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      const leave = await enterStart(folder, () => undefined);
      inside += 1;
      most = Math.max(most, inside);
      await delay(5);
      inside -= 1;
      leave();
    }),
  );
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});
