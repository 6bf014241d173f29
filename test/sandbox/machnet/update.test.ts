import { expect, test } from 'vitest';
import {
  AMARA,
  CASCADIA,
  fieldsOf,
  INGRID,
  image,
  LAKEVIEW,
  RAFAEL,
  start,
  TENZIN,
  TEODOR,
  type Wire,
} from './harness.ts';

test('what is not sent stays, at the top and inside objects', async () => {
  const { patch, get } = await start();
  const before = await get(AMARA);
  const { status, body } = await patch(AMARA, {
    address_line1: '1 Main St',
    city: 'San Jose',
    company_details: { company_name: 'Nova Ltd' },
  });
  expect(status).toBe(200);
  expect(body).toEqual({
    ...before,
    address_line1: '1 Main St',
    city: 'San Jose',
    company_details: { ...before.company_details, company_name: 'Nova Ltd' },
  });
  expect((await patch(AMARA, {})).body).toEqual(body);
});

test('an update never starts verification, in whatever status', async () => {
  const { patch, get, webhooks } = await start();
  for (const id of [TENZIN, AMARA, RAFAEL, INGRID]) {
    const { status } = await get(id);
    expect((await patch(id, { city: 'San Jose' })).body.status).toBe(status);
    expect((await get(id)).status).toBe(status);
  }
  expect(await webhooks()).toEqual([]);
});

test('one frozen field refuses the whole request, and each is named', async () => {
  const { patch, get } = await start();
  const before = await get(AMARA);
  const answer = await patch(AMARA, {
    city: 'San Jose',
    email: 'x@y.example',
    country: 'CA',
    last_name: 'Nova',
  });
  expect(answer.status).toBe(400);
  expect(answer.body).toEqual({
    error: {
      code: 'VALIDATION_ERROR',
      message: expect.any(String),
      fields: {
        email: 'not updatable for verified user',
        country: 'not updatable',
        last_name: 'not updatable for verified user',
      },
    },
  });
  expect(answer.text).not.toMatch(/x@y|Nova/);
  expect(await get(AMARA)).toEqual(before);
});

test('frozen fields may come with their current values, as forms and the sample send them', async () => {
  const { patch, get, recordOf } = await start();
  const { first_name, middle_name, last_name, date_of_birth, email, country, gender, user_scope } =
    await get(AMARA);
  const { virtual_documents } = (await recordOf(AMARA)).profile;
  const same = { first_name, middle_name, last_name, date_of_birth, email, country, gender, user_scope };
  const before = await recordOf(AMARA);
  const answer = await patch(AMARA, { ...same, type: 'SEND', virtual_documents, id: AMARA });
  expect(answer.status).toBe(200);
  expect(await recordOf(AMARA)).toEqual(before);
  expect((await patch(CASCADIA, { business: true, country: 'US' })).status).toBe(200);
});

test('a middle name that was never set is as good as an empty one', async () => {
  const { patch, get, setStatus } = await start();
  await setStatus(TENZIN, 'VERIFIED');
  expect((await get(TENZIN)).middle_name).toBeUndefined();
  expect((await patch(TENZIN, { middle_name: '' })).status).toBe(200);
  expect((await patch(TENZIN, { middle_name: 'Q' })).status).toBe(400);
});

test('an empty middle name is kept as it came', async () => {
  const { patch, get } = await start();
  await patch(TENZIN, { middle_name: '', address_line2: '' });
  expect(await get(TENZIN)).toMatchObject({ middle_name: '', address_line2: '' });
});

test('the number of transactions goes in as text and comes back as a number', async () => {
  const { patch } = await start();
  for (const id of [LAKEVIEW, CASCADIA]) {
    const { status, body } = await patch(id, {
      number_of_transaction_per_month: '122',
      transaction_frequency: 'WEEKLY',
    });
    expect([status, body.number_of_transaction_per_month, body.transaction_frequency]).toEqual([
      200,
      122,
      'WEEKLY',
    ]);
  }
});

test('a mailing address merges part by part', async () => {
  const { patch, get } = await start();
  const before = (await get(CASCADIA)).mailing_address;
  const { body } = await patch(CASCADIA, { mailing_address: { city: 'Tacoma', country: 'CA' } });
  expect(body.mailing_address).toEqual({ ...before, city: 'Tacoma', country: 'CA' });
});

test('an id in the body is ignored when it is the own one and refused when it is another', async () => {
  const { patch, get } = await start();
  expect((await patch(TENZIN, { id: TENZIN, city: 'San Jose' })).body.city).toBe('San Jose');
  const answer = await patch(TENZIN, { id: AMARA, city: 'Fresno' });
  expect([answer.status, Object.keys(fieldsOf(answer))]).toEqual([400, ['id']]);
  expect(await get(TENZIN)).toMatchObject({ id: TENZIN, city: 'San Jose' });
});

test('fields of the other kind of user, answer-only fields and unknown ones change nothing', async () => {
  const { patch, recordOf } = await start();
  const before = await recordOf(LAKEVIEW);
  const foreign: Wire = {
    last_name: 'X',
    gender: 'male',
    occupation: 'Baker',
    company_details: {},
    type: 'SEND',
  };
  const own: Wire = {
    status: 'VERIFIED',
    created_at: '2020-01-01T00:00:00.000000',
    favourite_colour: 'blue',
  };
  expect((await patch(LAKEVIEW, { ...foreign, ...own })).status).toBe(200);
  expect(await recordOf(LAKEVIEW)).toEqual(before);
  const amara = await recordOf(AMARA);
  await patch(AMARA, { business: true, company_website: 'www.example.com', ...own });
  expect(await recordOf(AMARA)).toEqual(amara);
});

