import { describe, expect, it } from 'vitest';
import {
  MASK_ALL,
  maskNumber,
  maskProfile,
  maskUnknown,
  maskValue,
  readsAsTaxNumber,
} from '../../src/domain/masking.ts';
import { restoreMasked } from '../../src/domain/secret-numbers.ts';

const ALL_SHOWN = { numbers: true, risk: true };

describe('a number', () => {
  it.each([
    ['111111112', '*****1112'],
    ['*****1112', '*****1112'],
    ['111-11-1112', '*******1112'],
    ['1112', '1112'],
    ['', ''],
  ])('%j shows as %j', (number, shown) => expect(maskNumber(number)).toBe(shown));
});

describe('a kind of document', () => {
  it.each([
    'SSN',
    'ssn',
    'US_SSN',
    'EIN',
    'ITIN',
    'tax_id',
    'TaxIdentificationNumber',
    'Social Security Card',
    'TIN',
    'nationalInsuranceNumber',
  ])('%s is a number to mask', (type) => expect(readsAsTaxNumber(type)).toBe(true));

  it.each([
    'passport',
    'DRIVING_LICENCE',
    'UMID',
    'STATE_ID',
    'SINGAPORE_ID',
    'TINTED',
    'BANK_STATEMENT',
    '',
    null,
    undefined,
    5,
  ])('%j is none', (type) => expect(readsAsTaxNumber(type)).toBe(false));
});

describe('a profile', () => {
  const values = {
    firstName: 'Ana',
    taxIdentifiers: [{ type: null, number: '111111112' }, { type: 'SSN' }],
    documents: [
      { type: 'SSN', number: '111111112', providerDocumentId: 'd-1' },
      { type: 'passport', number: 'P1234567A', front: 'data:image/png;base64,AA' },
    ],
    associates: [
      {
        riskScore: 'LOW',
        taxIdentifier: { type: 'anything', number: '987654321' },
        document: { type: 'ein', number: '123456789' },
        verification: { status: 'x', url: null },
      },
    ],
  };

  it('is masked wherever such a number stands, and nothing else is', () => {
    expect(maskProfile(values, MASK_ALL)).toEqual({
      firstName: 'Ana',
      taxIdentifiers: [{ type: null, number: '*****1112' }, { type: 'SSN' }],
      documents: [
        { type: 'SSN', number: '*****1112', providerDocumentId: 'd-1' },
        { type: 'passport', number: 'P1234567A' },
      ],
      associates: [
        {
          taxIdentifier: { type: 'anything', number: '*****4321' },
          document: { type: 'ein', number: '*****6789' },
          verification: { status: 'x', url: null },
        },
      ],
    });
    expect(values.documents[1]?.front).toBe('data:image/png;base64,AA');
  });

  it('shows numbers in full where that is allowed, and images never', () => {
    const shown = maskProfile(values, ALL_SHOWN);
    expect(shown.taxIdentifiers?.[0]?.number).toBe('111111112');
    expect(shown.associates?.[0]?.riskScore).toBe('LOW');
    expect(JSON.stringify(shown)).not.toContain('data:');
  });

  it.each([null, undefined])('without such values stays without: %j', (nothing) => {
    const empty = { documents: nothing, taxIdentifiers: nothing } as { documents: null };
    expect(maskProfile(empty, MASK_ALL)).toEqual(empty);
  });
});

describe('the value of a change', () => {
  it('is masked as one item of a list, or as the whole list', () => {
    const item = { type: 'SSN', number: '111111112', issuingCountry: 'US' };
    const masked = { type: 'SSN', number: '*****1112', issuingCountry: 'US' };
    expect(maskValue('TAX_IDENTIFIERS', '0', item, MASK_ALL)).toEqual(masked);
    expect(maskValue('TAX_IDENTIFIERS', '', [item], MASK_ALL)).toEqual([masked]);
    expect(maskValue('TAX_IDENTIFIERS', '0', null, MASK_ALL)).toBeNull();
    expect(
      maskValue('DOCUMENTS', '0', { type: 'passport', number: 'P1', back: 'data:,' }, ALL_SHOWN),
    ).toEqual({
      type: 'passport',
      number: 'P1',
    });
  });

  it('of an employer shows the last four of the VAT number', () => {
    const employer = { name: 'Example Trading', vatNumber: 'GB123456789' };
    const masked = { name: 'Example Trading', vatNumber: '*******6789' };
    expect(maskValue('EMPLOYER', '', employer, MASK_ALL)).toEqual(masked);
    expect(maskProfile({ employer }, MASK_ALL)).toEqual({ employer: masked });
    expect(maskProfile({ employer }, ALL_SHOWN)).toEqual({ employer });
    expect(restoreMasked('EMPLOYER', masked, employer)).toEqual(employer);
  });

  it('of a second tax number puts the known one back where its mask is posted', () => {
    const known = [{ type: 'TIN', number: '123456789', otherNumber: '987654321' }];
    const masked = [{ type: 'TIN', number: '*****6789', otherNumber: '*****4321' }];
    expect(maskValue('TAX_IDENTIFIERS', '', known, MASK_ALL)).toEqual(masked);
    expect(restoreMasked('TAX_IDENTIFIERS', masked, known)).toEqual(known);
  });

  it('that is no identity number stays as it is', () => {
    const metadata = { ssn: 'theirs', front: 'data:,x', number: 5 };
    expect(maskValue('METADATA', '', metadata, MASK_ALL)).toEqual(metadata);
    expect(maskValue('EMAIL', '', 'a@example.com', MASK_ALL)).toBe('a@example.com');
  });
});

it('a provider’s own data is masked by the names in it', () => {
  const data = {
    user: {
      ssn: 111111112,
      vat_number: 'GB123456789',
      taxNumber: '987654321',
      name: 'Ana',
      scan: 'data:image/png;base64,AA',
    },
    list: [{ tin: '123456789' }],
  };
  expect(maskUnknown(data, MASK_ALL)).toEqual({
    user: { ssn: '*****1112', vat_number: '*******6789', taxNumber: '*****4321', name: 'Ana', scan: null },
    list: [{ tin: '*****6789' }],
  });
  expect(maskUnknown({ ssn: '111111112' }, ALL_SHOWN)).toEqual({ ssn: '111111112' });
});
