import { describe, expect, test } from 'vitest';
import type { PolicyTable, SupportedRule } from '../../../src/domain/policy-rules.ts';
import { PROFILE_FIELDS, type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import { bvnk } from '../../../src/providers/bvnk/index.ts';
import { aCompany, anIndividual, snapshotOf } from './builders.ts';

const { INDIVIDUAL, BUSINESS } = bvnk.policy;

function ruleOf(table: PolicyTable, field: ProfileField): SupportedRule {
  const rule = table[field];
  if (!rule.supported) throw new Error(`${field} is unsupported`);
  return rule;
}

function problemsOf(table: PolicyTable, field: ProfileField, value: unknown): string[] {
  const { constraints, parts = [] } = ruleOf(table, field);
  const context = { parts, extraCountries: bvnk.capabilities.extraCountries };
  return judge(shapeOf(field), value, constraints, context).map(({ path }) => path.join('.'));
}

const supported = (table: PolicyTable) => PROFILE_FIELDS.filter((field) => table[field].supported);

test('the fields of the policy are the fields that are read', () => {
  expect(new Set(supported(BUSINESS))).toEqual(new Set(snapshotOf(aCompany()).covers));
  expect(new Set(supported(INDIVIDUAL))).toEqual(new Set(snapshotOf(anIndividual()).covers));
});

test('an individual’s names are never editable, all else is unless the customer was terminated', () => {
  for (const table of [INDIVIDUAL, BUSINESS]) {
    for (const field of supported(table)) {
      const never = field === 'FIRST_NAME' || field === 'LAST_NAME';
      expect(ruleOf(table, field)).toMatchObject({
        lockedWhen: [never ? 'NEVER_EDITABLE' : 'USER_SUSPENDED'],
        confirmation: 'READ_BACK',
      });
    }
  }
});

test('only the description can be cleared', () => {
  const clearable = supported(BUSINESS).filter((field) => problemsOf(BUSINESS, field, null).length === 0);
  expect(clearable).toEqual(['DESCRIPTION']);
  expect(supported(INDIVIDUAL).filter((field) => problemsOf(INDIVIDUAL, field, null).length === 0)).toEqual(
    [],
  );
});

describe('an address', () => {
  const address = { line1: '101 West Broadway', city: 'San Diego', country: 'US' };

  test('has a first line, a city and a country at least', () => {
    for (const table of [INDIVIDUAL, BUSINESS]) {
      expect(problemsOf(table, 'RESIDENTIAL_ADDRESS', address)).toEqual([]);
      expect(problemsOf(table, 'RESIDENTIAL_ADDRESS', { line2: 'x' })).toEqual(['line1', 'city', 'country']);
      expect(problemsOf(table, 'RESIDENTIAL_ADDRESS', { ...address, line3: 'x', line4: 'y' })).toEqual([
        'line3',
        'line4',
      ]);
    }
  });

  test('has a state with individuals alone', () => {
    const withState = { ...address, state: 'CA' };
    expect(problemsOf(INDIVIDUAL, 'RESIDENTIAL_ADDRESS', withState)).toEqual([]);
    expect(problemsOf(BUSINESS, 'RESIDENTIAL_ADDRESS', withState)).toEqual(['state']);
  });
});

describe('an associate', () => {
  const problems = (associate: object) => problemsOf(BUSINESS, 'ASSOCIATES', [associate]);
  const name = { firstName: 'Sean', lastName: 'Bond' };

  test('has a name, and no part that BVNK has no place for', () => {
    expect(problems({ title: 'CEO' })).toEqual(['0.firstName', '0.lastName']);
    const address = { line1: 'a', state: 'CA', line3: 'b', line4: 'c' };
    expect(problems({ ...name, address, taxIdentifier: { type: 'SSN', number: '1' } })).toEqual([
      '0.address.line3',
      '0.address.line4',
      '0.address.state',
      '0.taxIdentifier.type',
    ]);
  });

  test('may have gaps in all else, so that one gap does not lock the whole list', () => {
    expect(problems({ ...name, address: { city: 'x' }, document: { type: 'PASSPORT' } })).toEqual([]);
  });

  test('of the page is fine', () => {
    expect(problemsOf(BUSINESS, 'ASSOCIATES', snapshotOf(aCompany()).values.associates)).toEqual([]);
  });
});

test('examples are values that are taken', () => {
  for (const table of [INDIVIDUAL, BUSINESS]) {
    for (const field of supported(table)) {
      const { example } = ruleOf(table, field).constraints;
      if (example !== undefined) expect([field, problemsOf(table, field, example)]).toEqual([field, []]);
    }
  }
});

test('nothing is taken for published that is not: no list of words, no length, no pattern', () => {
  for (const table of [INDIVIDUAL, BUSINESS]) {
    for (const field of supported(table)) {
      const { constraints, parts = [] } = ruleOf(table, field);
      for (const limits of [constraints, ...parts.map((part) => part.constraints ?? {})]) {
        expect(
          Object.keys(limits).filter((name) => !['required', 'clearable', 'example'].includes(name)),
        ).toEqual([]);
      }
    }
  }
});

test('statuses may be set, associates travel alone, nothing else is special', () => {
  expect(bvnk.capabilities).toMatchObject({
    settableKycStatuses: ['IN_REVIEW', 'APPROVED', 'REJECTED'],
    separateCalls: [['ASSOCIATES']],
    selfVerify: false,
    submitKyc: false,
    readsBack: true,
    hasAccounts: false,
  });
});
