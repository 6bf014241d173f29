import { expect, test } from 'vitest';
import { profileOf } from '../../../src/providers/matchmove/answers.ts';
import { fieldNamed, readDue } from '../../../src/providers/matchmove/mappers/due.ts';
import { readInstant } from '../../../src/providers/matchmove/mappers/times.ts';
import { aProfile, aProfileWithParkedEmail, JOHN } from '../../fixtures/matchmove/samples.ts';

function pendingOf(pending_verification: unknown, changes = {}) {
  return profileOf(aProfile({ requirements: { pending_verification }, ...changes }), JOHN)?.pending;
}

const entry = (verification_data: unknown) => ({
  created_at: '2024-06-25 15:20:39',
  expired_at: '2024-07-09 15:20:39',
  verification_id: 'v1',
  verification_data,
});

test('the page’s parked e-mail is an entry of fourteen days, and the e-mail itself stays', () => {
  const snapshot = profileOf(aProfileWithParkedEmail(), JOHN);
  expect(snapshot?.values.email).toBe('john.smith@matchmove.com');
  expect(snapshot?.pending).toEqual([
    {
      reference: '4757b9126e17491f9a0e22e39775569d',
      field: 'EMAIL',
      action: 'EMAIL_VERIFICATION',
      providerType: 'email',
      value: 'johnny.smith@matchmove.com',
      createdAt: new Date('2024-06-25T15:20:39Z'),
      expiresAt: new Date('2024-07-09T15:20:39Z'),
    },
  ]);
  expect(snapshot?.due?.immediately.requiredActions).toEqual([
    {
      type: 'EMAIL_VERIFICATION',
      providerType: 'email_verification',
      reasons: [],
      url: null,
      // When the parked entry expires, which is the end of the chance to prove it.
      deadline: '2024-07-09T15:20:39.000Z',
    },
  ]);
});

const wireAddress = { line_1: '1 Main St', line_2: '', city: 'Cebu', country: 'Philippines' };
const address = { line1: '1 Main St', city: 'Cebu', country: 'PH' };

test.each([
  [
    'mobile',
    { mobile_country_code: '63', mobile: '9171234567' },
    'PHONE',
    'MOBILE_VERIFICATION',
    '+639171234567',
  ],
  ['mobile', { mobile: '09171234567' }, 'PHONE', 'MOBILE_VERIFICATION', '+639171234567'],
  ['phone', { phone: '+639171234567' }, 'PHONE', 'MOBILE_VERIFICATION', '+639171234567'],
  ['mobile_number', { number: '9171234567' }, 'PHONE', 'MOBILE_VERIFICATION', '+639171234567'],
  [
    'residential_address',
    { residential_address: wireAddress },
    'RESIDENTIAL_ADDRESS',
    'RESIDENTIAL_ADDRESS_VERIFICATION',
    address,
  ],
  [
    'billing_address',
    { billing_address: wireAddress },
    'BILLING_ADDRESS',
    'BILLING_ADDRESS_VERIFICATION',
    address,
  ],
  [
    'billing',
    { addresses: { billing: wireAddress } },
    'BILLING_ADDRESS',
    'BILLING_ADDRESS_VERIFICATION',
    address,
  ],
  ['residential', wireAddress, 'RESIDENTIAL_ADDRESS', 'RESIDENTIAL_ADDRESS_VERIFICATION', address],
  ['email', 'a@b.example', 'EMAIL', 'EMAIL_VERIFICATION', 'a@b.example'],
  ['email', { email_address: 'a@b.example' }, 'EMAIL', 'EMAIL_VERIFICATION', 'a@b.example'],
  [' Email', { email: 'a@b.example' }, 'EMAIL', 'EMAIL_VERIFICATION', 'a@b.example'],
  ['17', { email: 'a@b.example' }, 'EMAIL', 'EMAIL_VERIFICATION', 'a@b.example'],
  ['email_verification', { email: 'a@b.example' }, 'EMAIL', 'EMAIL_VERIFICATION', 'a@b.example'],
])('an entry under %s is understood', (key, data, field, action, value) => {
  expect(pendingOf({ [key]: entry(data) })).toMatchObject([{ reference: 'v1', field, action, value }]);
});

test('an entry that is not understood is kept with its raw data', () => {
  const raw = { tax_number: '123' };
  expect(pendingOf({ tax: entry(raw) })).toMatchObject([
    { reference: 'v1', field: null, action: null, providerType: 'tax', value: raw },
  ]);
});

test.each([
  ['email', { email: { new: 'x' } }, 'EMAIL', 'EMAIL_VERIFICATION'],
  ['email', {}, 'EMAIL', 'EMAIL_VERIFICATION'],
  ['mobile', { mobile_country_code: '63' }, 'PHONE', 'MOBILE_VERIFICATION'],
  ['mobile_verification', ['x'], 'PHONE', 'MOBILE_VERIFICATION'],
  ['residential_address', '1 Main St', 'RESIDENTIAL_ADDRESS', 'RESIDENTIAL_ADDRESS_VERIFICATION'],
  ['billing', { street: '1 Main St' }, 'BILLING_ADDRESS', 'BILLING_ADDRESS_VERIFICATION'],
])('an entry under %s with data that cannot be read keeps its kind: %j', (key, data, field, action) => {
  expect(pendingOf({ [key]: entry(data) })).toMatchObject([{ field, action, value: data, unreadable: true }]);
});

