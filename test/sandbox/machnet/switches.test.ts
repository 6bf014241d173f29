import { expect, test } from 'vitest';
import { AMARA, CASCADIA, fieldsOf, image, LAKEVIEW, start, TENZIN, TEODOR, type Wire } from './harness.ts';

test('a frozen field with a new value refuses the request, or is passed over by switch', async () => {
  const { patch, get, switches } = await start();
  const body = {
    email: 'x@y.example',
    country: 'CA',
    city: 'San Jose',
    virtual_documents: [
      { document_type: 'SSN', document_value: '900550999' },
      { document_type: 'PASSPORT', document_value: 'X1' },
    ],
  };
  expect((await patch(AMARA, body)).status).toBe(400);
  await switches({ frozenNewValue: 'ignored' });
  const before = await get(AMARA);
  const answer = await patch(AMARA, body);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    ...before,
    city: 'San Jose',
    virtual_documents: [
      ...before.virtual_documents,
      { document_type: 'PASSPORT', document_value: 'X1', id: expect.any(String) },
    ],
  });
});

test('a frozen field with its current value passes, or is refused by switch', async () => {
  const { patch, recordOf, switches } = await start();
  const { email, virtual_documents } = (await recordOf(AMARA)).profile;
  const body = { email, country: 'US', city: 'San Jose', virtual_documents };
  expect((await patch(AMARA, body)).status).toBe(200);
  await switches({ frozenSameValue: 'refused' });
  expect(Object.keys(fieldsOf(await patch(AMARA, body))).sort()).toEqual([
    'country',
    'email',
    'virtual_documents.1',
  ]);
  expect((await patch(TENZIN, { email, city: 'San Jose' })).status).toBe(200);
});

test('a suspended user can be changed by switch, any other status can be closed', async () => {
  const { patch, switches } = await start({ switches: { updatesRefusedFor: [] } });
  expect((await patch(TEODOR, { city: 'San Jose' })).body).toMatchObject({
    city: 'San Jose',
    status: 'SUSPENDED',
  });
  await switches({ updatesRefusedFor: ['UNVERIFIED'] });
  expect((await patch(TENZIN, { city: 'San Jose' })).status).toBe(400);
});

test('another id in the body is refused, or ignored by switch', async () => {
  const { patch, switches } = await start();
  expect((await patch(TENZIN, { id: AMARA })).status).toBe(400);
  await switches({ differentId: 'ignored' });
  expect((await patch(TENZIN, { id: AMARA, city: 'San Jose' })).body).toMatchObject({
    id: TENZIN,
    city: 'San Jose',
  });
});

test('unknown fields are ignored, or refused by switch, those of the other kind too', async () => {
  const { patch, switches } = await start();
  const body = { status: 'VERIFIED', last_name: 'X', favourite_colour: 'blue', id: LAKEVIEW };
  expect((await patch(LAKEVIEW, body)).status).toBe(200);
  await switches({ unknownFields: 'refused' });
  expect(Object.keys(fieldsOf(await patch(LAKEVIEW, body)))).toEqual([
    'status',
    'last_name',
    'favourite_colour',
  ]);
});

test('the ip address changes always, or not once verified by switch', async () => {
  const { patch, switches } = await start();
  const body = { ip_address: '198.51.100.7' };
  expect((await patch(AMARA, body)).body.ip_address).toBe('198.51.100.7');
  await switches({ ipAddressOnceVerified: 'frozen' });
  expect((await patch(AMARA, body)).status).toBe(200);
  expect((await patch(AMARA, { ip_address: '198.51.100.8' })).status).toBe(400);
  expect((await patch(TENZIN, { ip_address: '2001:db8::1' })).body.ip_address).toBe('2001:db8::1');
});

