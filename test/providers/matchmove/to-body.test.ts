import { expect, test } from 'vitest';
import { toBody } from '../../../src/providers/matchmove/mappers/to-body.ts';

test('only what changes is sent', () => {
  const current = { firstName: 'John', email: 'a@b.example', jobTitle: 'Baker' };
  expect(toBody([{ field: 'JOB_TITLE', value: 'Cook' }], current)).toEqual({ job_title: 'Cook' });
});

test('a cleared text is the empty one, a cleared time the form in which the provider shows it unset', () => {
  const changes = [
    { field: 'MIDDLE_NAME', value: null },
    { field: 'NATIONALITIES', value: null },
    { field: 'FATCA_CONFIRMED_AT', value: null },
    { field: 'DATA_TERMS_SIGNED_AT', value: null },
    { field: 'METADATA', value: null },
  ] as const;
  expect(toBody(changes, {})).toEqual({
    middle_name: '',
    nationality: '',
    fatca_crs_confirmed_at: '0001-01-01T00:00:00Z',
    data_terms_signed_at: '',
    metadata: null,
  });
});

test('countries go as alpha-3, phones apart, times with a zone, flags as flags', () => {
  const changes = [
    { field: 'NATIONALITIES', value: ['PH'] },
    { field: 'COUNTRY_OF_WORK', value: 'SG' },
    { field: 'COUNTRY_OF_RESIDENCE', value: 'Wakanda' },
    { field: 'PHONE', value: '+639171234567' },
    { field: 'FATCA_CONFIRMED_AT', value: '2026-01-31' },
    { field: 'DATA_TERMS_SIGNED_AT', value: '2026-01-31T09:30:00+08:00' },
    { field: 'POLITICALLY_EXPOSED', value: false },
    { field: 'FATCA_RELEVANT', value: true },
  ] as const;
  expect(toBody(changes, {})).toEqual({
    nationality: 'PHL',
    work_country: 'SGP',
    residency_country: 'Wakanda',
    mobile_country_code: '63',
    mobile: '9171234567',
    fatca_crs_confirmed_at: '2026-01-31T00:00:00Z',
    data_terms_signed_at: '2026-01-31T09:30:00+08:00',
    self_declared_as_pep: false,
    fatca_relevant: true,
  });
});

test('an address empties the parts that it had or may have, and says nothing of those that were empty', () => {
  const value = { line1: '1 Main St', city: 'Cebu', country: 'PH' };
  const change = [{ field: 'SHIPPING_ADDRESS', value }] as const;
  const given = { line_1: '1 Main St', city: 'Cebu', country: 'PHL' };
  expect(toBody(change, { shippingAddress: { line1: 'x', line2: 'y', state: 'z' } })).toEqual({
    addresses: { shipping: { ...given, line_2: '', state: '' } },
  });
  expect(toBody(change, { shippingAddress: null })).toEqual({ addresses: { shipping: given } });
  expect(toBody(change, {})).toEqual({
    addresses: { shipping: { ...given, line_2: '', line_3: '', line_4: '', state: '', postal_code: '' } },
  });
});

test('two addresses go in one object', () => {
  const changes = [
    { field: 'RESIDENTIAL_ADDRESS', value: { city: 'Cebu' } },
    { field: 'BILLING_ADDRESS', value: { city: 'Davao' } },
  ] as const;
  expect(toBody(changes, { residentialAddress: null, billingAddress: null })).toEqual({
    addresses: { residential: { city: 'Cebu' }, billing: { city: 'Davao' } },
  });
});

test('the birth object goes whole, with what is known of the fields that do not change', () => {
  const current = {
    dateOfBirth: '1990-06-15',
    birthName: 'John Smith',
    placeOfBirth: { city: 'Cebu', country: 'PH' },
  };
  expect(toBody([{ field: 'BIRTH_NAME', value: 'Jon Smith' }], current)).toEqual({
    birth: { date: '1990-06-15', name: 'Jon Smith', city: 'Cebu', country: 'PHL' },
  });
  expect(toBody([{ field: 'BIRTH_NAME', value: null }], { dateOfBirth: null })).toEqual({
    birth: { name: '' },
  });
});

test('the first document is the primary and the second the secondary; one that goes is emptied', () => {
  const passport = { type: 'passport', number: 'P1', issuingCountry: 'PH' };
  const licence = { type: 'drivers_id', number: 'D1', expiresOn: '2027-01-01' };
  const wirePassport = { id_type: 'passport', id_number: 'P1', id_issuance_country: 'PHL' };
  const wireLicence = { id_type: 'drivers_id', id_number: 'D1', id_date_expiry: '2027-01-01' };
  const documents = (value: unknown) => [{ field: 'DOCUMENTS', value }] as const;
  expect(toBody(documents([passport, licence]), { documents: null })).toEqual({
    identification: { primary: wirePassport, secondary: wireLicence },
  });
  expect(toBody(documents([passport]), { documents: [passport, licence] })).toEqual({
    identification: {
      primary: wirePassport,
      secondary: { id_type: '', id_number: '', id_date_expiry: '' },
    },
  });
  expect(toBody(documents([passport]), { documents: null })).toEqual({
    identification: { primary: wirePassport },
  });
});

test('a document that is secondary without a primary one is written, and cleared, where it is', () => {
  const secondary = { type: 'drivers_id', number: 'D1', place: 'SECONDARY' } as const;
  const body = (value: unknown) => toBody([{ field: 'DOCUMENTS', value }], { documents: [secondary] });
  expect(body([{ type: 'drivers_id', number: 'D2' }])).toEqual({
    identification: { secondary: { id_type: 'drivers_id', id_number: 'D2' } },
  });
  expect(body(null)).toEqual({ identification: { secondary: { id_type: '', id_number: '' } } });
  expect(
    body([
      { type: 'passport', number: 'P1' },
      { type: 'drivers_id', number: 'D1' },
    ]),
  ).toEqual({
    identification: {
      primary: { id_type: 'passport', id_number: 'P1' },
      secondary: { id_type: 'drivers_id', id_number: 'D1' },
    },
  });
});

test('the father goes under both published spellings', () => {
  const father = { first_name: 'Juan' };
  expect(toBody([{ field: 'FATHER', value: { firstName: 'Juan' } }], { father: null })).toEqual({
    father_details: father,
    fathers_details: father,
  });
});

test('members that leave the metadata are removed by null, at every depth', () => {
  const value = { kept: 1, deep: { kept: 'x' } };
  const current = { metadata: { kept: 1, gone: 2, deep: { kept: 'y', gone: true } } };
  expect(toBody([{ field: 'METADATA', value }], current)).toEqual({
    metadata: { kept: 1, gone: null, deep: { kept: 'x', gone: null } },
  });
});

test('a field that MatchMove does not have is never sent', () => {
  expect(toBody([{ field: 'LANGUAGE', value: 'en' }], {})).toEqual({});
});
