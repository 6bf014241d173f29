import { expect, onTestFinished, test } from 'vitest';
import { byzantineReadOnlyValues, startSimulator } from '../../support/byzantine.ts';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { client, DEMO, JOHN, paper, readOnly, start } from './harness.ts';
import { keyPair } from './signer.ts';

test('users, documents, coming verdicts, the clock and changed switches survive a restart', async () => {
  const stateFile = freshStateFile();
  const first = await start({ stateFile });
  await first.switches({ statusGeneration: 'old' });
  await first.control('POST', '/clock', { offsetMs: 20_000 });
  await first.control('POST', `/users/${JOHN}/next-documents`, { errors: ['Blurred'] });
  const lukas = await first.accountOf('informationRequired');
  await first.patch(lukas, {
    userInfo: { middleName: 'Karl' },
    verificationDocuments: [paper('proof_of_address')],
  });
  const before = await first.profileOf(DEMO.informationRequired);
  await first.simulator.close();
  await expect(first.details(JOHN)).rejects.toThrow();

  const second = await start({ stateFile });
  expect(second.simulator.owner).toBe(true);
  expect(await second.profileOf(DEMO.informationRequired)).toEqual(before);
  expect(before).toMatchObject({ verificationStatus: 'under_review', userInfo: { middleName: 'Karl' } });
  expect((await second.control('GET', '/switches')).statusGeneration).toBe('old');
  expect((await second.control('POST', '/clock', { advanceMs: 0 })).offsetMs).toBe(20_000);
  const { body } = await second.patch(JOHN, { verificationDocuments: [paper('proof_of_address')] });
  expect(body.verificationDocuments[0].errors).toEqual(['Blurred']);
});

test('a reset brings the demo users back, the same to the byte but for their beginning', async () => {
  const { patch, control, profileOf } = await start();
  const before = await profileOf(DEMO.activeUs);
  await patch((await profileOf(DEMO.activeUs)).accounts[0].accountId, { userInfo: { lastName: 'Jones' } });
  await control('DELETE', `/users/${JOHN}`);
  await control('POST', '/reset');
  expect(await profileOf(DEMO.activeUs)).toEqual({ ...before, createdAt: expect.any(String) });
  expect((await profileOf(JOHN)).userInfo.lastName).toBe('Smith');
  expect(await control('GET', '/webhooks')).toEqual([]);
});

test.each([400, 401, 403, 404, 429, 500, 503])(
  "a fault %i comes in the provider's own shape and nothing is written",
  async (status) => {
    const { patch, profileOf, fault } = await start();
    await fault({ kind: 'status', status }, { times: 1 });
    const answer = await patch(JOHN, { userInfo: { lastName: 'Jones' } });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: expect.any(String), status });
    expect((await profileOf(JOHN)).userInfo.lastName).toBe('Smith');
  },
);

test('every call is logged without its signature', async () => {
  const { patch, control } = await start();
  await patch(JOHN, { userInfo: { lastName: 'Jones' } });
  const [entry] = await control('GET', '/requests');
  expect(entry).toMatchObject({
    method: 'PATCH',
    status: 200,
    body: { accountId: JOHN, userInfo: { lastName: 'Jones' } },
    headers: { 'x-pubkey': expect.stringMatching(/^0x0[23]/), 'x-timestamp': expect.any(String) },
  });
  expect(entry.headers).not.toHaveProperty('x-signature');
});

test('the test support makes users of their own and aims faults at one of them', async () => {
  const simulator = await startSimulator({ documents: 'accept' });
  onTestFinished(() => simulator.close());
  const { patch, details, api } = client(simulator.url);
  const one = await simulator.newUser('active', { userInfo: { middleName: 'Q' } });
  const other = await simulator.newUser('informationRequired');
  const [accountOfOne, accountOfOther] = [await simulator.accountOf(one), await simulator.accountOf(other)];
  expect(new Set([one, other, accountOfOne, accountOfOther, JOHN]).size).toBe(5);
  expect((await simulator.profileOf(one)).userInfo).toMatchObject({ firstName: 'John', middleName: 'Q' });
  expect(await details(other)).toMatchObject({ userId: other, verificationStatus: 'awaiting_information' });

  await simulator.faultOnWrite(one, { kind: 'status', status: 503 });
  await simulator.faultOnRead(one, { kind: 'status', status: 500 }, 2);
  expect((await patch(accountOfOther, {})).status).toBe(200);
  expect((await patch(accountOfOne, {})).status).toBe(503);
  expect((await patch(accountOfOne, {})).status).toBe(200);
  const account = `/v1/query/get-account-details?accountId=${accountOfOne}`;
  expect((await api('GET', account)).status).toBe(500);
  expect((await details(other)).userId).toBe(other);
  expect((await details(one)).status).toBe(500);
  const { email } = (await details(one)).userInfo;
  await api('GET', `/v1/query/get-user-details?email=${encodeURIComponent(email)}`);

  expect((await simulator.writesOf(one)).map(({ status }) => status)).toEqual([503, 200]);
  expect(await simulator.requestsOf(one)).toHaveLength(6);
  expect(await simulator.writesOf(other)).toHaveLength(1);
  await simulator.setStatus(one, 'rejected', { webhook: 'never' });
  await simulator.nextDocuments(one, { errors: ['Blurred'] });
  await simulator.sendWebhook(one, { event: 'customer.updated', mode: 'never' });
  expect(await details(one)).toMatchObject({ verificationStatus: 'rejected' });
  expect(keyPair(byzantineReadOnlyValues.BYZANTINE_PRIVATE_KEY).pubkey).toBe(readOnly.pubkey);
});
