import { expect, test } from 'vitest';
import { type Answer, errorsOf, HARBOR, NORA, PACIFIC, start, THORNBURY } from './harness.ts';

test('what is left out stays, or is cleared where PUT replaces', async () => {
  const { put, get, switches } = await start();
  const before = await get(HARBOR);
  const { name, ...others } = before.company;
  expect((await put(HARBOR, { name: 'New Name' })).body.company).toEqual({ ...others, name: 'New Name' });
  expect((await put(HARBOR, {})).body.company).toEqual({ ...others, name: 'New Name' });

  await switches({ companyUpdate: 'replace' });
  expect(errorsOf(await put(HARBOR, { description: 'No name' }))).toEqual(['name']);
  const { description, address, ...kept } = others;
  expect((await put(HARBOR, { name: 'Alone' })).body.company).toEqual({ ...kept, name: 'Alone' });
});

test('an address is replaced whole, or merged by switch', async () => {
  const { put, get, switches } = await start();
  const { address } = (await get(HARBOR)).company;
  const sent = { addressLine1: '1 New Street', city: 'Reno', countryCode: 'US' };
  expect((await put(HARBOR, { address: sent })).body.company.address).toEqual(sent);
  await put(HARBOR, { address });
  await switches({ addressUpdate: 'merge' });
  expect((await put(HARBOR, { address: sent })).body.company.address).toEqual({ ...address, ...sent });
  const { addressLine2, ...withoutSecond } = { ...address, ...sent };
  expect((await put(HARBOR, { address: { addressLine2: null } })).body.company.address).toEqual(
    withoutSecond,
  );
});

test('null empties a description and parts of an address; how empty looks is a switch', async () => {
  const { put, switches } = await start();
  const emptied = { description: null, address: { addressLine1: '1 New Street', addressLine2: null } };
  const { company } = (await put(HARBOR, emptied)).body;
  expect(company).not.toHaveProperty('description');
  expect(company.address).toEqual({ addressLine1: '1 New Street' });
  await switches({ emptyValues: 'null' });
  expect((await put(HARBOR, emptied)).body.company).toMatchObject(emptied);
});

test.each([
  [{ name: null }, ['name']],
  [{ name: '  ' }, ['name']],
  [{ name: 7 }, ['name']],
  [{ address: null }, ['address']],
  [{ address: 'San Diego' }, ['address']],
  [{ address: { city: 7 } }, ['address.city']],
  [{ address: { countryCode: 'us' } }, ['address.countryCode']],
  [{ address: { countryCode: 'USA' } }, ['address.countryCode']],
  [{ address: { countryCode: 'ZZ' } }, ['address.countryCode']],
])('%j is refused, naming %j, and changes nothing', async (body, fields) => {
  const { put, get } = await start();
  const before = await get(HARBOR);
  const answer = await put(HARBOR, { description: 'Also sent', ...body });
  expect(answer.status).toBe(400);
  expect(errorsOf(answer)).toEqual(fields);
  expect(await get(HARBOR)).toEqual(before);
});

test('an address may be sent in part, or must be whole by switch', async () => {
  const { put, switches } = await start();
  expect((await put(HARBOR, { address: { city: 'Reno' } })).status).toBe(200);
  await switches({ strictAddress: true });
  expect(errorsOf(await put(HARBOR, { address: { city: 'Reno' } }))).toEqual([
    'address.addressLine1',
    'address.postalCode',
    'address.countryCode',
  ]);
});

test('fields that an update does not know are ignored, or refused by switch', async () => {
  const { put, get, switches } = await start();
  const before = await get(HARBOR);
  const body = {
    status: 'VERIFIED',
    company: { name: 'Nested' },
    registrationNumber: '1',
    address: { ...before.company.address, state: 'CA' },
  };
  const answer = await put(HARBOR, body);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual(before);
  await switches({ unknownFields: 'refuse' });
  expect(errorsOf(await put(HARBOR, body))).toEqual([
    'status',
    'company',
    'registrationNumber',
    'address.state',
  ]);
  expect((await put(HARBOR, { address: before.company.address })).status).toBe(200);
});

