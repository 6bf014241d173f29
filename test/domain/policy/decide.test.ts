import { describe, expect, it } from 'vitest';
import { decided, told } from '../support/decisions.ts';
import { NO_FACTS } from '../support/policies.ts';

const ADDRESS = { line1: '1 Main St', city: 'Ulm', country: 'DE' };

describe('a value that equals the current one', () => {
  it('is no change, even of a locked field or against its limits', () => {
    const current = {
      lastName: 'Smith',
      firstName: 'Bartholomew-Maximilian',
      occupation: 'PIRATE',
      residentialAddress: { ...ADDRESS, city: 'Stuttgart', line4: 'x' },
    };
    const { lastName, firstName, residentialAddress } = current;
    const facts = { ...NO_FACTS, kycApproved: true, suspended: true };
    expect(told({ lastName: ` ${lastName} `, firstName, residentialAddress }, { current, facts })).toEqual([
      'FIRST_NAME: NO_CHANGE',
      'LAST_NAME: NO_CHANGE',
      'RESIDENTIAL_ADDRESS: NO_CHANGE',
    ]);
  });

  it('is no change when both are nothing, whatever the rule', () => {
    const nothing = {
      lastName: null,
      website: null,
      documents: [],
      residentialAddress: { line1: null },
      dateOfBirth: null,
    };
    for (const current of [{}, { lastName: null, documents: null }]) {
      expect(told(nothing, { current }).every((line) => line.endsWith('NO_CHANGE'))).toBe(true);
    }
  });

  it('is sent all the same where the provider shows it masked: only its last digits can be compared', () => {
    const current = { phone: '+639171234567' };
    expect(told(current, { current })).toEqual(['phone: WOULD_APPLY']);
  });

  it('is no change where only our own copy knows it, nor is nothing where nothing is known', () => {
    const current = { occupation: 'CLERK' };
    expect(told(current, { current })).toEqual(['OCCUPATION: NO_CHANGE']);
    expect(told({ occupation: 'NURSE' }, { current })).toEqual(['occupation: WOULD_APPLY']);
    for (const nothing of [{}, { occupation: null, phone: null }]) {
      expect(told({ occupation: null, phone: null }, { current: nothing })).toEqual([
        'PHONE: NO_CHANGE',
        'OCCUPATION: NO_CHANGE',
      ]);
    }
  });

  it('differs in case: the client may correct it', () => {
    expect(told({ birthName: 'Ana' }, { current: { birthName: 'ana' } })).toEqual(['birthName: WOULD_APPLY']);
  });
});

describe('an empty text', () => {
  it('is a mistake and no way to clear, whether or not there is something to clear', () => {
    for (const current of [{}, { birthName: 'x', residentialAddress: ADDRESS }]) {
      expect(told({ birthName: ' ' }, { current })).toEqual(['birthName: INVALID_VALUE']);
    }
    expect(decided({ birthName: '' }).problems[0]?.message).toContain('send null to clear it');
  });

  it('of what cannot be cleared is not told to send null, whether or not there is something', () => {
    for (const current of [{}, { dateOfBirth: '1990-06-15' }]) {
      const { problems } = decided({ dateOfBirth: '' }, { current });
      expect(problems.map(({ message }) => message)).toEqual(['dateOfBirth must not be empty.']);
    }
  });

  it('is a mistake in a part, though the rest equals the current value', () => {
    const residentialAddress = { ...ADDRESS, line2: '' };
    expect(told({ residentialAddress }, { current: { residentialAddress: ADDRESS } })).toEqual([
      'residentialAddress.line2: INVALID_VALUE',
    ]);
  });
});

describe('clearing', () => {
  it('works where the rule says so, and is refused elsewhere', () => {
    const current = { birthName: 'x', dateOfBirth: '1990-06-15', documents: [{ type: 'p', number: '1' }] };
    expect(told({ birthName: null, documents: [] }, { current })).toEqual([
      'birthName: WOULD_APPLY',
      'documents.0: WOULD_APPLY',
    ]);
    expect(told({ dateOfBirth: null }, { current })).toEqual(['dateOfBirth: INVALID_VALUE']);
  });
});

