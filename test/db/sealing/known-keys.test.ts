import { randomBytes, randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keyringOf } from '../../../src/db/sealing/keyring.ts';
import { KNOWN_FOR_MS, knownDataKey } from '../../../src/db/sealing/known-keys.ts';
import { createDataKey, wrapDataKey } from '../../../src/db/sealing/seal.ts';
import { countOpenings } from '../../support/count-openings.ts';

const masterKey = (id: string) => ({ id, key: randomBytes(32) });
const keyring = keyringOf([masterKey('now'), masterKey('before')]);

function newUser() {
  const id = randomUUID();
  const { key, masterKeyId, wrapped } = createDataKey(keyring, id);
  return { key, row: { id, masterKeyId, wrapped } };
}

let openings: ReturnType<typeof countOpenings>;
beforeEach(() => {
  openings = countOpenings();
});
afterEach(() => {
  openings.stop();
  vi.useRealTimers();
});

it('a key is unwrapped once, and anew when its minute is over, however often it is asked for', () => {
  vi.useFakeTimers();
  // A cache takes the moment 0 for none.
  vi.advanceTimersByTime(1);
  const { key, row } = newUser();
  for (let second = 0; second < KNOWN_FOR_MS / 1_000; second += 1) {
    expect(knownDataKey(keyring, row)).toEqual(key);
    vi.advanceTimersByTime(1_000);
  }
  expect(openings.take()).toBe(1);
  vi.advanceTimersByTime(1_000);
  expect(knownDataKey(keyring, row)).toEqual(key);
  expect(openings.take()).toBe(1);
});

it('the row decides: a key that is wrapped anew is unwrapped anew, and a changed one opens nothing', () => {
  const { key, row } = newUser();
  knownDataKey(keyring, row);
  const rotated = { ...row, ...wrapDataKey(keyring, row.id, key) };
  openings.take();
  expect(knownDataKey(keyring, rotated)).toEqual(key);
  expect(openings.take()).toBe(1);
  const changed = Buffer.from(rotated.wrapped);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(() => knownDataKey(keyring, { ...rotated, wrapped: changed })).toThrow();
  expect(() => knownDataKey(keyring, { ...rotated, id: randomUUID() })).toThrow();
});

it('a keyring without the master key, or with another of its name, opens nothing', () => {
  const { row } = newUser();
  knownDataKey(keyring, row);
  expect(() => knownDataKey(keyringOf([masterKey('other')]), row)).toThrow('no key with the id now');
  expect(() => knownDataKey(keyringOf([masterKey('now')]), row)).toThrow();
});

it('a key that nobody asks for again leaves the memory when its minute is over', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.advanceTimersByTime(1);
  const { row } = newUser();
  const key = new WeakRef(knownDataKey(keyring, row));
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  await turn();
  collect();
  const isHeld = () => key.deref() !== undefined;
  expect(isHeld()).toBe(true);
  vi.advanceTimersByTime(KNOWN_FOR_MS + 100);
  // A key that was looked at is held until the turn of the event loop ends.
  await turn();
  collect();
  expect(isHeld()).toBe(false);
});
