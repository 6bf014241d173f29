import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('SECURITY.md names, on every line that promises something, a test that is there', () => {
  const text = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');
  const promises = text.split('\n').filter((line) => /^\| (?!protected|---)/.test(line));
  expect(promises.length).toBeGreaterThan(10);
  for (const promise of promises) {
    const named = [...promise.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, path = '']) => path);
    expect([promise, named.length]).not.toEqual([promise, 0]);
    for (const path of named)
      expect([path, existsSync(new URL(`../${path}`, import.meta.url))]).toEqual([path, true]);
  }
});
