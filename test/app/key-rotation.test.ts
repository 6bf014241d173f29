import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import { type Keyring, parseKeyring } from '../../src/db/sealing/keyring.ts';
import { createDataKey, seal, unseal, unwrapDataKey } from '../../src/db/sealing/seal.ts';
import { rewrapUserKeys } from '../../src/db/users/rewrap-keys.ts';
import { createLogger } from '../../src/http/log.ts';
import { fitKeyring, watchMasterKeys } from '../../src/runtime/master-keys.ts';
import { rotateMasterKey } from '../../src/runtime/rotate-keys.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const CLI = fileURLToPath(new URL('../../src/cli/keys-rotate.ts', import.meta.url));
const keyText = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;
const ONE = keyText('one', 1);
const TWO = keyText('two', 2);
const swapCase = (c: string) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase());
const IMPOSTOR = keyText('one', 9);

let database: TestDatabase;
let db: Database;
beforeEach(async () => {
  database = await createTestDatabase();
  ({ db } = openDatabase({ url: database.url, maxConnections: 4, onError() {} }));
});
afterEach(async () => {
  await db.destroy();
  await database.drop();
});

/** A replica's keys, as its start takes them up. */
const startWith = (keys: string) => fitKeyring(db, parseKeyring(keys));

/** A user with something sealed, as a replica with these keys stores it. */
async function aUserOf(keyring: Keyring): Promise<string> {
  const id = crypto.randomUUID();
  const { key, masterKeyId, wrapped } = createDataKey(keyring, id);
  await db
    .insertInto('users')
    .values({
      id,
      provider: 'BVNK',
      provider_user_id: id,
      type: 'INDIVIDUAL',
      status: 'ACTIVE',
      kyc_status: 'APPROVED',
      account_issued: false,
      version: 1,
      sealed_state: seal(key, 'test', 'of the user'),
      synced_at: new Date(),
    })
    .execute();
  await db
    .insertInto('user_keys')
    .values({ user_id: id, master_key_id: masterKeyId, wrapped_key: wrapped })
    .execute();
  return id;
}

