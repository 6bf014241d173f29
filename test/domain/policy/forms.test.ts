import { describe, expect, it } from 'vitest';
import { constraintsForForms, resolveConstraints } from '../../../src/domain/policy/constraints.ts';
import { describePolicies, type FieldPolicy } from '../../../src/domain/policy/describe.ts';
import type { PolicyTable, UserFacts } from '../../../src/domain/policy-rules.ts';
import { type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import { IDLE, LISTS } from '../support/decisions.ts';
import { INVENTED, MATCHMOVE, NO_FACTS } from '../support/policies.ts';

const MATCHMOVE_LISTS = {
  titles: ['MADAM'],
  genders: ['MALE'],
  marital_status: ['MARRIED'],
  nationalities: ['SG'],
  mobile_country_codes: ['65'],
};

function policies(table: PolicyTable, facts: UserFacts = NO_FACTS, lists = {}): FieldPolicy[] {
  return describePolicies(table, facts, IDLE, lists);
}

function policyOf(
  field: ProfileField,
  table: PolicyTable,
  facts: UserFacts = NO_FACTS,
): FieldPolicy | undefined {
  return policies(table, facts, LISTS).find((one) => one.field === field);
}

const PUBLISHED: [string, PolicyTable, object][] = [
  ['MatchMove without its lists', MATCHMOVE, {}],
  ['MatchMove with lists of its own', MATCHMOVE, MATCHMOVE_LISTS],
  ['an invented provider', INVENTED, LISTS],
];

describe.each(PUBLISHED)('what a form is given at %s', (_, table, lists) => {
  const all = policies(table, NO_FACTS, lists).flatMap((policy) => [
    { shape: shapeOf(policy.field), field: policy.field, constraints: policy.constraints, isPart: false },
    ...policy.parts.map((part) => ({
      shape: leaf(shapeOf(policy.field), part.path),
      field: policy.field,
      constraints: part.constraints,
      isPart: true,
    })),
  ]);

  it('has patterns that are anchored and compile with the flags of browsers and of ECMAScript', () => {
    for (const { constraints } of all) {
      if (!constraints?.pattern) continue;
      expect([constraints.pattern.at(0), constraints.pattern.at(-1)]).toEqual(['^', '$']);
      expect(() => new RegExp(constraints.pattern ?? '', 'u')).not.toThrow();
      expect(() => new RegExp(constraints.pattern ?? '', 'v')).not.toThrow();
    }
  });

  it('has examples that it accepts itself', () => {
    for (const { shape, field, constraints } of all) {
      const { example, pattern, allowedValues } = constraints ?? {};
      if (example === undefined) continue;
      if (pattern) expect([field, new RegExp(pattern, 'u').test(example)]).toEqual([field, true]);
      if (allowedValues) expect([field, allowedValues.includes(example)]).toEqual([field, true]);
      const value = shape.kind === 'list' ? [example] : example;
      expect([
        field,
        judge(shape, value, constraints ?? {}, { parts: [], extraCountries: new Set() }),
      ]).toEqual([field, []]);
    }
  });

  it('names no list of the provider that only we can look up', () => {
    for (const { constraints } of all) {
      expect(constraints ?? {}).not.toHaveProperty('allowedValuesFrom');
      expect(constraints ?? {}).not.toHaveProperty('callingCodesFrom');
    }
  });
});

function leaf(shape: Shape, path: readonly string[]): Shape {
  const inner = shape.kind === 'list' ? shape.of : shape;
  const [name, ...rest] = path;
  if (name === undefined || inner.kind !== 'object') return inner;
  return leaf(inner.parts[name] ?? inner, rest);
}

describe('a phone’s pattern from calling codes', () => {
  const patternOf = (codes: string[]) =>
    constraintsForForms({ kind: 'phone' }, resolveConstraints({ callingCodesFrom: 'codes' }, { codes }))
      .pattern ?? '';
  const takes = (codes: string[], phone: string) => new RegExp(patternOf(codes), 'u').test(phone);

  it('takes the codes alone, and numbers that are E.164 as a whole', () => {
    expect(takes(['63', '+1-242'], '+639171234567')).toBe(true);
    expect(takes(['63', '+1-242'], '+12425551234')).toBe(true);
    for (const bad of [
      '+4915112345678',
      '639171234567',
      '+63',
      '+6312',
      '+631234567890123456',
      '+63917123456x',
    ]) {
      expect([bad, takes(['63', '+1-242'], bad)]).toEqual([bad, false]);
    }
  });

  it('limits nothing beyond E.164 when no code can be read', () => {
    for (const codes of [[], ['n/a'], ['']]) expect(takes(codes, '+4915112345678')).toBe(true);
  });
});

describe('the description of fields', () => {
  it('says how a change will be confirmed, what must come along and which verification it needs', () => {
    expect(policyOf('COUNTRY_OF_WORK', INVENTED)).toMatchObject({
      access: 'EDITABLE',
      requiredWith: ['JOB_TITLE'],
      message: null,
    });
    expect(policyOf('PHONE', INVENTED)).toMatchObject({ confirmation: 'MASKED' });
    expect(policyOf('WEBSITE', INVENTED)).toMatchObject({
      access: 'UNSUPPORTED',
      confirmation: 'NONE',
      constraints: null,
      parts: [],
    });
    expect(policyOf('EMAIL', INVENTED, { ...NO_FACTS, active: true })).toMatchObject({
      access: 'REQUIRES_VERIFICATION',
      verification: 'EMAIL_VERIFICATION',
    });
  });

  it('says where access differs inside a field', () => {
    const parts = (facts: UserFacts) =>
      policyOf('TAX_IDENTIFIERS', INVENTED, facts)
        ?.parts.filter(({ itemType }) => itemType !== null)
        .map((part) => [part.itemType, part.access, part.reason])
        .sort();
    expect(parts(NO_FACTS)).toEqual([
      ['EIN', 'UNSUPPORTED', null],
      ['SSN', 'EDITABLE', null],
    ]);
    expect(parts({ ...NO_FACTS, kycApproved: true })).toEqual([
      ['EIN', 'UNSUPPORTED', null],
      ['SSN', 'LOCKED', 'KYC_APPROVED'],
    ]);
    const address = policyOf('RESIDENTIAL_ADDRESS', INVENTED)?.parts.map((part) => [
      part.path[0],
      part.access,
    ]);
    expect(address).toEqual([
      ['line1', 'EDITABLE'],
      ['line2', 'EDITABLE'],
      ['line3', 'EDITABLE'],
      ['line4', 'UNSUPPORTED'],
      ['city', 'EDITABLE'],
      ['state', 'EDITABLE'],
      ['postalCode', 'EDITABLE'],
      ['country', 'LOCKED'],
    ]);
  });

  it('gives the parts of a locked field the field’s own reason', () => {
    const documents = policyOf('DOCUMENTS', MATCHMOVE, { ...NO_FACTS, suspended: true });
    expect(documents).toMatchObject({ access: 'LOCKED', reason: 'USER_SUSPENDED' });
    const supported = documents?.parts.filter((part) => part.access !== 'UNSUPPORTED') ?? [];
    expect(supported.length).toBeGreaterThan(0);
    for (const part of supported) expect(part).toMatchObject({ access: 'LOCKED', reason: 'USER_SUSPENDED' });
  });
});
