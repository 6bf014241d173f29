import { createECDH } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../support/condition.ts';
import { allDrivers } from './all-drivers.ts';
import { type ProviderUnderTest, startProvider } from './harness.ts';

describe.concurrent.each(allDrivers)('webhooks of $provider', (driver) => {
  let under: ProviderUnderTest;
  beforeAll(async () => {
    under = await startProvider(driver);
  });
  afterAll(() => under.close());

  const inbox = (providerUserId: string) =>
    under.db.selectFrom('webhook_inbox').selectAll().where('provider_user_id', '=', providerUserId).execute();
  const send = (userId: string, mode: string) =>
    under.simulator.control('POST', '/webhooks', { userId, mode });
  const attempts = async (id: string) =>
    (await under.simulator.webhooks()).find((one) => one.id === id)?.attempts ?? [];
  const reads = async (id: string) =>
    (await under.simulator.requestsOf(id)).filter(({ method }) => method === 'GET').length;

  it('genuine ones are stored once, without their body, and make us ask the provider', async () => {
    const { providerUserId } = await under.newUser(driver.states[0]?.like ?? '');
    const before = await reads(providerUserId);
    await send(providerUserId, 'send');
    const stored = await until(async () => (await inbox(providerUserId))[0]);
    expect(stored?.event_type).toBeTruthy();
    expect(stored?.body_digest).toHaveLength(32);
    await until(async () => (await reads(providerUserId)) > before);
  });

  it('that come twice count once', async () => {
    const { providerUserId } = await under.newUser(driver.states[0]?.like ?? '');
    const { id } = await send(providerUserId, 'twice');
    await until(async () => (await attempts(id)).length === 2);
    expect((await attempts(id)).map(({ status }: { status: number }) => status)).toEqual([200, 200]);
    expect(await inbox(providerUserId)).toHaveLength(1);
  });

  it.each(['forge', 'unsigned'])(
    'signed wrongly or not at all (%s) are refused and change nothing',
    async (mode) => {
      const { providerUserId } = await under.newUser(driver.states[0]?.like ?? '');
      const before = await reads(providerUserId);
      const { id } = await send(providerUserId, mode);
      await until(async () => (await attempts(id)).length > 0);
      expect((await attempts(id))[0]?.status).toBe(401);
      expect(await inbox(providerUserId)).toEqual([]);
      expect(await reads(providerUserId)).toBe(before);
    },
  );

  it('may be signed with either of two secrets while one takes over from the other', async () => {
    const [name, old] = webhookSecretOf(driver.values);
    const values = { ...driver.values, [name]: `${newer(old)}, ${old}` };
    const rotating = await startProvider({ ...driver, values });
    const replaced = await startProvider({ ...driver, values: { ...driver.values, [name]: newer(old) } });
    for (const [world, status] of [
      [rotating, 200],
      [replaced, 401],
    ] as const) {
      const { providerUserId } = await world.newUser(driver.states[0]?.like ?? '');
      const { id } = await world.simulator.control('POST', '/webhooks', {
        userId: providerUserId,
        mode: 'send',
      });
      const told = async () =>
        (await world.simulator.webhooks()).find((one) => one.id === id)?.attempts?.[0]?.status;
      await until(async () => (await told()) !== undefined);
      expect(await told()).toBe(status);
    }
    await Promise.all([rotating.close(), replaced.close()]);
  });

  it('about a user who is not linked are stored all the same', async () => {
    const providerUserId = await under.simulator.newUser(driver.states[0]?.like ?? '');
    const { id } = await send(providerUserId, 'send');
    await until(async () => (await attempts(id)).length > 0);
    expect((await attempts(id))[0]?.status).toBe(200);
    expect(await inbox(providerUserId)).toHaveLength(1);
  });

  it('tell what moved at the provider without our doing', async () => {
    const { userId, providerUserId } = await under.newUser(driver.states[0]?.like ?? '');
    await driver.setUnknownStatus(under.simulator, providerUserId);
    await send(providerUserId, 'send');
    await until(async () => (await under.user(userId)).state.kyc.status === 'UNKNOWN');
  });
});

/** The variable by which a provider's webhooks are verified, and its value. */
function webhookSecretOf(values: Readonly<Record<string, string>>): [string, string] {
  const found = Object.entries(values).find(([name]) => /_WEBHOOK_(SECRET|PUBLIC_KEY)$/.test(name));
  if (!found) throw new Error('nothing verifies its webhooks');
  return found;
}

/** Another value of the same form. */
function newer(old: string): string {
  if (!/^0[23][0-9a-f]{64}$/.test(old)) return Buffer.from('a secret that is newer').toString('base64');
  const key = createECDH('prime256v1');
  key.generateKeys();
  return key.getPublicKey('hex', 'compressed');
}
