import { describe, expect, it } from 'vitest';
import { runHistory } from './history.ts';

/** Seeds that once failed, by what was wrong. */
const SEEDS: [name: string, seed: number][] = [
  ['a document that waits for a fresh look does not wake its user before that look is due', 200],
  ['evidence for an entry that was missed once starts its absence anew', 106155],
  ['a replica that stood still while its claim was answered sends nothing under the old lease', 100072],
  ['a profile that does not name a field says nothing before the provider has done what it promised', 20606],
  ['another value says nothing before the provider has done what it promised', 110148],
  ['a document is not repeated while a failed answer may hide that the provider goes on', 101590],
  ['a parked change keeps its field closed while its request may land again', 3],
  ['the wake loop goes on when its timer rings during a slow look', 201418],
];

describe('histories that once ended wrongly', () => {
  it.each(SEEDS)('%s', async (_name, seed) => {
    expect((await runHistory(seed)).violations).toEqual([]);
  });
});
