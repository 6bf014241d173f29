import type { NonceSequence } from '../../../src/providers/module.ts';

export type MemoryNonces = NonceSequence & {
  /** Who had a turn, in order. */
  turns: { key: string; kind: 'WRITE' | 'READ'; nonce: bigint }[];
  skips: { key: string; by: bigint }[];
};

/** Nonces of one process, one call at a time; they start at the clock's nanoseconds by default. */
export function memoryNonces(first = BigInt(Date.now()) * 1_000_000n): MemoryNonces {
  let last = first - 1n;
  let line: Promise<unknown> = Promise.resolve();
  const turns: MemoryNonces['turns'] = [];
  const skips: MemoryNonces['skips'] = [];
  return {
    turns,
    skips,
    serialise(key, kind, _signal, call) {
      const turn = line.then(() => {
        last += 1n;
        turns.push({ key, kind, nonce: last });
        return call(last);
      });
      line = turn.catch(() => undefined);
      return turn;
    },
    async skipAhead(key, by) {
      skips.push({ key, by });
      last += by;
    },
  };
}
