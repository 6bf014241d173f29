import { Agent } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bvnk } from '../../../src/providers/bvnk/index.ts';
import type { ChangeToSend, ProviderAdapter, UserReference } from '../../../src/providers/module.ts';
import { createHttpClient } from '../../../src/providers/shared/http.ts';
import { bvnkValues, DEMO, type DemoName, type Simulator, startSimulator } from '../../support/bvnk.ts';
import { errorOf } from './builders.ts';

/** The adapter and the simulator were written apart: here they have to understand one another. */

const agent = new Agent();
const { signal } = new AbortController();
let simulator: Simulator;
let adapter: ProviderAdapter;

beforeAll(async () => {
  simulator = await startSimulator();
  const nonces = { serialise: () => Promise.reject(), skipAhead: () => Promise.reject() };
  adapter = bvnk.createAdapter(bvnk.configure(simulator.url, bvnkValues), createHttpClient(agent, 5000), {
    nonces,
  });
});

afterAll(async () => {
  await agent.destroy();
  await simulator.close();
});

const company = (providerUserId: string): UserReference => ({
  providerUserId,
  providerAccountId: null,
  type: 'BUSINESS',
});
const individual = (providerUserId: string): UserReference => ({
  ...company(providerUserId),
  type: 'INDIVIDUAL',
});

async function update(user: UserReference, ...changes: ChangeToSend[]) {
  const { values } = await adapter.readUser(user, signal);
  const seen = changes.map((change) =>
    change.field === 'ASSOCIATES' ? { previous: values.associates ?? null, ...change } : change,
  );
  return adapter.updateUser({ user, changes: seen, current: values }, signal);
}

test.each([
  ['pendingCompany', 'IN_REVIEW', 'PENDING'],
  ['verifiedCompany', 'APPROVED', 'ACTIVE'],
  ['infoRequiredCompany', 'INFORMATION_REQUIRED', 'PENDING'],
  ['rejectedCompany', 'REJECTED', 'PENDING'],
  ['terminatedCompany', 'INACTIVE', 'CLOSED'],
  ['pendingIndividual', 'IN_REVIEW', 'PENDING'],
  ['verifiedIndividual', 'APPROVED', 'ACTIVE'],
  ['earlyIndividual', 'IN_REVIEW', 'PENDING'],
] as const)('%s is read as %s and %s', async (name: DemoName, kyc, status) => {
  const { state } = await adapter.readUser(company(DEMO[name]), signal);
  expect(state).toMatchObject({
    type: name.endsWith('Company') ? 'BUSINESS' : 'INDIVIDUAL',
    status,
    kyc: { status: kyc },
  });
});

test('a company’s name, description and address change at once, all else stays', async () => {
  const user = company(await simulator.newUser('pendingCompany'));
  const before = await adapter.readUser(user, signal);
  const address = { line1: 'Am Kupfergraben 7', city: 'Berlin', postalCode: '10117', country: 'DE' };
  const { snapshot } = await update(
    user,
    { field: 'LEGAL_NAME', value: 'Harbor Lane Holding' },
    { field: 'DESCRIPTION', value: null },
    { field: 'RESIDENTIAL_ADDRESS', value: address },
  );
  expect(snapshot?.values).toMatchObject({ legalName: 'Harbor Lane Holding', residentialAddress: address });
  expect(snapshot?.values.description ?? null).toBeNull();
  expect(snapshot?.values.associates).toEqual(before.values.associates);
  const after = await adapter.readUser(user, signal);
  expect(after.values).toEqual(snapshot?.values);
});

test.each(['merge', 'replace'])(
  'one field of a company changes and the others stay, where a PUT is taken to %s',
  async (companyUpdate) => {
    await simulator.switches({ companyUpdate });
    const user = company(await simulator.newUser('pendingCompany'));
    const { values } = await adapter.readUser(user, signal);
    const { snapshot } = await update(user, { field: 'DESCRIPTION', value: 'Ship chandler' });
    expect(snapshot?.values).toEqual({ ...values, description: 'Ship chandler' });
    await simulator.switches({ companyUpdate: 'merge' });
  },
);

test('a second number of an associate’s document is shown, kept when the document changes, and goes with it', async () => {
  const id = await simulator.newUser('pendingCompany');
  const { company: stored } = (await simulator.recordOf(id)).profile;
  stored.associates[0].details = { documentNumber: 'A-2', documentInfo: { number: 'A-1', type: 'PASSPORT' } };
  await simulator.putUser(id, { company: stored });
  const user = company(id);
  const [first, ...others] = (await adapter.readUser(user, signal)).values.associates ?? [];
  expect(first?.document).toEqual({ number: 'A-1', type: 'PASSPORT', otherNumber: 'A-2' });
  const value = [{ ...first, document: { number: 'A-3', type: 'PASSPORT' } }, ...others];
  const { snapshot } = await update(user, { field: 'ASSOCIATES', value });
  expect(snapshot?.values.associates?.[0]?.document).toEqual({
    number: 'A-3',
    type: 'PASSPORT',
    otherNumber: 'A-2',
  });
  const { document: _, ...cleared } = value[0] as (typeof value)[number];
  const after = await update(user, { field: 'ASSOCIATES', value: [cleared, ...others] });
  expect(after.snapshot?.values.associates?.[0]).not.toHaveProperty('document');
});

