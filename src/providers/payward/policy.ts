import type { Constraints, PartRule, Policy, PolicyTable, SupportedRule } from '../../domain/policy-rules.ts';
import type { ProfileField } from '../../domain/profile-field.ts';
import { NOTHING_SUPPORTED } from '../shared/nothing-supported.ts';
import { UNSUPPORTED, without } from '../shared/policy-pieces.ts';
import { LANGUAGES } from './languages.ts';
import { NATIONALITIES } from './nationalities.ts';

/** The page's list. */
const OCCUPATIONS = [
  'agriculture',
  'business_management',
  'computers_and_it',
  'construction',
  'education',
  'finance',
  'government',
  'healthcare',
  'hospitality',
  'manufacturing',
  'marketing',
  'media',
  'other',
  'science',
  'self_employed',
  'student',
  'transportation',
  'unemployed',
  'employed',
] as const;

/**
 * Nothing is locked by any state: the page names no rule, and a disabled user may be asked for details. Nothing that
 * can be changed is ever shown.
 */
function open(constraints: Constraints, more: Partial<SupportedRule> = {}): SupportedRule {
  return { supported: true, confirmation: 'UNVERIFIABLE', constraints, ...more };
}

/** `full_name` and `birth` are replaced whole, so their required parts must be known. */
function within(conflictGroup: string, ...requiredWith: ProfileField[]): Partial<SupportedRule> {
  return { conflictGroup, requiredWith };
}

function required(path: string, constraints: Constraints = {}): PartRule {
  return { path: [path], constraints: { required: true, ...constraints } };
}

function optional(path: string, example: string): PartRule {
  return { path: [path], constraints: { example } };
}

