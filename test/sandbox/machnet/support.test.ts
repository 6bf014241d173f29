import { expect, onTestFinished, test } from 'vitest';
import { DEMO, type DemoName, machnetCredentials, startSimulator } from '../../support/machnet.ts';
import { partner } from './harness.ts';

async function simulator() {
  const started = await startSimulator();
  onTestFinished(() => started.close());
  const call = (method: string, path: string, body?: object) =>
    fetch(`${started.url}${path}`, {
      method,
      headers: { ...partner, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  return { ...started, call };
}

test('a new user is like its demo user in everything but id and contacts', async () => {
  const { newUser, recordOf } = await simulator();
  for (const like of Object.keys(DEMO) as DemoName[]) {
    const id = await newUser(like, { city: 'Reno' });
    const model = await recordOf(DEMO[like]);
    const made = await recordOf(id);
    const { email, mobile_phone } = made.profile;
    expect(made.profile).toEqual({ ...model.profile, id, email, mobile_phone, city: 'Reno' });
    expect(made.cipInfo).toEqual(model.cipInfo);
    expect(email).not.toBe(model.profile.email);
    expect(mobile_phone).not.toBe(model.profile.mobile_phone);
  }
});

test('requests and faults belong to one user, updates and starts of KYC apart', async () => {
  const { newUser, call, writesOf, kycStartsOf, requestsOf, faultOnWrite, faultOnRead, faultOnKycStart } =
    await simulator();
  const [mine, other] = [await newUser('beforeKyc'), await newUser('beforeKyc')];
  await faultOnWrite(mine, { kind: 'status', status: 503 });
  await faultOnRead(mine, { kind: 'status', status: 500 });
  await faultOnKycStart(mine, { kind: 'status', status: 429 });
  const statuses: number[] = [];
  for (const id of [other, mine, mine]) {
    statuses.push((await call('GET', `/users/${id}`)).status);
    statuses.push((await call('PATCH', `/users/${id}`, { city: 'Reno' })).status);
    statuses.push((await call('POST', `/users/${id}/kyc`)).status);
    statuses.push((await call('GET', `/users/${id}/cip-info`)).status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 500, 503, 429, 200, 200, 200, 200, 200]);
  expect((await writesOf(mine)).map(({ status }) => status)).toEqual([503, 200]);
  expect((await kycStartsOf(mine)).map(({ status }) => status)).toEqual([429, 200]);
  expect(await requestsOf(other)).toHaveLength(4);
  expect(JSON.stringify(await requestsOf(mine))).not.toContain(machnetCredentials.clientSecret);
});
