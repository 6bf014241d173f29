import { expect, test } from 'vitest';
import { errorsOf, HARBOR, NORA, person, seedUpdate, start } from './harness.ts';

const KEY = '86b5f133-9ee8-4f67-8747-7c9d0894a68b';
const company = { type: 'COMPANY', company: { ...seedUpdate, associates: [person('Ada', 'Kline')] } };
const idempotency = (key: string) => ({ 'x-idempotency-key': key });

test('a company is created pending, with links, and can be read and updated', async () => {
  const { api, get, put } = await start();
  const created = await api('POST', '/customers', company);
  expect(created.status).toBe(201);
  const { reference } = created.body;
  expect(created.body).toEqual({
    reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
    status: 'PENDING',
    type: 'COMPANY',
    company: {
      ...seedUpdate,
      associates: [
        {
          person: { firstName: 'Ada', lastName: 'Kline', reference: expect.any(String) },
          verification: { url: expect.any(String), status: 'infoRequired' },
        },
      ],
      verification: { url: expect.any(String), status: 'infoRequired' },
    },
    riskScore: 'LOW',
  });
  expect(await get(reference)).toEqual(created.body);
  expect((await put(reference, { name: 'Other' })).body.company.name).toBe('Other');
});

test('an individual is created, its type in either case', async () => {
  const { api, get } = await start();
  const individual = { firstName: 'Ada', lastName: 'Kline', dateOfBirth: '1990-05-12' };
  const contact = { emailAddress: 'ada@example.com', phoneNumber: '+16195550143' };
  for (const type of ['INDIVIDUAL', 'individual']) {
    const { status, body } = await api('POST', '/customers', {
      type,
      individual: { ...individual, ...contact },
    });
    expect(status).toBe(201);
    expect(await get(body.reference)).toMatchObject({
      type: 'INDIVIDUAL',
      individual: { person: individual, details: { contactInfo: contact } },
      verification: { status: 'infoRequired' },
    });
  }
});

test.each([
  [{}, ['type', 'company']],
  [{ type: 'CHARITY', company: { name: 'x' } }, ['type']],
  [{ type: 'COMPANY', company: {} }, ['company.name']],
  [{ type: 'INDIVIDUAL', company: { name: 'x' } }, ['individual']],
  [{ type: 'COMPANY', company: { name: 'x' }, riskScore: 'NONE' }, ['riskScore']],
  [
    { type: 'COMPANY', company: { name: 'x', associates: [{ person: { firstName: 'A' } }] } },
    ['company.associates[0].person.lastName'],
  ],
])('%j creates nobody', async (body, fields) => {
  const { api, control } = await start();
  const before = await control('GET', '/users');
  const answer = await api('POST', '/customers', body);
  expect(answer.status).toBe(400);
  expect(errorsOf(answer).sort()).toEqual([...fields].sort());
  expect(await control('GET', '/users')).toEqual(before);
});

test('the same key and body give the same customer, as it is now; another body gets 400', async () => {
  const { api, put, control } = await start();
  const count = async () => (await control('GET', '/users')).length;
  const before = await count();
  const { reference } = (await api('POST', '/customers', company, idempotency(KEY))).body;
  await put(reference, { name: 'Meanwhile' });
  const again = await api('POST', '/customers', company, idempotency(KEY));
  expect(again.status).toBe(200);
  expect(again.body).toMatchObject({ reference, company: { name: 'Meanwhile' } });
  const other = { ...company, riskScore: 'HIGH' };
  const refused = await api('POST', '/customers', other, idempotency(KEY));
  expect(refused.status).toBe(400);
  expect(refused.body.message).toMatch(/already exists/);
  expect(await count()).toBe(before + 1);
  const fresh = idempotency('96b5f133-9ee8-4f67-8747-7c9d0894a68b');
  expect((await api('POST', '/customers', company, fresh)).body.reference).not.toBe(reference);
  expect((await api('POST', '/customers', company)).status).toBe(201);
});

test('a failure is not remembered under its key', async () => {
  const { api } = await start();
  expect((await api('POST', '/customers', { type: 'COMPANY' }, idempotency(KEY))).status).toBe(400);
  expect((await api('POST', '/customers', company, idempotency(KEY))).status).toBe(201);
});

test('a key that is no UUID is refused', async () => {
  const { api } = await start();
  for (const key of ['1', 'x'.repeat(36)]) {
    const answer = await api('POST', '/customers', company, idempotency(key));
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual(['X-Idempotency-Key']);
  }
});

test('an external reference is unique, and its refusal has a shape of its own', async () => {
  const { api, get } = await start();
  const body = { ...company, externalReference: 'ours-1' };
  const created = await api('POST', '/customers', body);
  expect((await get(created.body.reference)).externalReference).toBe('ours-1');
  const refused = await api('POST', '/customers', body);
  expect(refused.status).toBe(400);
  expect(refused.body).toEqual({
    code: 'ACCOUNTS-2000',
    errors: { externalReference: [expect.any(String)] },
  });
});

test('what creating answers is a switch', async () => {
  const { api, switches } = await start();
  for (const status of [200, 202]) {
    await switches({ createAnswer: status });
    expect((await api('POST', '/customers', company)).status).toBe(status);
  }
});

test('keys of updates are not looked at, or remembered by switch', async () => {
  const { api, get, switches } = await start();
  const put = (name: string, id: string = HARBOR) =>
    api('PUT', `/customers/${id}`, { name }, idempotency(KEY));
  expect((await put('One')).body.company.name).toBe('One');
  expect((await put('Two')).body.company.name).toBe('Two');
  await switches({ updateIdempotency: 'remembered' });
  expect((await put('Three')).status).toBe(200);
  expect((await put('Four')).status).toBe(400);
  await api('PUT', `/customers/${HARBOR}`, { name: 'Five' });
  const again = await put('Three');
  expect(again.status).toBe(200);
  expect(again.body.company.name).toBe('Five');
  expect((await put('Three', NORA)).status).toBe(400);
  expect((await get(HARBOR)).company.name).toBe('Five');
});
