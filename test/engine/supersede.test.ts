import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProfileChanges } from '../../src/domain/profile.ts';
import { until } from '../support/condition.ts';
import { endUser, service, startTestCore, type TestCore } from '../support/core.ts';

let core: TestCore;
/** Another replica, whose clients do not wait: what they asked for goes on without them. */
let hasty: TestCore;
beforeAll(async () => {
  core = await startTestCore({ switches: { bank: 'manual' } });
  const { database, simulator } = core;
  hasty = await startTestCore({ database, simulator, work: false, webhooks: false, clientWaitMs: 300 });
});
afterAll(async () => {
  await hasty?.close();
  await core?.close();
});

const codes = (result: { problems: { code: string }[] }) => result.problems.map((one) => one.code);
let made = 0;
const newEmail = () => `super.${++made}@example.ph`;
const ended = (updateId: string | null) =>
  until(async () => {
    const status = await core.statusOf(updateId);
    return status !== 'SUBMITTING' && status;
  });

/** An update that has reached the provider, which takes its time for it. */
async function underWay(
  { userId, providerUserId }: Awaited<ReturnType<TestCore['newUser']>>,
  changes: ProfileChanges,
) {
  const before = (await core.simulator.putsOf(providerUserId)).length;
  await core.simulator.faultOnPut(providerUserId, { kind: 'delay', ms: 3_000 });
  const update = await hasty.update(userId, changes);
  await until(async () => (await core.simulator.putsOf(providerUserId)).length > before);
  return update;
}

describe.concurrent('a new value for a field that awaits evidence', () => {
  it('takes the place of the old one, with its verification, in one transaction', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const first = await core.update(userId, { email: newEmail() });
    const oldReference = await core.referenceOf(userId);
    const email = newEmail();
    expect((await core.previewUpdate(service, userId, { email })).changes).toEqual([
      { field: 'EMAIL', path: ['email'], outcome: 'WOULD_SUPERSEDE' },
    ]);
    const second = await core.update(userId, { email });
    const [old, next] = [await core.updateOf(first.updateId), await core.updateOf(second.updateId)];
    expect(old.status).toBe('CANCELLED');
    expect(old.changes[0]).toMatchObject({
      status: 'CANCELLED',
      supersededBy: second.updateId,
      verification: { status: 'CANCELLED', reference: oldReference },
    });
    expect(next.status).toBe('AWAITING_VERIFICATION');
    const shown = (await core.simulator.pendingOf(providerUserId)).email;
    expect(next.changes[0]?.verification?.reference).toBe(shown.verification_id);
    expect(shown.verification_id).not.toBe(oldReference);
    expect(codes(await core.verify(oldReference))).toEqual(['VERIFICATION_CANCELLED']);
    expect(
      (await core.events(userId)).map(({ updateId, status }) => [updateId === first.updateId, status]),
    ).toEqual([
      [true, 'SUBMITTING'],
      [true, 'AWAITING_VERIFICATION'],
      [true, 'CANCELLED'],
      [false, 'SUBMITTING'],
      [false, 'AWAITING_VERIFICATION'],
    ]);
  });

  it('leaves the other changes of the old update as they are', async () => {
    const { userId } = await core.newUser('approved');
    const first = await core.update(userId, {
      email: newEmail(),
      phone: `+63917600${String(++made).padStart(4, '1')}`,
    });
    await core.update(userId, { email: newEmail() });
    const old = await core.updateOf(first.updateId);
    expect(old.status).toBe('AWAITING_VERIFICATION');
    expect(old.changes.map((one) => [one.field, one.status])).toEqual([
      ['EMAIL', 'CANCELLED'],
      ['PHONE', 'AWAITING_VERIFICATION'],
    ]);
  });

  it('does not bring the old one back when the provider refuses the new one', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const first = await core.update(userId, { email: newEmail() });
    await core.simulator.faultOnPut(providerUserId, { kind: 'status', status: 409 });
    const second = await core.update(userId, { email: newEmail() });
    expect(await core.statusOf(second.updateId)).toBe('REJECTED');
    await core.refreshUser(service, userId);
    expect(await core.statusOf(first.updateId)).toBe('CANCELLED');
    expect((await core.user(userId)).open).toEqual([]);
    const third = await core.update(userId, { email: newEmail() });
    expect(await core.statusOf(third.updateId)).toBe('AWAITING_VERIFICATION');
  });

  it('may be the value that was taken back before, where the provider keeps its entry', async () => {
    const keeping = await startTestCore({ switches: { samePendingValue: 'keeps' }, work: false });
    try {
      const { userId } = await keeping.newUser('approved');
      const email = newEmail();
      const first = await keeping.update(userId, { email });
      const reference = await keeping.referenceOf(userId);
      await keeping.cancelUpdate(service, first.updateId as string);
      const second = await keeping.update(userId, { email });
      expect(await keeping.statusOf(second.updateId)).toBe('AWAITING_VERIFICATION');
      expect(await keeping.referenceOf(userId)).toBe(reference);
    } finally {
      await keeping.close();
    }
  });
});

