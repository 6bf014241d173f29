import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { service, startTestCore, type TestCore } from '../support/core.ts';
import { DEMO } from '../support/matchmove.ts';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore({ clientWaitMs: 2_000 });
});
afterAll(() => core?.close());

describe('linking a user', () => {
  it('reads the profile, the statuses and what is due from the provider', async () => {
    const { userId, problems } = await core.link(DEMO.inReview);
    expect(problems).toEqual([]);
    const record = await core.user(userId as string);
    expect(record).toMatchObject({
      provider: 'MATCHMOVE',
      providerUserId: DEMO.inReview,
      version: 1,
      open: [],
    });
    expect(record.state).toMatchObject({ type: 'INDIVIDUAL', status: 'PENDING', accountIssued: false });
    expect(record.state.kyc).toMatchObject({ status: 'INFORMATION_REQUIRED', subStatus: 'pending_document' });
    expect(record.profile.values).toMatchObject({ firstName: 'Miguel', phone: '+639175550106' });
    expect(record.profile.due.immediately.requiredAttributes).toEqual([
      { field: 'ANNUAL_INCOME_RANGE', name: 'annual_income_range' },
    ]);
  });

  it('finds the type of a business by itself', async () => {
    const { userId } = await core.link(DEMO.corporate);
    expect((await core.user(userId as string)).state.type).toBe('BUSINESS');
  });

  it('gives the same user for the same reference, without asking the provider again', async () => {
    const id = await core.simulator.newUser('beforeKyc');
    const first = await core.link(id);
    const second = await core.link(` ${id} `);
    expect(second).toEqual(first);
    expect(await core.simulator.requestsOf(id)).toHaveLength(1);
  });

  it('gives one user to many that link the same reference at once, with one set of adopted updates', async () => {
    const id = await core.simulator.newUser('emailPending');
    const results = await Promise.all(Array.from({ length: 8 }, () => core.link(id)));
    expect(new Set(results.map((one) => one.userId)).size).toBe(1);
    expect(results.flatMap((one) => one.problems)).toEqual([]);
    expect(await core.events(results[0]?.userId as string)).toHaveLength(1);
  });

  it('refuses a type that the provider contradicts, before and after the user is known', async () => {
    const id = await core.simulator.newUser('beforeKyc');
    const refusal = [expect.objectContaining({ code: 'INVALID_VALUE', path: ['type'] })];
    expect(await core.link(id, { type: 'BUSINESS' })).toEqual({ userId: null, problems: refusal });
    const { userId } = await core.link(id, { type: 'INDIVIDUAL' });
    expect(userId).not.toBeNull();
    expect(await core.link(id, { type: 'BUSINESS' })).toEqual({ userId: null, problems: refusal });
  });

  it('answers NOT_FOUND for a reference that the provider does not know', async () => {
    const { userId, problems } = await core.link('0'.repeat(32));
    expect(userId).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ code: 'NOT_FOUND', path: ['providerUserId'] })]);
  });

  it('refuses a reference of the wrong form without asking the provider', async () => {
    for (const reference of ['', '../users', `${'0'.repeat(32)}/x`, 'x'.repeat(5_000), '\u0000']) {
      const { problems } = await core.link(reference);
      expect(problems).toEqual([
        expect.objectContaining({ code: 'INVALID_VALUE', path: ['providerUserId'] }),
      ]);
    }
  });

  it('answers PROVIDER_UNAVAILABLE when the provider fails, is silent or talks nonsense, and links later', async () => {
    const faults = [
      { kind: 'status', status: 500 },
      { kind: 'html' },
      { kind: 'malformed_json' },
      { kind: 'cut_before_write' },
      { kind: 'cut_in_answer' },
      { kind: 'status', status: 401 },
      { kind: 'hang' },
    ];
    const id = await core.simulator.newUser('beforeKyc');
    for (const fault of faults) {
      await core.simulator.faultOnRead(id, fault);
      const { userId, problems } = await core.link(id);
      expect({ fault, userId, codes: problems.map((one) => one.code) }).toEqual({
        fault,
        userId: null,
        codes: ['PROVIDER_UNAVAILABLE'],
      });
    }
    expect((await core.link(id)).userId).not.toBeNull();
  });

  it('says when it may be tried again where the provider takes no more calls', async () => {
    const id = await core.simulator.newUser('beforeKyc');
    await core.simulator.faultOnRead(id, { kind: 'status', status: 429, headers: { 'retry-after': '7' } });
    expect((await core.link(id)).problems).toEqual([
      expect.objectContaining({ code: 'RATE_LIMITED', retryAfterSeconds: 7 }),
    ]);
  });

  it('adopts a change that is parked already as an update of origin PROVIDER, with one event', async () => {
    const { userId, providerUserId } = await core.newUser('emailPending');
    const record = await core.user(userId);
    const reference = (await core.simulator.pendingOf(providerUserId)).email.verification_id;
    expect(record.open).toHaveLength(1);
    expect(record.open[0]).toMatchObject({
      field: 'EMAIL',
      status: 'AWAITING_VERIFICATION',
      requested: 'tony.reyes@example.ph',
      verification: { reference, status: 'AWAITING_EVIDENCE', action: 'EMAIL_VERIFICATION' },
    });
    const update = await core.updateOf(record.open[0]?.updateId as string);
    expect(update).toMatchObject({ origin: 'PROVIDER', status: 'AWAITING_VERIFICATION' });
    expect(await core.events(userId)).toEqual([
      expect.objectContaining({
        updateId: update.id,
        previousStatus: null,
        status: 'AWAITING_VERIFICATION',
        transitions: [
          { field: 'EMAIL', path: ['email'], previousStatus: null, status: 'AWAITING_VERIFICATION' },
        ],
      }),
    ]);
  });

  it('refuses profile values for a provider that shows them itself', async () => {
    const id = await core.simulator.newUser('beforeKyc');
    const { userId, problems } = await core.link(id, { profile: { firstName: 'Juan', taxIdentifiers: [] } });
    expect(userId).toBeNull();
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['INVALID_VALUE', ['profile', 'firstName']],
      ['INVALID_VALUE', ['profile', 'taxIdentifiers']],
    ]);
    expect(await core.simulator.requestsOf(id)).toEqual([]);
  });

  it('answers PROVIDER_DISABLED for a provider that is not configured', async () => {
    expect((await core.link(DEMO.active, { provider: 'BVNK' })).problems).toEqual([
      expect.objectContaining({ code: 'PROVIDER_DISABLED' }),
    ]);
  });

  it('links nobody for an end user', async () => {
    const id = await core.simulator.newUser('beforeKyc');
    const viewer = { ...service, userId: crypto.randomUUID() };
    const input = {
      provider: 'MATCHMOVE',
      providerUserId: id,
      providerAccountId: null,
      type: null,
      profile: null,
    } as const;
    expect((await core.linkUser(viewer, input)).userId).toBeNull();
    expect(await core.simulator.requestsOf(id)).toEqual([]);
  });
});
