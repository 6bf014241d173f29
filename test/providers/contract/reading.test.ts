import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROFILE_FIELDS } from '../../../src/domain/profile-field.ts';
import { allDrivers } from './all-drivers.ts';
import { type ProviderUnderTest, startProvider } from './harness.ts';

describe.each(allDrivers)('reading users of $provider', (driver) => {
  let under: ProviderUnderTest;
  beforeAll(async () => {
    under = await startProvider(driver, { work: false, webhooks: false });
  });
  afterAll(() => under.close());

  it.each(driver.states)('a user like $like is linked and tells its type and statuses', async (state) => {
    const { userId, providerUserId } = await under.newUser(state.like);
    const { state: seen, providerUserId: known, version } = await under.user(userId);
    expect(known).toBe(providerUserId);
    expect(version).toBe(1);
    expect(seen).toMatchObject({
      type: state.type,
      status: state.status,
      kyc: { status: state.kycStatus },
    });
    expect(seen.providerStatus).not.toBeNull();
  });

  it('gives the same user when it is linked twice, and refuses a wrong type', async () => {
    const { userId, providerUserId } = await under.newUser(driver.states[0]?.like ?? '');
    expect(await under.link(providerUserId)).toEqual({ userId, problems: [] });
    const other = driver.states[0]?.type === 'BUSINESS' ? 'INDIVIDUAL' : 'BUSINESS';
    const { problems } = await under.link(providerUserId, { type: other });
    expect(problems).toMatchObject([{ code: 'INVALID_VALUE', path: ['type'] }]);
  });

  it('knows no user that is not there, and asks for none that cannot be', async () => {
    const { providerUserId } = await under.newUser(driver.states[0]?.like ?? '');
    const nobody = providerUserId.replace(/[0-9a-z]/gi, '0');
    expect((await under.link(nobody)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    for (const id of ['', '../x', 'a b', 'x'.repeat(300)]) {
      expect((await under.link(id)).problems).toMatchObject([
        { code: 'INVALID_VALUE', path: ['providerUserId'] },
      ]);
    }
  });

  it('refreshes without a new version where nothing has changed', async () => {
    const { userId } = await under.newUser(driver.states[0]?.like ?? '');
    const before = await under.user(userId);
    expect((await under.refreshUser(under.service, userId)).problems).toEqual([]);
    const after = await under.user(userId);
    expect(after.version).toBe(before.version);
    expect(after.syncedAt.getTime()).toBeGreaterThan(before.syncedAt.getTime());
  });

  it('takes a status that nobody has heard of as UNKNOWN, with the raw word beside it', async () => {
    const { userId, providerUserId } = await under.newUser(driver.states[0]?.like ?? '');
    await driver.setUnknownStatus(under.simulator, providerUserId);
    expect((await under.refreshUser(under.service, userId)).problems).toEqual([]);
    const { state } = await under.user(userId);
    expect(state).toMatchObject({ status: 'UNKNOWN', kyc: { status: 'UNKNOWN' } });
    expect(state.providerStatus).toBeTruthy();
    expect(state.kyc.providerStatus).toBeTruthy();
  });

  it('reads on where the provider shows fields that nobody has heard of', async () => {
    const { userId, providerUserId } = await under.newUser(driver.states[0]?.like ?? '');
    const before = await under.user(userId);
    await driver.addUnknownFields(under.simulator, providerUserId);
    expect((await under.refreshUser(under.service, userId)).problems).toEqual([]);
    const after = await under.user(userId);
    expect(after.state).toEqual(before.state);
    for (const field of PROFILE_FIELDS)
      expect([field, under.valueOf(after, field)]).toEqual([field, under.valueOf(before, field)]);
  });

  it.each([
    ['a 5xx', { kind: 'status', status: 503 }, 'PROVIDER_UNAVAILABLE'],
    ['broken JSON', { kind: 'malformed_json' }, 'PROVIDER_UNAVAILABLE'],
    ['a page of a gateway', { kind: 'html' }, 'PROVIDER_UNAVAILABLE'],
    ['a cut connection', { kind: 'cut_before_write' }, 'PROVIDER_UNAVAILABLE'],
    ['a 429', { kind: 'status', status: 429, headers: { 'retry-after': '7' } }, 'RATE_LIMITED'],
  ])('answers %s with what is stored and a problem', async (_, fault, code) => {
    const { userId, providerUserId } = await under.newUser(driver.states[0]?.like ?? '');
    await under.simulator.faultOnRead(providerUserId, fault, 1);
    const { userId: shown, problems } = await under.refreshUser(under.service, userId);
    expect(shown).toBe(userId);
    expect(problems).toMatchObject([{ code }]);
    if (code === 'RATE_LIMITED') expect(problems).toMatchObject([{ retryAfterSeconds: 7 }]);
    expect((await under.refreshUser(under.service, userId)).problems).toEqual([]);
  });
});
