import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KycStatus } from '../../src/domain/vocabulary.ts';
import { anUpdate } from '../support/builders.ts';
import { type DemoName as BvnkUser, bvnkValues, startSimulator as startBvnk } from '../support/bvnk.ts';
import { until } from '../support/condition.ts';
import { startTestCore } from '../support/core.ts';
import {
  type DemoName as MachnetUser,
  machnetValues,
  startSimulator as startMachnet,
} from '../support/machnet.ts';
import { KEY_ONE, type Replica, service } from '../support/replica.ts';
import { trailOf } from '../support/trail.ts';
import { killInTheMiddle, letLeaseRunOut } from './support/doomed-process.ts';
import { startProviderCore } from './support/provider-core.ts';

const CLIENT_WAIT_MS = 4_000;

const startMachnetCore = async () =>
  startProviderCore<MachnetUser, Awaited<ReturnType<typeof startMachnet>>>(
    'MACHNET',
    machnetValues,
    await startMachnet({ kycOutcome: 'manual' }),
    { clientWaitMs: CLIENT_WAIT_MS, callTimeoutMs: CLIENT_WAIT_MS + 2_000 },
  );
const startBvnkCore = async () =>
  startProviderCore<BvnkUser, Awaited<ReturnType<typeof startBvnk>>>('BVNK', bvnkValues, await startBvnk());

let machnet: Awaited<ReturnType<typeof startMachnetCore>>;
let bvnk: Awaited<ReturnType<typeof startBvnkCore>>;
beforeAll(async () => {
  machnet = await startMachnetCore();
  bvnk = await startBvnkCore();
});
afterAll(async () => {
  for (const core of [machnet, bvnk]) {
    await core?.close();
    await core?.simulator.close();
  }
});

const codes = ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code);

/** Requests for a status as they were stored, oldest first. */
const requestsOf = ({ db }: Replica, userId: string) =>
  db
    .selectFrom('provider_calls')
    .select(['kind', 'kyc_status', 'outcome'])
    .where('user_id', '=', userId)
    .where('kind', 'in', ['SUBMIT_KYC', 'SET_KYC_STATUS'])
    .orderBy('created_at')
    .execute();

const isDone = (core: Replica, userId: string) => async () =>
  (await requestsOf(core, userId)).at(-1)?.outcome === 'DONE';

const auditOf = async ({ db, keyring }: Replica, userId: string) =>
  (await trailOf(db, keyring, userId))
    .filter(({ action }) => action !== 'USER_LINKED')
    .map(({ actor, action, subject }) => ({ actor, action, subject }));

const kycOf = async (core: Replica, userId: string) => (await core.user(userId)).state.kyc.status;