describe('rules', () => {
  it('lock a field by the first state that holds, and say what would unlock it', () => {
    const changes = { firstName: 'Eva', lastName: 'Doe' };
    const facts = { ...NO_FACTS, kycApproved: true };
    expect(decided(changes, { facts }).problems).toMatchObject([
      {
        code: 'FIELD_LOCKED',
        field: 'FIRST_NAME',
        path: ['changes', 'firstName'],
        reason: 'KYC_APPROVED',
        unlock: 'CONTACT_PROVIDER',
      },
      {
        code: 'FIELD_LOCKED',
        field: 'LAST_NAME',
        path: ['changes', 'lastName'],
        reason: 'NEVER_EDITABLE',
        unlock: 'NONE',
      },
    ]);
    expect(told({ firstName: 'Eva' })).toEqual(['firstName: WOULD_APPLY']);
  });

  it('refuse a field that the provider lacks, but not nothing in it', () => {
    expect(told({ website: 'example.com' })).toEqual(['website: FIELD_UNSUPPORTED']);
    expect(told({ website: '' })).toEqual(['website: FIELD_UNSUPPORTED']);
    expect(told({ website: null })).toEqual(['WEBSITE: NO_CHANGE']);
  });

  it('refuse a part that the provider lacks like such a field, with the path down to it', () => {
    const current = { residentialAddress: ADDRESS };
    expect(decided({ residentialAddress: { ...ADDRESS, line4: 'x' } }, { current }).problems).toEqual([
      {
        code: 'FIELD_UNSUPPORTED',
        message: 'residentialAddress.line4 is not supported by this provider.',
        field: 'RESIDENTIAL_ADDRESS',
        path: ['changes', 'residentialAddress', 'line4'],
      },
    ]);
    expect(told({ residentialAddress: { ...ADDRESS, line4: null } }, { current })).toEqual([
      'RESIDENTIAL_ADDRESS: NO_CHANGE',
    ]);
  });

  it('park a field for verification when their state holds', () => {
    const facts = { ...NO_FACTS, active: true };
    expect(told({ email: 'a@example.com' })).toEqual(['email: WOULD_APPLY']);
    expect(told({ email: 'a@example.com' }, { facts })).toEqual(['email: WOULD_AWAIT_VERIFICATION']);
  });

  it('hold values to fixed lists, to the provider’s lists and to its calling codes', () => {
    expect(told({ occupation: 'PIRATE', title: 'LORD', phone: '+4915112345678' })).toEqual([
      'title: INVALID_VALUE',
      'phone: INVALID_VALUE',
      'occupation: INVALID_VALUE',
    ]);
    expect(told({ occupation: 'NURSE', title: 'MR', phone: '+12425551234' })).toHaveLength(3);
    expect(told({ title: 'LORD', phone: '+4915112345678' }, { enumerations: {} })).toEqual([
      'title: WOULD_APPLY',
      'phone: WOULD_APPLY',
    ]);
  });

  it('ask for what must come along, sent or known, and tell it of the field that was sent', () => {
    expect(decided({ countryOfWork: 'DE' }).problems).toMatchObject([
      { code: 'INVALID_VALUE', field: 'COUNTRY_OF_WORK', path: ['changes', 'countryOfWork'] },
    ]);
    expect(told({ countryOfWork: 'DE', jobTitle: 'x' })).toEqual([
      'countryOfWork: WOULD_APPLY',
      'jobTitle: WOULD_APPLY',
    ]);
    expect(told({ countryOfWork: 'DE' }, { current: { jobTitle: 'x' } })).toEqual([
      'countryOfWork: WOULD_APPLY',
    ]);
    expect(told({ countryOfWork: 'DE', jobTitle: null }, { current: { jobTitle: 'x' } })).toEqual([
      'countryOfWork: INVALID_VALUE',
    ]);
  });

  it('name every problem at once, and plan nothing beside one', () => {
    const changes = {
      lastName: 'x',
      website: 'x',
      dateOfBirth: '2026-02-30',
      residentialAddress: { ...ADDRESS, line4: 'x', country: 'XX' },
      birthName: 'fine',
    };
    expect(told(changes)).toEqual([
      'lastName: FIELD_LOCKED',
      'dateOfBirth: INVALID_VALUE',
      'residentialAddress.line4: FIELD_UNSUPPORTED',
      'residentialAddress.country: INVALID_VALUE',
      'residentialAddress.country: FIELD_LOCKED',
      'website: FIELD_UNSUPPORTED',
    ]);
  });
});

describe('locked parts', () => {
  const current = { residentialAddress: ADDRESS };

  it('may be sent as they are, while the other parts change', () => {
    expect(told({ residentialAddress: { ...ADDRESS, line1: '2 Main St' } }, { current })).toEqual([
      'residentialAddress: WOULD_APPLY',
    ]);
  });

  it('may be neither changed, nor cleared, nor cleared with the whole', () => {
    const cleared = { ...ADDRESS, country: null, line1: 'x' };
    for (const residentialAddress of [{ ...ADDRESS, country: 'US' }, cleared, null]) {
      expect(told({ residentialAddress }, { current })).toEqual(['residentialAddress.country: FIELD_LOCKED']);
    }
  });

  it('stay as they are when they are left out: a form does not show what nobody may change', () => {
    const { country: _, ...without } = ADDRESS;
    const { planned } = decided({ residentialAddress: { ...without, line1: 'x' } }, { current });
    expect(planned[0]?.value).toEqual({ ...ADDRESS, line1: 'x' });
    expect(told({ residentialAddress: without }, { current })).toEqual(['RESIDENTIAL_ADDRESS: NO_CHANGE']);
  });

  it('of one kind of item let the other kinds change, wherever they stand', () => {
    const [ssn, tin] = [
      { type: 'SSN', number: '111111112' },
      { type: 'TIN', number: '5' },
    ];
    const input = { current: { taxIdentifiers: [ssn, tin] }, facts: { ...NO_FACTS, kycApproved: true } };
    const taxes = (...taxIdentifiers: { type: string; number: string }[]) => told({ taxIdentifiers }, input);
    expect(taxes(ssn, { ...tin, number: '6' })).toEqual(['taxIdentifiers.1: WOULD_APPLY']);
    expect(taxes(tin, ssn)).toEqual(['taxIdentifiers.0: WOULD_APPLY', 'taxIdentifiers.1: WOULD_APPLY']);
    expect(taxes({ ...ssn, number: '9' }, tin)).toEqual(['taxIdentifiers.0.number: FIELD_LOCKED']);
    expect(taxes(ssn, tin, { ...ssn, number: '9' })).toEqual(['taxIdentifiers.2.number: FIELD_LOCKED']);
    expect(taxes(tin)).toEqual(['taxIdentifiers: FIELD_LOCKED']);
    expect(told({ taxIdentifiers: null }, input)).toEqual(['taxIdentifiers: FIELD_LOCKED']);
    expect(told({ taxIdentifiers: [{ ...ssn, number: '9' }, tin] }, { current: input.current })).toEqual([
      'taxIdentifiers.0: WOULD_APPLY',
    ]);
  });
});
