import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { partProblems } from '../../../src/domain/policy/parts.ts';
import type { SupportedRule, UserFacts } from '../../../src/domain/policy-rules.ts';
import type { ProfileChanges } from '../../../src/domain/profile.ts';
import {
  fieldOf,
  keyOf,
  PROFILE_FIELDS,
  type ProfileField,
  shapeOf,
} from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import type { UserType } from '../../../src/domain/vocabulary.ts';
import { machnet } from '../../../src/providers/machnet/index.ts';
import { SUPPORTED_KEYS } from '../../../src/providers/machnet/mappers/fields.ts';
import { decided } from '../../domain/support/decisions.ts';

const page = readFileSync(new URL('../../fixtures/seeds/001_066f487a865b5185.txt', import.meta.url), 'utf8');
const TYPES = ['INDIVIDUAL', 'BUSINESS'] as const;
const IMAGE = 'data:image/jpg;base64,/9j/4AA=';

function ruleOf(type: UserType, field: ProfileField): SupportedRule {
  const rule = machnet.policy[type][field];
  if (!rule.supported) throw new Error(`${field} is unsupported`);
  return rule;
}

function problemsOf(type: UserType, field: ProfileField, value: unknown): string[] {
  const { constraints, parts = [], itemNeedsOneOf } = ruleOf(type, field);
  const context = { parts, extraCountries: machnet.capabilities.extraCountries, itemNeedsOneOf };
  return judge(shapeOf(field), value, constraints, context).map(({ path }) => path.join('.'));
}

test.each(TYPES)('the fields of the policy of type %s are those that are read and written', (type) => {
  const supported = PROFILE_FIELDS.filter((field) => machnet.policy[type][field].supported);
  expect(supported).toEqual(
    PROFILE_FIELDS.filter((field) => SUPPORTED_KEYS[type].includes(keyOf(field) as never)),
  );
  expect(supported).toHaveLength(SUPPORTED_KEYS[type].length);
});

/** Where each row of the page's tables is ours; an empty place is no field of a profile. */
const HOMES: Record<UserType, Record<string, ProfileField | ''>> = {
  INDIVIDUAL: {
    first_name: 'FIRST_NAME',
    middle_name: 'MIDDLE_NAME',
    last_name: 'LAST_NAME',
    mobile_phone: 'PHONE',
    email: 'EMAIL',
    address_line1: 'RESIDENTIAL_ADDRESS',
    address_line2: 'RESIDENTIAL_ADDRESS',
    city: 'RESIDENTIAL_ADDRESS',
    state: 'RESIDENTIAL_ADDRESS',
    zipcode: 'RESIDENTIAL_ADDRESS',
    country: '',
    date_of_birth: 'DATE_OF_BIRTH',
    gender: 'GENDER',
    user_scope: 'USER_SCOPE',
    occupation: 'OCCUPATION',
    type: '',
    physical_documents: 'DOCUMENTS',
    virtual_documents: 'DOCUMENTS',
    company_details: 'EMPLOYER',
  },
  BUSINESS: {
    first_name: 'LEGAL_NAME',
    mobile_phone: 'PHONE',
    email: 'EMAIL',
    address_line1: 'RESIDENTIAL_ADDRESS',
    address_line2: 'RESIDENTIAL_ADDRESS',
    city: 'RESIDENTIAL_ADDRESS',
    state: 'RESIDENTIAL_ADDRESS',
    zipcode: 'RESIDENTIAL_ADDRESS',
    country: '',
    date_of_birth: 'FORMATION_DATE',
    business: '',
    business_type: 'BUSINESS_TYPE',
    user_scope: 'USER_SCOPE',
    company_website: 'WEBSITE',
    number_of_employee: 'EMPLOYEE_COUNT_RANGE',
    mailing_address: 'MAILING_ADDRESS',
    // One field with the images: its numbers are locked apart.
    virtual_documents: 'TAX_IDENTIFIERS',
    physical_documents: 'DOCUMENTS',
    user_relationship: '',
    number_of_transaction_per_month: 'MONTHLY_TRANSACTION_COUNT',
    transaction_frequency: 'TRANSACTION_FREQUENCY',
  },
};

