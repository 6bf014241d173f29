import { describe, expect, it } from 'vitest';
import { decided, told } from '../support/decisions.ts';
import { aTable, NO_FACTS, supported } from '../support/policies.ts';

const IMAGE = 'data:image/png;base64,iVBORw0KGgo=';
const licence = { type: 'DRIVING_LICENCE', number: '1111111111', issuingCountry: 'US' };
const ssn = { type: 'SSN', number: '*****1112' };
const scan = { type: 'BANK_STATEMENT', providerDocumentId: 'copy-1' };
const current = { documents: [licence, ssn, scan] };

const table = aTable({
  DOCUMENTS: supported({
    items: 'KEPT',
    itemNeedsOneOf: ['number', 'front'],
    constraints: {},
    parts: [
      { path: [], itemType: 'SSN', lockedWhen: ['KYC_APPROVED'], confirmation: 'MASKED' },
      { path: ['issuingState'], constraints: { maxLength: 2 } },
    ],
  }),
  TAX_IDENTIFIERS: supported({
    confirmation: 'UNVERIFIABLE',
    parts: [{ path: ['number'], constraints: { required: true } }],
  }),
});
const approved = { ...NO_FACTS, kycApproved: true };

describe('documents at a provider that keeps what is left out', () => {
  it('are changed one by one, wherever they stand, and nothing else is', () => {
    const changes = { documents: [{ ...licence, number: '2' }] };
    const { planned } = decided(changes, { table, current });
    expect(planned).toMatchObject([{ itemKey: '0', path: ['documents', '0'], previous: licence }]);
    expect(told({ documents: [{ type: 'PASSPORT', number: 'P1' }] }, { table, current })).toEqual([
      'documents.0: WOULD_APPLY',
    ]);
  });

  it('are no change where a form posts back what it was shown', () => {
    const { providerDocumentId: _, ...shown } = scan;
    for (const documents of [[licence, ssn, shown], [shown], [ssn, licence]]) {
      expect(told({ documents }, { table, current, facts: approved })).toEqual(['DOCUMENTS: NO_CHANGE']);
    }
  });

  it('with an image are always a change: it is a new copy', () => {
    expect(told({ documents: [{ type: 'BANK_STATEMENT', front: IMAGE }] }, { table, current })).toEqual([
      'documents.0: WOULD_APPLY',
    ]);
  });

  it('of a locked kind are refused with their place, the others may change beside them', () => {
    const documents = [
      { ...licence, number: '2' },
      { type: 'SSN', number: '111111112' },
    ];
    expect(told({ documents }, { table, current, facts: approved })).toEqual(['documents.1: FIELD_LOCKED']);
    expect(told({ documents: [documents[0] ?? {}] }, { table, current, facts: approved })).toEqual([
      'documents.0: WOULD_APPLY',
    ]);
    expect(told({ documents }, { table, current })).toEqual([
      'documents.0: WOULD_APPLY',
      'documents.1: WOULD_APPLY',
    ]);
  });

  it('need a number or an image, and keep the limits of their parts', () => {
    const documents = [licence, { type: 'PASSPORT' }, { ...licence, issuingState: 'CAL' }];
    expect(told({ documents }, { table, current })).toEqual([
      'documents.1: INVALID_VALUE',
      'documents.2.issuingState: INVALID_VALUE',
    ]);
  });

  it('take the place of the entry of their own form, where numbers and images are listed apart', () => {
    const number = { ...licence, form: 'NUMBER' as const };
    const image = { type: 'DRIVING_LICENCE', providerDocumentId: 'copy-2', form: 'IMAGE' as const };
    const previousOf = (document: object, documents: object[]) =>
      decided({ documents: [document] }, { table, current: { documents } }).planned.map(
        ({ previous }) => previous,
      );
    const scanned = { type: 'DRIVING_LICENCE', front: IMAGE };
    expect(previousOf(scanned, [number, image])).toEqual([image]);
    expect(previousOf(scanned, [number])).toEqual([null]);
    expect(previousOf({ ...licence, number: '2' }, [image, number])).toEqual([number]);
  });

  it('cannot be cleared', () => {
    expect(told({ documents: null }, { table, current })).toEqual(['documents: INVALID_VALUE']);
  });
});

describe('a masked number', () => {
  const known = { taxIdentifiers: [{ number: '*****1112' }, { number: '*****3334' }] };

  it('that a form posts back is no change, though the field is sent whenever it differs', () => {
    const taxIdentifiers = [{ number: '*****1112' }, { number: '*****3334' }];
    expect(told({ taxIdentifiers }, { table, current: known })).toEqual(['TAX_IDENTIFIERS: NO_CHANGE']);
  });

  it('cannot be sent, so a list that changes must come with its numbers in full', () => {
    const taxIdentifiers = [{ number: '*****1112' }, { number: '555667777' }];
    const { problems } = decided({ taxIdentifiers }, { table, current: known });
    expect(problems).toMatchObject([
      { code: 'INVALID_VALUE', path: ['changes', 'taxIdentifiers', '0', 'number'] },
    ]);
    expect(problems[0]?.message).toContain('in full');
  });

  it('is put back where the number is known in full', () => {
    const associate = { reference: 'r1', firstName: 'Sean', taxIdentifier: { number: '914764628' } };
    const associates = [{ reference: 'r1', firstName: 'Ann', taxIdentifier: { number: '*****4628' } }];
    const { planned } = decided({ associates }, { table, current: { associates: [associate] } });
    expect(planned[0]?.value).toEqual([{ ...associate, firstName: 'Ann' }]);
  });
});

describe('a part that depends on another', () => {
  it('is required where the other has one of the values', () => {
    const dependent = aTable({
      RESIDENTIAL_ADDRESS: supported({
        parts: [{ path: ['state'], requiredFor: { part: 'country', values: ['US'] } }],
      }),
    });
    const asked = (residentialAddress: object) => told({ residentialAddress }, { table: dependent });
    expect(asked({ line1: '1 Main St', country: 'US' })).toEqual(['residentialAddress.state: INVALID_VALUE']);
    expect(asked({ line1: '1 Main St', country: 'US', state: 'CA' })).toHaveLength(1);
    expect(asked({ line1: '1 Rue', country: 'FR' })).toEqual(['residentialAddress: WOULD_APPLY']);
  });
});

describe('a locked field that cannot be compared', () => {
  it('is no change when a form posts what we know of it', () => {
    const locked = aTable({
      EMAIL: supported({ confirmation: 'UNVERIFIABLE', lockedWhen: ['NEVER_EDITABLE'], constraints: {} }),
    });
    const input = { table: locked, current: { email: 'a@example.com' } };
    expect(told({ email: 'a@example.com' }, input)).toEqual(['EMAIL: NO_CHANGE']);
    expect(told({ email: 'b@example.com' }, input)).toEqual(['email: FIELD_LOCKED']);
    expect(told({ email: null }, { table: locked })).toEqual(['EMAIL: NO_CHANGE']);
  });
});
