import { describe, expect, it } from 'vitest';
import { createProfileForm, type FormPolicy, type FormUser } from '../../src/client/form.ts';

const NO_RULES = {
  required: false,
  clearable: true,
  allowedValues: null,
  pattern: null,
  minLength: null,
  maxLength: null,
  maxItems: null,
  min: null,
  max: null,
  example: null,
};

function aPolicy(inputName: string, more: Partial<FormPolicy> = {}): FormPolicy {
  return {
    field: inputName.replace(/[A-Z]/g, '_$&').toUpperCase() as FormPolicy['field'],
    inputName,
    kind: 'TEXT',
    itemKind: null,
    labelKey: inputName,
    label: inputName,
    value: null,
    pendingValue: null,
    access: 'EDITABLE',
    verification: null,
    reason: null,
    unlock: null,
    message: null,
    confirmation: 'READ_BACK',
    requiredWith: [],
    constraints: NO_RULES,
    parts: [],
    ...more,
  };
}

const aUser = (...fieldPolicies: FormPolicy[]): FormUser => ({ id: 'user', version: 4, fieldPolicies });

const address = aPolicy('residentialAddress', {
  kind: 'ADDRESS',
  value: { line1: '1 Main St', line2: null, country: 'PH' },
  parts: (['line1', 'line2', 'country'] as const).map((name) => ({
    path: [name],
    inputName: name,
    kind: name === 'country' ? 'COUNTRY' : 'TEXT',
    labelKey: name,
    label: name,
    itemType: null,
    form: null,
    access: 'EDITABLE',
    reason: null,
    unlock: null,
    constraints: { ...NO_RULES, required: name !== 'line2' },
    requiredWhere: null,
  })),
});

