import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { constraintsForForms } from '../../../src/domain/policy/constraints.ts';
import { decide } from '../../../src/domain/policy/decide.ts';
import { describePolicies } from '../../../src/domain/policy/describe.ts';
import type { SupportedRule } from '../../../src/domain/policy-rules.ts';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { fieldOf, PROFILE_FIELDS, type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import { payward } from '../../../src/providers/payward/index.ts';
import { WRITTEN_KEYS } from '../../../src/providers/payward/mappers/parts-of-body.ts';

const { INDIVIDUAL, BUSINESS } = payward.policy;
const { extraCountries, shadowFields } = payward.capabilities;
const CHANGEABLE = WRITTEN_KEYS.map(fieldOf);
const ANY_STATE = { kycApproved: true, active: true, accountIssued: true, suspended: true };
const NOTHING_OPEN = { open: [], closed: [], now: new Date() };

function ruleOf(field: ProfileField): SupportedRule {
  const rule = INDIVIDUAL[field];
  if (!rule.supported) throw new Error(`${field} is unsupported`);
  return rule;
}

function problemsOf(field: ProfileField, value: unknown): string[] {
  const { constraints, parts = [] } = ruleOf(field);
  return judge(shapeOf(field), value, constraints, { parts, extraCountries }).map(({ path }) =>
    path.join('.'),
  );
}

function decided(changes: ProfileValues, current: ProfileValues = {}) {
  return decide({
    table: INDIVIDUAL,
    facts: ANY_STATE,
    current,
    underWay: NOTHING_OPEN,
    enumerations: {},
    extraCountries,
    changes,
  });
}

test('the fields that can be changed are those that an update can carry', () => {
  const supported = PROFILE_FIELDS.filter((field) => INDIVIDUAL[field].supported);
  expect(supported.toSorted()).toEqual([...CHANGEABLE, 'EMAIL', 'CLIENT_REFERENCE'].toSorted());
  // Nothing is published about businesses.
  expect(PROFILE_FIELDS.filter((field) => BUSINESS[field].supported)).toEqual(['CLIENT_REFERENCE']);
  expect([...shadowFields].toSorted()).toEqual([...CHANGEABLE, 'EMAIL'].toSorted());
});

test('no state locks anything, and only e-mail and reference are locked for ever', () => {
  for (const { field, access, reason, confirmation } of describePolicies(
    INDIVIDUAL,
    ANY_STATE,
    NOTHING_OPEN,
    {},
  )) {
    if (CHANGEABLE.includes(field)) {
      expect([field, access, confirmation]).toEqual([field, 'EDITABLE', 'UNVERIFIABLE']);
    } else if (field === 'EMAIL' || field === 'CLIENT_REFERENCE') {
      expect([field, access, reason]).toEqual([field, 'LOCKED', 'NEVER_EDITABLE']);
      expect(confirmation).toBe(field === 'EMAIL' ? 'UNVERIFIABLE' : 'READ_BACK');
    } else {
      expect([field, access]).toEqual([field, 'UNSUPPORTED']);
    }
  }
});

test('an e-mail is refused locally unless it is the one that is known', () => {
  const known = { email: 'alex.morgan@example.com' };
  expect(decided({ email: 'new@example.com' }, known).problems).toMatchObject([
    { code: 'FIELD_LOCKED', field: 'EMAIL', reason: 'NEVER_EDITABLE' },
  ]);
  expect(decided(known, known).problems).toEqual([]);
});

test('fields of one replaced object exclude one another, and the rest of it must be known', () => {
  const groups = CHANGEABLE.map((field) => [field, ruleOf(field).conflictGroup, ruleOf(field).requiredWith]);
  expect(groups.filter(([, group]) => group)).toEqual([
    ['FIRST_NAME', 'full_name', ['LAST_NAME']],
    ['MIDDLE_NAME', 'full_name', ['FIRST_NAME', 'LAST_NAME']],
    ['LAST_NAME', 'full_name', ['FIRST_NAME']],
    ['DATE_OF_BIRTH', 'birth', ['PLACE_OF_BIRTH']],
    ['PLACE_OF_BIRTH', 'birth', ['DATE_OF_BIRTH']],
  ]);
  expect(decided({ middleName: 'Jordan' }, { firstName: 'Alex' }).problems).toMatchObject([
    { code: 'INVALID_VALUE', path: ['changes', 'middleName'], message: expect.stringContaining('lastName') },
  ]);
  expect(decided({ middleName: 'Jordan', lastName: 'Morgan' }, { firstName: 'Alex' }).problems).toEqual([]);
  expect(decided({ dateOfBirth: '1990-04-15' }).problems).toMatchObject([
    { code: 'INVALID_VALUE', message: expect.stringContaining('placeOfBirth') },
  ]);
});

test('what the page says may be null can be cleared, and nothing else', () => {
  const clearable = CHANGEABLE.filter((field) => problemsOf(field, null).length === 0);
  // A middle name is optional inside the name.
  expect(clearable).toEqual([
    'MIDDLE_NAME',
    'PHONE',
    'NATIONALITIES',
    'TAX_IDENTIFIERS',
    'OCCUPATION',
    'EMPLOYER',
    'LANGUAGE',
  ]);
});

test('a phone that we take is one that the page’s pattern takes', () => {
  const published = /^\+?[1-9]\d{1,14}$/;
  const { pattern = '' } = constraintsForForms(shapeOf('PHONE'), ruleOf('PHONE').constraints);
  for (const phone of ['+14155550110', '+38344123456', '+6834002']) {
    expect(problemsOf('PHONE', phone)).toEqual([]);
    expect([new RegExp(pattern, 'u').test(phone), published.test(phone)]).toEqual([true, true]);
  }
  for (const wrong of ['0123', '+0123', '+1 415 555', '+1234567890123456', '14155550110']) {
    expect(problemsOf('PHONE', wrong)).toHaveLength(1);
    expect(new RegExp(pattern, 'u').test(wrong)).toBe(false);
  }
});

const page = readFileSync(new URL('../../fixtures/seeds/004_696f14fc53f900b9.txt', import.meta.url), 'utf8');

/** The values that the page lists under the `nth` "Available options". */
function listed(nth: number): string[] {
  const text = page.split('Available options:')[nth] ?? '';
  return text
    .slice(0, text.search(/\n\n/))
    .trim()
    .split(/[\s,]+/);
}

test('nationalities and occupations are those that the page lists', () => {
  const nationalities = listed(1).filter((code) => code.length === 2);
  expect(ruleOf('NATIONALITIES').constraints.allowedValues).toEqual(nationalities.slice(0, 262));
  expect(nationalities.slice(-13).toSorted()).toEqual([...extraCountries].toSorted());
  expect(ruleOf('OCCUPATION').constraints.allowedValues).toEqual(listed(2).slice(0, 19));
  expect(problemsOf('OCCUPATION', 'retired')).toHaveLength(1);
  expect(problemsOf('NATIONALITIES', ['USA'])).toEqual(['0']);
});

test('every country of the page is taken wherever a country stands', () => {
  for (const country of ruleOf('NATIONALITIES').constraints.allowedValues ?? []) {
    expect([country, problemsOf('NATIONALITIES', [country])]).toEqual([country, []]);
    expect([country, problemsOf('PLACE_OF_BIRTH', { city: 'X', country })]).toEqual([country, []]);
    expect(problemsOf('TAX_IDENTIFIERS', [{ number: '1', issuingCountry: country }])).toEqual([]);
  }
});

test('objects need their parts, and have none that Payward has no place for', () => {
  expect(problemsOf('RESIDENTIAL_ADDRESS', { line2: 'Apt 4', line3: 'x', line4: 'y' })).toEqual([
    'line1',
    'line3',
    'line4',
    'city',
    'postalCode',
    'country',
  ]);
  expect(problemsOf('PLACE_OF_BIRTH', { postalCode: '94103' })).toEqual(['city', 'country', 'postalCode']);
  expect(problemsOf('EMPLOYER', { address: { city: 'x' }, phone: '+14155550110', industry: 'x' })).toEqual([
    'name',
    'address',
    'phone',
    'industry',
  ]);
  expect(problemsOf('TAX_IDENTIFIERS', [{ type: 'SSN' }])).toEqual([
    '0.type',
    '0.number',
    '0.issuingCountry',
  ]);
  expect(problemsOf('CLIENT_IDENTIFIER', { type: 'hash' })).toEqual(['type', 'value', 'calculatedAt']);
});

test('a language is a code of ISO 639-1, and no other pair of letters', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const taken = pairs.filter((pair) => problemsOf('LANGUAGE', pair).length === 0);
  expect(taken).toHaveLength(183);
  // Every one is a language that has a name, and what was withdrawn is none any more.
  expect(taken.filter((pair) => names.of(pair) === undefined)).toEqual([]);
  for (const wrong of ['xq', 'iw', 'in', 'ji', 'mo', 'sh', 'bh', 'EN', 'eng', 'en-US', 'e', '']) {
    expect(problemsOf('LANGUAGE', wrong)).toEqual(['']);
  }
});

