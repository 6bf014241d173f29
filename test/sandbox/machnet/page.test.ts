import { describe, expect, test } from 'vitest';
import { signWebhook } from '../../../src/sandbox/machnet/webhook.ts';
import { AMARA, CASCADIA, fieldsOf, image, LAKEVIEW, start, TENZIN } from './harness.ts';
import { samples, tables } from './page.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const EMAIL = 'tenzin@example.com';
const page = samples(EMAIL);

test("the page's individual sample is answered as the page says, but for the ids made here", async () => {
  const { patch, get } = await start();
  const before = await get(TENZIN);
  const { status, body } = await patch(TENZIN, page.individualRequest);
  expect(status).toBe(200);
  const withNewIds = (documents: object[]) =>
    documents.map((one) => ({ ...one, id: expect.stringMatching(UUID) }));
  expect(body).toEqual({
    ...page.individualAnswer,
    physical_documents: withNewIds(page.individualAnswer.physical_documents),
    virtual_documents: withNewIds(page.individualAnswer.virtual_documents),
  });
  expect(body.virtual_documents[1].document_value).toBe('*****1112');
  expect(before.first_name).not.toBe(body.first_name);
  expect(await get(TENZIN)).toEqual(body);
});

test("the page's business sample changes what it names and answers with the keys of the page", async () => {
  const { patch, get } = await start();
  const before = await get(LAKEVIEW);
  const { status, body } = await patch(LAKEVIEW, page.businessRequest);
  expect(status).toBe(200);
  expect(body).toEqual({
    ...before,
    number_of_transaction_per_month: 122,
    transaction_frequency: 'WEEKLY',
    physical_documents: [
      { document_type: 'CERTIFICATE_OF_INCORPORATION', id: expect.stringMatching(UUID) },
      { document_type: 'AUDITED_FINANCIALS', id: expect.stringMatching(UUID) },
    ],
  });
  const keys = Object.keys(page.businessAnswer);
  expect(Object.keys(body)).toEqual(expect.arrayContaining(keys));
  expect(body.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/);
});

const document = (document_type: string) => ({ document_type, document_value: image(document_type) });
const number = (document_type: string, document_value: string) => ({ document_type, document_value });
const mailing = {
  address_line1: '9 Pine Street',
  city: 'Tacoma',
  state: 'OR',
  country: 'CA',
  zipcode: '98402',
};

/** A new value for each row of the tables. */
const newValues: Record<string, unknown> = {
  first_name: 'Nova',
  middle_name: 'Quinn',
  last_name: 'Marlow',
  mobile_phone: '4155550199',
  email: 'nova@example.com',
  address_line1: '1 Main St',
  address_line2: 'Floor 3',
  city: 'San Jose',
  state: 'NV',
  country: 'CA',
  zipcode: '95112',
  date_of_birth: '1991-02-03',
  gender: 'other',
  user_scope: 'SCIENCE',
  occupation: 'Baker',
  type: 'RECEIVE',
  company_details: { company_name: 'Nova Ltd' },
  business: false,
  business_type: 'PARTNERSHIP',
  company_website: 'https://example.com/new',
  number_of_employee: 'BETWEEN_50_TO_100',
  mailing_address: mailing,
  user_relationship: 'SELF',
  number_of_transaction_per_month: '7',
  transaction_frequency: 'DAILY',
  physical_documents: [document('BANK_STATEMENT')],
  virtual_documents: [number('PASSPORT', 'X1234567')],
};