describe.concurrent('handing KYC in at Machnet', () => {
  const submit = (userId: string) => machnet.submitKyc(service, userId);

  it('starts the review, is in the audit trail, and shows at once', async () => {
    const { userId, providerUserId } = await machnet.newUser('retry');
    const { version } = await machnet.user(userId);
    expect(await submit(userId)).toEqual({ userId, problems: [] });
    const user = await machnet.user(userId);
    expect(user.state.kyc).toMatchObject({ status: 'IN_REVIEW', providerStatus: 'IN_PROGRESS' });
    expect(user.version).toBeGreaterThan(version);
    expect(await machnet.simulator.kycStartsOf(providerUserId)).toHaveLength(1);
    expect(await requestsOf(machnet, userId)).toEqual([
      { kind: 'SUBMIT_KYC', kyc_status: null, outcome: 'DONE' },
    ]);
    expect(await auditOf(machnet, userId)).toEqual([
      { actor: 'service', action: 'KYC_SUBMITTED', subject: providerUserId },
    ]);
  });

  it('twice at once is one request', async () => {
    const { userId, providerUserId } = await machnet.newUser('retry');
    await machnet.simulator.faultOnKycStart(providerUserId, { kind: 'delay', ms: 2_000 });
    const results = await Promise.all([submit(userId), submit(userId)]);
    expect(results.flatMap(codes)).toEqual([]);
    expect(await machnet.simulator.kycStartsOf(providerUserId)).toHaveLength(1);
    expect(await auditOf(machnet, userId)).toHaveLength(1);
  });

  it('that the provider refuses in this status is PROVIDER_REJECTED, with its code', async () => {
    const { userId, providerUserId } = await machnet.newUser('verified');
    expect((await submit(userId)).problems).toEqual([
      expect.objectContaining({
        code: 'PROVIDER_REJECTED',
        providerCode: 'INVALID_USER_STATUS',
        path: ['userId'],
      }),
    ]);
    expect(await kycOf(machnet, userId)).toBe('APPROVED');
    expect(await machnet.simulator.kycStartsOf(providerUserId)).toHaveLength(1);
    expect(await auditOf(machnet, userId)).toHaveLength(1);
  });

  it.each([
    ['a cut connection', { kind: 'cut_after_write' }],
    ['broken JSON', { kind: 'malformed_json' }],
    ['a 500 after all', { kind: 'status', status: 500, afterWrite: true }],
  ])('is not repeated where the answer was lost by %s', async (_, fault) => {
    const { userId, providerUserId } = await machnet.newUser('retry');
    await machnet.simulator.faultOnKycStart(providerUserId, fault);
    expect(codes(await submit(userId))).toEqual([]);
    await until(isDone(machnet, userId));
    expect(await kycOf(machnet, userId)).toBe('IN_REVIEW');
    expect(await machnet.simulator.kycStartsOf(providerUserId)).toHaveLength(1);
  });

  it.each([
    ['a cut connection', { kind: 'cut_before_write' }],
    ['a 503', { kind: 'status', status: 503 }],
    ['a 429', { kind: 'status', status: 429 }],
  ])('is repeated where the provider shows that %s kept it away', async (_, fault) => {
    const { userId, providerUserId } = await machnet.newUser('retry');
    await machnet.simulator.faultOnKycStart(providerUserId, fault);
    expect(codes(await submit(userId))).toEqual([]);
    await until(isDone(machnet, userId));
    expect(await kycOf(machnet, userId)).toBe('IN_REVIEW');
    expect(await machnet.simulator.kycStartsOf(providerUserId)).toHaveLength(2);
    expect(await auditOf(machnet, userId)).toHaveLength(1);
  });

  it('that is refused since an earlier call has arrived after all is done', async () => {
    const { userId, providerUserId } = await machnet.newUser('retry');
    await machnet.simulator.faultOnKycStart(providerUserId, { kind: 'cut_before_write' });
    const late = { kind: 'status', status: 400, afterWrite: true };
    await machnet.simulator.faultOnKycStart(providerUserId, late);
    expect(codes(await submit(userId))).toEqual([]);
    await until(async () => (await requestsOf(machnet, userId)).at(-1)?.outcome !== null);
    expect((await requestsOf(machnet, userId)).at(-1)?.outcome).toBe('DONE');
    expect(await kycOf(machnet, userId)).toBe('IN_REVIEW');
  });

  it('is answered in time where the provider is silent, without an error, and ends later', async () => {
    const { userId, providerUserId } = await machnet.newUser('retry');
    await machnet.simulator.faultOnKycStart(providerUserId, { kind: 'hang_after_write' });
    expect(codes(await submit(userId))).toEqual([]);
    expect((await requestsOf(machnet, userId)).at(-1)?.outcome).toBeNull();
    await until(isDone(machnet, userId));
    expect(await kycOf(machnet, userId)).toBe('IN_REVIEW');
    expect(await machnet.simulator.kycStartsOf(providerUserId)).toHaveLength(1);
  });

  it('is finished by another replica where one died with it', { timeout: 120_000 }, async () => {
    const { userId, providerUserId } = await machnet.newUser('retry');
    await machnet.simulator.faultOnKycStart(providerUserId, { kind: 'hang' });
    const task = {
      databaseUrl: machnet.database.url,
      providerUrl: machnet.simulator.url,
      values: machnetValues,
      keys: KEY_ONE,
      provider: 'MACHNET' as const,
      submitKyc: { userId },
    };
    const starts = async () => (await machnet.simulator.kycStartsOf(providerUserId)).length;
    await killInTheMiddle(task, async () => (await starts()) === 1);
    expect((await requestsOf(machnet, userId)).at(-1)?.outcome).toBeNull();
    await letLeaseRunOut(machnet.db, userId);
    await until(isDone(machnet, userId));
    expect(await kycOf(machnet, userId)).toBe('IN_REVIEW');
    expect(await starts()).toBe(2);
    expect(await auditOf(machnet, userId)).toHaveLength(1);
  });
});

