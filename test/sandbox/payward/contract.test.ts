import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codesOf, DEMO, start, wrongFieldsOf } from './harness.ts';

const PROFILE_FIELDS = [
  'full_name',
  'residence',
  'phone',
  'nationalities',
  'tax_ids',
  'occupation',
  'employer_name',
  'client_identifier',
  'language',
  'birth',
  'email',
];
const SAMPLE = {
  full_name: { first_name: 'Alex', last_name: 'Morgan' },
  birth: { date: '1990-04-15', city: 'San Francisco', country: 'US' },
};
const RESIDENCE = { line1: '22 Elm St', city: 'Austin', postal_code: '78701', country: 'US' };
const BIRTH = { date: '1991-01-02', city: 'Austin', country: 'US' };
const CLIENT_IDENTIFIER = { type: 'concat', value: 'US-1', calculated_at: '2025-09-01T08:30:00Z' };
const page = readFileSync(new URL('../../fixtures/seeds/004_696f14fc53f900b9.txt', import.meta.url), 'utf8');

test('the sample of the page is answered with success and nothing else', async () => {
  const { patch } = await start();
  const answer = await patch(DEMO.verified, SAMPLE);
  expect([answer.status, answer.text]).toEqual([200, '{"data":"success"}']);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
});

test('a read shows the status and none of the profile, before and after an update', async () => {
  const { patch, get } = await start();
  const before = await get(DEMO.verified);
  expect(before.body).toEqual({
    data: {
      id: 'AA45N8G4MLDYWAR7',
      external_reference: 'partner-customer-9001',
      type: 'individual',
      status: { state: 'ok', required_actions: [] },
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      accounts: [
        { id: 'WX6VJUKWKKPBQE36', name: 'main' },
        { id: 'WC9RDEFHPSGLXRVX', name: 'secondary' },
      ],
    },
  });
  expect((await patch(DEMO.verified, { ...SAMPLE, occupation: 'science' })).status).toBe(200);
  expect(await get(DEMO.verified)).toMatchObject({ status: 200, body: before.body });
  for (const id of Object.values(DEMO)) {
    const { data } = (await get(id)).body;
    for (const field of PROFILE_FIELDS) expect(data).not.toHaveProperty(field);
  }
});

test('what an update sends is kept whole, where only the control calls show it', async () => {
  const { patch, profileOf } = await start();
  const before = await profileOf(DEMO.verified);
  const sent = {
    full_name: { first_name: 'Alexandra', middle_name: 'Jo', last_name: "O'Morgan" },
    residence: { ...RESIDENCE, line2: 'Apt 4', province: 'TX' },
    phone: '+15125550123',
    nationalities: ['US', 'IE'],
    tax_ids: [{ id: '900-70-0001', issuing_country: 'US' }],
    occupation: 'media',
    employer_name: 'Elm Radio',
    client_identifier: CLIENT_IDENTIFIER,
    language: 'ga',
    birth: BIRTH,
  };
  expect((await patch(DEMO.verified, sent)).body).toEqual({ data: 'success' });
  expect(await profileOf(DEMO.verified)).toEqual({ email: before.email, ...sent });
});

test('fields that are left out stay, and an object that is sent replaces the whole of it', async () => {
  const { patch, profileOf } = await start();
  const before = await profileOf(DEMO.identityDue);
  expect(before.full_name.middle_name).toBe('Sophie');
  expect(before.residence.line2).toBeTruthy();
  const full_name = { first_name: 'Lena', last_name: 'Berg' };
  await patch(DEMO.identityDue, { full_name, residence: RESIDENCE });
  expect(await profileOf(DEMO.identityDue)).toEqual({ ...before, full_name, residence: RESIDENCE });
});

test('an empty body is a success without a change', async () => {
  const { patch, profileOf } = await start();
  const before = await profileOf(DEMO.verified);
  expect((await patch(DEMO.verified, {})).body).toEqual({ data: 'success' });
  expect(await profileOf(DEMO.verified)).toEqual(before);
});

test('null empties every field that may be null', async () => {
  const { patch, profileOf } = await start();
  const nulls = {
    phone: null,
    nationalities: null,
    tax_ids: null,
    occupation: null,
    employer_name: null,
    language: null,
  };
  expect((await patch(DEMO.identityDue, nulls)).status).toBe(200);
  expect(await profileOf(DEMO.identityDue)).toMatchObject(nulls);
});

