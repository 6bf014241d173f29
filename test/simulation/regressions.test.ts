import { describe, expect, it } from 'vitest';
import { runHistory } from './history.ts';

/**
 * Seeds of histories that end wrongly when one fix is undone (the last rows of `npm run simulate:mutations`, which finds
 * new seeds when the simulation itself has changed).
 */
const SEEDS: [name: string, seed: number][] = [
  ['a document that waits for a fresh look does not wake its user before that look is due', 410],
  ['a replica that stood still while its claim was answered sends nothing under the old lease', 52],
  ['another value says nothing before the provider has done what it promised', 10225],
  ['a parked change keeps its field closed while its request may land again', 210],
  ['the wake loop goes on when its timer rings during a slow look', 2595],
  ['an older entry in a read that began before the call is not taken for ours', 2020596],
  ['a read before a slow statement says nothing about a later call of unknown outcome', 6000433],
  ['a decision of the bank after an hour corrects a refusal that was concluded from reads', 6005988],
  [
    'evidence that is repeated past the expiry of its entry ends, although nobody can tell a refusal from an expiry',
    7086850,
  ],
];

describe('histories that once ended wrongly', () => {
  it.each(SEEDS)('%s', async (_name, seed) => {
    expect((await runHistory(seed)).violations).toEqual([]);
  });
});