describe.concurrent('setting a status at BVNK', () => {
  const set = (userId: string, kycStatus: KycStatus) => bvnk.setUserStatus(service, { userId, kycStatus });
  const statusWrites = async (id: string) =>
    (await bvnk.simulator.writesOf(id)).filter(({ path }) => path.endsWith('/status'));

  it.each([
    ['APPROVED', 'VERIFIED', 'ACTIVE'],
    ['REJECTED', 'REJECTED', 'PENDING'],
    ['IN_REVIEW', 'PENDING', 'PENDING'],
  ] as const)('%s is %s there, and shows at once', async (kycStatus, word, status) => {
    const like = kycStatus === 'IN_REVIEW' ? 'rejectedCompany' : 'pendingIndividual';
    const { userId, providerUserId } = await bvnk.newUser(like);
    expect(await set(userId, kycStatus)).toEqual({ userId, problems: [] });
    expect((await bvnk.user(userId)).state).toMatchObject({ status, kyc: { status: kycStatus } });
    expect((await statusWrites(providerUserId)).map(({ body }) => body)).toEqual([{ status: word }]);
    expect((await bvnk.simulator.profileOf(providerUserId)).status).toBe(word);
    expect(await auditOf(bvnk, userId)).toEqual([
      { actor: 'service', action: 'STATUS_SET', subject: kycStatus },
    ]);
  });

  it.each(['NOT_STARTED', 'INFORMATION_REQUIRED', 'INACTIVE', 'UNKNOWN'] as const)(
    '%s is INVALID_VALUE, and nothing is sent or kept',
    async (kycStatus) => {
      const { userId, providerUserId } = await bvnk.newUser('pendingCompany');
      expect((await set(userId, kycStatus)).problems).toEqual([
        expect.objectContaining({ code: 'INVALID_VALUE', path: ['kycStatus'] }),
      ]);
      expect(await statusWrites(providerUserId)).toEqual([]);
      expect(await requestsOf(bvnk, userId)).toEqual([]);
      expect(await auditOf(bvnk, userId)).toEqual([]);
    },
  );

  it('that the provider refuses is PROVIDER_REJECTED and leaves the status as it was', async () => {
    const { userId, providerUserId } = await bvnk.newUser('pendingCompany');
    await bvnk.simulator.faultOnStatus(providerUserId, { kind: 'status', status: 400 });
    expect((await set(userId, 'APPROVED')).problems).toEqual([
      expect.objectContaining({ code: 'PROVIDER_REJECTED', path: ['kycStatus'] }),
    ]);
    expect(await kycOf(bvnk, userId)).toBe('IN_REVIEW');
    expect((await requestsOf(bvnk, userId)).map(({ outcome }) => outcome)).toEqual(['REFUSED']);
    expect(codes(await set(userId, 'APPROVED'))).toEqual([]);
  });

  it('that our credentials may not do is PROVIDER_REJECTED, and asked for again where they may do nothing', async () => {
    const { userId, providerUserId } = await bvnk.newUser('pendingCompany');
    const forbidden = { kind: 'status', status: 403 };
    await bvnk.simulator.faultOnStatus(providerUserId, forbidden);
    expect(codes(await set(userId, 'APPROVED'))).toEqual(['PROVIDER_REJECTED']);
    expect(await kycOf(bvnk, userId)).toBe('IN_REVIEW');
    await bvnk.simulator.faultOnStatus(providerUserId, forbidden);
    await bvnk.simulator.faultOnRead(providerUserId, forbidden);
    expect(codes(await set(userId, 'APPROVED'))).toEqual([]);
    await until(isDone(bvnk, userId));
    expect(await kycOf(bvnk, userId)).toBe('APPROVED');
  });

  it.each([
    ['a cut connection', { kind: 'cut_after_write' }],
    ['an answer cut in half', { kind: 'cut_in_answer' }],
    ['a page of HTML', { kind: 'html', afterWrite: true }],
  ])('is found done where the answer was lost by %s', async (_, fault) => {
    const { userId, providerUserId } = await bvnk.newUser('pendingCompany');
    await bvnk.simulator.faultOnStatus(providerUserId, fault);
    expect(codes(await set(userId, 'APPROVED'))).toEqual([]);
    await until(isDone(bvnk, userId));
    expect(await kycOf(bvnk, userId)).toBe('APPROVED');
    expect(await statusWrites(providerUserId)).toHaveLength(1);
    expect(await auditOf(bvnk, userId)).toHaveLength(1);
  });

  it('twice at once is one request', async () => {
    const { userId, providerUserId } = await bvnk.newUser('pendingCompany');
    await bvnk.simulator.faultOnStatus(providerUserId, { kind: 'delay', ms: 2_000 });
    const results = await Promise.all([set(userId, 'APPROVED'), set(userId, 'APPROVED')]);
    expect(results.flatMap(codes)).toEqual([]);
    expect(await statusWrites(providerUserId)).toHaveLength(1);
    expect(await auditOf(bvnk, userId)).toHaveLength(1);
  });

  it('to another value while one is under way is UPDATE_IN_PROGRESS', async () => {
    const { userId, providerUserId } = await bvnk.newUser('pendingCompany');
    await bvnk.simulator.faultOnStatus(providerUserId, { kind: 'delay', ms: 2_000 });
    const first = set(userId, 'APPROVED');
    await until(async () => (await requestsOf(bvnk, userId)).length === 1);
    expect(codes(await set(userId, 'REJECTED'))).toEqual(['UPDATE_IN_PROGRESS']);
    expect(codes(await first)).toEqual([]);
    expect(await kycOf(bvnk, userId)).toBe('APPROVED');
    expect(await statusWrites(providerUserId)).toHaveLength(1);
  });
});

