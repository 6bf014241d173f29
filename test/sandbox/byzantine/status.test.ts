import { expect, test } from 'vitest';
import { DEMO, type DemoName, paper, start } from './harness.ts';

const passport = paper('passport', { documentNumber: 'FR1234567890' });
const proof = paper('proof_of_address');

test.each<[DemoName, object, string]>([
  ['notStarted', { userInfo: { firstName: 'Cam' } }, 'not_started'],
  ['notStarted', { verificationDocuments: [passport] }, 'awaiting_information'],
  ['notStarted', { verificationDocuments: [passport, proof] }, 'under_review'],
  ['notStarted', { verificationDocuments: [paper('other', { description: 'refuse' })] }, 'not_started'],
  ['informationRequired', { userInfo: { firstName: 'Luke' } }, 'awaiting_information'],
  ['informationRequired', { verificationDocuments: [passport] }, 'awaiting_information'],
  ['informationRequired', { verificationDocuments: [proof] }, 'under_review'],
  ['inReview', { verificationDocuments: [proof] }, 'under_review'],
  ['active', { verificationDocuments: [proof] }, 'active'],
  ['rejected', { verificationDocuments: [proof] }, 'rejected'],
  ['inactive', { verificationDocuments: [proof] }, 'inactive'],
  ['resubmissionRequested', { userInfo: { firstName: 'Owen' } }, 'resubmission_requested'],
  ['resubmissionRequested', { verificationDocuments: [proof] }, 'under_review'],
])('in production %s with %j is %s', async (name, parts, status) => {
  const { patch, accountOf, details } = await start();
  expect((await patch(await accountOf(name), parts)).body.verificationStatus).toBe(status);
  expect((await details(DEMO[name])).verificationStatus).toBe(status);
});

test('a resubmission that asks for no paper is answered by any update', async () => {
  const { patch, accountOf, control } = await start();
  const lukas = await accountOf('informationRequired');
  await control('POST', `/users/${DEMO.informationRequired}/status`, {
    status: 'resubmission_requested',
    missingDocuments: [],
  });
  const { body } = await patch(lukas, { userInfo: { phone: '+49 30 7654321' } });
  expect(body.verificationStatus).toBe('under_review');
});

test.each<[DemoName, string]>([
  ['notStarted', 'active'],
  ['informationRequired', 'active'],
  ['inReview', 'active'],
  ['resubmissionRequested', 'active'],
  ['rejected', 'rejected'],
  ['inactive', 'inactive'],
])("in the provider's sandbox %s is %s after any update", async (name, status) => {
  const { patch, accountOf } = await start({ switches: { approval: 'at_once' } });
  const { body } = await patch(await accountOf(name), { userInfo: { lastName: 'Jones' } });
  expect(body.verificationStatus).toBe(status);
  expect(body).not.toHaveProperty('missingDocuments');
});

test('somebody active stays so after an update, or is reviewed again by switch', async () => {
  const { patch, switches } = await start();
  const send = async () =>
    (await patch(DEMO.active, { userInfo: { lastName: 'Jones' } })).body.verificationStatus;
  expect(await send()).toBe('active');
  await switches({ updateOfActive: 'under_review' });
  expect(await send()).toBe('under_review');
});

test.each<[DemoName, string, string]>([
  ['informationRequired', 'awaiting_information', 'waiting_for_information'],
  ['resubmissionRequested', 'resubmission_requested', 'rejected'],
  ['inReview', 'under_review', 'under_review'],
  ['notStarted', 'not_started', 'not_started'],
])('%s is %s in the newer enumeration and %s in the older, everywhere', async (name, newer, older) => {
  const { api, patch, accountOf, details, switches } = await start();
  const accountId = await accountOf(name);
  const shown = async (): Promise<string[]> => {
    const { customers } = (await api('GET', '/v1/query/get-customers')).body;
    return [
      (await details(DEMO[name])).verificationStatus,
      (await patch(accountId, {})).body.verificationStatus,
      customers.find((one: { userId: string }) => one.userId === DEMO[name]).verificationStatus,
    ];
  };
  expect(await shown()).toEqual([newer, newer, newer]);
  await switches({ statusGeneration: 'old' });
  expect(await shown()).toEqual([older, older, older]);
});

test('any status can be set, also one that nobody has heard of, and it stays until somebody moves it', async () => {
  const { patch, details, control } = await start();
  const set = (status: string) => control('POST', `/users/${DEMO.active}/status`, { status });
  for (const status of ['waiting_for_information', 'init', 'quantum_superposition', '']) {
    await set(status);
    expect((await details(DEMO.active)).verificationStatus).toBe(status);
    const { body } = await patch(DEMO.active, { userInfo: { firstName: 'Jo' } });
    expect(body.verificationStatus).toBe(status);
  }
});

test('approval by control ends what is missing; the call can say what is', async () => {
  const { patch, accountOf, control } = await start();
  const lukas = await accountOf('informationRequired');
  const set = (body: object) => control('POST', `/users/${DEMO.informationRequired}/status`, body);
  await set({ status: 'active' });
  expect((await patch(lukas, {})).body).not.toHaveProperty('missingDocuments');
  await set({ status: 'awaiting_information', missingDocuments: ['passport', 'selfie'] });
  expect((await patch(lukas, {})).body.missingDocuments).toEqual(['passport', 'selfie']);
  await set({ status: 'under_review' });
  expect((await patch(lukas, {})).body.missingDocuments).toEqual(['passport', 'selfie']);
  await expect(set({})).rejects.toThrow('400');
  await expect(control('POST', '/users/nobody/status', { status: 'active' })).rejects.toThrow('404');
});