test('an individual’s contacts, day of birth and address change, wherever contacts are shown', async () => {
  for (const individualContact of ['details', 'individual']) {
    await simulator.switches({ individualContact });
    const user = individual(await simulator.newUser('pendingIndividual'));
    const values = {
      email: `${individualContact}@example.se`,
      phone: '+46701740699',
      dateOfBirth: '1993-08-22',
      residentialAddress: { line1: '221B Baker Street', city: 'Syracuse', state: 'NY', country: 'US' },
    };
    const { snapshot } = await update(
      user,
      { field: 'EMAIL', value: values.email },
      { field: 'PHONE', value: values.phone },
      { field: 'DATE_OF_BIRTH', value: values.dateOfBirth },
      { field: 'RESIDENTIAL_ADDRESS', value: values.residentialAddress },
    );
    expect(snapshot?.values).toMatchObject({ ...values, firstName: 'Nora' });
    expect(snapshot?.values.residentialAddress).toEqual(values.residentialAddress);
  }
  await simulator.switches({ individualContact: 'absent' });
  const user = individual(await simulator.newUser('pendingIndividual'));
  expect((await update(user, { field: 'EMAIL', value: 'absent@example.se' })).snapshot).toBeNull();
  expect((await adapter.readUser(user, signal)).covers).not.toContain('EMAIL');
  await simulator.switches({ individualContact: 'details' });
});

test('one associate changes, one joins; the others keep what they have', async () => {
  const id = await simulator.newUser('pendingCompany');
  const user = company(id);
  const { associates = [] } = (await adapter.readUser(user, signal)).values;
  const [first, ...others] = associates ?? [];
  const newcomer = { firstName: 'Ola', lastName: 'Nordmann', document: { type: 'PASSPORT', number: 'N1' } };
  const value = [{ ...first, title: 'Chair' }, ...others, newcomer];
  const { snapshot } = await update(user, { field: 'ASSOCIATES', value });
  expect(snapshot?.values.associates).toEqual([
    { ...first, title: 'Chair' },
    ...others,
    expect.objectContaining(newcomer),
  ]);
  const writes = await simulator.writesOf(id);
  expect(writes.map(({ method, path }) => [method, path])).toEqual([
    ['PUT', `/platform/v1/customers/${id}/associates`],
  ]);
});

test('associates that changed behind the client’s back are left alone', async () => {
  const id = await simulator.newUser('pendingCompany');
  const user = company(id);
  const { associates } = (await adapter.readUser(user, signal)).values;
  const { profile } = await simulator.recordOf(id);
  const [raw, ...rest] = profile.company.associates;
  await simulator.setAssociates(id, [{ ...raw, title: 'Founder' }, ...rest]);
  const value = associates?.map((one) => ({ ...one, title: 'Chair' }));
  const change = { field: 'ASSOCIATES', value, previous: associates } as const;
  expect((await errorOf(adapter.updateUser({ user, changes: [change], current: {} }, signal))).kind).toBe(
    'changed_meanwhile',
  );
  expect(await simulator.writesOf(id)).toEqual([]);
});

test('statuses that partners may set are set', async () => {
  const user = company(await simulator.newUser('pendingCompany'));
  for (const status of ['APPROVED', 'REJECTED', 'IN_REVIEW'] as const) {
    const answer = await adapter.setKycStatus?.(user, status, signal);
    expect(answer?.snapshot?.state.kyc.status).toBe(status);
  }
  await simulator.switches({ partnerSetsStatus: false });
  expect((await errorOf(adapter.setKycStatus?.(user, 'APPROVED', signal))).kind).toBe('rejected');
  await simulator.switches({ partnerSetsStatus: true });
});

test('refusals are understood in both envelopes', async () => {
  for (const errorShape of ['current', 'older']) {
    await simulator.switches({ errorShape });
    const unknown = company('00000000-0000-4000-8000-000000000000');
    expect(await errorOf(adapter.readUser(unknown, signal))).toMatchObject({
      kind: 'not_found',
      details: { httpStatus: 404, providerCode: 'MER-PAY-2056', traceId: expect.any(String) },
    });
    const terminated = company(DEMO.terminatedCompany);
    const refused = await errorOf(update(terminated, { field: 'LEGAL_NAME', value: 'x' }));
    expect(refused).toMatchObject({ kind: 'rejected', outcomeUnknown: false });
  }
  await simulator.switches({ errorShape: 'current' });
});

test.each([401, 403])('a clock that is half an hour off is corrected after one %d', async (status) => {
  await simulator.switches({ clockSkewMs: 1_800_000, authenticationFailure: status });
  const user = company(await simulator.newUser('pendingCompany'));
  const own = bvnk.createAdapter(bvnk.configure(simulator.url, bvnkValues), createHttpClient(agent, 5000), {
    nonces: { serialise: () => Promise.reject(), skipAhead: () => Promise.reject() },
  });
  await own.readUser(user, signal);
  const statuses = (await simulator.requestsOf(user.providerUserId)).map((one) => one.status);
  expect(statuses).toEqual([status, 200]);
  await simulator.switches({ clockSkewMs: 0, authenticationFailure: 401 });
});

test('wrong credentials are ours to mend: one request, no more', async () => {
  const wrong = bvnk.configure(simulator.url, { ...bvnkValues, BVNK_HAWK_KEY: 'not the key' });
  const nonces = { serialise: () => Promise.reject(), skipAhead: () => Promise.reject() };
  const own = bvnk.createAdapter(wrong, createHttpClient(agent, 5000), { nonces });
  const id = await simulator.newUser('pendingCompany');
  expect((await errorOf(own.readUser(company(id), signal))).kind).toBe('auth');
  expect(await simulator.requestsOf(id)).toHaveLength(1);
});