function tableOf(type: UserType): { name: string; verified: string; unverified: string }[] {
  const heading = `Updatable fields for send user (${type.toLowerCase()})\n`;
  const [, rows = ''] = page.split(heading);
  const lines = rows.split('\n').slice(1);
  const end = lines.findIndex((line) => !line.includes(' | '));
  return lines.slice(0, end).map((line) => {
    const [name = '', verified = '', unverified = ''] = line.split(' | ');
    return { name: name.replace(/ \(.*/, ''), verified, unverified };
  });
}

test.each(TYPES)('the policy of type %s is the page’s table, row by row', (type) => {
  const rows = tableOf(type);
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(HOMES[type]).sort());
  for (const { name, verified, unverified } of rows) {
    const field = HOMES[type][name];
    if (!field) {
      expect([name, verified, unverified]).toEqual([name, 'No', 'No']);
      continue;
    }
    expect(unverified).toBe('Yes');
    const locks = [...(verified === 'No' ? ['KYC_APPROVED'] : []), 'USER_SUSPENDED'];
    expect([name, ruleOf(type, field).lockedWhen]).toEqual([name, locks]);
  }
});

test('the country of the registered address never changes, that of the mailing address does', () => {
  const country = (field: 'MAILING_ADDRESS' | 'RESIDENTIAL_ADDRESS') =>
    ruleOf('BUSINESS', field).parts?.find(({ path }) => path.join() === 'country');
  expect(country('RESIDENTIAL_ADDRESS')?.lockedWhen).toEqual(['NEVER_EDITABLE']);
  expect(country('MAILING_ADDRESS')).not.toHaveProperty('lockedWhen');
});

const VERIFIED: UserFacts = { kycApproved: true, active: true, accountIssued: false, suspended: false };
const KNOWN = [
  { type: 'DRIVING_LICENCE', number: '1111111111', issuingState: 'CA' },
  { type: 'SSN', number: '*****1112', issuingCountry: 'US' },
  { type: 'BANK_STATEMENT', providerDocumentId: 'd1' },
];

function lockedPaths(type: UserType, documents: unknown[], facts = VERIFIED): string[] {
  const problems = partProblems('DOCUMENTS', ruleOf(type, 'DOCUMENTS'), documents, KNOWN, facts);
  return problems.map(({ path }) => (path ?? []).slice(2).join('.'));
}

test('the number of a verified individual’s SSN is locked; its image and every other document are not', () => {
  const ssn = { type: 'SSN', number: '900551112' };
  const others = [
    { type: 'DRIVING_LICENCE', number: '2222222222' },
    { type: 'PASSPORT', front: IMAGE },
    { type: 'SSN', front: IMAGE },
    { ...KNOWN[1], front: IMAGE },
  ];
  expect(lockedPaths('INDIVIDUAL', [ssn, ...others])).toEqual(['0']);
  expect(lockedPaths('INDIVIDUAL', [{ ...ssn, front: IMAGE }])).toEqual(['0']);
  expect(lockedPaths('INDIVIDUAL', [KNOWN[1], ...others])).toEqual([]);
  expect(lockedPaths('INDIVIDUAL', [ssn], { ...VERIFIED, kycApproved: false })).toEqual([]);
});

test('a verified business’s numbers are locked, and images of its EIN and its incorporation in both spellings', () => {
  const image = (type: string) => ({ type, front: IMAGE });
  expect(lockedPaths('BUSINESS', [{ type: 'PASSPORT', number: 'P1' }])).toEqual(['0.number']);
  expect(lockedPaths('BUSINESS', [{ ...KNOWN[0], front: IMAGE }])).toEqual([]);
  const types = ['BANK_STATEMENT', 'EIN', 'CERTIFICATE_OF_INCORPORATION', 'CERTIFICATION_OF_INCORPORATION'];
  expect(lockedPaths('BUSINESS', types.map(image))).toEqual(['1', '2', '3']);
  expect(lockedPaths('BUSINESS', types.map(image), { ...VERIFIED, kycApproved: false })).toEqual([]);
});

