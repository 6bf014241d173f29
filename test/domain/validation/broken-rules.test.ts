import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/domain/policy/decide.ts';
import type { PolicyTable } from '../../../src/domain/policy-rules.ts';
import type { ProfileChanges } from '../../../src/domain/profile.ts';
import { PROFILE_FIELDS } from '../../../src/domain/profile-field.ts';
import { IDLE } from '../support/decisions.ts';
import { NO_FACTS } from '../support/policies.ts';

const rule = { supported: true, confirmation: 'READ_BACK', constraints: {} } as const;
const TABLE = {
  ...Object.fromEntries(PROFILE_FIELDS.map((field) => [field, rule])),
  FIRST_NAME: { ...rule, constraints: { minLength: 3, maxLength: 5, pattern: '^[a-z]+$' } },
  GENDER: { ...rule, constraints: { allowedValues: ['F', 'M'] } },
  NATIONALITIES: { ...rule, constraints: { maxItems: 1 } },
  EMAIL: { ...rule, requiredWith: ['PHONE'] },
  RESIDENTIAL_ADDRESS: {
    ...rule,
    parts: [
      { path: ['city'], constraints: { required: true } },
      { path: ['state'], requiredFor: { part: 'country', values: ['US'] } },
      { path: ['line4'], unsupported: true },
    ],
  },
  DOCUMENTS: { ...rule, itemNeedsOneOf: ['number', 'front'] },
} as unknown as PolicyTable;

const CASES: [string, ProfileChanges, object][] = [
  ['too short', { firstName: 'ab' }, { name: 'MIN_LENGTH', limit: 3 }],
  ['too long', { firstName: 'abcdef' }, { name: 'MAX_LENGTH', limit: 5 }],
  ['of another pattern', { firstName: 'ABCD' }, { name: 'PATTERN', pattern: '^[a-z]+$' }],
  ['none of the allowed', { gender: 'X' }, { name: 'ALLOWED_VALUES', allowedValues: ['F', 'M'] }],
  ['one too many', { nationalities: ['PH', 'SG'] }, { name: 'MAX_ITEMS', limit: 1 }],
  ['cleared', { gender: null }, { name: 'CLEARABLE' }],
  ['empty', { gender: '' }, { name: 'NOT_EMPTY' }],
  ['no date', { dateOfBirth: 'May' }, { name: 'FORMAT', kind: 'DATE' }],
  ['no phone number', { phone: '12' }, { name: 'FORMAT', kind: 'PHONE' }],
  ['too early', { dateOfBirth: '1850-01-01' }, { name: 'FIRST_YEAR', limit: 1900 }],
  ['too late', { dateOfBirth: '2999-01-01' }, { name: 'NOT_IN_FUTURE' }],
  ['invisible', { title: '\u200b' }, { name: 'CHARACTERS' }],
  ['alone', { email: 'a@example.com' }, { name: 'REQUIRED_WITH', fields: ['PHONE'] }],
  ['without a part', { residentialAddress: { line1: 'x' } }, { name: 'REQUIRED' }],
  [
    'without a part that another needs',
    { residentialAddress: { city: 'x', country: 'US' } },
    { name: 'REQUIRED', parts: ['country'], allowedValues: ['US'] },
  ],
  ['without content', { documents: [{ type: 'X' }] }, { name: 'ONE_OF_PARTS', parts: ['number', 'front'] }],
  ['masked', { taxIdentifiers: [{ type: 'SSN', number: '*****1' }] }, { name: 'NUMBER_IN_FULL' }],
  ['of somebody else', { associates: [{ reference: 'x' }] }, { name: 'KNOWN_REFERENCE' }],
];

describe('a refused value', () => {
  it.each(CASES)('that is %s names the rule, with what a text about it needs', (_, changes, expected) => {
    const { problems } = decide({
      table: TABLE,
      facts: NO_FACTS,
      current: { gender: 'F' },
      underWay: IDLE,
      enumerations: {},
      extraCountries: new Set(),
      changes,
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'INVALID_VALUE', rule: expected });
  });
});
