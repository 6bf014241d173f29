import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { request } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { demoUsers, seedDemoUsers } from '../../../src/sandbox/bvnk/demo-users.ts';
import { bvnkSandbox } from '../../../src/sandbox/bvnk/sandbox.ts';
import { DEMO, startSimulator } from '../../support/bvnk.ts';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { EARLY, HARBOR, hawk, NORA, start, type Wire } from './harness.ts';

test('every demo customer is there, in the state its story needs', async () => {
  const { control } = await start();
  const listed = await control('GET', '/users');
  expect(listed.map(({ id }: Wire) => id)).toEqual(demoUsers.map(({ id }) => id));
  expect(Object.values(DEMO)).toEqual(demoUsers.map(({ id }) => id));
  expect(listed.map((user: Wire) => `${user.type} ${user.status}`)).toEqual([
    'COMPANY PENDING',
    'COMPANY VERIFIED',
    'COMPANY INFO_REQUIRED',
    'COMPANY REJECTED',
    'COMPANY TERMINATED',
    'INDIVIDUAL PENDING',
    'INDIVIDUAL VERIFIED',
    'INDIVIDUAL PENDING',
  ]);
});

test('demo customers have phones that exist and e-mail addresses that are examples', () => {
  const text = JSON.stringify(seedDemoUsers());
  const phones = [...text.matchAll(/"phoneNumber":"([^"]+)"/g)].map(([, phone]) => phone ?? '');
  expect(phones.length).toBeGreaterThan(5);
  expect(phones.filter((phone) => !parsePhoneNumberFromString(phone)?.isValid())).toEqual([]);
  const emails = [...text.matchAll(/"emailAddress":"([^"]+)"/g)].map(([, email]) => email ?? '');
  expect(emails.filter((email) => !/@example\.(com|co\.uk|de|ee|se|pt)$/.test(email))).toEqual([]);
});

test('every demo customer can be sent back what it shows', async () => {
  const { get, put, patch, putAssociates, switches } = await start();
  await switches({ lockedStatuses: [] });
  for (const { id } of demoUsers) {
    const before = await get(id);
    if (before.type === 'COMPANY') {
      const { name, description, address, associates } = before.company;
      expect((await put(id, { name, description, address })).status).toBe(200);
      expect((await putAssociates(id, associates)).status).toBe(200);
    } else if (before.individual) {
      const { person, details } = before.individual;
      const { dateOfBirth, address } = person;
      const individual = { ...details.contactInfo, dateOfBirth, address };
      expect((await patch(id, { individual })).status).toBe(200);
    }
    expect(await get(id)).toEqual(before);
  }
});

test('a status of any text can be set, silently by default', async () => {
  const { control, get, webhooks, switches } = await start();
  await control('POST', `/users/${HARBOR}/status`, { status: 'ON_THE_MOON' });
  expect((await get(HARBOR)).status).toBe('ON_THE_MOON');
  expect(await webhooks()).toEqual([]);
  await control('POST', `/users/${HARBOR}/status`, { status: 'VERIFIED', webhook: 'never' });
  expect((await webhooks()).map(({ event, state }) => [event, state])).toEqual([
    ['bvnk:platform:customer:status-change', 'suppressed'],
    ['bvnk:customers:status-change', 'suppressed'],
    ['platform:accounts:customer:status-change', 'suppressed'],
  ]);
  await switches({ controlWebhooks: true });
  await control('POST', `/users/${HARBOR}/status`, { status: 'REJECTED' });
  expect(await webhooks()).toHaveLength(6);
});

test("associates can change behind the partner's back", async () => {
  const { control, get, webhooks } = await start();
  const [sean, irene] = (await get(HARBOR)).company.associates;
  const swapped = [irene, { person: { firstName: 'Ada' }, nickname: 'A' }, sean];
  await control('PUT', `/users/${HARBOR}/associates`, { associates: swapped });
  const now = (await get(HARBOR)).company.associates;
  expect([now[0], now[2]]).toEqual([irene, sean]);
  expect(now[1]).toEqual({
    person: { firstName: 'Ada', reference: expect.any(String) },
    nickname: 'A',
    verification: { url: expect.any(String), status: 'infoRequired' },
  });
  expect(await webhooks()).toEqual([]);
  await control('PUT', `/users/${HARBOR}/associates`, { associates: [], webhook: 'send' });
  expect((await webhooks()).map(({ event }) => event)).toEqual(['bvnk:platform:customer:update']);
  await expect(control('PUT', `/users/${NORA}/associates`, { associates: [] })).rejects.toThrow('400');
});

test('a hosted verification that was completed fills in, verifies and tells both', async () => {
  const { control, get, webhooks } = await start();
  const person = { firstName: 'Ada', lastName: 'Kline', dateOfBirth: '1990-05-12' };
  await control('POST', `/users/${EARLY}/hosted-verification`, {
    fields: { individual: { person } },
    webhook: 'never',
  });
  expect(await get(EARLY)).toEqual({
    reference: EARLY,
    status: 'VERIFIED',
    type: 'INDIVIDUAL',
    individual: { person },
    verification: { status: 'completed' },
  });
  expect((await webhooks()).map(({ event }) => event)).toEqual([
    'bvnk:platform:customer:status-change',
    'bvnk:customers:status-change',
    'platform:accounts:customer:status-change',
    'bvnk:platform:customer:update',
  ]);
});

