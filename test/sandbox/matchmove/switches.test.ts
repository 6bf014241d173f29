import { expect, test } from 'vitest';
import { JOHN, MARIA, start } from './harness.ts';

test('type and preferred_name are optional, or required by switch', async () => {
  const { put, switches } = await start();
  expect((await put(JOHN, { first_name: 'Johnny' })).status).toBe(200);
  await switches({ strictRequired: true });
  const refused = await put(JOHN, { first_name: 'Johnny' });
  expect(refused.status).toBe(400);
  expect(refused.body.source).toEqual(['type', 'preferred_name']);
  expect(
    (await put(JOHN, { first_name: 'Johnny', type: 'customer', preferred_name: 'John Smith' })).status,
  ).toBe(200);
});

test('a frozen name with its current value passes, so that required ones can be sent; not so by switch', async () => {
  const { put, switches } = await start();
  const body = { type: 'customer', preferred_name: 'Maria Santos', job_title: 'Baker' };
  expect((await put(MARIA, body)).body.job_title).toBe('Baker');
  await switches({ frozenSameValue: 'refused' });
  const refused = await put(MARIA, body);
  expect(refused.status).toBe(400);
  expect(refused.body.source).toEqual(['preferred_name']);
});

test('PUT answers with the whole profile, the id or nothing', async () => {
  const { put, get, switches } = await start();
  expect((await put(JOHN, { job_title: 'Baker' })).body).toEqual(await get(JOHN));
  await switches({ putAnswer: 'id' });
  expect((await put(JOHN, { job_title: 'Cook' })).body).toEqual({ id: JOHN });
  await switches({ putAnswer: 'nothing' });
  const nothing = await put(JOHN, { job_title: 'Clerk' });
  expect([nothing.status, nothing.text]).toEqual([204, '']);
  expect((await get(JOHN)).job_title).toBe('Clerk');
});

test('nested objects merge by key, or are replaced one by one by switch', async () => {
  const { put, get, switches } = await start();
  const before = await get(JOHN);
  const change = { addresses: { residential: { city: 'Davao' } }, birth: { city: 'Davao' } };
  expect((await put(JOHN, change)).body).toMatchObject({
    addresses: { ...before.addresses, residential: { ...before.addresses.residential, city: 'Davao' } },
    birth: { ...before.birth, city: 'Davao' },
  });
  await switches({ objectMerge: 'shallow' });
  const after = (await put(JOHN, change)).body;
  expect(after.addresses).toEqual({ ...before.addresses, residential: { city: 'Davao' } });
  expect(after.birth).toEqual({ city: 'Davao' });
});

test('an empty value clears, is ignored or is refused', async () => {
  const { put, get, switches } = await start();
  const before = await get(JOHN);
  const body = {
    middle_name: '',
    job_title: null,
    birth: { city: null },
    addresses: { billing: null },
    metadata: null,
  };
  await switches({ emptyValues: 'refuse' });
  const refused = await put(JOHN, body);
  expect(refused.status).toBe(400);
  expect(refused.body.source).toEqual(Object.keys(body));
  await switches({ emptyValues: 'ignore' });
  expect((await put(JOHN, body)).status).toBe(200);
  expect(await get(JOHN)).toEqual({ ...before, date_updated: expect.any(String) });
  await switches({ emptyValues: 'clear' });
  const cleared = (await put(JOHN, body)).body;
  expect(cleared).toMatchObject({ middle_name: '', job_title: '', metadata: null });
  expect(cleared.addresses.billing).toEqual({});
  expect(cleared.birth).toEqual({ ...before.birth, city: '' });
});

test('unknown and response-only fields are ignored, or refused by switch', async () => {
  const { put, get, switches } = await start();
  const before = await get(JOHN);
  const body = { status: 'active', id: 'x', kyc_status: 'completed', favourite_colour: 'blue' };
  expect((await put(JOHN, body)).status).toBe(200);
  expect(await get(JOHN)).toEqual({ ...before, date_updated: expect.any(String) });
  await switches({ unknownFields: 'refuse' });
  expect((await put(JOHN, body)).body.source).toEqual(Object.keys(body));
});

test("the father's details are taken under both names, or one by switch", async () => {
  const { put, switches } = await start();
  const father = async (key: string, name: string) =>
    (await put(JOHN, { [key]: { first_name: name } })).body.father_details.first_name;
  expect(await father('father_details', 'One')).toBe('One');
  expect(await father('fathers_details', 'Two')).toBe('Two');
  await switches({ fatherDetailsKey: 'fathers_details' });
  expect(await father('father_details', 'Three')).toBe('Two');
  expect(await father('fathers_details', 'Four')).toBe('Four');
  await switches({ fatherDetailsKey: 'father_details' });
  expect(await father('fathers_details', 'Five')).toBe('Four');
  expect(await father('father_details', 'Six')).toBe('Six');
});

test('enumerations come as strings, as codes with descriptions, or as keys with values', async () => {
  const { api, switches } = await start();
  const list = async (name: string) => (await api('GET', `/v2/users/enumerations/${name}`)).body;
  expect(await list('titles')).toEqual(['Mr', 'Miss', 'Dr', 'Mrs', 'Madam']);
  expect(await list('nationalities')).toContain('PHL');
  expect(await list('mobile_country_codes')).toContain('63');
  for (const name of ['genders', 'marital_status', 'document_types', 'file_types']) {
    expect((await list(name)).length).toBeGreaterThan(0);
  }
  await switches({ enumerationShape: 'code_description' });
  expect((await list('document_types'))[3]).toEqual({
    code: 'front_of_id_document',
    description: 'front of id document',
  });
  await switches({ enumerationShape: 'key_value' });
  expect((await list('genders'))[0]).toEqual({ key: 'male', value: 'male' });
});

test('enumerated values pass in any case, or exactly by switch', async () => {
  const { put, switches } = await start();
  expect((await put(JOHN, { gender: 'MALE', marital_status: 'MARRIED', title: 'MADAM' })).body.gender).toBe(
    'MALE',
  );
  await switches({ enumerationCase: 'exact' });
  expect((await put(JOHN, { gender: 'MALE' })).status).toBe(400);
  expect((await put(JOHN, { gender: 'male' })).status).toBe(200);
});

test('values whose rule is not published are free, or judged by switch', async () => {
  const { put, switches } = await start();
  const body = { employment_type: 'ASTRONAUT', identification: { primary: { id_type: 'library_card' } } };
  expect((await put(JOHN, body)).status).toBe(200);
  await switches({ strictEnumerations: true });
  expect((await put(JOHN, body)).body.source).toEqual(['identification.primary.id_type', 'employment_type']);
});

test('a switch that does not exist, or a value it cannot have, is refused and changes nothing', async () => {
  const { switches, control } = await start();
  const before = await control('GET', '/switches');
  await expect(switches({ pendingAtEvidnce: 'stays' })).rejects.toThrow('400');
  await expect(switches({ bankDelayMs: 7, pendingAtEvidence: 'perhaps' })).rejects.toThrow('400');
  expect(await control('GET', '/switches')).toEqual(before);
});
