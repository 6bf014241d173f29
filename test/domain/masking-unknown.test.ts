import { expect, it } from 'vitest';
import { MASK_ALL, maskUnknown } from '../../src/domain/masking.ts';

it('masks in an unknown entry what a type beside it tells to be a tax number', () => {
  const entry = { verification: { id_type: 'SSN', id_number: '123456789' }, phone: '123456789' };
  expect(maskUnknown(entry, MASK_ALL)).toEqual({
    verification: { id_type: 'SSN', id_number: '*****6789' },
    phone: '123456789',
  });
});

it('masks everything below a name that tells of tax numbers, and shows no image there', () => {
  const entry = {
    tax_ids: [{ value: 123456789, scan: 'data:image/png;base64,AAAA', type: { ssn: '123456789' } }],
  };
  expect(maskUnknown(entry, MASK_ALL)).toEqual({
    tax_ids: [{ value: '*****6789', scan: null, type: { ssn: '*****6789' } }],
  });
});