describe('a form', () => {
  it('sends what was changed, and nothing that looks the same', () => {
    const form = createProfileForm(aUser(aPolicy('firstName', { value: 'Ana' }), aPolicy('title'), address));
    form.set('firstName', ' Ana ');
    form.set('title', '');
    form.set('residentialAddress', { country: 'PH', line2: '', line1: '1 Main St' });
    expect(form.buildInput()).toEqual({ userId: 'user', expectedVersion: 4, changes: {} });
    form.set('firstName', '');
    form.set('residentialAddress', { line1: '2 Main St', line2: '', country: 'PH' });
    expect(form.buildInput({ idempotencyKey: 'a' })).toEqual({
      userId: 'user',
      expectedVersion: 4,
      idempotencyKey: 'a',
      changes: { firstName: null, residentialAddress: { line1: '2 Main St', country: 'PH' } },
    });
    expect(form.state().changed).toEqual(['firstName', 'residentialAddress']);
  });

  it('never sends a locked field, and shows the pending value beside the current one', () => {
    const locked = aPolicy('lastName', { access: 'LOCKED', value: 'Cruz', message: 'The bank holds it.' });
    const email = aPolicy('email', { value: 'a@example.com', pendingValue: 'b@example.com' });
    const form = createProfileForm(aUser(locked, email));
    form.set('lastName', 'Jones');
    expect(form.buildInput().changes).toEqual({});
    expect(form.state().fields).toMatchObject([
      { readOnly: true, help: 'The bank holds it.' },
      { current: 'a@example.com', pending: 'b@example.com' },
    ]);
  });

  it('takes what the server shows anew and keeps what was typed, for the same user', () => {
    const form = createProfileForm(aUser(aPolicy('firstName', { value: 'Ana' })));
    let told = 0;
    const leave = form.subscribe(() => {
      told += 1;
    });
    form.set('firstName', 'Anna');
    form.load({ ...aUser(aPolicy('firstName', { value: 'Anne' })), version: 5 });
    expect(form.buildInput()).toMatchObject({ expectedVersion: 5, changes: { firstName: 'Anna' } });
    form.load({ ...aUser(aPolicy('firstName', { value: 'Anna' })), version: 6 });
    expect(form.state().changed).toEqual([]);
    form.load({ ...aUser(aPolicy('firstName', { value: 'Bo' })), id: 'other' });
    expect(form.state().values).toEqual({ firstName: 'Bo' });
    leave();
    form.reset();
    expect(told).toBe(4);
  });

  it('gives the same state until something changes', () => {
    const form = createProfileForm(aUser(aPolicy('firstName')));
    const before = form.state();
    expect(form.state()).toBe(before);
    form.set('firstName', 'Ana');
    form.reset('firstName');
    expect(form.state()).not.toBe(before);
    expect(form.state().values).toEqual(before.values);
  });

  it('knows that fields need others, sent along or known', () => {
    const occupation = aPolicy('occupation', { requiredWith: ['TITLE', 'GENDER'] });
    const form = createProfileForm(aUser(occupation, aPolicy('title'), aPolicy('gender', { value: 'F' })));
    form.set('occupation', 'Clerk');
    expect(form.state().problems).toMatchObject([
      {
        field: 'OCCUPATION',
        path: ['changes', 'occupation'],
        rule: 'REQUIRED_WITH',
        parameters: { fields: ['TITLE'] },
      },
    ]);
    form.set('title', 'Ms');
    expect(form.state().problems).toEqual([]);
  });

  it('judges a phone as it is sent: the server takes no spaces and no brackets', () => {
    const rules = { ...NO_RULES, pattern: '^\\+[1-9]\\d{6,14}$' };
    const form = createProfileForm(aUser(aPolicy('phone', { kind: 'PHONE', constraints: rules })));
    for (const typed of ['+1 415 555 0111', '+1 (415) 555-0111', '+1.415.555.0111']) {
      form.set('phone', typed);
      expect(form.buildInput().changes).toEqual({ phone: typed });
      expect(form.state().problems).toMatchObject([{ field: 'PHONE', rule: 'FORMAT' }]);
    }
    form.set('phone', ' +14155550111 ');
    expect(form.buildInput().changes).toEqual({ phone: '+14155550111' });
    expect(form.state().problems).toEqual([]);
  });

  it('takes back what the provider shows, whatever its rules for new values are', () => {
    const rules = { ...NO_RULES, allowedValues: ['A', 'B'] };
    const list = aPolicy('nationalities', {
      kind: 'LIST',
      itemKind: 'CHOICE',
      constraints: rules,
      value: ['old'],
    });
    const form = createProfileForm(aUser(list));
    form.set('nationalities', ['A', 'old']);
    expect(form.state().problems).toEqual([]);
    form.set('nationalities', ['A', 'new']);
    expect(form.state().problems).toMatchObject([
      { path: ['changes', 'nationalities', '1'], rule: 'ALLOWED_VALUES' },
    ]);
  });

  it('asks for a part where another part asks for it, as that asks for it', () => {
    const state = {
      ...address.parts[1],
      path: ['state'],
      inputName: 'state',
      requiredWhere: {
        part: 'country',
        values: ['US'],
        constraints: { ...NO_RULES, required: true, pattern: '^[A-Z]{2}$' },
      },
    } as (typeof address.parts)[number];
    const form = createProfileForm(aUser({ ...address, parts: [...address.parts, state] }));
    const problemsOf = (value: object) => {
      form.set('residentialAddress', value);
      return form.state().problems.map(({ path, rule }) => [path.at(-1), rule]);
    };
    expect(problemsOf({ line1: '2 Main St', country: 'FR' })).toEqual([]);
    expect(problemsOf({ line1: '2 Main St', country: 'US' })).toEqual([['state', 'REQUIRED']]);
    expect(problemsOf({ line1: '2 Main St', country: 'us', state: 'Texas' })).toEqual([['state', 'PATTERN']]);
    expect(problemsOf({ line1: '2 Main St', country: 'US', state: 'TX' })).toEqual([]);
  });

  it('says what a phone number looks like, since an input with a value shows no example', () => {
    const constraints = { ...NO_RULES, pattern: '^\\+[0-9]{7,15}$' };
    const form = createProfileForm(
      aUser(aPolicy('phone', { kind: 'PHONE', constraints, value: '+639171234567' })),
    );
    form.set('phone', '0912 345 678');
    expect(form.state().problems).toMatchObject([
      {
        rule: 'FORMAT',
        message: expect.stringMatching(/^does not have a valid format: \+ and the country code/),
      },
    ]);
  });

  it('takes a date within its limits', () => {
    const constraints = { ...NO_RULES, min: '1900-01-01', max: '2026-06-30' };
    const form = createProfileForm(aUser(aPolicy('dateOfBirth', { kind: 'DATE', constraints })));
    const rules = ['1899-12-31', '1900-01-01', '2026-06-30', '2026-07-01'].map((day) => {
      form.set('dateOfBirth', day);
      return form
        .state()
        .problems.map(({ rule }) => rule)
        .join();
    });
    expect(rules).toEqual(['FIRST_YEAR', '', '', 'NOT_IN_FUTURE']);
  });

  it('names the part that is missing', () => {
    const form = createProfileForm(aUser(address));
    form.set('residentialAddress', { line1: '', line2: 'Flat 2', country: 'PH' });
    expect(form.state().problems).toMatchObject([
      { path: ['changes', 'residentialAddress', 'line1'], rule: 'REQUIRED', message: 'is required' },
    ]);
  });
});
