import { inspect } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseKeyring } from '../../src/db/sealing/keyring.ts';
import { readUpdates } from '../../src/db/updates/read-updates.ts';
import { findUser } from '../../src/db/users/read-users.ts';
import { until } from '../support/condition.ts';
import { KEY_ONE, KEY_TWO, service, startTestCore, type TestCore } from '../support/core.ts';
import { dumpOf, foundIn } from '../support/dump.ts';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore({ clientWaitMs: 1_000, callTimeoutMs: 3_000, switches: { bank: 'manual' } });
});
afterAll(() => core?.close());

let made = 0;
/** A user with every kind of story behind it. */
async function story() {
  made += 1;
  const secrets = {
    email: `very.secret.${made}@example.ph`,
    other: `other.secret.${made}@example.ph`,
    phone: `91788800${10 + made}`,
    street: `Hidden Street ${made}`,
    number: `X9${made}SECRETNUMBER`,
    maiden: `Unmentioned ${made}`,
    userAgent: `Agent of secrecy ${made}`,
    first: `Prenom${made}x`,
  };
  const fields = { first_name: secrets.first, preferred_name: secrets.first };
  const { userId, providerUserId } = await core.newUser('approved', fields);
  await core.update(userId, { email: secrets.other }, { idempotencyKey: 'first' });
  const { updateId } = await core.update(userId, {
    email: secrets.email,
    phone: `+63${secrets.phone}`,
    residentialAddress: { line1: secrets.street, city: 'Makati', country: 'PH' },
    documents: [{ type: 'passport', number: secrets.number }],
    maidenName: secrets.maiden,
  });
  const device = { deviceId: 'device-1', userAgent: secrets.userAgent, ip: '203.0.113.77' };
  await core.verify(await core.referenceOf(userId, 'EMAIL'), { device });
  await core.simulator.decide(providerUserId, 'email', 'approve');
  await until(async () => (await core.user(userId)).profile.values.email === secrets.email);
  // Evidence that is still to be sent, and a change that was taken back.
  const residential = { documentType: 'PROOF_OF_ADDRESS', device } as const;
  await core.simulator.faultOnEvidence({ kind: 'hang' });
  await core.verify(await core.referenceOf(userId, 'RESIDENTIAL_ADDRESS'), residential);
  await core.cancelUpdate(service, updateId as string);
  return { userId, providerUserId, updateId, secrets };
}

describe('data at rest', () => {
  it('holds no e-mail, name, number, address or device of anybody in plain text, in no table', async () => {
    const { secrets } = await story();
    expect(foundIn(await dumpOf(core.db), [...Object.values(secrets), 'device-1', '203.0.113.77'])).toEqual(
      [],
    );
  });

  it('and logs hold none either', async () => {
    const { secrets } = await story();
    const rawBody = Buffer.from(JSON.stringify(secrets));
    expect(
      await core.receiveWebhook('matchmove', { target: '/webhooks/matchmove', headers: {}, rawBody }),
    ).toEqual({ status: 401 });
    const lines = core.log.map(({ message, fields }) => inspect([message, fields], { depth: 10 }));
    expect(lines.length).toBeGreaterThan(0);
    for (const secret of Object.values(secrets)) expect(lines.join('\n')).not.toContain(secret);
  });

  it('of an erased user cannot be read again, by nobody', async () => {
    const { userId, updateId, providerUserId } = await story();
    expect(await core.eraseUser(service, userId)).toMatchObject({ userId, problems: [] });
    expect(await findUser(core.db, { id: userId }, core.keyring)).toBeUndefined();
    expect(await readUpdates(core.db, { ids: [updateId as string] }, core.keyring)).toEqual([]);
    const { rows } = await sql`select 1 from user_keys where user_id = ${userId}`.execute(core.db);
    expect(rows).toEqual([]);
    const results = [
      await core.update(userId, { jobTitle: 'Ghost' }),
      await core.refreshUser(service, userId),
      await core.cancelUpdate(service, updateId as string),
      await core.link(providerUserId),
    ];
    expect(results.flatMap(({ problems }) => problems.map((one) => one.code))).toEqual(
      Array(4).fill('NOT_FOUND'),
    );
    await core.maintain();
  });

  it('sealed for one row opens in no other', async () => {
    const [one, other] = [await core.newUser('beforeKyc'), await core.newUser('beforeKyc')];
    await sql`update users set sealed_state = (select sealed_state from users where id = ${one.userId})
      where id = ${other.userId}`.execute(core.db);
    await expect(core.user(other.userId)).rejects.toThrow();
    await sql`update user_keys set wrapped_key = (select wrapped_key from user_keys where user_id = ${one.userId})
      where user_id = ${other.userId}`.execute(core.db);
    await expect(core.user(other.userId)).rejects.toThrow();
    await core.db.deleteFrom('users').where('id', '=', other.userId).execute();
  });
});

describe('a new master key', () => {
  it('takes over every data key, after which the old one is not needed', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    const { database, simulator } = core;
    const both = parseKeyring(`${KEY_TWO},${KEY_ONE}`);
    const rotating = await startTestCore({
      database,
      simulator,
      keyring: both,
      work: false,
      webhooks: false,
    });
    const alone = { database, simulator, keyring: parseKeyring(KEY_TWO), work: false, webhooks: false };
    const [values] = [(await rotating.user(userId)).profile.values];
    await rotating.maintain();
    const ids = await core.db.selectFrom('user_keys').select('master_key_id').distinct().execute();
    expect(ids).toEqual([{ master_key_id: 'two' }]);
    const after = await startTestCore(alone);
    expect((await after.user(userId)).profile.values).toEqual(values);
    const { updateId } = await after.update(userId, { jobTitle: 'Rotated' });
    expect(await after.statusOf(updateId)).toBe('APPLIED');
    expect((await simulator.putsOf(providerUserId)).at(-1)?.body).toEqual({ job_title: 'Rotated' });
    await expect(core.user(userId)).rejects.toThrow(/ENCRYPTION_KEYS/);
    // The surviving replica of this file goes on with the old key.
    const back = parseKeyring(`${KEY_ONE},${KEY_TWO}`);
    const returning = await startTestCore({ ...alone, keyring: back });
    await returning.maintain();
    expect((await core.user(userId)).profile.values.jobTitle).toBe('Rotated');
    for (const replica of [rotating, after, returning]) await replica.close();
  });
});
