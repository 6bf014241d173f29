import { Agent } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import type { ProfileField } from '../../../src/domain/profile-field.ts';
import type { KycStatus, UserStatus } from '../../../src/domain/vocabulary.ts';
import type { ChangeToSend, UserReference } from '../../../src/providers/module.ts';
import { payward } from '../../../src/providers/payward/index.ts';
import { createHttpClient } from '../../../src/providers/shared/http.ts';
import { until } from '../../support/condition.ts';
import { DEMO, type DemoName, paywardValues, startSimulator } from '../../support/payward.ts';
import { paywardDriver } from '../contract/drivers/payward.ts';
import { listen } from '../support/local-server.ts';
import { errorOf } from './builders.ts';
import { memoryNonces } from './memory-nonces.ts';

/** The adapter against a stand-in of the provider that was written apart from it, over real HTTP. */

async function meet(switches: Parameters<typeof startSimulator>[0] = {}) {
  const simulator = await startSimulator(switches);
  const agent = new Agent();
  onTestFinished(async () => {
    await agent.destroy();
    await simulator.close();
  });
  const config = payward.configure(simulator.url, paywardValues);
  const adapter = payward.createAdapter(config, createHttpClient(agent, 5000), { nonces: memoryNonces() });
  const { signal } = new AbortController();
  const referenceOf = (id: string): UserReference => ({
    providerUserId: id,
    providerAccountId: null,
    type: 'INDIVIDUAL',
  });
  return {
    simulator,
    config,
    read: (id: string) => adapter.readUser(referenceOf(id), signal),
    update: (id: string, changes: readonly ChangeToSend[], current: ProfileValues = {}) =>
      adapter.updateUser({ user: referenceOf(id), changes, current }, signal),
  };
}

const known = paywardDriver.profile ?? {};
const samples = paywardDriver.samples.INDIVIDUAL ?? {};
const changeable = [...payward.capabilities.shadowFields].filter((field) => field !== 'EMAIL');

test.each<[DemoName, UserStatus, KycStatus, string[]]>([
  ['verified', 'ACTIVE', 'APPROVED', []],
  ['identityDue', 'ACTIVE', 'INFORMATION_REQUIRED', ['IDENTITY_VERIFICATION']],
  ['taxNumbersDue', 'ACTIVE', 'INFORMATION_REQUIRED', ['PROVIDE_DETAILS']],
  ['waiting', 'ACTIVE', 'IN_REVIEW', ['WAIT']],
  ['disabled', 'SUSPENDED', 'INACTIVE', ['DOCUMENT_UPLOAD', 'IDENTITY_VERIFICATION', 'PROVIDE_DETAILS']],
  ['closed', 'CLOSED', 'INACTIVE', []],
  ['unknownAction', 'ACTIVE', 'UNKNOWN', ['OTHER']],
  ['kosovo', 'ACTIVE', 'APPROVED', []],
])('the user %s is read as %s and %s', async (name, status, kyc, due) => {
  const { simulator, read } = await meet();
  const snapshot = await read(DEMO[name]);
  expect(snapshot.state).toMatchObject({ status, kyc: { status: kyc } });
  expect(snapshot.due?.immediately.requiredActions.map(({ type }) => type)).toEqual(due);
  const { shown } = await simulator.recordOf(DEMO[name]);
  expect(snapshot.values).toEqual({ clientReference: shown.external_reference });
});

test('every valid sample of every field is taken, alone and all at once', async () => {
  const { simulator, update } = await meet();
  const withCompany = (field: ProfileField) => {
    const rule = payward.policy.INDIVIDUAL[field];
    return [field, ...(rule.supported ? (rule.requiredWith ?? []) : [])];
  };
  for (const which of ['value', 'other'] as const) {
    const changesOf = (fields: readonly ProfileField[]) =>
      fields.map((field) => ({ field, value: samples[field]?.[which] }));
    for (const field of changeable) {
      const id = await simulator.newUser('verified');
      await expect(update(id, changesOf(withCompany(field)))).resolves.toMatchObject({ snapshot: null });
      await expect(update(id, changesOf([field]), known)).resolves.toMatchObject({ snapshot: null });
    }
    const id = await simulator.newUser('verified');
    await update(id, changesOf(changeable));
    const profile = await simulator.profileOf(id);
    expect(profile).toMatchObject({
      phone: samples.PHONE?.[which],
      full_name: { first_name: samples.FIRST_NAME?.[which], last_name: samples.LAST_NAME?.[which] },
      birth: { date: samples.DATE_OF_BIRTH?.[which] },
      nationalities: samples.NATIONALITIES?.[which],
    });
  }
});