describe.each([
  ['individual', 'VERIFIED', AMARA],
  ['individual', 'UNVERIFIED', TENZIN],
  ['individual', 'RETRY', TENZIN],
  ['individual', 'REVIEW_PENDING', TENZIN],
  ['individual', 'IN_PROGRESS', TENZIN],
  ['business', 'VERIFIED', CASCADIA],
  ['business', 'UNVERIFIED', LAKEVIEW],
  ['business', 'RETRY', LAKEVIEW],
] as const)('every row of the %s table, %s', (kind, status, id) => {
  test.each(tables()[kind])('$name', async ({ name, verified, unverified }) => {
    const { patch, recordOf, setStatus } = await start();
    await setStatus(id, status);
    const before = await recordOf(id);
    const answer = await patch(id, { [name]: newValues[name], ip_address: '198.51.100.7' });
    const expected = status === 'VERIFIED' ? verified : unverified;
    if (expected === 'No') {
      expect(answer.status).toBe(400);
      const [path = ''] = Object.keys(fieldsOf(answer));
      expect(path.split('.')[0]).toBe(name);
      expect(await recordOf(id)).toEqual(before);
    } else {
      expect(answer.status).toBe(200);
      const changed = (await recordOf(id)).profile[name];
      expect(changed).not.toEqual(before.profile[name]);
    }
  });
});

test('the tables have as many rows as the page, so that none is passed over', () => {
  expect(tables().individual.map(({ name }) => name)).toHaveLength(19);
  expect(tables().business.map(({ name }) => name)).toHaveLength(21);
  const conditional = [...tables().individual, ...tables().business].filter(
    ({ verified }) => verified === 'Conditional',
  );
  expect(conditional.map(({ name }) => name)).toEqual(['virtual_documents', 'physical_documents']);
});

test('of a verified individual the SSN is frozen, the licence and the passport are not', async () => {
  const { patch, recordOf } = await start();
  const before = await recordOf(AMARA);
  const ssn = await patch(AMARA, {
    virtual_documents: [number('DRIVING_LICENCE', 'D7654321'), number('SSN', '900550999')],
  });
  expect([ssn.status, fieldsOf(ssn)]).toEqual([
    400,
    { 'virtual_documents.1': 'not updatable for verified user' },
  ]);
  expect(await recordOf(AMARA)).toEqual(before);
  const licence = await patch(AMARA, { virtual_documents: [number('DRIVING_LICENCE', 'D7654321')] });
  expect(licence.status).toBe(200);
  expect(licence.body.virtual_documents[0].document_value).toBe('D7654321');
});

test.each(['EIN', 'CERTIFICATION_OF_INCORPORATION', 'CERTIFICATE_OF_INCORPORATION'])(
  'of a verified business a copy of the %s is refused, of a bank statement taken',
  async (type) => {
    const { patch, recordOf } = await start();
    const before = await recordOf(CASCADIA);
    const both = { physical_documents: [document('BANK_STATEMENT'), document(type)] };
    const answer = await patch(CASCADIA, both);
    expect([answer.status, fieldsOf(answer)]).toEqual([
      400,
      { 'physical_documents.1': 'not updatable for verified user' },
    ]);
    expect(await recordOf(CASCADIA)).toEqual(before);
    expect((await patch(CASCADIA, { physical_documents: [document('BANK_STATEMENT')] })).status).toBe(200);
  },
);

test('a verified business may change its e-mail, a verified individual may not', async () => {
  const { patch } = await start();
  expect((await patch(AMARA, { email: 'x@y.example' })).status).toBe(400);
  expect((await patch(CASCADIA, { email: 'x@y.example' })).body.email).toBe('x@y.example');
});

test('a webhook is signed as in the published vector', () => {
  const body =
    '{"id":"wh_1","event_name":"user_kyc_verified","resource_id":"f45680e1-014d-42c7-be86-3b2899e911c3","user_id":"f45680e1-014d-42c7-be86-3b2899e911c3","subscription_id":"caec6725-bf0a-4ca4-9f8c-153f4da87259","timestamp":"2022-03-29T15:59:03.699517"}';
  expect(signWebhook('secret', body)).toBe(
    '9a886a4fd242c724a052c2abe2ad48d650b594f5d0385b1e795b8a4189b33977',
  );
});