describe('a provider without the power', () => {
  it('answers OPERATION_UNSUPPORTED, and nothing is sent or kept', async () => {
    const matchmove = await startTestCore();
    const individual = await matchmove.newUser('beforeKyc');
    const company = await bvnk.newUser('pendingCompany');
    const sender = await machnet.newUser('retry');
    const wish = { kycStatus: 'APPROVED' as const };
    const refusals = [
      await matchmove.submitKyc(service, individual.userId),
      await matchmove.setUserStatus(service, { userId: individual.userId, ...wish }),
      await bvnk.submitKyc(service, company.userId),
      await machnet.setUserStatus(service, { userId: sender.userId, ...wish }),
    ];
    expect(refusals.map(codes)).toEqual(refusals.map(() => ['OPERATION_UNSUPPORTED']));
    expect(await requestsOf(matchmove, individual.userId)).toEqual([]);
    expect(await auditOf(machnet, sender.userId)).toEqual([]);
    expect(await bvnk.simulator.writesOf(company.providerUserId)).toEqual([]);
    await matchmove.close();
  });

  it('takes no evidence either, though a change were parked there', async () => {
    const { userId, providerUserId } = await bvnk.newUser('pendingCompany');
    const id = crypto.randomUUID();
    const { db, keyring: keys } = bvnk;
    await anUpdate(db, userId, [{ field: 'EMAIL', verification: { id } }], { keys });
    const { problems, verification } = await bvnk.verify(id);
    expect(problems).toMatchObject([{ code: 'OPERATION_UNSUPPORTED', path: ['verificationId'] }]);
    expect(verification).toMatchObject({ id, status: 'AWAITING_EVIDENCE' });
    expect(await bvnk.simulator.writesOf(providerUserId)).toEqual([]);
  });
});
