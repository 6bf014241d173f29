import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidy } from '../../../src/domain/validation/tidy.ts';
import { toBody } from '../../../src/providers/machnet/mappers/to-body.ts';
import { unwritable } from '../../../src/providers/machnet/mappers/unwritable.ts';
import { OFFICE_PHONE, PHONE } from '../../../src/providers/machnet/policy/rules.ts';

const inUs = { residentialAddress: { line1: '1 Main St', state: 'CA', country: 'US' } };
const pathsOf = (
  ...[changes, current = inUs]: Parameters<typeof unwritable> | [Parameters<typeof unwritable>[0]]
) => unwritable(changes, current).map(({ field, path }) => [field, ...path].join('.'));

test.each(['+1222222222', '+5215512345678', '+999123456789'])(
  '%s has no digits that are read back as it',
  (phone) => {
    expect(pathsOf([{ field: 'PHONE', value: phone }])).toEqual(['PHONE']);
    expect(pathsOf([{ field: 'EMPLOYER', value: { name: 'ACME', phone } }])).toEqual(['EMPLOYER.phone']);
  },
);

test.each(['+12106603032', '+525512345678', '+4792234567', '+447911123456'])('%s has', (phone) => {
  expect(pathsOf([{ field: 'PHONE', value: phone }])).toEqual([]);
  expect(pathsOf([{ field: 'EMPLOYER', value: { name: 'ACME', phone } }])).toEqual([]);
});

test('a state cannot be emptied, at home and in the mailing address', () => {
  const abroad = { line1: 'Platz 1', city: 'Ulm', country: 'DE' };
  expect(pathsOf([{ field: 'RESIDENTIAL_ADDRESS', value: { line1: '1 Main St', country: 'US' } }])).toEqual([
    'RESIDENTIAL_ADDRESS.state',
  ]);
  const mailing = [{ field: 'MAILING_ADDRESS', value: abroad }] as const;
  expect(pathsOf(mailing, { mailingAddress: { ...abroad, state: 'BY' } })).toEqual(['MAILING_ADDRESS.state']);
  expect(pathsOf(mailing, { mailingAddress: null })).toEqual([]);
});

test('nor can the phone of an employer', () => {
  const nameOnly = [{ field: 'EMPLOYER', value: { name: 'ACME' } }] as const;
  const employer = { name: 'ACME', phone: '+12065550141' };
  expect(pathsOf(nameOnly, { ...inUs, employer })).toEqual(['EMPLOYER.phone']);
  expect(pathsOf(nameOnly, { ...inUs, employer: { name: 'ACME' } })).toEqual([]);
});

test('what is not known to be there is not emptied: nothing is no form of a state or a phone', () => {
  const abroad = { line1: 'Platz 1', city: 'Ulm', country: 'DE' };
  const changes = [
    { field: 'RESIDENTIAL_ADDRESS', value: abroad },
    { field: 'MAILING_ADDRESS', value: abroad },
    { field: 'EMPLOYER', value: { name: 'ACME' } },
  ] as const;
  expect(pathsOf(changes, {})).toEqual([]);
  const { body } = toBody(changes, {});
  expect(body).not.toHaveProperty('state');
  expect(body.mailing_address).not.toHaveProperty('state');
  expect(body.company_details).toEqual({ company_name: 'ACME', address: '' });
});

test('what has no place in the lists of documents is named by its position', () => {
  const passport = (number: string) => ({ type: 'PASSPORT', number });
  const items = ['P1', 'P2'].map((number, index) => ({ itemKey: String(index), value: passport(number) }));
  const found = unwritable([{ field: 'DOCUMENTS', value: items.map(({ value }) => value), items }], inUs);
  expect(found.map(({ path }) => path)).toEqual([['1']]);
  expect(found[0]?.message).not.toContain('P2');
});

test('what the told pattern of a phone stops is never writable, wherever the user lives', () => {
  const phone = new RegExp(PHONE.pattern, 'v');
  const office = new RegExp(OFFICE_PHONE.pattern, 'v');
  const code = fc.constantFrom(
    '1',
    '1242',
    '7',
    '44',
    '49',
    '52',
    '63',
    '65',
    '299',
    '599',
    '800',
    '999',
    '210',
  );
  const number = fc.tuple(code, fc.stringMatching(/^\d{3,12}$/)).map((both) => `+${both.join('')}`);
  const home = fc.constantFrom('US', 'PH', 'DE', 'SG', 'IT', 'RU', 'JM', undefined);
  fc.assert(
    fc.property(number, home, (written, country) => {
      const value = tidy({ kind: 'phone' }, written);
      const current = country ? { residentialAddress: { country } } : {};
      // Fewer digits are the pattern's own rule.
      if (/^.\d{10}/.test(written) && !phone.test(written))
        expect(unwritable([{ field: 'PHONE', value }], current)).toHaveLength(1);
      if (!office.test(written))
        expect(unwritable([{ field: 'EMPLOYER', value: { phone: value } }], current)).toHaveLength(1);
    }),
    { numRuns: 1000 },
  );
  for (const bad of ['+1222222222', '+999123456789', '+7123456789']) expect(phone.test(bad)).toBe(false);
});
