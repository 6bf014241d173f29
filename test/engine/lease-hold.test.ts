import { expect, it } from 'vitest';
import { LEASE_MS } from '../../src/domain/user/draft.ts';
import { momentOf, systemClocks } from '../../src/engine/clocks.ts';
import { holdLease } from '../../src/engine/lease-hold.ts';
import { listen } from '../providers/support/local-server.ts';

it.each(['steadyMs', 'wallMs'] as const)(
  'a lease that has run out by %s lets no request through, although no timer has rung yet',
  async (clock) => {
    const now = { steadyMs: 1_000, wallMs: 5_000_000 };
    const clocks = {
      ...systemClocks,
      steadyMs: () => now.steadyMs,
      wallMs: () => now.wallMs,
      // As in a process that was stopped: what it reads comes before its timers.
      every: () => () => undefined,
    };
    const actor = { id: 'ann', lease: { number: 1, holder: 'me', expiresAt: new Date() } };
    const log = { info() {}, warn() {}, error() {} };
    const stopping = new AbortController().signal;
    const store = { renew: async () => true };
    const hold = holdLease(store, actor, momentOf(clocks), { clocks, stopping, log });
    const { url, http, received } = await listen(() => ({ body: {} }));
    const send = () => http({ method: 'PUT', url, headers: {} }, hold.signal);

    expect((await send()).status).toBe(200);
    now[clock] += LEASE_MS;
    expect(hold.signal.aborted).toBe(false);
    await expect(send()).rejects.toMatchObject({ kind: 'timeout' });
    expect(received).toHaveLength(1);
  },
);
