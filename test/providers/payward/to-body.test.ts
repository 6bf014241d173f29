import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { fieldOf } from '../../../src/domain/profile-field.ts';
import { WRITTEN_KEYS } from '../../../src/providers/payward/mappers/parts-of-body.ts';
import { toBody } from '../../../src/providers/payward/mappers/to-body.ts';

/** What goes over the wire. */
function bodyOf(changes: ProfileValues, current: ProfileValues = {}): unknown {
  const list = Object.entries(changes).map(([key, value]) => ({
    field: fieldOf(key as keyof ProfileValues),
    value,
  }));
  return JSON.parse(JSON.stringify(toBody(list, current)));
}

const ADDRESS = { line1: '1 Market St', city: 'San Francisco', postalCode: '94103', country: 'US' };
const RESIDENCE = { line1: '1 Market St', city: 'San Francisco', postal_code: '94103', country: 'US' };
const ALEX = { firstName: 'Alex', middleName: 'Jordan', lastName: 'Morgan' };

test.each<[string, ProfileValues, ProfileValues, object]>([
  [
    'one name',
    { lastName: 'Moore' },
    ALEX,
    { first_name: 'Alex', middle_name: 'Jordan', last_name: 'Moore' },
  ],
  [
    'a name without a middle name',
    { lastName: 'Moore' },
    { firstName: 'Alex', middleName: null, lastName: 'Morgan' },
    { first_name: 'Alex', last_name: 'Moore' },
  ],
  [
    'names of which nobody knows the middle one',
    { firstName: 'Alex', lastName: 'Moore' },
    {},
    { first_name: 'Alex', last_name: 'Moore' },
  ],
  [
    'a cleared middle name',
    { middleName: null },
    ALEX,
    { first_name: 'Alex', middle_name: null, last_name: 'Morgan' },
  ],
  [
    'a middle name that is cleared though nobody knows it',
    { middleName: null },
    { firstName: 'Alex', lastName: 'Morgan' },
    { first_name: 'Alex', middle_name: null, last_name: 'Morgan' },
  ],
])('%s goes with the whole name', (_, changes, current, fullName) => {
  expect(bodyOf(changes, current)).toEqual({ full_name: fullName });
});

test('a new date of birth goes with the known place, and a new place with the known date', () => {
  const place = { city: 'Boston', country: 'US' };
  const current = { dateOfBirth: '1990-04-15', placeOfBirth: place };
  expect(bodyOf({ dateOfBirth: '1991-04-15' }, current)).toEqual({ birth: { date: '1991-04-15', ...place } });
  expect(bodyOf({ placeOfBirth: { city: 'Lomé', country: 'TG' } }, current)).toEqual({
    birth: { date: '1990-04-15', city: 'Lomé', country: 'TG' },
  });
});

test('parts of an address that are not given are emptied where they may be filled', () => {
  const line2 = { ...ADDRESS, line2: 'Apt 4', state: 'CA' };
  expect(bodyOf({ residentialAddress: line2 }, {})).toEqual({
    residence: { ...RESIDENCE, line2: 'Apt 4', province: 'CA' },
  });
  expect(bodyOf({ residentialAddress: ADDRESS }, {})).toEqual({
    residence: { ...RESIDENCE, line2: null, province: null },
  });
  expect(bodyOf({ residentialAddress: ADDRESS }, { residentialAddress: line2 })).toEqual({
    residence: { ...RESIDENCE, line2: null, province: null },
  });
  expect(bodyOf({ residentialAddress: ADDRESS }, { residentialAddress: ADDRESS })).toEqual({
    residence: RESIDENCE,
  });
  expect(bodyOf({ residentialAddress: ADDRESS }, { residentialAddress: null })).toEqual({
    residence: RESIDENCE,
  });
});