test("a link is a company's or one of its associates'", async () => {
  const { control, get, webhooks } = await start();
  const before = (await get(HARBOR)).company;
  const [sean, irene] = before.associates;
  const complete = (outcome: object) => control('POST', `/users/${HARBOR}/hosted-verification`, outcome);
  const phases = async () => {
    const { company, status } = await get(HARBOR);
    return [company, ...company.associates]
      .map(({ verification }: Wire) => verification.status)
      .concat(status);
  };
  await complete({ associate: 1, webhook: 'never' });
  expect(await phases()).toEqual(['infoRequired', 'infoRequired', 'completed', 'PENDING']);
  expect((await webhooks()).map(({ event }) => event)).toEqual(['bvnk:platform:customer:update']);
  await complete({ associate: sean.person.reference, verificationStatus: 'onHold', status: 'INFO_REQUIRED' });
  expect(await phases()).toEqual(['infoRequired', 'onHold', 'completed', 'INFO_REQUIRED']);
  await complete({});
  expect(await phases()).toEqual(['completed', 'onHold', 'completed', 'VERIFIED']);
  const { company } = await get(HARBOR);
  expect(company.verification.url).toBe(before.verification.url);
  expect(company.associates[1].verification.url).toBe(irene.verification.url);
  for (const associate of [7, 'nobody']) await expect(complete({ associate })).rejects.toThrow('404');
});

test('a control call about nobody is 404, one with an unknown part 400', async () => {
  const { control } = await start();
  await expect(control('POST', '/users/nobody/status', { status: 'PENDING' })).rejects.toThrow('404');
  await expect(control('POST', '/webhooks', { userId: 'nobody' })).rejects.toThrow('404');
  await expect(control('POST', `/users/${HARBOR}/status`, { status: 'X', colour: 1 })).rejects.toThrow('400');
  await expect(control('PATCH', '/switches', { webhookMaxAttempts: 101 })).rejects.toThrow('400');
  await expect(control('PATCH', '/switches', { webhookLongestRetryMs: 900_001 })).rejects.toThrow('400');
});

test("the request log keeps keys of requests and of credentials nothing but the scheme's name", async () => {
  const { api, requests } = await start();
  await api('PUT', `/customers/${HARBOR}`, { name: 'Logged' }, { 'x-idempotency-key': 'key' });
  const [{ headers, body, status }] = (await requests()) as [Wire];
  expect(headers).toMatchObject({ 'x-idempotency-key': 'key', authorization: 'Hawk' });
  expect({ body, status }).toEqual({ body: { name: 'Logged' }, status: 200 });
});

test('the sandbox is called with its own values, signed for another host than it listens on', async () => {
  const simulator = await bvnkSandbox.start({ stateFile: freshStateFile() });
  onTestFinished(() => simulator.close());
  const { BVNK_HAWK_ID: id = '', BVNK_HAWK_KEY: key = '', BVNK_SIGNING_HOST: host = '' } = bvnkSandbox.values;
  const read = async (port: number) => {
    const target = `/platform/v1/customers/${HARBOR}`;
    const authorization = hawk({ method: 'GET', target, host, port, id, key });
    const answer = await request(`${simulator.url}${target}`, { headers: { authorization } });
    await answer.body.dump();
    return answer.statusCode;
  };
  expect(await read(443)).toBe(200);
  expect(await read(Number(new URL(simulator.url).port))).toBe(401);
});

test('tests get customers of their own, and faults that hit these alone', async () => {
  const simulator = await startSimulator({ signingHost: null });
  onTestFinished(() => simulator.close());
  const { hostname, port } = new URL(simulator.url);
  const send = async (method: 'GET' | 'PUT' | 'PATCH', id: string, part = '') => {
    const target = `/platform/v1/customers/${id}${part}`;
    const answer = await request(`${simulator.url}${target}`, {
      method,
      headers: {
        'content-type': 'application/json',
        authorization: hawk({ method, target, host: hostname, port }),
      },
      body: method === 'GET' ? null : JSON.stringify({ individual: {}, associates: [] }),
    });
    await answer.body.dump();
    return answer.statusCode;
  };
  const company = await simulator.newUser('verifiedCompany', { riskScore: 'HIGH' });
  const person = await simulator.newUser('pendingIndividual');
  const original = await simulator.profileOf(DEMO.verifiedCompany);
  const profile = await simulator.profileOf(company);
  expect(profile).toMatchObject({ reference: company, status: 'VERIFIED', riskScore: 'HIGH' });
  const references = (of: Wire) => of.company.associates.map((associate: Wire) => associate.person.reference);
  expect(references(original).some((one: string) => references(profile).includes(one))).toBe(false);

  const down = { kind: 'status', status: 503 };
  await simulator.faultOnWrite(company, down);
  await simulator.faultOnWrite(person, down);
  await simulator.faultOnRead(person, down);
  await simulator.faultOnAssociates(company, down);
  expect(await send('PUT', DEMO.verifiedCompany)).toBe(200);
  expect(await send('GET', company)).toBe(200);
  expect([await send('PUT', company), await send('PUT', company)]).toEqual([503, 200]);
  expect([await send('PUT', company, '/associates'), await send('PUT', company, '/associates')]).toEqual([
    503, 200,
  ]);
  expect([await send('GET', person), await send('GET', person)]).toEqual([503, 200]);
  expect([await send('PATCH', person), await send('PATCH', person)]).toEqual([503, 200]);
  const seen = (await simulator.writesOf(company)).map((one) => `${one.method} ${one.status}`);
  expect(seen).toEqual(['PUT 503', 'PUT 200', 'PUT 503', 'PUT 200']);
  expect(await simulator.requestsOf(person)).toHaveLength(4);
});