test('an entry without data keeps its kind', () => {
  const bare = { verification_id: 'v1' };
  expect(pendingOf({ email: bare })).toMatchObject([
    { field: 'EMAIL', action: 'EMAIL_VERIFICATION', value: bare, unreadable: true, expiresAt: null },
  ]);
});

test.each([
  { mobile_number: '9171234567' },
  { phone_number: '9171234567', country_code: '63' },
  { number: '9171234567', calling_code: '+63' },
  { mobile: { country_code: '63', number: 9171234567 } },
  '9171234567',
  '+639171234567',
])('the number of a mobile is read as %j', (data) => {
  expect(pendingOf({ mobile: entry(data) })).toMatchObject([{ field: 'PHONE', value: '+639171234567' }]);
});

test('an entry without a verification id is none', () => {
  const { verification_id, ...rest } = entry({ email: 'a@b.example' });
  expect(pendingOf({ email: rest, mobile: null, billing: 'x' })).toEqual([]);
  expect(pendingOf({ email: { ...rest, verification_id: '' } })).toEqual([]);
});

test('an answer that does not tell of parked changes is no word that there are none', () => {
  expect(pendingOf(undefined)).toBeNull();
  expect(pendingOf('x')).toBeNull();
  expect(profileOf(aProfile({ requirements: undefined }), JOHN)?.pending).toBeNull();
  expect(pendingOf({})).toEqual([]);
  expect(pendingOf([])).toEqual([]);
  expect(pendingOf(null)).toEqual([]);
});

test('required items are read as words or as objects, and what is neither is skipped', () => {
  const due = readDue(
    {
      required_actions: [
        'EMAIL_VERIFICATION',
        'upload_document',
        {
          type: 'billing_address_verification',
          reason: 'changed',
          url: 'https://kyc.example',
          deadline: 'soon',
        },
        { action: 'mobile_verification', reasons: ['a', 7, 'b'] },
        'constructor',
        {},
        null,
        4,
      ],
      required_attributes: ['birth.date', 'shoe_size', { name: 'mobile' }, { attribute: 'title' }, null, {}],
    },
    null,
  );
  const plain = { reasons: [], url: null, deadline: null };
  expect(due.requiredActions).toEqual([
    { type: 'EMAIL_VERIFICATION', providerType: 'EMAIL_VERIFICATION', ...plain },
    { type: 'OTHER', providerType: 'upload_document', ...plain },
    {
      type: 'BILLING_ADDRESS_VERIFICATION',
      providerType: 'billing_address_verification',
      reasons: ['changed'],
      url: 'https://kyc.example',
      deadline: 'soon',
    },
    { type: 'MOBILE_VERIFICATION', providerType: 'mobile_verification', ...plain, reasons: ['a', 'b'] },
    { type: 'OTHER', providerType: 'constructor', ...plain },
  ]);
  expect(due.requiredAttributes).toEqual([
    { field: 'DATE_OF_BIRTH', name: 'birth.date' },
    { field: null, name: 'shoe_size' },
    { field: 'PHONE', name: 'mobile' },
    { field: 'TITLE', name: 'title' },
  ]);
});

test.each([
  ['addresses.residential.city', 'RESIDENTIAL_ADDRESS'],
  ['billing_address', 'BILLING_ADDRESS'],
  ['identification.primary.id_number', 'DOCUMENTS'],
  ['employment_details.business_address.city', 'EMPLOYER'],
  ['fathers_details.first_name', 'FATHER'],
  ['birth.city', 'PLACE_OF_BIRTH'],
  ['Nationality', 'NATIONALITIES'],
  ['addresses', null],
  ['birth', null],
  ['type', null],
])('the wire’s %s is our %s', (name, field) => {
  expect(fieldNamed(name)).toBe(field);
});

test.each([
  ['2024-06-25 15:20:39', '2024-06-25T15:20:39.000Z'],
  ['2024-06-25T15:20:39Z', '2024-06-25T15:20:39.000Z'],
  ['2024-06-25T15:20:39.5+08:00', '2024-06-25T07:20:39.500Z'],
])('%s is the instant %s', (text, iso) => {
  expect(readInstant(text)?.toISOString()).toBe(iso);
});

test('an unset or unreadable time is none', () => {
  for (const text of [
    '',
    null,
    undefined,
    '0001-01-01T00:00:00Z',
    '2024-13-25 15:20:39',
    'tomorrow',
    '2024-06-25',
  ]) {
    expect(readInstant(text)).toBeNull();
  }
});