async function read(keyring: Keyring, id: string): Promise<unknown> {
  const row = await db
    .selectFrom('users')
    .innerJoin('user_keys', 'user_id', 'id')
    .select(['master_key_id', 'wrapped_key', 'sealed_state'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const key = unwrapDataKey(keyring, id, row.master_key_id, row.wrapped_key);
  return unseal(key, 'test', row.sealed_state);
}

const masterKeysOf = async () =>
  (await db.selectFrom('user_keys').select('master_key_id').distinct().execute()).map(
    (row) => row.master_key_id,
  );

function watched(keyring: Keyring) {
  const logged: string[] = [];
  const log = createLogger('debug', { write: (line) => void logged.push(line) });
  const watch = watchMasterKeys({ db, keyring, log });
  onTestFinished(() => watch.stop());
  return { watch, logged };
}
const replicas = async () => (await db.selectFrom('replica_keys').select('key_ids').execute()).length;

describe('a rolling deploy of a new key', () => {
  it('seals nothing under it while a replica runs that does not have it', async () => {
    const old = await startWith(ONE);
    const before = await aUserOf(old);
    const renewed = await startWith(`${TWO},${ONE}`);
    const after = await aUserOf(renewed);
    await rewrapUserKeys(db, renewed);
    expect(await read(old, before)).toBe('of the user');
    expect(await read(old, after)).toBe('of the user');
    expect(await masterKeysOf()).toEqual(['one']);
  });

  it('is refused the second step before every running replica has the key', async () => {
    const old = await startWith(ONE);
    await aUserOf(old);
    const { watch } = watched(old);
    await until('it is noted', async () => (await replicas()) === 1);
    await expect(rotateMasterKey({ db, keyring: parseKeyring(`${TWO},${ONE}`) })).rejects.toThrow(
      /1 running replica does not have the key two yet/,
    );
    expect(await masterKeysOf()).toEqual(['one']);
    await watch.stop();
    expect(await rotateMasterKey({ db, keyring: parseKeyring(`${TWO},${ONE}`) })).toMatchObject({
      current: 'two',
      rewrapped: 1,
      retired: ['one'],
    });
  });

  it('takes the key up everywhere once it is current, without a restart', async () => {
    await startWith(ONE);
    const keyring = await startWith(`${TWO},${ONE}`);
    const user = await aUserOf(keyring);
    const { watch } = watched(keyring);
    await until('it is noted', async () => (await replicas()) === 1);
    expect(keyring.current.id).toBe('one');
    await rotateMasterKey({ db, keyring: parseKeyring(`${TWO},${ONE}`) });
    await until('it follows', () => keyring.current.id === 'two', 20_000);
    expect(watch.healthy()).toBe(true);
    expect(await read(keyring, user)).toBe('of the user');
    const alone = await startWith(TWO);
    expect(await read(alone, user)).toBe('of the user');
  });

  it('makes a replica unready that has been left behind', async () => {
    const old = await startWith(ONE);
    await aUserOf(old);
    await rotateMasterKey({ db, keyring: parseKeyring(`${TWO},${ONE}`) });
    const { watch, logged } = watched(old);
    await until('it knows', () => !watch.healthy());
    expect(logged.join()).toContain('ENCRYPTION_KEYS lacks the current key');
  });
});

describe('a rotation', { timeout: 120_000 }, () => {
  it('can be stopped between two batches, and goes on', async () => {
    const old = await startWith(ONE);
    for (let n = 0; n < 450; n += 1) await aUserOf(old);
    const keyring = parseKeyring(`${TWO},${ONE}`);
    const stopping = new AbortController();
    const first = await rotateMasterKey({
      db,
      keyring,
      signal: stopping.signal,
      progress: () => stopping.abort(),
    });
    expect(first).toMatchObject({ rewrapped: 200, left: new Map([['one', 250]]), retired: [] });
    const second = await rotateMasterKey({ db, keyring });
    expect(second).toMatchObject({ rewrapped: 250, left: new Map(), retired: ['one'] });
  });

  it('leaves a key that nothing opens, tells of it, and does the others', async () => {
    const old = await startWith(ONE);
    const [broken] = [await aUserOf(old), await aUserOf(old), await aUserOf(old)];
    await db
      .updateTable('user_keys')
      .set({ wrapped_key: Buffer.alloc(60, 1) })
      .where('user_id', '=', broken)
      .execute();
    const result = await rotateMasterKey({ db, keyring: parseKeyring(`${TWO},${ONE}`) });
    expect(result).toMatchObject({ rewrapped: 2, unreadable: 1, left: new Map([['one', 1]]), retired: [] });
  });

  async function command(variables: Record<string, string>) {
    const env = {
      ...COMPILE_CACHE,
      PATH: process.env.PATH,
      SANDBOX_TOKENS: 'on',
      DATABASE_URL: database.url,
      ...variables,
    };
    const child = spawn(process.execPath, [CLI], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    const [code] = await once(child, 'close');
    return { code, output };
  }

  it('is a command that says what to do next', async () => {
    await aUserOf(await startWith(ONE));
    expect(await command({ ENCRYPTION_KEYS: `${TWO},${ONE}` })).toEqual({
      code: 0,
      output: expect.stringContaining('The key one is no longer in use: remove it'),
    });
    const missing = await command({ ENCRYPTION_KEYS: ONE });
    expect(missing).toEqual({ code: 1, output: expect.stringContaining('the key two is missing') });
    expect(missing.output).not.toContain(Buffer.alloc(32, 1).toString('base64'));
  });

  it('takes keys that a KMS unwraps, which are the same keys as in plain form', async () => {
    const user = await aUserOf(await startWith(ONE));
    // The stand-in for a KMS swaps upper and lower case.
    const swapped = (key: string) => key.replace(/:.*/, (text) => text.replace(/[a-z]/gi, swapCase));
    const rotated = await command({
      ENCRYPTION_KEYS: `${swapped(TWO)},${swapped(ONE)}`,
      ENCRYPTION_KEYS_COMMAND: '["tr", "A-Za-z", "a-zA-Z"]',
    });
    expect(rotated).toEqual({ code: 0, output: expect.stringContaining('The key two is current. 1 data') });
    expect(await read(await startWith(TWO), user)).toBe('of the user');
  });
});

describe('a start is refused', () => {
  it('with another key of the same id', async () => {
    await aUserOf(await startWith(ONE));
    await expect(startWith(IMPOSTOR)).rejects.toThrow(/the key one does not decrypt the data/);
    await expect(startWith(`${TWO},${IMPOSTOR}`)).rejects.toThrow(/the key one does not decrypt the data/);
    await expect(startWith(ONE)).resolves.toMatchObject({ current: { id: 'one' } });
  });

  it('with another key of the same id, where an older version sealed the data', async () => {
    await aUserOf(parseKeyring(ONE));
    await expect(startWith(IMPOSTOR)).rejects.toThrow(/the key one does not decrypt the data/);
    const fitted = await startWith(`${TWO},${ONE}`);
    expect(fitted.current.id).toBe('one');
  });

  it('without a key that data is sealed under, naming it and no key material', async () => {
    await aUserOf(await startWith(ONE));
    const refusal = await startWith(TWO).catch((error: Error) => error.message);
    expect(refusal).toContain('the key one is missing');
    expect(refusal).not.toContain(Buffer.alloc(32, 2).toString('base64'));
  });

  it('for no other reason: keys under which nothing is sealed may be others', async () => {
    await startWith(ONE);
    expect((await startWith(TWO)).current.id).toBe('two');
    await aUserOf(await startWith(IMPOSTOR));
    await expect(startWith(ONE)).rejects.toThrow(/the key one does not decrypt the data/);
  });
});

it('many replicas that start at once agree on the current key', async () => {
  const started = await Promise.all(
    Array.from({ length: 8 }, (_, n) => startWith(n % 2 ? `${ONE},${TWO}` : `${TWO},${ONE}`)),
  );
  expect(new Set(started.map(({ current }) => current.id)).size).toBe(1);
});