test('what is written with a locked number is locked with it, though the number stays', () => {
  for (const part of [{ issuingState: 'WA' }, { expiresOn: '2031-05-05' }, { issuingAuthority: 'CA' }]) {
    expect(lockedPaths('BUSINESS', [{ ...KNOWN[0], ...part }])).toEqual(['0.number']);
    expect(lockedPaths('INDIVIDUAL', [{ ...KNOWN[0], ...part }])).toEqual([]);
    expect(lockedPaths('INDIVIDUAL', [{ ...KNOWN[1], ...part }])).toEqual(['0']);
  }
});

function changesOf(type: UserType, changes: ProfileChanges): string[] {
  const { planned, problems } = decided(changes, {
    table: machnet.policy[type],
    current: { documents: KNOWN },
  });
  return [
    ...planned.map(({ path, outcome }) => `${path.join('.')}: ${outcome}`),
    ...problems.map(({ path, code }) => `${path?.slice(1).join('.')}: ${code}`),
  ];
}

test('one update fills each place once: a second image or number of a type is refused', () => {
  const licence = { type: 'DRIVING_LICENCE', number: '2222222222' };
  const scan = { type: 'DRIVING_LICENCE', front: IMAGE };
  const apply = (...places: string[]) => places.map((place) => `documents.${place}: WOULD_APPLY`);
  expect(changesOf('INDIVIDUAL', { documents: [licence, scan] })).toEqual(apply('0', '1'));
  expect(changesOf('INDIVIDUAL', { documents: [KNOWN[0] ?? {}, scan] })).toEqual(apply('1'));
  const twice = ['documents.1.type: INVALID_VALUE'];
  expect(changesOf('INDIVIDUAL', { documents: [scan, { ...scan, back: IMAGE }] })).toEqual(twice);
  expect(changesOf('INDIVIDUAL', { documents: [scan, scan] })).toEqual(twice);
  expect(changesOf('INDIVIDUAL', { documents: [licence, { ...licence, number: '3' }] })).toEqual(twice);
  expect(changesOf('INDIVIDUAL', { documents: [{ ...licence, front: IMAGE }, scan] })).toEqual(twice);
  const papers = [
    { type: 'CERTIFICATE_OF_INCORPORATION', front: IMAGE },
    { type: 'CERTIFICATION_OF_INCORPORATION', front: IMAGE },
  ];
  expect(changesOf('BUSINESS', { documents: papers })).toEqual(twice);
});

test('a tax number may stand in both fields, but not be two numbers', () => {
  const ssn = { type: 'SSN', number: '900551112' };
  expect(
    changesOf('INDIVIDUAL', { taxIdentifiers: [ssn], documents: [{ ...ssn, issuingState: 'CA' }] }),
  ).toEqual(['taxIdentifiers.0: WOULD_APPLY', 'documents.0: WOULD_APPLY']);
  expect(
    changesOf('INDIVIDUAL', { taxIdentifiers: [ssn], documents: [{ ...ssn, number: '900551113' }] }),
  ).toEqual(['documents.0.type: INVALID_VALUE']);
  expect(
    changesOf('INDIVIDUAL', { taxIdentifiers: [ssn], documents: [{ type: 'SSN', front: IMAGE }] }),
  ).toEqual(['taxIdentifiers.0: WOULD_APPLY', 'documents.0: WOULD_APPLY']);
});

test('every rule about a document says whether it is about its number or its image', () => {
  for (const type of TYPES) {
    for (const { path, form, lockedWhen } of ruleOf(type, 'DOCUMENTS').parts ?? []) {
      const [part] = path;
      if (part === 'number' || part === 'issuingAuthority') expect([part, form]).toEqual([part, 'NUMBER']);
      else if (part === 'front' || part === 'back') expect([part, form]).toEqual([part, 'IMAGE']);
      else if (part === undefined || lockedWhen) expect(form).toBeDefined();
    }
  }
});