test.each(['replace', 'merge'] as const)('what is cleared is gone where objects %s', async (objects) => {
  const { simulator, update } = await meet({ objects });
  const id = await simulator.newUser('identityDue');
  const clearable = changeable.filter((field) => {
    const rule = payward.policy.INDIVIDUAL[field];
    return rule.supported && rule.constraints.clearable;
  });
  // What stands there is the provider's alone.
  const { residentialAddress, ...current } = known;
  const { line1, city, postalCode, country } = residentialAddress ?? {};
  await update(
    id,
    [
      ...clearable.map((field) => ({ field, value: null })),
      { field: 'RESIDENTIAL_ADDRESS', value: { line1, city, postalCode, country } },
    ],
    current,
  );
  const profile = await simulator.profileOf(id);
  for (const name of ['phone', 'nationalities', 'tax_ids', 'occupation', 'employer_name', 'language']) {
    expect([name, profile[name]]).toEqual([name, null]);
  }
  expect(profile.full_name).toMatchObject({ first_name: 'Alex', last_name: 'Morgan' });
  expect(profile.full_name.middle_name ?? null).toBeNull();
  expect(profile.residence).toMatchObject({ line1: '1 Market St' });
  expect([profile.residence.line2 ?? null, profile.residence.province ?? null]).toEqual([null, null]);
});

test('details that were due are no longer due once they were brought', async () => {
  const { simulator, read, update } = await meet();
  const id = await simulator.newUser('taxNumbersDue');
  expect((await read(id)).state.kyc.status).toBe('INFORMATION_REQUIRED');
  await update(id, [{ field: 'TAX_IDENTIFIERS', value: samples.TAX_IDENTIFIERS?.value }]);
  expect(await read(id)).toMatchObject({ state: { kyc: { status: 'APPROVED' } } });
});

test('fifty parallel calls are all taken, with rising nonces', async () => {
  const { simulator, read, update } = await meet();
  const id = await simulator.newUser('verified');
  await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      index % 2 === 0 ? read(id) : update(id, [{ field: 'PHONE', value: `+1415555${1000 + index}` }]),
    ),
  );
  const { arrivals } = await simulator.nonces();
  const nonces = arrivals.map(({ nonce }) => BigInt(nonce ?? 0));
  expect(arrivals.map(({ outcome }) => outcome)).toEqual(Array(50).fill('accepted'));
  expect(nonces).toEqual(nonces.toSorted((left, right) => (left < right ? -1 : 1)));
});

test.each([400, 200])('a nonce that was used up elsewhere is healed, refused with %d', async (status) => {
  const { simulator, update } = await meet({ invalidNonceStatus: status });
  const id = await simulator.newUser('verified');
  await simulator.setLastNonce(String((BigInt(Date.now()) + 3_600_000n * 10n) * 1_000_000n));
  await update(id, [{ field: 'LANGUAGE', value: 'pt' }]);
  expect(await simulator.profileOf(id)).toMatchObject({ language: 'pt' });
  const { arrivals } = await simulator.nonces();
  expect(arrivals.map(({ outcome }) => outcome)).toEqual([
    ...Array(4).fill('EAPI:Invalid nonce'),
    'accepted',
  ]);
});

test.each(['objects', 'texts', 'embed'] as const)(
  'a refusal in the shape of %s is understood',
  async (errorShape) => {
    for (const invalidValueStatus of [400, 422] as const) {
      const { simulator, update } = await meet({ errorShape, invalidValueStatus });
      const id = await simulator.newUser('verified');
      expect(await errorOf(update(id, [{ field: 'OCCUPATION', value: 'retired' }]))).toMatchObject({
        kind: 'rejected',
        details: { httpStatus: invalidValueStatus, providerCode: 'EGeneral:Invalid arguments' },
      });
    }
  },
);

