import type {
  Constraints,
  Policy,
  PolicyTable,
  StateLock,
  SupportedRule,
} from '../../domain/policy-rules.ts';
import type { VerificationAction } from '../../domain/vocabulary.ts';
import { UNSUPPORTED, without } from '../shared/policy-pieces.ts';

/**
 * The published pattern, but for its `\s`, which would let line breaks, tabs and a byte-order mark through: they are in
 * no line of text that we take. The second `#` and `@` are left out. What looks like a needless escape is needed by the
 * `v` flag, with which browsers read the `pattern` of an input.
 */
const PUBLISHED_CHARACTERS = "[#.0-9a-zA-Z\\p{Zs},\\/\\-_:+?'\\(\\)@!&]+";
/** The pattern of names, and of `email` too, beside the format of an address. */
const NAME_PATTERN = `^${PUBLISHED_CHARACTERS}$`;

/** [assumed] Nobody may change a user that MatchMove has suspended, blocked or locked. */
const SUSPENDED: readonly StateLock[] = ['USER_SUSPENDED'];
/** The page lists the three; any one of them is taken to be enough ([assumed]). */
const FROZEN: readonly StateLock[] = ['KYC_APPROVED', 'USER_ACTIVE', 'ACCOUNT_ISSUED', ...SUSPENDED];

function open(constraints: Constraints, more: Partial<SupportedRule> = {}): SupportedRule {
  return { supported: true, confirmation: 'READ_BACK', lockedWhen: SUSPENDED, constraints, ...more };
}

function clearable(example: string, more: Constraints = {}): SupportedRule {
  return open({ clearable: true, example, ...more });
}

function criticalName(constraints: Constraints): SupportedRule {
  return open(constraints, { lockedWhen: FROZEN });
}

/** Parked at the provider once KYC is approved. */
function special(action: VerificationAction, constraints: Constraints): SupportedRule {
  return open(constraints, { verification: { when: 'KYC_APPROVED', action } });
}

/** The three live in one `birth` object, which is sent whole. */
function birth(constraints: Constraints): SupportedRule {
  return open({ clearable: true, ...constraints }, { conflictGroup: 'birth' });
}

const name = { maxLength: 50, pattern: NAME_PATTERN };

/**
 * `corporate` users have the same definition of the same call, so both types share one table; the page knows no
 * field of a business beyond a person's.
 */
const TABLE = {
  FIRST_NAME: criticalName({ ...name, example: 'Johnny' }),
  MIDDLE_NAME: criticalName({ ...name, clearable: true, example: 'Williams' }),
  LAST_NAME: criticalName({ ...name, example: 'Smith' }),
  PREFERRED_NAME: criticalName({ maxLength: 25, pattern: '^[A-Za-z\\p{Zs}]+$', example: 'John Smith' }),
  MAIDEN_NAME: clearable('Johnson', name),
  TITLE: clearable('Mr', { allowedValuesFrom: 'titles' }),
  SALUTATION: clearable('Dear Mr Smith'),
  GENDER: clearable('male', { allowedValuesFrom: 'genders' }),
  MARITAL_STATUS: clearable('Married', { allowedValuesFrom: 'marital_status' }),
  DATE_OF_BIRTH: birth({ example: '1990-06-15' }),
  BIRTH_NAME: birth({ example: 'John Smith' }),
  PLACE_OF_BIRTH: birth({}),
  NATIONALITIES: clearable('PH', { maxItems: 1, allowedValuesFrom: 'nationalities' }),
  COUNTRY_OF_RESIDENCE: clearable('PH'),
  COUNTRY_OF_WORK: clearable('PH'),
  LANGUAGE: UNSUPPORTED,
  PROFILE_PICTURE_URL: UNSUPPORTED,
  MOTHER: open({ clearable: true }),
  FATHER: open({ clearable: true }),
  EMAIL: special('EMAIL_VERIFICATION', { pattern: NAME_PATTERN, example: 'johnny.smith@example.com' }),
  PHONE: special('MOBILE_VERIFICATION', {
    callingCodesFrom: 'mobile_country_codes',
    example: '+639171234567',
  }),
  RESIDENTIAL_ADDRESS: special('RESIDENTIAL_ADDRESS_VERIFICATION', { clearable: true }),
  BILLING_ADDRESS: special('BILLING_ADDRESS_VERIFICATION', { clearable: true }),
  SHIPPING_ADDRESS: open({ clearable: true }),
  MAILING_ADDRESS: UNSUPPORTED,
  IDENTITY_VERIFICATION_ADDRESS: open({ clearable: true }),
  OCCUPATION: UNSUPPORTED,
  EMPLOYMENT_STATUS: clearable('EMPLOYED_REGULAR'),
  JOB_TITLE: clearable('Software Engineer'),
  EMPLOYER: open({ clearable: true }, { parts: without('phone') }),
  ANNUAL_INCOME_RANGE: clearable('100 to 1000'),
  SOURCE_OF_FUNDS: clearable('PAYROLL'),
  EXPECTED_MONTHLY_PAYMENTS: UNSUPPORTED,
  PURPOSE_OF_ACCOUNT: clearable('Savings'),
  SOCIOPROFESSIONAL_CATEGORY: clearable('Employee'),
  USER_SCOPE: UNSUPPORTED,
  TAX_IDENTIFIERS: UNSUPPORTED,
  DOCUMENTS: open(
    { clearable: true, maxItems: 2 },
    {
      parts: [
        // The provider's list `document_types` is about KYC files, not about these.
        { path: ['type'], constraints: { required: true, example: 'passport' } },
        { path: ['number'], constraints: { required: true, example: 'P1234567A' } },
        ...without('issuingState', 'issuingAuthority', 'front', 'back', 'description'),
      ],
    },
  ),
  POLITICALLY_EXPOSED: open({}),
  FATCA_RELEVANT: open({}),
  FATCA_CONFIRMED_AT: clearable('2026-01-31T09:30:00Z'),
  DATA_TERMS_SIGNED_AT: clearable('2026-01-31T09:30:00Z'),
  TERMS_ACCEPTANCE: open({ clearable: true }),
  IP_ADDRESS: UNSUPPORTED,
  CLIENT_REFERENCE: clearable('1234567891'),
  CLIENT_IDENTIFIER: UNSUPPORTED,
  AGENT_REFERENCE: clearable('agent-17'),
  PARTNER_REFERENCE: clearable('partner-17'),
  CUSTOMER_REFERENCE: clearable('customer-17'),
  METADATA: open({ clearable: true }),
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

export const matchmovePolicy: Policy = { INDIVIDUAL: TABLE, BUSINESS: TABLE };