test('every example that a form is shown would be taken', () => {
  for (const field of [...CHANGEABLE, 'EMAIL', 'CLIENT_REFERENCE'] as const) {
    const { constraints, parts = [] } = ruleOf(field);
    const shape = shapeOf(field);
    const whole = { shape, constraints, path: [] as readonly string[] };
    const inner = shape.kind === 'list' ? shape.of : shape;
    const below = parts
      .filter(({ unsupported }) => !unsupported)
      .map((part) => {
        const partShape = inner.kind === 'object' ? inner.parts[part.path[0] ?? ''] : undefined;
        if (!partShape) throw new Error(`${field} has no part ${part.path}`);
        return { shape: partShape, constraints: part.constraints ?? {}, path: part.path };
      });
    for (const one of inner.kind === 'object' ? below : [whole]) {
      const { example, pattern } = constraintsForForms(one.shape, one.constraints);
      expect([field, one.path, typeof example]).toEqual([field, one.path, 'string']);
      const value = one.shape.kind === 'list' ? [example] : example;
      const problems = judge(one.shape, value, one.constraints, { parts: [], extraCountries });
      expect([field, one.path, problems]).toEqual([field, one.path, []]);
      if (pattern) expect(pattern).toMatch(/^\^.*\$$/);
    }
  }
});
