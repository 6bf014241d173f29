import type {
  Constraints,
  Policy,
  PolicyTable,
  StateLock,
  SupportedRule,
} from '../../domain/policy-rules.ts';
import type { ProfileField } from '../../domain/profile-field.ts';
import { NOTHING_SUPPORTED } from '../shared/nothing-supported.ts';
import { UNSUPPORTED } from '../shared/policy-pieces.ts';
import { ADDRESS_PARTS, DOCUMENT_PARTS, PLACE_OF_BIRTH_PARTS, TAX_IDENTIFIER_PARTS } from './policy-parts.ts';

/** [assumed] Nobody may change a user that an administrator has switched off. */
const SUSPENDED: readonly StateLock[] = ['USER_SUSPENDED'];

/**
 * A read shows the new value. Nothing is clearable: `null` is allowed for every field, and whether it clears or
 * leaves is not published; it is taken to leave ([assumed]).
 */
function shown(constraints: Constraints, more: Partial<SupportedRule> = {}): SupportedRule {
  return { supported: true, confirmation: 'READ_BACK', lockedWhen: SUSPENDED, constraints, ...more };
}

/** The answer repeats the value, and no read ever shows it. */
function hidden(constraints: Constraints, more: Partial<SupportedRule> = {}): SupportedRule {
  return shown(constraints, { confirmation: 'UNVERIFIABLE', ...more });
}

const ADDITIONAL: readonly ProfileField[] = [
  'OCCUPATION',
  'EMPLOYMENT_STATUS',
  'SOURCE_OF_FUNDS',
  'EXPECTED_MONTHLY_PAYMENTS',
];

/** The four live in one `additionalUserInfo`, which needs them all whenever it is given. */
function additional(field: ProfileField, constraints: Constraints): SupportedRule {
  const requiredWith = ADDITIONAL.filter((other) => other !== field);
  return hidden(constraints, { conflictGroup: 'additionalUserInfo', requiredWith });
}

const TABLE = {
  FIRST_NAME: shown({ example: 'John' }),
  MIDDLE_NAME: hidden({ example: 'William' }),
  LAST_NAME: shown({ example: 'Smith' }),
  PREFERRED_NAME: UNSUPPORTED,
  MAIDEN_NAME: UNSUPPORTED,
  TITLE: UNSUPPORTED,
  SALUTATION: UNSUPPORTED,
  GENDER: UNSUPPORTED,
  MARITAL_STATUS: UNSUPPORTED,
  // "Required for users considered high risk or over 60 years of age"; the API does not show who is at high risk.
  DATE_OF_BIRTH: hidden({ example: '1990-01-01' }, { requiredWithOver: { years: 60, fields: ADDITIONAL } }),
  BIRTH_NAME: UNSUPPORTED,
  PLACE_OF_BIRTH: shown({}, { parts: PLACE_OF_BIRTH_PARTS }),
  NATIONALITIES: shown({ maxItems: 1, example: 'FR' }),
  COUNTRY_OF_RESIDENCE: UNSUPPORTED,
  COUNTRY_OF_WORK: UNSUPPORTED,
  LANGUAGE: UNSUPPORTED,
  PROFILE_PICTURE_URL: hidden({ example: 'https://example.com/john.jpg' }),
  MOTHER: UNSUPPORTED,
  FATHER: UNSUPPORTED,
  EMAIL: shown({ example: 'john.smith@example.com' }, { lockedWhen: ['NEVER_EDITABLE'] }),
  PHONE: hidden({ example: '+33612345678' }),
  RESIDENTIAL_ADDRESS: shown({}, { parts: ADDRESS_PARTS }),
  BILLING_ADDRESS: UNSUPPORTED,
  SHIPPING_ADDRESS: UNSUPPORTED,
  MAILING_ADDRESS: UNSUPPORTED,
  IDENTITY_VERIFICATION_ADDRESS: UNSUPPORTED,
  // "Six digits", says the definition; the vendor's list ends some codes in X (15124X, 5370XX, 514XXX).
  OCCUPATION: additional('OCCUPATION', {
    pattern: '^\\d{3}(?:\\d{3}|\\d{2}X|\\dXX|XXX)$',
    example: '151252',
  }),
  EMPLOYMENT_STATUS: additional('EMPLOYMENT_STATUS', {
    allowedValues: ['employed', 'homemaker', 'retired', 'self_employed', 'student', 'unemployed'],
    example: 'employed',
  }),
  JOB_TITLE: UNSUPPORTED,
  EMPLOYER: UNSUPPORTED,
  ANNUAL_INCOME_RANGE: UNSUPPORTED,
  SOURCE_OF_FUNDS: additional('SOURCE_OF_FUNDS', {
    allowedValues: [
      'company_funds',
      'ecommerce_reseller',
      'gambling_proceeds',
      'gifts',
      'government_benefits',
      'inheritance',
      'investments_loans',
      'pension_retirement',
      'salary',
      'sale_of_assets_real_estate',
      'savings',
      'someone_elses_funds',
    ],
    example: 'salary',
  }),
  EXPECTED_MONTHLY_PAYMENTS: additional('EXPECTED_MONTHLY_PAYMENTS', {
    allowedValues: ['0_4999', '5000_9999', '10000_49999', '50000_plus'],
    example: '5000_9999',
  }),
  PURPOSE_OF_ACCOUNT: UNSUPPORTED,
  SOCIOPROFESSIONAL_CATEGORY: UNSUPPORTED,
  USER_SCOPE: UNSUPPORTED,
  TAX_IDENTIFIERS: hidden({ maxItems: 1 }, { parts: TAX_IDENTIFIER_PARTS }),
  DOCUMENTS: hidden({}, { items: 'KEPT', parts: DOCUMENT_PARTS }),
  POLITICALLY_EXPOSED: UNSUPPORTED,
  FATCA_RELEVANT: UNSUPPORTED,
  FATCA_CONFIRMED_AT: UNSUPPORTED,
  DATA_TERMS_SIGNED_AT: UNSUPPORTED,
  TERMS_ACCEPTANCE: UNSUPPORTED,
  IP_ADDRESS: UNSUPPORTED,
  CLIENT_REFERENCE: UNSUPPORTED,
  CLIENT_IDENTIFIER: UNSUPPORTED,
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

/** Businesses are entities of their own at Byzantine, with calls of their own. */
export const byzantinePolicy: Policy = { INDIVIDUAL: TABLE, BUSINESS: NOTHING_SUPPORTED };
