import { expect, test } from 'vitest';
import { constraintsForForms } from '../../../src/domain/policy/constraints.ts';
import type { PartRule, SupportedRule } from '../../../src/domain/policy-rules.ts';
import { fieldOf, PROFILE_FIELDS, type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import { byzantine } from '../../../src/providers/byzantine/index.ts';
import { ADDITIONAL_KEYS, SENT_KEYS } from '../../../src/providers/byzantine/mappers/fields.ts';
import { SHOWN_FIELDS } from '../../../src/providers/byzantine/mappers/to-snapshot.ts';

const { INDIVIDUAL, BUSINESS } = byzantine.policy;
const SUPPORTED = PROFILE_FIELDS.filter((field) => INDIVIDUAL[field].supported);

function ruleOf(field: ProfileField): SupportedRule {
  const rule = INDIVIDUAL[field];
  if (!rule.supported) throw new Error(`${field} is unsupported`);
  return rule;
}

/** Paths of what is wrong with a value, by the table. */
function wrongAt(field: ProfileField, value: unknown): string[] {
  const { constraints, parts = [], itemNeedsOneOf } = ruleOf(field);
  const context = { parts, extraCountries: byzantine.capabilities.extraCountries, itemNeedsOneOf };
  return judge(shapeOf(field), value, constraints, context).map(({ path }) => path.join('.'));
}

test('the fields of the policy are those that are sent, the documents and the e-mail', () => {
  expect([...SUPPORTED].sort()).toEqual([...SENT_KEYS.map(fieldOf), 'DOCUMENTS', 'EMAIL'].sort());
  expect(Object.values(BUSINESS).some((rule) => rule.supported)).toBe(false);
});

test('a field is confirmed by reading exactly where a read shows it', () => {
  for (const field of SUPPORTED) {
    const confirmation = SHOWN_FIELDS.has(field) ? 'READ_BACK' : 'UNVERIFIABLE';
    expect([field, ruleOf(field).confirmation]).toEqual([field, confirmation]);
  }
  for (const field of byzantine.capabilities.shadowFields) expect(SHOWN_FIELDS).not.toContain(field);
});

test('an e-mail is never changed, all else unless the user is switched off; nothing can be cleared', () => {
  for (const field of SUPPORTED) {
    const { lockedWhen } = ruleOf(field);
    expect([field, lockedWhen]).toEqual([field, [field === 'EMAIL' ? 'NEVER_EDITABLE' : 'USER_SUSPENDED']]);
    expect([field, wrongAt(field, null)]).toEqual([field, ['']]);
  }
});

test('the four of additionalUserInfo exclude one another and need one another', () => {
  const four = ADDITIONAL_KEYS.map(fieldOf);
  expect(four).toHaveLength(4);
  for (const field of four) {
    const { conflictGroup, requiredWith = [] } = ruleOf(field);
    expect(conflictGroup).toBe('additionalUserInfo');
    expect([...requiredWith, field].sort()).toEqual([...four].sort());
  }
  expect(SUPPORTED.filter((field) => ruleOf(field).conflictGroup)).toHaveLength(4);
});

test('published lists are allowed values, with the words of the provider', () => {
  expect(wrongAt('EMPLOYMENT_STATUS', 'self_employed')).toEqual([]);
  expect(wrongAt('EMPLOYMENT_STATUS', 'SELF_EMPLOYED')).toEqual(['']);
  expect(wrongAt('SOURCE_OF_FUNDS', 'someone_elses_funds')).toEqual([]);
  expect(wrongAt('EXPECTED_MONTHLY_PAYMENTS', '50000_plus')).toEqual([]);
  expect(ruleOf('SOURCE_OF_FUNDS').constraints.allowedValues).toHaveLength(12);
});

test('an occupation is a code of the published list’s form', () => {
  for (const code of ['151252', '999999', '15124X', '5370XX', '514XXX'])
    expect(wrongAt('OCCUPATION', code)).toEqual([]);
  for (const code of ['15125', '1512522', '15X252', '15124x', '51XXXX', 'XXXXXX', 'engineer']) {
    expect(wrongAt('OCCUPATION', code)).toEqual(['']);
  }
});

test('any country of ISO 3166-1 will do: the list that Byzantine takes is its own', () => {
  expect(ruleOf('NATIONALITIES').constraints.allowedValues).toBeUndefined();
  for (const code of ['FR', 'TZ', 'TW']) expect(wrongAt('NATIONALITIES', [code])).toEqual([]);
  for (const code of ['FRA', 'XX', 'fr ance']) expect(wrongAt('NATIONALITIES', [code])).not.toEqual([]);
});

const ADDRESS = { line1: '33 Rue La Fayette', city: 'Paris', postalCode: '75009', country: 'FR' };

test('an address is complete, has no third line, and names its state in the United States', () => {
  expect(wrongAt('RESIDENTIAL_ADDRESS', ADDRESS)).toEqual([]);
  for (const part of ['line1', 'city', 'postalCode', 'country']) {
    expect(wrongAt('RESIDENTIAL_ADDRESS', { ...ADDRESS, [part]: undefined })).toEqual([part]);
  }
  expect(wrongAt('RESIDENTIAL_ADDRESS', { ...ADDRESS, line3: 'x', line4: 'y' })).toEqual(['line3', 'line4']);
  expect(wrongAt('RESIDENTIAL_ADDRESS', { ...ADDRESS, country: 'US' })).toEqual(['state']);
  expect(wrongAt('RESIDENTIAL_ADDRESS', { ...ADDRESS, country: 'US', state: 'NY' })).toEqual([]);
});

test('a state of the United States is its two-letter code, and elsewhere what people write', () => {
  for (const state of ['Texas', 'tx', 'US-TX', 'T', 'TXX', 'ТX', '48']) {
    expect([state, wrongAt('RESIDENTIAL_ADDRESS', { ...ADDRESS, country: 'US', state })]).toEqual([
      state,
      ['state'],
    ]);
  }
  for (const state of ['IDF', 'Île-de-France', '75'])
    expect(wrongAt('RESIDENTIAL_ADDRESS', { ...ADDRESS, state })).toEqual([]);
});

test('of the place of birth the country counts alone', () => {
  expect(wrongAt('PLACE_OF_BIRTH', { country: 'FR' })).toEqual([]);
  expect(wrongAt('PLACE_OF_BIRTH', { city: 'Lyon', country: 'FR' })).toEqual(['city']);
  expect(wrongAt('PLACE_OF_BIRTH', { postalCode: '69001' })).toEqual(['country', 'postalCode']);
});

test('the one tax identifier is the social security number of the United States', () => {
  const ssn = { type: 'SSN', number: '123-45-6789' };
  expect(wrongAt('TAX_IDENTIFIERS', [ssn])).toEqual([]);
  expect(wrongAt('TAX_IDENTIFIERS', [{ ...ssn, number: '123456789', issuingCountry: 'US' }])).toEqual([]);
  expect(wrongAt('TAX_IDENTIFIERS', [{ ...ssn, issuingCountry: 'FR' }])).toEqual(['0.issuingCountry']);
  expect(wrongAt('TAX_IDENTIFIERS', [{ ...ssn, type: 'EIN' }])).toEqual(['0.type']);
  for (const number of ['123-45-678', '1234567890', '123 45 6789'])
    expect(wrongAt('TAX_IDENTIFIERS', [{ ...ssn, number }])).toEqual(['0.number']);
  expect(wrongAt('TAX_IDENTIFIERS', [ssn, ssn])).toEqual(['']);
});

const PASSPORT = {
  type: 'passport',
  number: 'FR1234567890',
  issuingCountry: 'FR',
  front: 'data:image/png;base64,iVBORw0KGgo=',
};

test('a document has one side, its country, and what its type asks for', () => {
  expect(wrongAt('DOCUMENTS', [PASSPORT])).toEqual([]);
  const { number, ...unnumbered } = PASSPORT;
  for (const type of ['passport', 'national_id_front', 'national_id_back'])
    expect(wrongAt('DOCUMENTS', [{ ...unnumbered, type }])).toEqual(['0.number']);
  expect(wrongAt('DOCUMENTS', [{ ...unnumbered, type: 'proof_of_address' }])).toEqual([]);
  expect(wrongAt('DOCUMENTS', [{ ...unnumbered, type: 'other' }])).toEqual(['0.description']);
  expect(wrongAt('DOCUMENTS', [{ ...PASSPORT, type: 'selfie' }])).toEqual(['0.type']);
  expect(wrongAt('DOCUMENTS', [{ ...PASSPORT, issuingCountry: undefined }])).toEqual(['0.issuingCountry']);
  expect(wrongAt('DOCUMENTS', [{ ...PASSPORT, front: undefined }])).toEqual(['0.front']);
  for (const part of ['back', 'issuingState', 'issuingAuthority', 'issuedOn', 'expiresOn'])
    expect(wrongAt('DOCUMENTS', [{ ...PASSPORT, [part]: '2030-01-01' }])).toEqual([`0.${part}`]);
  expect(ruleOf('DOCUMENTS').items).toBe('KEPT');
});

test('an image is of one of the published types', () => {
  for (const front of [
    'data:image/jpeg;base64,/9j/4AA=',
    'data:image/png;base64,iVBORw0KGgo=',
    'data:image/heic;base64,AAAAGGZ0eXBoZWlj',
    'data:image/tiff;base64,SUkqAA==',
    'data:application/pdf;base64,JVBERi0xLjQ=',
  ])
    expect(wrongAt('DOCUMENTS', [{ ...PASSPORT, front }])).toEqual([]);
  for (const front of [
    'data:image/gif;base64,AAAA',
    'data:text/html;base64,AAAA',
    'data:image/png,AAAA',
    'AAAA',
  ])
    expect(wrongAt('DOCUMENTS', [{ ...PASSPORT, front }])).toEqual(['0.front']);
  const large = `data:application/pdf;base64,JVBERi0x${'A'.repeat(3_000_000)}`;
  expect(wrongAt('DOCUMENTS', [{ ...PASSPORT, front: large }])).toEqual([]);
});

test('what a form is given is anchored, compiles in browsers, and takes its own example', () => {
  for (const field of SUPPORTED) {
    const { constraints, parts = [] } = ruleOf(field);
    checkForm(field, shapeOf(field), constraints);
    for (const part of parts.filter((one) => one.constraints && !one.unsupported)) {
      checkForm(field, partShape(shapeOf(field), part), part.constraints ?? {});
    }
  }
});

function checkForm(field: ProfileField, shape: Shape, constraints: SupportedRule['constraints']): void {
  const { pattern, example, ...limits } = constraintsForForms(shape, constraints);
  if (pattern) {
    expect([pattern.at(0), pattern.at(-1)]).toEqual(['^', '$']);
    for (const flag of ['u', 'v']) expect(() => new RegExp(pattern, flag)).not.toThrow();
  }
  const isPlain = !['object', 'list', 'dataUri'].includes(shape.kind);
  if (isPlain) expect([field, example]).toEqual([field, expect.any(String)]);
  if (example === undefined) return;
  const value = shape.kind === 'list' ? [example] : example;
  const context = { parts: [], extraCountries: new Set<string>() };
  expect([field, judge(shape, value, { ...limits, ...(pattern ? { pattern } : {}) }, context)]).toEqual([
    field,
    [],
  ]);
}

function partShape(shape: Shape, { path }: PartRule): Shape {
  const whole = shape.kind === 'list' ? shape.of : shape;
  const part = whole.kind === 'object' ? whole.parts[path[0] ?? ''] : undefined;
  if (!part) throw new Error(`no part ${path.join('.')}`);
  return part;
}