describe.concurrent('a field whose change is at the provider', () => {
  it('is UPDATE_IN_PROGRESS while SUBMITTING; other fields are free', async () => {
    const user = await core.newUser('beforeKyc');
    const { userId, providerUserId } = user;
    const first = await underWay(user, { jobTitle: 'Slow' });
    const second = await core.update(userId, { jobTitle: 'Faster', salutation: 'Free' });
    expect(second.problems).toEqual([
      expect.objectContaining({ code: 'UPDATE_IN_PROGRESS', field: 'JOB_TITLE', updateId: first.updateId }),
    ]);
    const free = await hasty.update(userId, { salutation: 'Free' });
    expect(free.problems).toEqual([]);
    expect(await ended(first.updateId)).toBe('APPLIED');
    expect(await ended(free.updateId)).toBe('APPLIED');
    expect((await core.simulator.putsOf(providerUserId)).map((put) => put.body)).toEqual([
      { job_title: 'Slow' },
      { salutation: 'Free' },
    ]);
  });

  it('is UPDATE_IN_PROGRESS while AWAITING_APPROVAL, and cannot be taken back', async () => {
    const { userId } = await core.newUser('approved');
    const { updateId } = await core.update(userId, { email: newEmail() });
    await core.verify(await core.referenceOf(userId));
    expect(await core.statusOf(updateId)).toBe('AWAITING_APPROVAL');
    expect((await core.update(userId, { email: newEmail() })).problems).toEqual([
      expect.objectContaining({ code: 'UPDATE_IN_PROGRESS', field: 'EMAIL', unlock: 'WAIT' }),
    ]);
    expect(codes(await core.cancelUpdate(service, updateId as string))).toEqual(['NOT_CANCELLABLE']);
  });

  it('closes the fields that share its object: date, name and place of birth', async () => {
    const user = await core.newUser('beforeKyc');
    const { userId } = user;
    const first = await underWay(user, { dateOfBirth: '1981-01-01' });
    for (const changes of [{ birthName: 'B' }, { placeOfBirth: { city: 'Makati', country: 'PH' } }]) {
      const result = await core.update(userId, changes);
      expect(result.problems).toEqual([
        expect.objectContaining({ code: 'UPDATE_IN_PROGRESS', updateId: first.updateId }),
      ]);
    }
    expect(await ended(first.updateId)).toBe('APPLIED');
    const together = await core.update(userId, {
      birthName: 'B',
      placeOfBirth: { city: 'Makati', country: 'PH' },
    });
    expect(await ended(together.updateId)).toBe('APPLIED');
    expect((await core.user(userId)).profile.values).toMatchObject({
      dateOfBirth: '1981-01-01',
      birthName: 'B',
      placeOfBirth: { city: 'Makati', country: 'PH' },
    });
  });
});

