import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyOf, type ProfileField } from '../../../src/domain/profile-field.ts';
import { until } from '../../support/condition.ts';
import { allDrivers } from './all-drivers.ts';
import { changesFor, type ProviderUnderTest, startProvider, unlikeCurrent } from './harness.ts';

// Mostly waiting: for pauses between attempts.
describe.concurrent.each(allDrivers)('trouble at $provider', (driver) => {
  let under: ProviderUnderTest;
  beforeAll(async () => {
    under = await startProvider(driver);
  });
  afterAll(() => under.close());

  /** A user with a change of a field that is open and, where there is one, can be read back. */
  async function aUserWithChange() {
    for (const state of driver.states) {
      const user = await under.newUser(state.like);
      const open = (await under.policiesOf(user.userId)).filter(
        ({ access, requiredWith }) => access === 'EDITABLE' && requiredWith.length === 0,
      );
      const found =
        open.find(({ confirmation, parts }) => confirmation === 'READ_BACK' && parts.length === 0) ?? open[0];
      if (!found) continue;
      const field: ProfileField = found.field;
      const record = await under.user(user.userId);
      const changes = changesFor(driver, under, state.type, field, unlikeCurrent(driver, record, field));
      return { ...user, field, changes, isReadBack: found.confirmation === 'READ_BACK' };
    }
    throw new Error(`${driver.provider} has no open field`);
  }

  const dones = async (id: string) =>
    (await under.simulator.writesOf(id)).filter(({ status }) => status !== null && status < 300);

  it.each([
    ['the connection is cut after the write', { kind: 'cut_after_write' }],
    ['the answer is cut in the middle', { kind: 'cut_in_answer' }],
    ['the answer is broken JSON', { kind: 'malformed_json' }],
    ['a gateway answers for it after the write', { kind: 'html', afterWrite: true }],
    ['a 500 comes after the write', { kind: 'status', status: 500, afterWrite: true }],
  ])('an update is applied, and not sent again where the provider shows it, when %s', async (_, fault) => {
    const user = await aUserWithChange();
    await under.simulator.faultOnWrite(user.providerUserId, fault);
    const { updateId, problems } = await under.update(user.userId, user.changes);
    expect(problems).toEqual([]);
    expect(await under.settled(updateId)).toBe('APPLIED');
    const writes = await under.simulator.writesOf(user.providerUserId);
    expect(writes).toHaveLength(user.isReadBack ? 1 : 2);
  });

  it.each([
    ['the connection is cut before the write', { kind: 'cut_before_write' }],
    ['the provider answers 503', { kind: 'status', status: 503 }],
    ['a gateway answers for it', { kind: 'html' }],
    ['a gateway refuses it with a page and 400', { kind: 'html', status: 400 }],
    ['a gateway knows no such address', { kind: 'html', status: 404 }],
    ['a gateway answers in JSON of its own', { kind: 'status', status: 404, body: { message: 'no Route' } }],
  ])('an update is sent again and applied when %s', async (_, fault) => {
    const user = await aUserWithChange();
    await under.simulator.faultOnWrite(user.providerUserId, fault);
    const { updateId, problems } = await under.update(user.userId, user.changes);
    expect(problems).toEqual([]);
    expect(await under.settled(updateId)).toBe('APPLIED');
    expect(await dones(user.providerUserId)).toHaveLength(1);
  });

  it.each([
    ['an empty 204', { kind: 'status', status: 204, body: '' }],
    ['a page with 200', { kind: 'html', status: 200 }],
  ])(
    'an update whose answer is %s was not confirmed by the provider, and is sent again',
    async (_, fault) => {
      const user = await aUserWithChange();
      await under.simulator.faultOnWrite(user.providerUserId, fault);
      const { updateId, problems } = await under.update(user.userId, user.changes);
      expect(problems).toEqual([]);
      expect(await under.settled(updateId)).toBe('APPLIED');
      expect(await under.simulator.writesOf(user.providerUserId)).toHaveLength(2);
    },
  );

  it('a 429 is waited for as long as its Retry-After asks', async () => {
    const user = await aUserWithChange();
    const fault = { kind: 'status', status: 429, headers: { 'retry-after': '1' } };
    await under.simulator.faultOnWrite(user.providerUserId, fault);
    const { updateId } = await under.update(user.userId, user.changes);
    expect(await under.settled(updateId)).toBe('APPLIED');
    const [first, second, ...more] = await under.simulator.writesOf(user.providerUserId);
    expect(more).toEqual([]);
    expect(Date.parse(second?.at ?? '') - Date.parse(first?.at ?? '')).toBeGreaterThanOrEqual(1_000);
  });

  it('a definite refusal ends the update as REJECTED, with a code and none of the provider’s words', async () => {
    const user = await aUserWithChange();
    const fault = { kind: 'status', status: 400 };
    await under.simulator.faultOnWrite(user.providerUserId, fault);
    const { updateId, problems } = await under.update(user.userId, user.changes);
    expect(problems.map(({ code }) => code)).toEqual(['PROVIDER_REJECTED']);
    expect(problems[0]?.field).toBe(user.field);
    expect(await under.statusOf(updateId)).toBe('REJECTED');
    expect(await under.simulator.writesOf(user.providerUserId)).toHaveLength(1);
    const value = (await under.user(user.userId)).profile.values[keyOf(user.field)];
    expect(value ?? null).not.toEqual(user.changes[keyOf(user.field)]);
  });

  it('a page with 404 to a read does not say that the user is gone', async () => {
    const { userId, providerUserId } = await aUserWithChange();
    for (const status of [400, 404]) {
      await under.simulator.faultOnRead(providerUserId, { kind: 'html', status });
      const { problems } = await under.refreshUser(under.service, userId);
      expect(problems.map(({ code }) => code)).toEqual(['PROVIDER_UNAVAILABLE']);
    }
  });

  const silence = 'an update that gets no answer goes on without the client, who sees it as SUBMITTING';
  it(silence, { timeout: 60_000 }, async () => {
    const patient = await startProvider(driver, { clientWaitMs: 2_500, callTimeoutMs: 4_000 });
    try {
      const { userId, providerUserId } = await patient.newUser(driver.states[0]?.like ?? '');
      const policy = (await patient.policiesOf(userId)).find(
        ({ access, requiredWith }) => access === 'EDITABLE' && requiredWith.length === 0,
      );
      if (!policy) return;
      const record = await patient.user(userId);
      const pick = unlikeCurrent(driver, record, policy.field);
      const changes = changesFor(driver, patient, record.state.type, policy.field, pick);
      await patient.simulator.faultOnWrite(providerUserId, { kind: 'hang' });
      const { updateId, problems } = await patient.update(userId, changes);
      expect(problems).toEqual([]);
      expect(await patient.statusOf(updateId)).toBe('SUBMITTING');
      expect(await patient.settled(updateId, 20_000)).toBe('APPLIED');
    } finally {
      await patient.close();
    }
  });

  it('refused credentials say nothing about the value: the update goes on when they are taken again', async () => {
    const user = await aUserWithChange();
    await under.simulator.faultOnWrite(user.providerUserId, { kind: 'status', status: 401 }, 1);
    const { updateId, problems } = await under.update(user.userId, user.changes);
    expect(problems).toEqual([]);
    expect(await under.statusOf(updateId)).toBe('SUBMITTING');
    expect(await under.settled(updateId)).toBe('APPLIED');
  });

  it('logs nothing of a value', async () => {
    const user = await aUserWithChange();
    await under.simulator.faultOnWrite(user.providerUserId, { kind: 'status', status: 500 }, 1);
    const { updateId } = await under.update(user.userId, user.changes);
    await until(async () => (await under.statusOf(updateId)) === 'APPLIED');
    const told = JSON.stringify(under.log);
    for (const value of texts(user.changes)) expect(told).not.toContain(value);
  });
});

function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 3 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