test.each(['INDIVIDUAL', 'BUSINESS'] as const)(
  'numbers for the tax office of type %s are confirmed masked',
  (type) => {
    const kinds = ruleOf(type, 'DOCUMENTS').parts?.filter(({ path }) => path.length === 0) ?? [];
    const masked = kinds
      .filter(({ confirmation }) => confirmation === 'MASKED')
      .map(({ itemType }) => itemType);
    expect(masked).toEqual(['SSN', 'EIN']);
    expect(ruleOf(type, 'TAX_IDENTIFIERS')).toMatchObject({ confirmation: 'MASKED', items: 'KEPT' });
    const group = ruleOf(type, 'DOCUMENTS').conflictGroup;
    expect(group).toBeTruthy();
    expect(ruleOf(type, 'TAX_IDENTIFIERS').conflictGroup).toBe(group);
  },
);

test('a document needs a type in capitals and a number or a front, and has no part without a place', () => {
  const problems = (document: object) => problemsOf('INDIVIDUAL', 'DOCUMENTS', [document]);
  expect(problems({ type: 'PASSPORT', number: 'P1' })).toEqual([]);
  expect(problems({ type: 'PASSPORT', front: IMAGE, back: IMAGE })).toEqual([]);
  expect(problems({ type: 'PASSPORT', back: IMAGE })).toEqual(['0']);
  expect(problems({ number: 'P1' })).toEqual(['0.type']);
  // A lock goes by the type: no other spelling gets past it.
  for (const type of ['ssn', 'Ssn', 'SSN ', 'S SN', 'SSN_']) {
    expect(problems({ type, number: '900551112' })).toEqual(['0.type']);
  }
  expect(problems({ type: 'PASSPORT', number: '*****1112' })).toEqual(['0.number']);
  for (const number of ['*****1112', '90055111', '900-55-1112', 'x']) {
    expect(problems({ type: 'SSN', number })).toEqual(['0.number']);
  }
  expect(problems({ type: 'PASSPORT', number: 'P1', issuedOn: '2020-01-01', description: 'x' })).toEqual([
    '0.issuedOn',
    '0.description',
  ]);
  expect(problems({ type: 'PASSPORT', number: 'P1', issuingState: 'California' })).toEqual([
    '0.issuingState',
  ]);
});

test('an authority is one of a number, of whatever type, and a back one of a front', () => {
  for (const type of ['PASSPORT', 'SSN', 'EIN']) {
    expect(problemsOf('INDIVIDUAL', 'DOCUMENTS', [{ type, front: IMAGE, issuingAuthority: 'CA' }])).toEqual([
      '0.number',
    ]);
    expect(problemsOf('INDIVIDUAL', 'DOCUMENTS', [{ type, number: '900551199', back: IMAGE }])).toEqual([
      '0.front',
    ]);
  }
});

test('an individual has one SSN and a business one EIN', () => {
  const identifier = (type: string) => ({ type, number: '900551112', issuingCountry: 'US' });
  expect(problemsOf('INDIVIDUAL', 'TAX_IDENTIFIERS', [identifier('SSN')])).toEqual([]);
  expect(problemsOf('INDIVIDUAL', 'TAX_IDENTIFIERS', [identifier('EIN')])).toEqual(['0.type']);
  expect(problemsOf('BUSINESS', 'TAX_IDENTIFIERS', [identifier('EIN')])).toEqual([]);
  expect(problemsOf('BUSINESS', 'TAX_IDENTIFIERS', [identifier('SSN')])).toEqual(['0.type']);
  expect(problemsOf('INDIVIDUAL', 'TAX_IDENTIFIERS', [identifier('SSN'), identifier('SSN')])).toEqual(['']);
  expect(problemsOf('INDIVIDUAL', 'TAX_IDENTIFIERS', [{ type: 'SSN' }])).toEqual(['0.number']);
});