test('null is refused, ignored, or takes the field away', async () => {
  const { patch, get, switches } = await start();
  const body = {
    occupation: null,
    company_details: { address: null },
    virtual_documents: [{ document_type: 'PASSPORT', document_value: 'X1', country: null }],
  };
  const before = await get(AMARA);
  const refused = await patch(AMARA, body);
  expect(Object.keys(fieldsOf(refused)).sort()).toEqual([
    'company_details.address',
    'occupation',
    'virtual_documents.0.country',
  ]);
  await switches({ nullValues: 'ignored' });
  expect((await patch(AMARA, body)).body).toMatchObject({
    occupation: before.occupation,
    company_details: before.company_details,
  });
  await switches({ nullValues: 'cleared' });
  const cleared = (await patch(AMARA, body)).body;
  expect(cleared).not.toHaveProperty('occupation');
  expect(cleared.company_details).toEqual({
    company_name: before.company_details.company_name,
    phone_number: before.company_details.phone_number,
  });
  expect((await patch(AMARA, { gender: null })).status).toBe(400);
});

test('an optional text may be empty, or not by switch; the middle name always', async () => {
  const { patch, switches } = await start();
  const body = { occupation: '', company_details: { address: '' } };
  expect((await patch(TENZIN, body)).body).toMatchObject(body);
  await switches({ emptyTexts: 'refused' });
  expect(Object.keys(fieldsOf(await patch(TENZIN, body)))).toEqual(['occupation', 'company_details.address']);
  expect((await patch(TENZIN, { middle_name: '', address_line2: '' })).status).toBe(200);
});

test('texts are as long as the switch says', async () => {
  const { patch, switches } = await start();
  expect((await patch(TENZIN, { city: 'x'.repeat(255) })).status).toBe(200);
  await switches({ longestText: 20 });
  expect((await patch(TENZIN, { city: 'x'.repeat(21) })).status).toBe(400);
  expect((await patch(TENZIN, { city: 'x'.repeat(20) })).status).toBe(200);
});

test('objects merge part by part, or are replaced by switch', async () => {
  const { patch, get, switches } = await start();
  const { mailing_address } = await get(CASCADIA);
  const body = { mailing_address: { city: 'Tacoma' } };
  expect((await patch(CASCADIA, body)).body.mailing_address).toEqual({ ...mailing_address, city: 'Tacoma' });
  await switches({ objectMerge: 'shallow' });
  expect((await patch(CASCADIA, body)).body.mailing_address).toEqual({ city: 'Tacoma' });
});

test('a number replaces the entry of its type, or merges into it by switch', async () => {
  const { patch, get, switches } = await start();
  const [licence] = (await get(AMARA)).virtual_documents;
  const body = { virtual_documents: [{ document_type: 'DRIVING_LICENCE', document_value: 'D1' }] };
  await switches({ virtualDocumentUpsert: 'merges' });
  expect((await patch(AMARA, body)).body.virtual_documents[0]).toEqual({ ...licence, document_value: 'D1' });
  await switches({ virtualDocumentUpsert: 'replaces' });
  expect((await patch(AMARA, body)).body.virtual_documents[0]).toEqual({
    document_type: 'DRIVING_LICENCE',
    document_value: 'D1',
    id: licence.id,
  });
});

test('values of open lists are free, or only those of the page by switch', async () => {
  const { patch, switches } = await start();
  const body: Wire = { user_scope: 'SCIENCE', transaction_frequency: 'HOURLY', number_of_employee: 'MANY' };
  expect((await patch(LAKEVIEW, body)).status).toBe(200);
  await switches({ enumerations: 'seen' });
  const papers = [{ document_type: 'LIBRARY_CARD', document_value: image('card') }];
  expect(
    Object.keys(fieldsOf(await patch(LAKEVIEW, { ...body, physical_documents: papers }))).sort(),
  ).toEqual([
    'number_of_employee',
    'physical_documents.0.document_type',
    'transaction_frequency',
    'user_scope',
  ]);
  const seen = { user_scope: 'ARTS_ENTERTAINMENT', transaction_frequency: 'WEEKLY', business_type: 'LLC' };
  expect((await patch(LAKEVIEW, seen)).status).toBe(200);
});

