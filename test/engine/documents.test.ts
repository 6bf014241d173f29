import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IdentityDocument } from '../../src/domain/profile.ts';
import { until } from '../support/condition.ts';
import { type DemoName, machnetValues, startSimulator } from '../support/machnet.ts';
import { KEY_ONE } from '../support/replica.ts';
import { killInTheMiddle, letLeaseRunOut } from './support/doomed-process.ts';
import { startProviderCore } from './support/provider-core.ts';

const startCore = async () =>
  startProviderCore<DemoName, Awaited<ReturnType<typeof startSimulator>>>(
    'MACHNET',
    machnetValues,
    await startSimulator(),
    { callTimeoutMs: 3_500 },
  );

let core: Awaited<ReturnType<typeof startCore>>;
beforeAll(async () => {
  core = await startCore();
});
afterAll(async () => {
  await core?.close();
  await core?.simulator.close();
});

const FRONT = 'data:image/png;base64,iVBORw0KGgo=';
const BACK = 'data:image/jpeg;base64,/9j/4AA=';
const STATE_ID = { type: 'STATE_ID', issuingCountry: 'US', issuingState: 'CA', front: FRONT, back: BACK };
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const ended = (updateId: string | null, patienceMs?: number) =>
  until(() => core.settled(updateId), patienceMs);

async function changesOf(updateId: string | null): Promise<string[]> {
  const { changes } = await core.updateOf(updateId);
  return changes.map(({ field, status, confirmation }) => `${field} ${status} ${confirmation}`);
}

const copiesOf = async (id: string, type = 'STATE_ID') =>
  (await core.simulator.copiesOf(id)).filter((copy) => copy.document_type === type);

async function documentsOf(userId: string): Promise<IdentityDocument[]> {
  return (await core.user(userId)).profile.values.documents ?? [];
}

/** As if the pause before the next attempt were over. */
async function takenUpAgain(userId: string) {
  await until('nobody works on the user', async () => {
    const { numAffectedRows } = await sql`
      with freed as (
        update user_actors set revision = revision + 1, wake_at = clock_timestamp()
        where user_id = ${userId} and lease_holder is null returning user_id)
      update provider_calls set not_before = clock_timestamp(), unknown_at = clock_timestamp()
      where user_id in (select user_id from freed) and state = 'WAITING'`.execute(core.db);
    return numAffectedRows === 1n;
  });
}

const APPLIED = ['OCCUPATION APPLIED READ_BACK', 'DOCUMENTS APPLIED UNVERIFIABLE'];

describe.concurrent('an image', () => {
  it.each([
    ['a cut connection', { kind: 'cut_after_write' }],
    ['an answer cut in half', { kind: 'cut_in_answer' }],
    ['broken JSON', { kind: 'malformed_json' }],
    ['a page of HTML', { kind: 'html', afterWrite: true }],
    ['silence', { kind: 'hang_after_write' }],
  ])('whose answer was lost by %s is found at the provider and never sent again', async (_, fault) => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    // One of the same type that is there already is not taken for it.
    const first = await core.update(userId, { documents: [STATE_ID] });
    expect(await ended(first.updateId)).toBe('APPLIED');
    const known = (await documentsOf(userId)).map(({ providerDocumentId }) => providerDocumentId);
    expect(known.length).toBeGreaterThan(0);

    await core.simulator.faultOnWrite(providerUserId, fault);
    const { updateId, problems } = await core.update(userId, { documents: [STATE_ID], occupation: 'Baker' });
    expect(problems).toEqual([]);
    expect(await ended(updateId)).toBe('APPLIED');
    expect(await changesOf(updateId)).toEqual(APPLIED);
    const [call, ...others] = await core.callsOf(updateId);
    expect([call?.known_document_ids, others]).toEqual([known, []]);
    expect(await core.simulator.writesOf(providerUserId)).toHaveLength(2);
    expect(await copiesOf(providerUserId)).toMatchObject([
      { archived: true },
      { front: digest(FRONT), back: digest(BACK), archived: false },
    ]);
    expect((await core.user(userId)).profile.values.occupation).toBe('Baker');
  });

  it('that is not listed a while after a failure is sent once more', { timeout: 60_000 }, async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnWrite(providerUserId, { kind: 'status', status: 503 });
    const { updateId } = await core.update(userId, { documents: [STATE_ID], occupation: 'Baker' });
    expect(await ended(updateId, 40_000)).toBe('APPLIED');
    expect(await changesOf(updateId)).toEqual(APPLIED);
    expect(await core.simulator.writesOf(providerUserId)).toHaveLength(2);
    expect(await copiesOf(providerUserId)).toHaveLength(1);
  });

  it('of which nobody knows is not sent again before the first request can no longer land', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnWrite(providerUserId, { kind: 'cut_before_write' });
    const { updateId, problems } = await core.update(userId, { documents: [STATE_ID], occupation: 'Baker' });
    expect(problems).toEqual([]);
    // Whoever takes it up again asks the provider first.
    const readsAfterWrite = async () => {
      const requests = await core.simulator.requestsOf(providerUserId);
      const write = requests.findIndex(({ method }) => method === 'PATCH');
      const reads = requests.slice(write).filter(({ path }) => path === `/users/${providerUserId}`);
      return write < 0 ? 0 : reads.filter(({ method }) => method === 'GET').length;
    };
    await until(async () => (await readsAfterWrite()) >= 1);
    await takenUpAgain(userId);
    await until(async () => (await readsAfterWrite()) >= 2);
    expect(await core.statusOf(updateId)).toBe('SUBMITTING');
    expect(await core.simulator.writesOf(providerUserId)).toHaveLength(1);
    expect((await core.user(userId)).open.map(({ field, sent }) => [field, sent])).toEqual([
      ['OCCUPATION', true],
      ['DOCUMENTS', true],
    ]);

    // Two minutes later.
    await sql`update provider_calls set lands_until = lands_until - interval '2 minutes'
      where update_id = ${updateId}`.execute(core.db);
    await takenUpAgain(userId);
    expect(await ended(updateId)).toBe('APPLIED');
    expect(await changesOf(updateId)).toEqual(APPLIED);
    expect(await core.simulator.writesOf(providerUserId)).toHaveLength(2);
    expect(await copiesOf(providerUserId)).toHaveLength(1);
    expect((await core.user(userId)).profile.values.occupation).toBe('Baker');
  });

  it('is found by another replica where the one that sent it died', { timeout: 120_000 }, async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnWrite(providerUserId, { kind: 'hang_after_write' });
    const task = {
      databaseUrl: core.database.url,
      providerUrl: core.simulator.url,
      values: machnetValues,
      keys: KEY_ONE,
      provider: 'MACHNET' as const,
      update: { userId, changes: { documents: [STATE_ID], occupation: 'Baker' } },
    };
    await killInTheMiddle(task, async () => (await copiesOf(providerUserId)).length === 1);
    await letLeaseRunOut(core.db, userId);
    const updateId = (await core.user(userId)).open[0]?.updateId as string;
    expect(await ended(updateId)).toBe('APPLIED');
    expect(await changesOf(updateId)).toEqual(APPLIED);
    expect(await core.simulator.writesOf(providerUserId)).toHaveLength(1);
    expect(await copiesOf(providerUserId)).toHaveLength(1);
  });

  it('is kept, sealed, until the provider has it, and not any longer', { timeout: 60_000 }, async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnWrite(providerUserId, { kind: 'status', status: 503 });
    const sending = core.update(userId, { documents: [STATE_ID] });
    const updateId = await until(async () => (await core.user(userId)).open[0]?.updateId);
    const document = async () => (await core.updateOf(updateId)).changes[0]?.requested;
    expect(await document()).toEqual(STATE_ID);
    await sending;
    expect(await ended(updateId, 40_000)).toBe('APPLIED');
    const { front: _, back: __, ...rest } = STATE_ID;
    expect(await document()).toEqual(rest);
    expect((await core.updateOf(updateId)).changes[0]?.previous).toBeNull();
    expect(JSON.stringify((await core.user(userId)).profile)).not.toContain('base64');
  });
});

