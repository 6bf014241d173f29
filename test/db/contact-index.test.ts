import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import { type Keyring, parseKeyring } from '../../src/db/sealing/keyring.ts';
import { contactDigests } from '../../src/db/users/contact-digests.ts';
import { findByContact } from '../../src/db/users/find-by-contact.ts';
import { indexContacts } from '../../src/db/users/index-contacts.ts';
import { fitKeyring } from '../../src/runtime/master-keys.ts';
import { rotateMasterKey } from '../../src/runtime/rotate-keys.ts';
import { aUser } from '../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const OLD = `test:${Buffer.alloc(32, 7).toString('base64')}`;
const NEW = `next:${Buffer.alloc(32, 8).toString('base64')}`;
const [old, both, renewed] = [parseKeyring(OLD), parseKeyring(`${NEW},${OLD}`), parseKeyring(NEW)];

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  ({ db } = openDatabase({ url: database.url, maxConnections: 4, onError() {} }));
});
beforeEach(() => db.deleteFrom('users').execute());
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const email = 'ana@example.ph';
const ana = () => aUser(db, { profile: { values: { email, phone: '+639171234567' } } });
const find = (keyring: Keyring, contact = email) =>
  findByContact(db, keyring, { kind: 'EMAIL', contact, limit: 20 });
/** As a version without the index left it. */
const forget = () =>
  db
    .updateTable('user_keys')
    .set({ email_digest: null, phone_digest: null, contacts_key_id: null })
    .execute();
const keyIds = async () =>
  (await db.selectFrom('user_keys').select('contacts_key_id').execute()).map((row) => row.contacts_key_id);

describe('the index of contacts', () => {
  it('is made for users of before, those without any contact included', async () => {
    const [first, second] = [await ana(), await ana()];
    await aUser(db);
    await forget();
    expect(await find(old)).toEqual([]);
    await indexContacts(db, old);
    expect(await find(old)).toEqual([second, first]);
    expect(await keyIds()).toEqual(['test', 'test', 'test']);
  });

  it('tells for users of before, too, whether something is due', async () => {
    const id = await aUser(db, { state: { kyc: { status: 'INFORMATION_REQUIRED' } } });
    await forget();
    await db.updateTable('users').set({ is_due: false }).execute();
    await indexContacts(db, old);
    expect(await db.selectFrom('users').select('id').where('is_due', '=', true).execute()).toEqual([{ id }]);
  });

  it('leaves out whom nothing opens, and makes the others’ entries', async () => {
    const [broken, whole] = [await ana(), await ana()];
    await forget();
    await db
      .updateTable('users')
      .set({ sealed_state: Buffer.alloc(60, 1) })
      .where('id', '=', broken)
      .execute();
    await indexContacts(db, old);
    expect(await find(old)).toEqual([whole]);
  });

  it('takes more than a batch, and ends between two when it is told', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 205; n += 1) ids.push(await aUser(db, { profile: { values: { email } } }));
    await forget();
    await indexContacts(db, old, { signal: AbortSignal.abort() });
    expect(new Set(await keyIds())).toEqual(new Set([null]));
    await indexContacts(db, old);
    expect(new Set(await keyIds())).toEqual(new Set(['test']));
  });

  it('waits for whom a commit has locked until the next time', async () => {
    const id = await ana();
    await forget();
    await db.transaction().execute(async (tx) => {
      await tx
        .selectFrom('user_actors')
        .select('user_id')
        .where('user_id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      await indexContacts(db, old);
      expect(await keyIds()).toEqual([null]);
    });
    await indexContacts(db, old);
    expect(await find(old)).toEqual([id]);
  });

  it('shows neither the contact nor, without the key, whether it is a guess', async () => {
    await ana();
    const { email_digest } = await db
      .selectFrom('user_keys')
      .select('email_digest')
      .executeTakeFirstOrThrow();
    expect(email_digest).toEqual(contactDigests(old, { values: { email } }).email);
    expect(email_digest).not.toEqual(contactDigests(renewed, { values: { email } }).email);
    expect(email_digest?.toString('latin1')).not.toContain('ana');
  });
});

describe('while master keys are rotated', () => {
  it('everybody is found at every step, and at the end the old key finds nobody', async () => {
    await fitKeyring(db, parseKeyring(OLD));
    const id = await ana();
    const during = await fitKeyring(db, parseKeyring(`${NEW},${OLD}`));
    expect(await find(during)).toEqual([id]);
    const rotation = await rotateMasterKey({ db, keyring: both });
    expect(rotation).toMatchObject({ left: new Map(), retired: ['test'] });
    expect(await keyIds()).toEqual(['next']);
    expect(await find(both)).toEqual([id]);
    expect(await find(renewed)).toEqual([id]);
    expect(await find(old)).toEqual([]);
  });

  it('a key that entries are made with is in use, though it wraps nothing', async () => {
    await fitKeyring(db, parseKeyring(`${NEW},${OLD}`));
    await ana();
    await rotateMasterKey({ db, keyring: both });
    await db.updateTable('user_keys').set({ contacts_key_id: 'test' }).execute();
    await expect(fitKeyring(db, parseKeyring(NEW))).rejects.toThrow(/the key test is missing/);
    expect(await rotateMasterKey({ db, keyring: both })).toMatchObject({ retired: ['test'] });
  });
});
