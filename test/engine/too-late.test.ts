import { expect, it } from 'vitest';
import { TooLate } from '../../src/db/overload.ts';
import type { Loaded, Store } from '../../src/domain/user/store.ts';
import { systemClocks } from '../../src/engine/clocks.ts';
import { createEngine } from '../../src/engine/engine.ts';

class Decided extends Error {}

/** An engine whose process is stopped for so long while it waits for the database. */
function stoppedFor(
  ms: number,
  { clock, hasLeft = false }: { clock: 'steadyMs' | 'wallMs'; hasLeft?: boolean },
) {
  const now = { steadyMs: 1_000, wallMs: 5_000_000 };
  const store = {
    async load() {
      now[clock] += ms;
      const none = { open: [], ended: [], updates: [], closed: [], calls: [], endedReferences: [] };
      return { actor: { provider: 'MATCHMOVE', now: new Date(), ...none } } as unknown as Loaded;
    },
  } as Partial<Store> as Store;
  const decide = () => {
    throw new Decided();
  };
  const engine = createEngine({
    store,
    rulesOf: () => undefined,
    perform: () => Promise.reject(new Error('nothing is due')),
    eventsCommitted() {},
    onUpdateMoved() {},
    onWake() {},
    log: { info() {}, warn() {}, error() {} },
    clocks: { ...systemClocks, steadyMs: () => now.steadyMs, wallMs: () => now.wallMs },
    newId: () => crypto.randomUUID(),
    hasClientLeft: () => hasLeft,
    stopping: new AbortController().signal,
    background() {},
  });
  return {
    submit: () => engine.submit('ann', { endUser: null }, decide),
    note: () => engine.note('ann', decide),
  };
}

it.each(['steadyMs', 'wallMs'] as const)(
  'nothing is decided for a request that is too old by %s',
  async (clock) => {
    await expect(stoppedFor(10_001, { clock }).submit()).rejects.toBeInstanceOf(TooLate);
    await expect(stoppedFor(9_000, { clock }).submit()).rejects.toBeInstanceOf(Decided);
  },
);

it('nor for one whose client has left', async () => {
  const left = stoppedFor(0, { clock: 'steadyMs', hasLeft: true });
  await expect(left.submit()).rejects.toBeInstanceOf(TooLate);
});

it('what a provider told is noted, however late', async () => {
  const late = stoppedFor(60_000, { clock: 'wallMs', hasLeft: true });
  await expect(late.note()).rejects.toBeInstanceOf(Decided);
});