describe.concurrent('a social security number', () => {
  const SSN = { type: 'SSN', number: '900551199', issuingCountry: 'US' };

  it('is kept masked alone once the provider has it', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    const { updateId, problems } = await core.update(userId, { taxIdentifiers: [SSN] });
    expect(problems).toEqual([]);
    expect(await ended(updateId)).toBe('APPLIED');
    expect(await changesOf(updateId)).toEqual(['TAX_IDENTIFIERS APPLIED MASKED']);
    const [change] = (await core.updateOf(updateId)).changes;
    expect(change?.requested).toEqual({ ...SSN, number: '*****1199' });
    const { profile } = await core.user(userId);
    expect(profile.values.taxIdentifiers).toMatchObject([{ type: 'SSN', number: '*****1199' }]);
    expect(JSON.stringify([profile, await core.updateOf(updateId)])).not.toContain(SSN.number);
    const stored = (await core.simulator.profileOf(providerUserId)).virtual_documents;
    expect(stored).toContainEqual(expect.objectContaining({ document_value: SSN.number }));
  });

  it('whose answer was lost is sent again: a mask proves nothing, and it takes its own place', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnWrite(providerUserId, { kind: 'cut_after_write' });
    const { updateId } = await core.update(userId, { taxIdentifiers: [SSN] });
    expect(await ended(updateId)).toBe('APPLIED');
    expect(await changesOf(updateId)).toEqual(['TAX_IDENTIFIERS APPLIED MASKED']);
    const writes = await core.simulator.writesOf(providerUserId);
    expect(writes.map(({ body }) => body.virtual_documents[0].document_value)).toEqual([
      SSN.number,
      SSN.number,
    ]);
    const stored = (await core.simulator.profileOf(providerUserId)).virtual_documents;
    expect(stored.filter((one: { document_type: string }) => one.document_type === 'SSN')).toHaveLength(1);
  });

  it('that comes with its image is found by that, and not sent again', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnWrite(providerUserId, { kind: 'cut_after_write' });
    const { updateId } = await core.update(userId, { documents: [{ ...SSN, front: FRONT }] });
    expect(await ended(updateId)).toBe('APPLIED');
    expect(await changesOf(updateId)).toEqual(['DOCUMENTS APPLIED UNVERIFIABLE']);
    expect(await core.simulator.writesOf(providerUserId)).toHaveLength(1);
    expect(await copiesOf(providerUserId, 'SSN')).toHaveLength(1);
    const [change] = (await core.updateOf(updateId)).changes;
    expect(change?.requested).toEqual({ ...SSN, number: '*****1199' });
  });
});