const TABLE = {
  FIRST_NAME: open({ example: 'Alex' }, within('full_name', 'LAST_NAME')),
  MIDDLE_NAME: open({ clearable: true, example: 'Jordan' }, within('full_name', 'FIRST_NAME', 'LAST_NAME')),
  LAST_NAME: open({ example: 'Morgan' }, within('full_name', 'FIRST_NAME')),
  PREFERRED_NAME: UNSUPPORTED,
  MAIDEN_NAME: UNSUPPORTED,
  TITLE: UNSUPPORTED,
  SALUTATION: UNSUPPORTED,
  GENDER: UNSUPPORTED,
  MARITAL_STATUS: UNSUPPORTED,
  DATE_OF_BIRTH: open({ example: '1990-04-15' }, within('birth', 'PLACE_OF_BIRTH')),
  BIRTH_NAME: UNSUPPORTED,
  PLACE_OF_BIRTH: open(
    {},
    {
      ...within('birth', 'DATE_OF_BIRTH'),
      parts: [
        required('city', { example: 'San Francisco' }),
        required('country', { example: 'US' }),
        ...without('postalCode'),
      ],
    },
  ),
  NATIONALITIES: open({ clearable: true, allowedValues: NATIONALITIES, example: 'US' }),
  COUNTRY_OF_RESIDENCE: UNSUPPORTED,
  COUNTRY_OF_WORK: UNSUPPORTED,
  // "If not provided, the user's language will be set to the default language for their country."
  LANGUAGE: open({ clearable: true, allowedValues: LANGUAGES, example: 'en' }),
  PROFILE_PICTURE_URL: UNSUPPORTED,
  MOTHER: UNSUPPORTED,
  FATHER: UNSUPPORTED,
  EMAIL: open({ example: 'alex.morgan@example.com' }, { lockedWhen: ['NEVER_EDITABLE'] }),
  // The common format of phones (E.164 with its plus sign) lies within the page's `^\+?[1-9]\d{1,14}$`.
  PHONE: open({ clearable: true, example: '+14155550110' }),
  RESIDENTIAL_ADDRESS: open(
    {},
    {
      parts: [
        required('line1', { example: '1 Market St' }),
        optional('line2', 'Apt 4'),
        required('city', { example: 'San Francisco' }),
        optional('state', 'CA'),
        required('postalCode', { example: '94103' }),
        required('country', { example: 'US' }),
        ...without('line3', 'line4'),
      ],
    },
  ),
  BILLING_ADDRESS: UNSUPPORTED,
  SHIPPING_ADDRESS: UNSUPPORTED,
  MAILING_ADDRESS: UNSUPPORTED,
  IDENTITY_VERIFICATION_ADDRESS: UNSUPPORTED,
  OCCUPATION: open({ clearable: true, allowedValues: OCCUPATIONS, example: 'computers_and_it' }),
  EMPLOYMENT_STATUS: UNSUPPORTED,
  JOB_TITLE: UNSUPPORTED,
  EMPLOYER: open(
    { clearable: true },
    {
      parts: [
        required('name', { example: 'Acme Inc' }),
        ...without(
          'address',
          'phone',
          'industry',
          'industryCode',
          'businessPurpose',
          'expectedMonthlyRevenue',
          'vatNumber',
          'ownEconomicInterestSignedAt',
        ),
      ],
    },
  ),
  ANNUAL_INCOME_RANGE: UNSUPPORTED,
  SOURCE_OF_FUNDS: UNSUPPORTED,
  EXPECTED_MONTHLY_PAYMENTS: UNSUPPORTED,
  PURPOSE_OF_ACCOUNT: UNSUPPORTED,
  SOCIOPROFESSIONAL_CATEGORY: UNSUPPORTED,
  USER_SCOPE: UNSUPPORTED,
  TAX_IDENTIFIERS: open(
    { clearable: true },
    {
      parts: [
        required('number', { example: '123456789' }),
        required('issuingCountry', { example: 'US' }),
        ...without('type'),
      ],
    },
  ),
  DOCUMENTS: UNSUPPORTED,
  POLITICALLY_EXPOSED: UNSUPPORTED,
  FATCA_RELEVANT: UNSUPPORTED,
  FATCA_CONFIRMED_AT: UNSUPPORTED,
  DATA_TERMS_SIGNED_AT: UNSUPPORTED,
  TERMS_ACCEPTANCE: UNSUPPORTED,
  IP_ADDRESS: UNSUPPORTED,
  CLIENT_REFERENCE: open(
    { example: 'partner-customer-9001' },
    { confirmation: 'READ_BACK', lockedWhen: ['NEVER_EDITABLE'] },
  ),
  CLIENT_IDENTIFIER: open(
    {},
    {
      parts: [
        required('type', { allowedValues: ['concat'], example: 'concat' }),
        required('value', { example: 'US123456789' }),
        required('calculatedAt', { example: '2026-01-31T09:30:00Z' }),
      ],
    },
  ),
  AGENT_REFERENCE: UNSUPPORTED,
  PARTNER_REFERENCE: UNSUPPORTED,
  CUSTOMER_REFERENCE: UNSUPPORTED,
  METADATA: UNSUPPORTED,
  LEGAL_NAME: UNSUPPORTED,
  DESCRIPTION: UNSUPPORTED,
  WEBSITE: UNSUPPORTED,
  BUSINESS_TYPE: UNSUPPORTED,
  EMPLOYEE_COUNT_RANGE: UNSUPPORTED,
  MONTHLY_TRANSACTION_COUNT: UNSUPPORTED,
  TRANSACTION_FREQUENCY: UNSUPPORTED,
  FORMATION_DATE: UNSUPPORTED,
  ASSOCIATES: UNSUPPORTED,
} satisfies PolicyTable;

/** `individual` is the only published type of user; of a business, should one appear, the reference would be shown. */
export const paywardPolicy: Policy = {
  INDIVIDUAL: TABLE,
  BUSINESS: { ...NOTHING_SUPPORTED, CLIENT_REFERENCE: TABLE.CLIENT_REFERENCE },
};
