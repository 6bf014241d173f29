import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Associate } from '../../src/domain/profile.ts';
import { bvnkValues, type DemoName, startSimulator } from '../support/bvnk.ts';
import { until } from '../support/condition.ts';
import { KEY_ONE } from '../support/replica.ts';
import type { Wire } from '../support/simulator.ts';
import { killInTheMiddle, letLeaseRunOut } from './support/doomed-process.ts';
import { startProviderCore } from './support/provider-core.ts';

const startCore = async () =>
  startProviderCore<DemoName, Awaited<ReturnType<typeof startSimulator>>>(
    'BVNK',
    bvnkValues,
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

const ended = (updateId: string | null, patienceMs?: number) =>
  until(() => core.settled(updateId), patienceMs);

/** A company with two associates, and a list with one of them changed. */
async function aCompany() {
  const user = await core.newUser('pendingCompany');
  const associates = (await core.user(user.userId)).profile.values.associates as [Associate, Associate];
  const [first, second] = associates;
  const promoted = [
    { reference: first.reference ?? null, title: 'Chair' },
    { reference: second.reference ?? null },
  ];
  return { ...user, associates, promoted };
}

/** What was written of a user: the calls' last words. */
async function writesOf(providerUserId: string): Promise<string[]> {
  const writes = await core.simulator.writesOf(providerUserId);
  return writes.map(({ path }) => (path.endsWith('/associates') ? 'associates' : 'company'));
}

async function changesOf(updateId: string | null): Promise<string[]> {
  return (await core.updateOf(updateId)).changes.map(({ field, status }) => `${field} ${status}`);
}

const titlesOf = async (userId: string) =>
  (await core.user(userId)).profile.values.associates?.map(({ title }) => title);

describe.concurrent('an update that needs two calls', () => {
  it('makes them one after the other, and both are on record', async () => {
    const { userId, providerUserId, promoted } = await aCompany();
    const { updateId, problems } = await core.update(userId, {
      legalName: 'Two Calls',
      associates: promoted,
    });
    expect(problems).toEqual([]);
    expect(await ended(updateId)).toBe('APPLIED');
    expect(await writesOf(providerUserId)).toEqual(['company', 'associates']);
    const calls = await core.callsOf(updateId);
    expect(calls.map(({ kind, attempts, outcome }) => [kind, attempts, outcome])).toEqual([
      ['UPDATE', 1, 'DONE'],
      ['UPDATE', 1, 'DONE'],
    ]);
    expect((await core.user(userId)).profile.values.legalName).toBe('Two Calls');
    expect(await titlesOf(userId)).toEqual(['Chair', 'CFO']);
    const events = await core.events(userId);
    expect(events[0]?.status).toBe('SUBMITTING');
    expect(events.at(-1)?.status).toBe('APPLIED');
    expect(
      events.flatMap(({ transitions }) => transitions.map(({ field, status }) => [field, status])),
    ).toEqual([
      ['LEGAL_NAME', 'SUBMITTING'],
      ['ASSOCIATES', 'SUBMITTING'],
      ['LEGAL_NAME', 'APPLIED'],
      ['ASSOCIATES', 'APPLIED'],
    ]);
  });

  it.each([
    ['a 503', { kind: 'status', status: 503 }],
    ['a cut connection', { kind: 'cut_before_write' }],
    ['silence', { kind: 'hang' }],
  ])('goes on with the second where that one met %s, and does not repeat the first', async (_, fault) => {
    const { userId, providerUserId, promoted } = await aCompany();
    await core.simulator.faultOnAssociates(providerUserId, fault);
    const { updateId, problems } = await core.update(userId, { legalName: 'Once', associates: promoted });
    expect(problems).toEqual([]);
    await until(async () => (await changesOf(updateId)).includes('LEGAL_NAME APPLIED'));
    expect(await ended(updateId)).toBe('APPLIED');
    expect(await writesOf(providerUserId)).toEqual(['company', 'associates', 'associates']);
    expect(await titlesOf(userId)).toEqual(['Chair', 'CFO']);
  });

  it.each([
    ['a cut connection', { kind: 'cut_after_write' }],
    ['broken JSON', { kind: 'malformed_json' }],
    ['a 500 after all', { kind: 'status', status: 500, afterWrite: true }],
    ['silence', { kind: 'hang_after_write' }],
  ])('finds the second done where its answer was lost by %s: nobody joins twice', async (_, fault) => {
    const { userId, providerUserId, promoted } = await aCompany();
    await core.simulator.faultOnAssociates(providerUserId, fault);
    const newcomer = { firstName: 'Ola', lastName: 'Nordmann', title: 'Director' };
    const changes = { legalName: 'Lost', associates: [...promoted, newcomer] };
    const { updateId } = await core.update(userId, changes);
    expect(await ended(updateId)).toBe('APPLIED');
    expect(await writesOf(providerUserId)).toEqual(['company', 'associates']);
    expect(await titlesOf(userId)).toEqual(['Chair', 'CFO', 'Director']);
  });

  it('is finished by another replica where one died between the two', { timeout: 120_000 }, async () => {
    const { userId, providerUserId, promoted } = await aCompany();
    await core.simulator.faultOnAssociates(providerUserId, { kind: 'hang' });
    const task = {
      databaseUrl: core.database.url,
      providerUrl: core.simulator.url,
      values: bvnkValues,
      keys: KEY_ONE,
      provider: 'BVNK' as const,
      update: { userId, changes: { legalName: 'Survivor', associates: promoted } },
    };
    await killInTheMiddle(task, async () => (await writesOf(providerUserId)).includes('associates'));
    const [open] = (await core.user(userId)).open;
    expect(open).toMatchObject({ field: 'ASSOCIATES', status: 'SUBMITTING', sent: true });
    const updateId = open?.updateId as string;
    expect(await changesOf(updateId)).toEqual(['LEGAL_NAME APPLIED', 'ASSOCIATES SUBMITTING']);
    await letLeaseRunOut(core.db, userId);
    expect(await ended(updateId)).toBe('APPLIED');
    expect(await writesOf(providerUserId)).toEqual(['company', 'associates', 'associates']);
    expect((await core.callsOf(updateId)).map(({ attempts, outcome }) => [attempts, outcome])).toEqual([
      [1, 'DONE'],
      [2, 'DONE'],
    ]);
  });

  it('is PARTLY_APPLIED where the second is refused', async () => {
    const { userId, providerUserId, promoted } = await aCompany();
    await core.simulator.faultOnAssociates(providerUserId, { kind: 'status', status: 400 });
    const { updateId, problems } = await core.update(userId, { legalName: 'Kept', associates: promoted });
    expect(problems.map(({ code, field }) => [code, field])).toEqual([['PROVIDER_REJECTED', 'ASSOCIATES']]);
    expect(await core.statusOf(updateId)).toBe('PARTLY_APPLIED');
    expect(await changesOf(updateId)).toEqual(['LEGAL_NAME APPLIED', 'ASSOCIATES REJECTED']);
    expect(await writesOf(providerUserId)).toEqual(['company', 'associates']);
    expect((await core.user(userId)).profile.values.legalName).toBe('Kept');
    expect(await titlesOf(userId)).toEqual(['CEO', 'CFO']);
  });

  it('is PARTLY_APPLIED where the first is refused: the second goes all the same', async () => {
    const { userId, providerUserId, promoted } = await aCompany();
    const path = `/customers/${providerUserId}$`;
    await core.simulator.fault({ kind: 'status', status: 400 }, { method: 'PUT', path, times: 1 });
    const { updateId, problems } = await core.update(userId, { legalName: 'Refused', associates: promoted });
    expect(problems.map(({ code, field }) => [code, field])).toEqual([['PROVIDER_REJECTED', 'LEGAL_NAME']]);
    expect(await changesOf(updateId)).toEqual(['LEGAL_NAME REJECTED', 'ASSOCIATES APPLIED']);
    expect(await core.statusOf(updateId)).toBe('PARTLY_APPLIED');
    expect(await titlesOf(userId)).toEqual(['Chair', 'CFO']);
    expect((await core.user(userId)).profile.values.legalName).toBe('Harbor Lane Trading LLC');
  });
});

describe.concurrent('a list of associates', () => {
  it('that changed at the provider meanwhile is not overwritten, and is shown as it is now', async () => {
    const { userId, providerUserId, promoted } = await aCompany();
    const [sean, irene] = (await core.simulator.profileOf(providerUserId)).company.associates;
    await core.simulator.setAssociates(providerUserId, [{ ...sean, title: 'Founder' }, irene]);
    const before = (await core.user(userId)).version;
    const { updateId, problems } = await core.update(userId, { associates: promoted });
    const { version } = await core.user(userId);
    expect(version).toBeGreaterThan(before);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'VERSION_CONFLICT',
        field: 'ASSOCIATES',
        path: ['changes', 'associates'],
        currentVersion: version,
      }),
    ]);
    expect(await core.statusOf(updateId)).toBe('REJECTED');
    const [change] = (await core.updateOf(updateId)).changes;
    expect(change).toMatchObject({ confirmation: 'NONE', failure: { code: 'VERSION_CONFLICT' } });
    expect(await writesOf(providerUserId)).toEqual([]);
    expect(await titlesOf(userId)).toEqual(['Founder', 'CFO']);

    const again = await core.update(userId, { associates: promoted }, { expectedVersion: version });
    expect(await core.statusOf(again.updateId)).toBe('APPLIED');
    expect(await titlesOf(userId)).toEqual(['Chair', 'CFO']);
  });

  it('keeps what is left out of an associate, also what has no name here', async () => {
    const providerUserId = await core.simulator.newUser('pendingCompany');
    const [sean, irene] = (await core.simulator.profileOf(providerUserId)).company.associates;
    const withMore = {
      ...sean,
      nickname: 'Sea',
      details: { ...sean.details, contactInfo: { ...sean.details.contactInfo, fax: '+1619' } },
      controls: { ...sean.controls, votingShare: 51 },
    };
    await core.simulator.setAssociates(providerUserId, [withMore, irene]);
    const userId = (await core.link(providerUserId)).userId as string;
    const before = (await core.user(userId)).profile.values.associates as [Associate, Associate];
    const { updateId } = await core.update(userId, { associates: [{ title: 'Chair' }, {}] });
    expect(await core.statusOf(updateId)).toBe('APPLIED');

    const [write] = (await core.simulator.writesOf(providerUserId)) as [Wire];
    const [sent, other] = write.body.associates;
    expect(sent).toMatchObject({
      nickname: 'Sea',
      title: 'Chair',
      details: withMore.details,
      controls: withMore.controls,
      person: { firstName: 'Sean', address: sean.person.address },
    });
    expect(other).toMatchObject({ title: 'CFO', details: irene.details, controls: irene.controls });
    const [first, second] = before;
    expect((await core.user(userId)).profile.values.associates).toEqual([
      { ...first, title: 'Chair' },
      second,
    ]);
  });

  it('is made shorter only by somebody who says which version it was read at', async () => {
    const { userId, providerUserId, associates } = await aCompany();
    const [, second] = associates;
    const changes = { associates: [{ reference: second.reference ?? null }] };
    const refused = await core.update(userId, changes);
    expect(refused.updateId).toBeNull();
    expect(refused.problems).toEqual([
      expect.objectContaining({
        code: 'INVALID_VALUE',
        field: 'ASSOCIATES',
        path: ['changes', 'associates'],
        message: expect.stringContaining('expectedVersion'),
      }),
    ]);
    expect(await writesOf(providerUserId)).toEqual([]);

    const { version } = await core.user(userId);
    const wrong = await core.update(userId, changes, { expectedVersion: version - 1 });
    expect(wrong.problems.map(({ code }) => code)).toEqual(['VERSION_CONFLICT']);
    const { updateId } = await core.update(userId, changes, { expectedVersion: version });
    expect(await core.statusOf(updateId)).toBe('APPLIED');
    const left = (await core.user(userId)).profile.values.associates;
    expect(left).toMatchObject([{ firstName: 'Irene', title: 'CFO' }]);
  });
});
