import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/connection.ts';
import { createNonceSequence } from '../../src/db/nonces/nonce-sequence.ts';
import { createTestDatabase } from '../support/database.ts';

const NEVER = new AbortController().signal;
const database = await createTestDatabase();
const connections = [1, 2].map(() => openDatabase({ url: database.url, maxConnections: 4, onError() {} }));
const [one, two] = connections.map(({ db }) => db);
if (!one || !two) throw new Error('no database');

beforeAll(async () => {
  await sql`select 1`.execute(one);
});

afterAll(async () => {
  for (const { db } of connections) await db.destroy();
  await database.drop();
});

let keys = 0;
const newKey = () => `key-${++keys}`;
const pause = () => new Promise((resolve) => setImmediate(resolve));

describe('the nonces of one API key', () => {
  it('rise strictly over replicas, and no call starts before the one before it has ended', async () => {
    const key = newKey();
    const replicas = [createNonceSequence(one), createNonceSequence(two)];
    const seen: bigint[] = [];
    let running = 0;
    let overlapped = false;
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        replicas[index % 2]?.serialise(key, index % 3 === 0 ? 'READ' : 'WRITE', NEVER, async (nonce) => {
          running += 1;
          overlapped ||= running > 1;
          seen.push(nonce);
          await pause();
          running -= 1;
        }),
      ),
    );
    expect(seen).toHaveLength(60);
    expect(overlapped).toBe(false);
    expect(seen.every((nonce, index) => index === 0 || nonce > (seen[index - 1] ?? 0n))).toBe(true);
  });

  it('start with the clock, go on after a restart, and never fall back when the clock does', async () => {
    const key = newKey();
    const give = () => createNonceSequence(one).serialise(key, 'WRITE', NEVER, async (nonce) => nonce);
    const first = await give();
    expect(Number(first / 1_000_000_000n)).toBeGreaterThan(1_750_000_000);
    const future = first + 3_600_000_000_000n;
    await sql`update nonce_sequences set last_nonce = ${future.toString()}::bigint where key = ${key}`.execute(
      one,
    );
    expect(await give()).toBe(future + 1n);
  });

  it('leap when the provider has seen a greater one', async () => {
    const key = newKey();
    const sequence = createNonceSequence(one);
    const give = () => sequence.serialise(key, 'WRITE', NEVER, async (nonce) => nonce);
    const before = await give();
    await sequence.skipAhead(key, 3_600_000_000_000n);
    expect(await give()).toBeGreaterThan(before + 3_600_000_000_000n);
  });

  it('go to writes before reads, each kind in order of arrival', async () => {
    const sequence = createNonceSequence(one);
    const key = newKey();
    const order: string[] = [];
    const call = (kind: 'READ' | 'WRITE', name: string) =>
      sequence.serialise(key, kind, NEVER, async () => {
        order.push(name);
      });
    const calls = [call('READ', 'first'), call('READ', 'read 1'), call('WRITE', 'write 1')];
    await Promise.all([...calls, call('WRITE', 'write 2'), call('READ', 'read 2')]);
    expect(order).toEqual(['first', 'write 1', 'write 2', 'read 1', 'read 2']);
  });

  it('pass on when a call hangs, and give it a lower nonce than those after it', async () => {
    const sequence = createNonceSequence(one, { longestHoldMs: 50 });
    const key = newKey();
    const hanging: bigint[] = [];
    const stuck = new Promise<void>(() => undefined);
    void sequence.serialise(key, 'WRITE', NEVER, (nonce) => {
      hanging.push(nonce);
      return stuck;
    });
    const next = await sequence.serialise(key, 'WRITE', NEVER, async (nonce) => nonce);
    expect(next).toBeGreaterThan(hanging[0] ?? next);
  });

  it('are not held up for long by several calls that hang', async () => {
    const sequence = createNonceSequence(one, { longestHoldMs: 3_000 });
    const key = newKey();
    const stuck = new Promise<void>(() => undefined);
    const since = performance.now();
    const begun: number[] = [];
    for (let nth = 0; nth < 3; nth += 1)
      void sequence.serialise(key, 'WRITE', NEVER, () => {
        begun.push(performance.now() - since);
        return stuck;
      });
    await Promise.all([1, 2, 3].map(() => sequence.serialise(key, 'WRITE', NEVER, async () => undefined)));
    // The second and the third together take less than the first alone.
    const [, first = 0] = begun;
    expect(performance.now() - since - first).toBeLessThan(first);
  });

  it('wait for a replica that holds the turn, and take over from one that died', async () => {
    const key = newKey();
    await createNonceSequence(one).serialise(key, 'WRITE', NEVER, async () => undefined);
    const hold = (expiry: string) =>
      sql`update nonce_sequences set holder = gen_random_uuid(), expires_at = now() + ${expiry}::interval
        where key = ${key}`.execute(one);
    await hold('1 hour');
    const impatient = createNonceSequence(two, { longestWaitMs: 60 });
    await expect(impatient.serialise(key, 'WRITE', NEVER, async () => 'called')).rejects.toMatchObject({
      kind: 'unavailable',
      details: { notSent: true },
    });
    await hold('-1 second');
    expect(await impatient.serialise(key, 'WRITE', NEVER, async () => 'called')).toBe('called');
  });

  it('are not waited for any longer by a caller who left', async () => {
    const sequence = createNonceSequence(one);
    const key = newKey();
    const leaving = new AbortController();
    const holding = Promise.withResolvers<void>();
    const first = sequence.serialise(key, 'WRITE', NEVER, () => holding.promise);
    let called = false;
    const second = sequence.serialise(key, 'WRITE', leaving.signal, async () => {
      called = true;
    });
    leaving.abort();
    await expect(second).rejects.toMatchObject({ kind: 'unavailable', details: { notSent: true } });
    holding.resolve();
    await first;
    await sequence.serialise(key, 'WRITE', NEVER, async () => undefined);
    expect(called).toBe(false);
  });

  it('hand on what a call throws', async () => {
    const failing = createNonceSequence(one).serialise(newKey(), 'READ', NEVER, async () => {
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
  });
});