test('a suspended user can be read and not changed', async () => {
  const { patch, get } = await start();
  const before = await get(TEODOR);
  const answer = await patch(TEODOR, { city: 'San Jose' });
  expect([answer.status, answer.body.error.code]).toEqual([400, 'INVALID_USER_STATUS']);
  expect(await get(TEODOR)).toEqual(before);
});

const physical = (fields: object) => [
  { document_type: 'STATE_ID', document_value: image('front'), ...fields },
];
const virtual = (fields: object) => [{ document_type: 'STATE_ID', document_value: '123', ...fields }];

test.each([
  ['first_name', { first_name: '' }],
  ['last_name', { last_name: 7 }],
  ['first_name', { first_name: 'x'.repeat(256) }],
  ['middle_name', { middle_name: null }],
  ['mobile_phone', { mobile_phone: '+12106603032' }],
  ['mobile_phone', { mobile_phone: '210660303' }],
  ['mobile_phone', { mobile_phone: '1'.repeat(16) }],
  ['email', { email: 'tenzin' }],
  ['email', { email: '' }],
  ['state', { state: 'California' }],
  ['state', { state: 'ca' }],
  ['country', { country: 'USA' }],
  ['country', { country: 'XX' }],
  ['date_of_birth', { date_of_birth: '01/02/2000' }],
  ['date_of_birth', { date_of_birth: '2001-02-29' }],
  ['gender', { gender: 'FEMALE' }],
  ['user_scope', { user_scope: '' }],
  ['ip_address', { ip_address: '10.0.0.256' }],
  ['type', { type: 'BOTH' }],
  ['company_details', { company_details: 'ACME' }],
  ['company_details.phone_number', { company_details: { phone_number: 'none' } }],
  ['physical_documents', { physical_documents: {} }],
  ['physical_documents.0.document_type', { physical_documents: physical({ document_type: undefined }) }],
  ['physical_documents.0.document_value', { physical_documents: physical({ document_value: undefined }) }],
  ['physical_documents.0.document_value', { physical_documents: physical({ document_value: 'SUQs' }) }],
  [
    'physical_documents.0.document_value',
    { physical_documents: physical({ document_value: 'data:text/html;base64,SUQs' }) },
  ],
  ['physical_documents.0.document_value_back', { physical_documents: physical({ document_value_back: '' }) }],
  ['physical_documents.0.country', { physical_documents: physical({ country: 'USA' }) }],
  ['physical_documents.0.expiry_date', { physical_documents: physical({ expiry_date: 'soon' }) }],
  ['virtual_documents.0.document_value', { virtual_documents: virtual({ document_value: '' }) }],
  ['virtual_documents.0.expiry_date', { virtual_documents: virtual({ expiry_date: '2025-13-01' }) }],
  [
    'virtual_documents.0.document_value',
    { virtual_documents: virtual({ document_type: 'SSN', document_value: '*****1112' }) },
  ],
  [
    'virtual_documents.0.document_value',
    { virtual_documents: virtual({ document_type: 'SSN', document_value: '111-11-1112' }) },
  ],
])('an individual: a bad %s gives 400 and names it: %j', async (field, body) => {
  const { patch, recordOf } = await start();
  const before = await recordOf(TENZIN);
  const answer = await patch(TENZIN, { city: 'San Jose', ...body });
  expect([answer.status, Object.keys(fieldsOf(answer))]).toEqual([400, [field]]);
  expect(await recordOf(TENZIN)).toEqual(before);
});

test.each([
  ['number_of_transaction_per_month', { number_of_transaction_per_month: 122 }],
  ['number_of_transaction_per_month', { number_of_transaction_per_month: '12.5' }],
  ['number_of_transaction_per_month', { number_of_transaction_per_month: '-1' }],
  ['number_of_transaction_per_month', { number_of_transaction_per_month: '' }],
  ['business', { business: 'true' }],
  ['company_website', { company_website: 'not a site' }],
  ['mailing_address.state', { mailing_address: { state: 'Wash' } }],
  ['mailing_address.country', { mailing_address: { country: 'USA' } }],
  ['transaction_frequency', { transaction_frequency: '' }],
])('a business: a bad %s gives 400 and names it: %j', async (field, body) => {
  const { patch, recordOf } = await start();
  const before = await recordOf(LAKEVIEW);
  const answer = await patch(LAKEVIEW, body);
  expect([answer.status, Object.keys(fieldsOf(answer))]).toEqual([400, [field]]);
  expect(await recordOf(LAKEVIEW)).toEqual(before);
});

test('all bad values are named at once, none of them is repeated', async () => {
  const { patch } = await start();
  const answer = await patch(TENZIN, { email: 'secret-mail', state: 'Secret', first_name: '' });
  expect(Object.keys(fieldsOf(answer)).sort()).toEqual(['email', 'first_name', 'state']);
  expect(answer.text).not.toMatch(/secret/i);
});