test('every other field goes under its own name', () => {
  expect(
    bodyOf({
      phone: '+14155550110',
      nationalities: ['US', '0C'],
      taxIdentifiers: [
        { number: '123456789', issuingCountry: 'US' },
        { number: 'DE123', issuingCountry: 'DE' },
      ],
      occupation: 'finance',
      employer: { name: 'Acme Inc' },
      clientIdentifier: { type: 'concat', value: 'US1', calculatedAt: '2026-01-31T09:30:00+01:00' },
      language: 'en',
    }),
  ).toEqual({
    phone: '+14155550110',
    nationalities: ['US', '0C'],
    tax_ids: [
      { id: '123456789', issuing_country: 'US' },
      { id: 'DE123', issuing_country: 'DE' },
    ],
    occupation: 'finance',
    employer_name: 'Acme Inc',
    client_identifier: { type: 'concat', value: 'US1', calculated_at: '2026-01-31T09:30:00+01:00' },
    language: 'en',
  });
});

test('a date alone becomes the time that the wire wants', () => {
  expect(
    bodyOf({ clientIdentifier: { type: 'concat', value: 'x', calculatedAt: '2026-01-31' } }),
  ).toMatchObject({ client_identifier: { calculated_at: '2026-01-31T00:00:00Z' } });
});

test('what is cleared goes as null, a list that has lost its last item too', () => {
  const cleared = { phone: null, nationalities: null, taxIdentifiers: null, occupation: null };
  expect(bodyOf({ ...cleared, employer: null, language: null })).toEqual({
    phone: null,
    nationalities: null,
    tax_ids: null,
    occupation: null,
    employer_name: null,
    language: null,
  });
  expect(bodyOf({ taxIdentifiers: [], nationalities: [] })).toEqual({ tax_ids: null, nationalities: null });
});

test('only what changes is sent, and every change is', () => {
  const text = fc.string({ minLength: 1, maxLength: 8 });
  const country = fc.constantFrom('US', 'XK', '0C');
  const values = fc.record(
    {
      firstName: text,
      middleName: fc.option(text),
      lastName: text,
      dateOfBirth: fc.constantFrom('1990-04-15', '2000-02-29'),
      placeOfBirth: fc.record({ city: text, country }),
      residentialAddress: fc.record(
        { line1: text, line2: text, city: text, state: text, postalCode: text, country },
        { requiredKeys: ['line1', 'city', 'postalCode', 'country'] },
      ),
      phone: fc.option(fc.constantFrom('+14155550110', '+38344123456')),
      nationalities: fc.option(fc.array(country, { minLength: 1, maxLength: 3 })),
      taxIdentifiers: fc.option(
        fc.array(fc.record({ number: fc.nat().map(String), issuingCountry: country }), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
      occupation: fc.option(fc.constantFrom('finance', 'other')),
      employer: fc.option(fc.record({ name: text })),
      clientIdentifier: fc.record({
        type: fc.constant('concat'),
        value: text,
        calculatedAt: fc.constant('2026-01-31T09:30:00Z'),
      }),
      language: fc.option(fc.constantFrom('en', 'sq')),
    },
    { requiredKeys: [...WRITTEN_KEYS] as never[] },
  );
  fc.assert(
    fc.property(values, values, fc.subarray([...WRITTEN_KEYS]), (before, after, keys) => {
      const stored = bodyOf(before as ProfileValues) as Record<string, unknown>;
      const changes = Object.fromEntries(keys.map((key) => [key, (after as ProfileValues)[key]]));
      const sent = bodyOf(changes, before as ProfileValues) as Record<string, unknown>;
      const replaced = { ...stored, ...sent };
      const merged = { ...replaced, ...laidOver(stored, sent) };
      const wanted = bodyOf({ ...before, ...changes } as ProfileValues, {}) as Record<string, unknown>;
      // Whether objects are replaced or merged, the provider ends with what is wanted.
      expect(withoutNulls(replaced)).toEqual(withoutNulls(wanted));
      expect(withoutNulls(merged)).toEqual(withoutNulls(wanted));
      // Members of which nothing changes are not sent.
      expect(Object.keys(sent).length).toBeLessThanOrEqual(keys.length);
    }),
  );
});

function laidOver(stored: Record<string, unknown>, sent: Record<string, unknown>): Record<string, unknown> {
  const merge = ([name, part]: [string, unknown]): [string, unknown] =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? [name, { ...(stored[name] as object), ...part }]
      : [name, part];
  return Object.fromEntries(Object.entries(sent).map(merge));
}

function withoutNulls(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, part) => part ?? undefined));
}
