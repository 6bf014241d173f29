import { expect, test } from 'vitest';
import { unwritable } from '../../../src/providers/machnet/mappers/unwritable.ts';

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

test('what has no place in the lists of documents is named by its position', () => {
  const passport = (number: string) => ({ type: 'PASSPORT', number });
  const items = ['P1', 'P2'].map((number, index) => ({ itemKey: String(index), value: passport(number) }));
  const found = unwritable([{ field: 'DOCUMENTS', value: items.map(({ value }) => value), items }], inUs);
  expect(found.map(({ path }) => path)).toEqual([['1']]);
  expect(found[0]?.message).not.toContain('P2');
});