test('a verified company stays verified, or starts over by switch', async () => {
  const { put, get, switches } = await start();
  expect((await put(THORNBURY, { name: 'Thornbury Pots Ltd' })).body.status).toBe('VERIFIED');
  await switches({ updateOfVerified: 'reopens' });
  expect((await put(THORNBURY, { name: 'Thornbury Pots Ltd' })).body.status).toBe('VERIFIED');
  expect((await put(THORNBURY, { name: 'Thornbury Ceramics Ltd' })).body.status).toBe('PENDING');
  expect((await get(THORNBURY)).status).toBe('PENDING');
});

test('an individual is no company', async () => {
  const { put, putAssociates } = await start();
  for (const answer of [await put(NORA, { name: 'Nora' }), await putAssociates(NORA, [])]) {
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual(['type']);
  }
});

test('a terminated customer can be read and not changed, and so in whatever status the switch says', async () => {
  const { put, putStatus, putAssociates, get, switches } = await start();
  expect((await get(PACIFIC)).status).toBe('TERMINATED');
  const tries = [
    () => put(PACIFIC, { name: 'Back' }),
    () => putStatus(PACIFIC, 'PENDING'),
    () => putAssociates(PACIFIC, []),
  ];
  for (const send of tries) expect((await send()).status).toBe(400);
  expect((await get(PACIFIC)).company.name).toBe('Pacific Crest Imports Inc.');
  await switches({ lockedStatuses: ['VERIFIED'] });
  for (const send of tries) expect((await send()).status).toBe(200);
  expect((await put(THORNBURY, { name: 'Locked' })).status).toBe(400);
});

test('setting a status may be beyond the credentials', async () => {
  const { putStatus, get } = await start({ switches: { partnerSetsStatus: false } });
  const answer = await putStatus(HARBOR, 'VERIFIED');
  expect(answer.status).toBe(403);
  expect(answer.body.code).toBe('MER-PAY-1000');
  expect((await get(HARBOR)).status).toBe('PENDING');
});

test('what is no JSON object gets 400, and what does not say that it is JSON 415 or 400', async () => {
  const { api, switches } = await start();
  const send = (body: unknown, contentType: string): Promise<Answer> =>
    api('PUT', `/customers/${HARBOR}`, body, { 'content-type': contentType });
  for (const body of ['{"name":', '[]', '"name"', 'null']) {
    const answer = await send(body, 'application/json');
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('MER-PAY-5040');
  }
  expect((await send({ name: 'Ok' }, 'application/json; charset=utf-8')).status).toBe(200);
  expect((await send({ name: 'Ok' }, 'text/plain')).status).toBe(415);
  await switches({ badContentType: 400 });
  expect((await send({ name: 'Ok' }, 'text/plain')).status).toBe(400);
});

test.each([
  ['GET', '/nowhere', 404],
  ['GET', `/customers/${HARBOR}/wallets`, 404],
  ['GET', '/customers/', 404],
  ['DELETE', `/customers/${HARBOR}`, 405],
  ['GET', `/customers/${HARBOR}/status`, 405],
  ['PATCH', `/customers/${HARBOR}/associates`, 405],
  ['PUT', '/customers', 405],
])('%s %s gives %i', async (method, path, status) => {
  const { api } = await start();
  const answer = await api(method, path, method === 'GET' ? undefined : {});
  expect(answer.status).toBe(status);
  expect(answer.body.code).toBe('MER-PAY-3003');
});

test('a page that is not JSON, as a firewall gives, can be had instead of any answer', async () => {
  const { put, get, fault } = await start();
  await fault({ kind: 'html', status: 403 }, { method: 'PUT', path: HARBOR, times: 1 });
  const answer = await put(HARBOR, { name: 'Blocked' });
  expect(answer.status).toBe(403);
  expect(answer.headers['content-type']).toMatch(/html/);
  expect((await get(HARBOR)).company.name).toBe('Harbor Lane Trading LLC');
});

test('a fault with a status alone has the shape of the other errors', async () => {
  const { put, fault } = await start();
  await fault({ kind: 'status', status: 503 }, { method: 'PUT', times: 1 });
  const { status, body } = await put(HARBOR, {});
  expect(status).toBe(503);
  expect(body).toMatchObject({ status: 'Service Unavailable', traceId: expect.any(String) });
});