test('an unknown user is not found, and a closed one refuses', async () => {
  const { read, update } = await meet();
  const phone = [{ field: 'PHONE', value: '+14155550188' }] as const;
  expect(await errorOf(read('AA00000000000000'))).toMatchObject({ kind: 'not_found' });
  expect(await errorOf(update('AA00000000000000', phone))).toMatchObject({ kind: 'not_found' });
  expect(await errorOf(update(DEMO.closed, phone))).toMatchObject({
    kind: 'rejected',
    details: { providerCode: 'EGeneral:Permission denied' },
  });
});

test('a wrong secret and a wrong key are our trouble', async () => {
  const { simulator } = await meet({ lockoutAfter: 2 });
  const agent = new Agent();
  onTestFinished(() => agent.destroy());
  const callWith = (changes: Partial<typeof paywardValues>) => {
    const config = payward.configure(simulator.url, { ...paywardValues, ...changes });
    const adapter = payward.createAdapter(config, createHttpClient(agent, 5000), { nonces: memoryNonces() });
    const user = { providerUserId: DEMO.verified, providerAccountId: null, type: null };
    return errorOf(adapter.readUser(user, new AbortController().signal));
  };
  expect(await callWith({ PAYWARD_API_SECRET: 'd3Jvbmc=' })).toMatchObject({
    kind: 'auth',
    details: { providerCode: 'EAPI:Invalid signature' },
  });
  expect(await callWith({ PAYWARD_API_KEY: 'wrong' })).toMatchObject({
    kind: 'auth',
    details: { providerCode: 'EAPI:Invalid key' },
  });
  expect(await callWith({ PAYWARD_API_KEY: 'wrong' })).toMatchObject({ kind: 'rate_limited' });
});

test('words and fields that nobody has heard of are no error', async () => {
  const { simulator, read } = await meet();
  const id = await simulator.newUser('verified');
  await paywardDriver.addUnknownFields(simulator as never, id);
  expect((await read(id)).state.kyc.status).toBe('APPROVED');
  await paywardDriver.setUnknownStatus(simulator as never, id);
  expect((await read(id)).state).toMatchObject({ status: 'UNKNOWN', providerStatus: 'hibernating' });
});

test.each([
  ['user_id', true],
  ['user', true],
  ['id', true],
  ['whole_user', true],
  ['external_reference', false],
  ['nothing', false],
] as const)('a webhook with the user as %s is genuine', async (webhookData, namesUser) => {
  const { simulator, config } = await meet({ webhookData, webhookSecondSecret: 'bmV3ZXIgc2VjcmV0' });
  const { url, received } = await listen(() => ({ status: 204 }));
  await simulator.setWebhookUrl(`${url}/webhooks/payward`);
  const id = await simulator.newUser('verified');
  await simulator.sendWebhook(id);
  const [webhook] = await until(() => (received.length > 0 ? received : undefined));
  const request = { headers: webhook?.headers ?? {}, rawBody: Buffer.from(webhook?.text ?? '') };
  expect(payward.webhook.verify(request, config)).toMatchObject({
    verdict: 'genuine',
    notice: { eventType: 'user.verified', providerUserId: namesUser ? id : null },
  });
});

test.each([
  ['forged', { mode: 'forge' }, {}],
  ['unsigned', { mode: 'unsigned' }, {}],
  ['too old', {}, { webhookSignatureAgeMs: 310_000 }],
  ['from a time to come', {}, { webhookSignatureAgeMs: -310_000 }],
])('a webhook that is %s counts for nothing', async (_, sending, switches) => {
  const { simulator, config } = await meet(switches);
  const { url, received } = await listen(() => ({ status: 204 }));
  await simulator.setWebhookUrl(`${url}/webhooks/payward`);
  await simulator.sendWebhook(DEMO.verified, sending);
  const [webhook] = await until(() => (received.length > 0 ? received : undefined));
  const request = { headers: webhook?.headers ?? {}, rawBody: Buffer.from(webhook?.text ?? '') };
  expect(payward.webhook.verify(request, config)).toEqual({ verdict: 'forged' });
});
