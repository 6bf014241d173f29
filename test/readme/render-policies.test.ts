import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Policy, Rule, SupportedRule } from '../../src/domain/policy-rules.ts';
import { PROFILE_KEYS, type ProfileField } from '../../src/domain/profile-field.ts';
import { registry } from '../../src/providers/registry.ts';
import { NOTHING_SUPPORTED } from '../../src/providers/shared/nothing-supported.ts';
import { renderPolicies } from './render-policies.ts';
import { withSection } from './section.ts';

function open(more: Partial<SupportedRule> = {}): SupportedRule {
  return { supported: true, confirmation: 'READ_BACK', constraints: {}, ...more };
}

function tableWith(rules: Partial<Record<ProfileField, Rule>>) {
  return { ...NOTHING_SUPPORTED, ...rules };
}

const PEOPLE = tableWith({
  FIRST_NAME: open({
    lockedWhen: ['KYC_APPROVED', 'USER_SUSPENDED'],
    conflictGroup: 'name',
    requiredWith: ['LAST_NAME'],
  }),
  MIDDLE_NAME: open({ conflictGroup: 'name', requiredWith: ['LAST_NAME', 'FIRST_NAME'] }),
  LAST_NAME: open({ lockedWhen: ['ACCOUNT_ISSUED'], requiredWith: ['FIRST_NAME'] }),
  EMAIL: open({
    verification: { when: 'KYC_APPROVED', action: 'EMAIL_VERIFICATION' },
    lockedWhen: ['USER_SUSPENDED'],
  }),
  PHONE: open({ lockedWhen: ['USER_ACTIVE'], confirmation: 'MASKED' }),
  OCCUPATION: open({ confirmation: 'UNVERIFIABLE' }),
  TITLE: open({ lockedWhen: ['NEVER_EDITABLE'], confirmation: 'UNVERIFIABLE' }),
  RESIDENTIAL_ADDRESS: open({
    parts: [
      { path: ['country'], lockedWhen: ['NEVER_EDITABLE'] },
      { path: ['line1'], constraints: { required: true } },
      { path: ['line3'], unsupported: true },
      { path: ['line4'], unsupported: true },
    ],
  }),
  DOCUMENTS: open({
    lockedWhen: ['USER_SUSPENDED'],
    parts: [
      { path: [], itemType: 'SSN', lockedWhen: ['KYC_APPROVED'], confirmation: 'MASKED' },
      { path: [], itemType: 'SELFIE', unsupported: true },
      { path: ['number'], itemType: 'EIN', lockedWhen: ['USER_SUSPENDED'] },
    ],
  }),
});

const BUSINESSES = tableWith({
  LEGAL_NAME: open(),
  RESIDENTIAL_ADDRESS: open({ parts: [{ path: ['country'], lockedWhen: ['NEVER_EDITABLE'] }] }),
});

const providers: Record<string, { policy: Policy }> = {
  ACME: { policy: { INDIVIDUAL: PEOPLE, BUSINESS: BUSINESSES } },
  BOTH: { policy: { INDIVIDUAL: BUSINESSES, BUSINESS: BUSINESSES } },
  ONLY: {
    policy: {
      INDIVIDUAL: tableWith({ EMAIL: open() }),
      BUSINESS: tableWith({ EMAIL: open({ lockedWhen: ['NEVER_EDITABLE'] }) }),
    },
  },
};

const lines = renderPolicies(providers).split('\n');
const rowsOf = (first: string) => lines.filter((line) => line.startsWith(`| ${first} |`));

test('a provider has a column for both types of user, one for each that differs, and none for one without an open field', () => {
  expect(rowsOf('field')[0]).toBe(
    '| field | `ACME` individual | `ACME` business | `BOTH` | `ONLY` individual |',
  );
});

test('every field has one row, in the order of the schema and as clients send it', () => {
  const from = lines.indexOf(rowsOf('field')[0] ?? '') + 2;
  const fields = lines.slice(from, lines.indexOf('', from)).map((row) => row.split(' | ')[0]);
  expect(fields).toEqual(PROFILE_KEYS.map((key) => `| \`${key}\``));
});

test.each([
  ['is locked in some states', 'firstName', 'ELEEL'],
  ['is locked once an account is issued', 'lastName', 'EEELE'],
  ['is parked once KYC is approved', 'email', 'EVEEL'],
  ['is locked while the user is active, and seen masked', 'phone', 'ELLEE~'],
  ['is always open and never shown', 'occupation', 'E?'],
  ['can never be changed, however it would be confirmed', 'title', 'L'],
  ['the provider does not have', 'legalName', '·'],
])('the cell of a field that %s: %s is %s', (_, field, code) => {
  expect(rowsOf(`\`${field}\``)[0]?.split(' | ')[1]).toBe(code);
});

test('parts are listed where their access or confirmation is their own', () => {
  expect(rowsOf('`residentialAddress.country`')).toEqual([
    '| `residentialAddress.country` | L | `ACME`, `BOTH` |',
  ]);
  expect(rowsOf('`documents` of type `SSN`')).toEqual([
    '| `documents` of type `SSN` | ELEEL~ | `ACME` individual |',
  ]);
  expect(rowsOf('`residentialAddress.line1`')).toEqual([]);
  expect(rowsOf('`documents.number` of type `EIN`')).toEqual([]);
});

test('parts that a provider does not have are listed by field', () => {
  expect(lines).toContain('| `residentialAddress` | `line3` `line4` | `ACME` individual |');
  expect(lines).toContain('| `documents` | of type `SELFIE` | `ACME` individual |');
});

test('fields that share an object or need each other are listed together', () => {
  const start = lines.indexOf('| fields | rule | provider |');
  expect(lines.slice(start + 2)).toEqual([
    '| `firstName` `middleName` | one change in progress at a time | `ACME` individual |',
    '| `firstName` `lastName` | each requires the others, in the same update or already known | `ACME` individual |',
    '| `middleName` | requires `firstName` `lastName`, in the same update or already known | `ACME` individual |',
  ]);
});

test('only what stands between the marks is replaced, and missing or doubled marks are an error', () => {
  const marked = 'a\n<!-- x:begin -->\nold\n<!-- x:end -->\nb\n';
  const once = withSection(marked, 'x', 'new');
  expect(once).toBe('a\n<!-- x:begin -->\n\nnew\n\n<!-- x:end -->\nb\n');
  expect(withSection(once, 'x', 'new')).toBe(once);
  for (const text of [
    '',
    marked.replace('end', 'END'),
    marked + marked,
    '<!-- x:end -->\n<!-- x:begin -->\n',
  ]) {
    expect(() => withSection(text, 'x', 'new')).toThrow('not there once each');
  }
});

test('docs/policies.md shows the policies of this build', () => {
  const page = readFileSync(new URL('../../docs/policies.md', import.meta.url), 'utf8');
  expect(withSection(page, 'policies', renderPolicies(registry))).toBe(page);
});
