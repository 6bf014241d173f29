import { expect, test } from 'vitest';
import { constraintsForForms } from '../../../src/domain/policy/constraints.ts';
import type { SupportedRule } from '../../../src/domain/policy-rules.ts';
import { fieldOf, PROFILE_FIELDS, type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import { matchmove } from '../../../src/providers/matchmove/index.ts';
import { SUPPORTED_KEYS } from '../../../src/providers/matchmove/mappers/fields.ts';

const { INDIVIDUAL, BUSINESS } = matchmove.policy;

function ruleOf(field: ProfileField): SupportedRule {
  const rule = INDIVIDUAL[field];
  if (!rule.supported) throw new Error(`${field} is unsupported`);
  return rule;
}

function problemsOf(field: ProfileField, value: unknown) {
  const { constraints, parts = [] } = ruleOf(field);
  return judge(shapeOf(field), value, constraints, { parts, extraCountries: new Set() });
}

test('the fields of the policy are the fields that are read and written', () => {
  const supported = PROFILE_FIELDS.filter((field) => INDIVIDUAL[field].supported);
  expect(supported).toEqual(SUPPORTED_KEYS.map(fieldOf));
  expect(BUSINESS).toEqual(INDIVIDUAL);
});

test('critical names are frozen by any of the three states, everything by a suspension', () => {
  const frozen = ['FIRST_NAME', 'MIDDLE_NAME', 'LAST_NAME', 'PREFERRED_NAME'];
  for (const key of SUPPORTED_KEYS) {
    const field = fieldOf(key);
    const locks = frozen.includes(field) ? ['KYC_APPROVED', 'USER_ACTIVE', 'ACCOUNT_ISSUED'] : [];
    expect(ruleOf(field)).toMatchObject({
      lockedWhen: [...locks, 'USER_SUSPENDED'],
      confirmation: 'READ_BACK',
    });
  }
});

test('four fields are parked once KYC is approved, each for an action that we take evidence for', () => {
  const parked = SUPPORTED_KEYS.map(fieldOf).flatMap((field) => {
    const { verification } = ruleOf(field);
    return verification ? [[field, verification.when, verification.action]] : [];
  });
  expect(parked).toEqual([
    ['EMAIL', 'KYC_APPROVED', 'EMAIL_VERIFICATION'],
    ['PHONE', 'KYC_APPROVED', 'MOBILE_VERIFICATION'],
    ['RESIDENTIAL_ADDRESS', 'KYC_APPROVED', 'RESIDENTIAL_ADDRESS_VERIFICATION'],
    ['BILLING_ADDRESS', 'KYC_APPROVED', 'BILLING_ADDRESS_VERIFICATION'],
  ]);
  expect(Object.keys(matchmove.capabilities.evidence)).toEqual(parked.map(([, , action]) => action));
});

test('the fields of the birth object exclude one another', () => {
  const shared = SUPPORTED_KEYS.map(fieldOf).filter((field) => ruleOf(field).conflictGroup === 'birth');
  expect(shared).toEqual(['DATE_OF_BIRTH', 'BIRTH_NAME', 'PLACE_OF_BIRTH']);
});

test('required names, contacts and declarations cannot be cleared, all else can', () => {
  const kept = SUPPORTED_KEYS.map(fieldOf).filter((field) => problemsOf(field, null).length > 0);
  expect(kept).toEqual([
    'FIRST_NAME',
    'LAST_NAME',
    'PREFERRED_NAME',
    'EMAIL',
    'PHONE',
    'POLITICALLY_EXPOSED',
    'FATCA_RELEVANT',
  ]);
});

/** As the definition of the update publishes it. */
const PUBLISHED = /^[#.0-9a-zA-Z\s,/\-_:+?'()@#!&]+$/;

/** Spaces for the published pattern, and in no line of text that is taken. */
const BREAKS = /[\t\n\v\f\r\u2028\u2029\ufeff]/;

test('the pattern of names takes the characters of the published one that a line can hold, under either flag', () => {
  const { pattern = '' } = ruleOf('FIRST_NAME').constraints;
  const [unicode, sets] = [new RegExp(pattern, 'u'), new RegExp(pattern, 'v')];
  for (let code = 0; code < 0x3100; code += 1) {
    const letter = String.fromCharCode(code);
    const taken = PUBLISHED.test(letter) && !BREAKS.test(letter);
    expect([letter, unicode.test(letter), sets.test(letter)]).toEqual([letter, taken, taken]);
    // What is left out of the published one is refused in any text.
    if (PUBLISHED.test(letter)) expect(problemsOf('FIRST_NAME', `a${letter}a`).length === 0).toBe(taken);
  }
  expect(unicode.test('')).toBe(false);
});

test('every pattern is anchored and takes its own example', () => {
  for (const field of SUPPORTED_KEYS.map(fieldOf)) {
    const { pattern, example } = ruleOf(field).constraints;
    const kind = shapeOf(field).kind;
    if (!['object', 'list', 'flag', 'json'].includes(kind))
      expect([field, example]).toEqual([field, expect.any(String)]);
    if (!pattern) continue;
    expect(pattern).toMatch(/^\^.*\$$/);
    expect([field, problemsOf(field, example)]).toEqual([field, []]);
    expect(() => new RegExp(pattern, 'v')).not.toThrow();
  }
});

test('names that MatchMove would refuse are refused here', () => {
  expect(problemsOf('FIRST_NAME', 'José')).toHaveLength(1);
  expect(problemsOf('FIRST_NAME', 'x'.repeat(51))).toHaveLength(1);
  expect(problemsOf('FIRST_NAME', "O'Neil")).toEqual([]);
  expect(problemsOf('PREFERRED_NAME', "O'Neil")).toHaveLength(1);
  expect(problemsOf('PREFERRED_NAME', 'x'.repeat(26))).toHaveLength(1);
  expect(problemsOf('PREFERRED_NAME', 'John Smith')).toEqual([]);
});

test('an e-mail has to be one, and of the published characters', () => {
  expect(problemsOf('EMAIL', 'john+1@matchmove.com')).toEqual([]);
  for (const wrong of ['John Smith', 'a%b@c.example', 'josé@c.example']) {
    expect(problemsOf('EMAIL', wrong)).toHaveLength(1);
  }
  const { pattern = '' } = constraintsForForms(shapeOf('EMAIL'), ruleOf('EMAIL').constraints);
  for (const [address, isTaken] of [
    ['john+1@matchmove.com', true],
    ['r&d@example.com', true],
    ['ana@xn--e1afmkfd.xn--p1ai', true],
    ['John Smith', false],
    ['user=1@example.com', false],
    ['a..b@example.com', false],
    [`${'a'.repeat(65)}@example.com`, false],
  ] as const) {
    expect([address, new RegExp(pattern, 'v').test(address)]).toEqual([address, isTaken]);
    expect([address, problemsOf('EMAIL', address).length === 0]).toEqual([address, isTaken]);
  }
});

test('what MatchMove can hold once or twice is given no more often', () => {
  expect(problemsOf('NATIONALITIES', ['PH', 'US'])).toHaveLength(1);
  const document = { type: 'passport', number: 'P1' };
  expect(problemsOf('DOCUMENTS', [document, document])).toEqual([]);
  expect(problemsOf('DOCUMENTS', [document, document, document])).toHaveLength(1);
});

test('a document needs its type and number, and has no part that MatchMove has no place for', () => {
  expect(problemsOf('DOCUMENTS', [{ issuingCountry: 'PH' }]).map(({ path }) => path)).toEqual([
    ['0', 'type'],
    ['0', 'number'],
  ]);
  const front = { type: 'passport', number: 'P1', front: 'data:image/png;base64,AAAA' };
  expect(problemsOf('DOCUMENTS', [front]).map(({ path }) => path)).toEqual([['0', 'front']]);
  expect(problemsOf('EMPLOYER', { name: 'Acme', phone: '+639171234567' }).map(({ path }) => path)).toEqual([
    ['phone'],
  ]);
});