test('an address in the US needs its state, in two letters; a mailing address needs its country', () => {
  const problems = (address: object) => problemsOf('BUSINESS', 'MAILING_ADDRESS', address);
  expect(problems({ line1: 'x', city: 'y', state: 'CA', postalCode: '1', country: 'US' })).toEqual([]);
  expect(problems({ line1: 'x', country: 'SG' })).toEqual([]);
  expect(problems({ line1: 'x', country: 'US' })).toEqual(['state']);
  expect(problems({ line1: 'x', state: 'California', country: 'US' })).toEqual(['state']);
  expect(problems({ line1: 'x' })).toEqual(['country']);
  expect(problems({ line1: 'x', line3: 'y', line4: 'z', country: 'SG' })).toEqual(['line3', 'line4']);
  expect(problemsOf('INDIVIDUAL', 'RESIDENTIAL_ADDRESS', { line1: 'x' })).toEqual([]);
});

test('a phone has ten to fifteen digits, its calling code counted', () => {
  expect(problemsOf('INDIVIDUAL', 'PHONE', '+6581234567')).toEqual([]);
  expect(problemsOf('INDIVIDUAL', 'PHONE', '+88235123456')).toEqual([]);
  expect(problemsOf('INDIVIDUAL', 'PHONE', '+123456789012345')).toEqual([]);
  for (const phone of ['+291234567', '2106603032', '+0123456789']) {
    expect(problemsOf('INDIVIDUAL', 'PHONE', phone)).toEqual(['']);
  }
});

test('an employer has a name, one line of address and a phone', () => {
  const employer = { name: 'ACME', address: { line1: '123 address st' }, phone: '+12106603032' };
  expect(problemsOf('INDIVIDUAL', 'EMPLOYER', employer)).toEqual([]);
  expect(problemsOf('INDIVIDUAL', 'EMPLOYER', { ...employer, industry: 'x' })).toEqual(['industry']);
  const elsewhere = { ...employer, address: { line1: 'x', city: 'y' } };
  expect(problemsOf('INDIVIDUAL', 'EMPLOYER', elsewhere)).toEqual(['address.city']);
});

test('only texts that may be empty at Machnet can be cleared', () => {
  const clearable = TYPES.map((type) =>
    SUPPORTED_KEYS[type].map(fieldOf).filter((field) => problemsOf(type, field, null).length === 0),
  );
  expect(clearable).toEqual([['MIDDLE_NAME', 'OCCUPATION'], ['WEBSITE']]);
});

function shapeAt(shape: Shape, path: readonly string[]): Shape | undefined {
  const inner = shape.kind === 'list' ? shape.of : shape;
  const [name, ...rest] = path;
  if (name === undefined) return inner;
  return inner.kind === 'object' && inner.parts[name] ? shapeAt(inner.parts[name], rest) : undefined;
}

test.each(TYPES)('every limit of type %s takes its own example, and every pattern is anchored', (type) => {
  for (const field of SUPPORTED_KEYS[type].map(fieldOf)) {
    const { constraints, parts = [] } = ruleOf(type, field);
    const limits = [{ path: [] as readonly string[], constraints }, ...parts];
    for (const { path, constraints: limit } of limits) {
      const shape = shapeAt(shapeOf(field), path);
      expect([field, path, shape === undefined]).toEqual([field, path, false]);
      if (limit?.pattern) expect(limit.pattern).toMatch(/^\^.*\$$/);
      if (limit?.pattern) expect(() => new RegExp(limit.pattern ?? '', 'v')).not.toThrow();
      if (!limit?.example || !shape || shape.kind === 'count') continue;
      const problems = judge(shape, limit.example, limit, { parts: [], extraCountries: new Set() });
      expect([field, path, problems]).toEqual([field, path, []]);
    }
    const { kind } = shapeOf(field);
    if (!['object', 'list'].includes(kind))
      expect([field, constraints.example]).toEqual([field, expect.any(String)]);
  }
});