test.each([
  [{ phone: '+14155550110' }, []],
  [{ phone: '14155550110' }, []],
  [{ phone: '+12' }, []],
  [{ phone: '0123' }, ['phone']],
  [{ phone: '+0123' }, ['phone']],
  [{ phone: '+1 415 555' }, ['phone']],
  [{ phone: '+1' }, ['phone']],
  [{ phone: `+1${'2'.repeat(15)}` }, ['phone']],
  [{ phone: '+14155550110\n' }, ['phone']],
  [{ phone: 14155550110 }, ['phone']],
  [{ nationalities: ['0C'] }, []],
  [{ nationalities: ['XK', 'QO'] }, []],
  [{ nationalities: [] }, []],
  [{ nationalities: ['USA'] }, ['nationalities.0']],
  [{ nationalities: ['US', 'us'] }, ['nationalities.1']],
  [{ nationalities: ['ZZ'] }, ['nationalities.0']],
  [{ nationalities: 'US' }, ['nationalities']],
  [{ nationalities: [null] }, ['nationalities.0']],
  [{ occupation: 'retired' }, ['occupation']],
  [{ occupation: 'Finance' }, ['occupation']],
  [{ occupation: '' }, ['occupation']],
  [{ employer_name: '' }, []],
  [{ employer_name: 7 }, ['employer_name']],
  [{ language: 'sq' }, []],
  [{ language: 'xx' }, ['language']],
  [{ language: 'EN' }, ['language']],
  [{ language: 'en-US' }, ['language']],
  [{ language: 'eng' }, ['language']],
  [{ full_name: { first_name: 'Alex', last_name: 'Morgan', middle_name: null } }, []],
  [{ full_name: { first_name: 'Alex' } }, ['full_name.last_name']],
  [{ full_name: { last_name: 'Morgan', first_name: '' } }, ['full_name.first_name']],
  [{ full_name: null }, ['full_name']],
  [{ full_name: 'Alex Morgan' }, ['full_name']],
  [{ full_name: {} }, ['full_name.first_name', 'full_name.last_name']],
  [{ residence: { ...RESIDENCE, line2: null, province: null } }, []],
  [{ residence: { ...RESIDENCE, line1: undefined } }, ['residence.line1']],
  [{ residence: { ...RESIDENCE, city: null } }, ['residence.city']],
  [{ residence: { ...RESIDENCE, postal_code: undefined } }, ['residence.postal_code']],
  [{ residence: { ...RESIDENCE, country: 'USA' } }, ['residence.country']],
  [{ residence: { ...RESIDENCE, country: undefined } }, ['residence.country']],
  [{ residence: null }, ['residence']],
  [{ birth: { ...BIRTH, date: '1991-02-30' } }, ['birth.date']],
  [{ birth: { ...BIRTH, date: '02.01.1991' } }, ['birth.date']],
  [{ birth: { ...BIRTH, country: 'XX' } }, ['birth.country']],
  [{ birth: { date: '1991-01-02' } }, ['birth.city', 'birth.country']],
  [{ birth: null }, ['birth']],
  [{ tax_ids: [{ id: '1', issuing_country: 'XK' }] }, []],
  [{ tax_ids: [{ id: '1' }] }, ['tax_ids.0.issuing_country']],
  [{ tax_ids: [{ issuing_country: 'US' }] }, ['tax_ids.0.id']],
  [{ tax_ids: [{ id: '1', issuing_country: 'USA' }] }, ['tax_ids.0.issuing_country']],
  [{ tax_ids: ['1'] }, ['tax_ids.0']],
  [{ client_identifier: CLIENT_IDENTIFIER }, []],
  [{ client_identifier: { ...CLIENT_IDENTIFIER, type: 'hash' } }, ['client_identifier.type']],
  [{ client_identifier: { ...CLIENT_IDENTIFIER, value: undefined } }, ['client_identifier.value']],
  [
    { client_identifier: { ...CLIENT_IDENTIFIER, calculated_at: 'today' } },
    ['client_identifier.calculated_at'],
  ],
  [{ client_identifier: null }, ['client_identifier']],
  [{ phone: '0', occupation: 'x', birth: { ...BIRTH, city: 1 } }, ['phone', 'occupation', 'birth.city']],
  [[], ['body']],
  ['"text"', ['body']],
  ['null', ['body']],
])('PATCH %j refuses %j', async (body, wrong) => {
  const { patch, profileOf } = await start();
  const before = await profileOf(DEMO.identityDue);
  const answer = await patch(DEMO.identityDue, body);
  if (wrong.length === 0) {
    expect(answer.body).toEqual({ data: 'success' });
    return;
  }
  expect(answer.status).toBe(400);
  expect(wrongFieldsOf(answer)).toEqual(wrong);
  expect(new Set(codesOf(answer))).toEqual(new Set(['EGeneral:Invalid arguments']));
  expect(await profileOf(DEMO.identityDue)).toEqual(before);
});

test('every country and occupation of the page is taken, wherever a country may stand', async () => {
  const { patch } = await start();
  const optionsOf = (title: string, next: string) =>
    (page.split(`${title}\n\nAvailable options:\n`)[1]?.split(`\n${next}\n`)[0] ?? '').split(',\n');
  const countries = optionsOf('An ISO 3166-1 alpha-2 country code', 'tax_ids');
  expect(countries).toHaveLength(262);
  for (const code of ['AC', 'AN', 'AP', 'CP', 'DG', 'EA', 'EU', 'IC', 'JX', 'TA', 'QO', 'XK', '0C'])
    expect(countries).toContain(code);
  const everywhere = (country: string) => ({
    nationalities: countries,
    residence: { ...RESIDENCE, country },
    birth: { ...BIRTH, country },
    tax_ids: [{ id: '1', issuing_country: country }],
  });
  expect((await patch(DEMO.verified, everywhere('0C'))).body).toEqual({ data: 'success' });
  expect((await patch(DEMO.verified, everywhere('JX'))).body).toEqual({ data: 'success' });

  const occupations = optionsOf("User's occupation", 'employer_name');
  expect(occupations).toHaveLength(19);
  for (const occupation of occupations) {
    expect((await patch(DEMO.verified, { occupation })).body).toEqual({ data: 'success' });
  }
});