test('the number of transactions goes in as text, or as a number too by switch', async () => {
  const { patch, switches } = await start();
  expect((await patch(LAKEVIEW, { number_of_transaction_per_month: 7 })).status).toBe(400);
  await switches({ transactionCountIn: 'text_or_number' });
  for (const [sent, shown] of [
    [7, 7],
    ['8', 8],
  ] as const) {
    const { body } = await patch(LAKEVIEW, { number_of_transaction_per_month: sent });
    expect(body.number_of_transaction_per_month).toBe(shown);
  }
  expect((await patch(LAKEVIEW, { number_of_transaction_per_month: 1.5 })).status).toBe(400);
});

test('an SSN has nine digits, or any form by switch', async () => {
  const { patch, switches } = await start();
  const body = { virtual_documents: [{ document_type: 'SSN', document_value: '111-11-1112' }] };
  expect((await patch(TENZIN, body)).status).toBe(400);
  await switches({ ssnFormat: 'any' });
  expect((await patch(TENZIN, body)).body.virtual_documents[0].document_value).toBe('*******1112');
});

test('documents are images or PDF, or anything by switch', async () => {
  const { patch, switches } = await start();
  const body = {
    physical_documents: [{ document_type: 'EIN', document_value: 'data:text/plain;base64,SUQs' }],
  };
  expect((await patch(LAKEVIEW, body)).status).toBe(400);
  await switches({ documentMedia: 'any' });
  expect((await patch(LAKEVIEW, body)).status).toBe(200);
  const bare = { physical_documents: [{ document_type: 'EIN', document_value: 'SUQs' }] };
  expect((await patch(LAKEVIEW, bare)).status).toBe(400);
});

test('answers do not tell the kind of a user, or do by switch', async () => {
  const { patch, get, switches } = await start();
  for (const user of [await get(AMARA), (await patch(CASCADIA, {})).body]) {
    expect(user).not.toHaveProperty('type');
    expect(user).not.toHaveProperty('business');
  }
  await switches({ kindInAnswers: 'present' });
  expect(await get(AMARA)).toMatchObject({ type: 'SEND', business: false });
  expect((await patch(CASCADIA, {})).body).toMatchObject({ type: 'SEND', business: true });
});

test('KYC starts in any status by switch, and a refusal can be an unsuccessful 200', async () => {
  const { startKyc, get, switches } = await start({ switches: { kycRefusal: 'success_false' } });
  const refused = await startKyc(AMARA);
  expect([refused.status, refused.body]).toEqual([200, { success: false, status: 'VERIFIED' }]);
  expect((await get(AMARA)).status).toBe('VERIFIED');
  await switches({ kycRefusedFor: [] });
  expect((await startKyc(AMARA)).body).toEqual({ success: true, status: 'IN_PROGRESS' });
});

test('cip-info of a user who has handed in nothing is empty, or 404 by switch', async () => {
  const { api, switches } = await start();
  expect((await api('GET', `/users/${TENZIN}/cip-info`)).body.cip_info).toEqual({});
  await switches({ cipWhileUnverified: 'not_found' });
  expect((await api('GET', `/users/${TENZIN}/cip-info`)).status).toBe(404);
  expect((await api('GET', `/users/${AMARA}/cip-info`)).status).toBe(200);
});

test('an error is nested, flat, or has no body', async () => {
  const { patch, switches } = await start();
  const inner = {
    code: 'VALIDATION_ERROR',
    message: expect.any(String),
    fields: { country: 'not updatable' },
  };
  expect((await patch(TENZIN, { country: 'CA' })).body).toEqual({ error: inner });
  await switches({ errorShape: 'flat' });
  expect((await patch(TENZIN, { country: 'CA' })).body).toEqual(inner);
  await switches({ errorShape: 'none' });
  const bare = await patch(TENZIN, { country: 'CA' });
  expect([bare.status, bare.text]).toEqual([400, '']);
});

test('a switch that does not exist, or a value it cannot have, is refused and changes nothing', async () => {
  const { switches, control } = await start();
  const before = await control('GET', '/switches');
  await expect(switches({ frozenNewValu: 'ignored' })).rejects.toThrow('400');
  await expect(switches({ kycDelayMs: 7, frozenNewValue: 'perhaps' })).rejects.toThrow('400');
  expect(await control('GET', '/switches')).toEqual(before);
});