describe.concurrent('taking an update back', () => {
  it('before it was sent keeps it from ever being sent', async () => {
    const user = await core.newUser('beforeKyc');
    const { userId, providerUserId } = user;
    const first = await underWay(user, { jobTitle: 'Holds the line' });
    const second = await hasty.update(userId, { salutation: 'Never' });
    expect(await core.statusOf(second.updateId)).toBe('SUBMITTING');
    expect((await core.updateOf(second.updateId)).changes[0]?.cancellable).toBe(true);
    expect(codes(await core.cancelUpdate(service, second.updateId as string))).toEqual([]);
    expect(await core.statusOf(second.updateId)).toBe('CANCELLED');
    expect(await ended(first.updateId)).toBe('APPLIED');
    const third = await core.update(userId, { salutation: 'Sent' });
    expect(await ended(third.updateId)).toBe('APPLIED');
    const bodies = (await core.simulator.putsOf(providerUserId)).map((put) => put.body);
    expect(bodies).toEqual([{ job_title: 'Holds the line' }, { salutation: 'Sent' }]);
  });

  it('while it awaits evidence ends its verification; the entry is not adopted again', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const { updateId } = await core.update(userId, { email: newEmail() });
    const reference = await core.referenceOf(userId);
    expect(codes(await core.cancelUpdate(endUser(userId), updateId as string))).toEqual([]);
    expect(codes(await core.verify(reference))).toEqual(['VERIFICATION_CANCELLED']);
    await core.refreshUser(service, userId);
    expect(await core.simulator.pendingOf(providerUserId)).toHaveProperty('email');
    expect((await core.user(userId)).open).toEqual([]);
    expect(await core.simulator.evidenceOf(providerUserId)).toEqual([]);
    expect((await core.events(userId)).at(-1)).toMatchObject({
      previousStatus: 'AWAITING_VERIFICATION',
      status: 'CANCELLED',
      transitions: [{ field: 'EMAIL', previousStatus: 'AWAITING_VERIFICATION', status: 'CANCELLED' }],
    });
  });

  it('takes back what can be and leaves the rest: what was applied stays applied', async () => {
    const { userId } = await core.newUser('approved');
    const { updateId } = await core.update(userId, { email: newEmail(), jobTitle: 'Stays' });
    expect(codes(await core.cancelUpdate(service, updateId as string))).toEqual([]);
    const update = await core.updateOf(updateId);
    expect(update.status).toBe('PARTLY_APPLIED');
    expect(update.changes.map((one) => one.status)).toEqual(['CANCELLED', 'APPLIED']);
    expect(update.completedAt).not.toBeNull();
  });

  it('goes on with the change that awaits approval when the other is taken back', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const phone = `+63917601${String(++made).padStart(4, '2')}`;
    const { updateId } = await core.update(userId, { email: newEmail(), phone });
    await core.verify(await core.referenceOf(userId, 'EMAIL'));
    expect(codes(await core.cancelUpdate(service, updateId as string))).toEqual([]);
    expect(await core.statusOf(updateId)).toBe('AWAITING_APPROVAL');
    await core.simulator.decide(providerUserId, 'email', 'approve');
    await until(async () => (await core.statusOf(updateId)) === 'PARTLY_APPLIED');
  });

  it('is NOT_CANCELLABLE once nothing can be taken back, and twice', async () => {
    const user = await core.newUser('approved');
    const { userId } = user;
    const applied = await core.update(userId, { jobTitle: 'Done' });
    expect(codes(await core.cancelUpdate(service, applied.updateId as string))).toEqual(['NOT_CANCELLABLE']);
    const sent = await underWay(user, { jobTitle: 'On its way' });
    expect(codes(await core.cancelUpdate(service, sent.updateId as string))).toEqual(['NOT_CANCELLABLE']);
    expect(await ended(sent.updateId)).toBe('APPLIED');
    const { updateId } = await core.update(userId, { email: newEmail() });
    const both = await Promise.all([1, 2].map(() => core.cancelUpdate(service, updateId as string)));
    expect(both.flatMap(codes)).toEqual(['NOT_CANCELLABLE']);
  });

  it('is NOT_FOUND for another user and for what is no id', async () => {
    const { userId } = await core.newUser('approved');
    const { updateId } = await core.update(userId, { email: newEmail() });
    const foreign = endUser(crypto.randomUUID());
    expect(codes(await core.cancelUpdate(foreign, updateId as string))).toEqual(['NOT_FOUND']);
    expect(codes(await core.cancelUpdate(service, crypto.randomUUID()))).toEqual(['NOT_FOUND']);
    expect(codes(await core.cancelUpdate(service, 'x\u0000'))).toEqual(['NOT_FOUND']);
    expect(await core.statusOf(updateId)).toBe('AWAITING_VERIFICATION');
  });
});
