import type { PolicyTable } from '../../../domain/policy-rules.ts';
import { UNSUPPORTED } from '../../shared/policy-pieces.ts';
import { documents, taxIdentifiers } from './documents.ts';
import { MAILING_ADDRESS, open, PHONE, RESIDENTIAL_ADDRESS, untilVerified } from './rules.ts';

/**
 * "Updatable fields for send user (business)". `business` and `user_relationship` never change and have no field
 * here: the first one is the type of the user.
 */
export const BUSINESS = {
  FIRST_NAME: UNSUPPORTED,
  MIDDLE_NAME: UNSUPPORTED,
  LAST_NAME: UNSUPPORTED,
  PREFERRED_NAME: UNSUPPORTED,
  MAIDEN_NAME: UNSUPPORTED,
  TITLE: UNSUPPORTED,
  SALUTATION: UNSUPPORTED,
  GENDER: UNSUPPORTED,
  MARITAL_STATUS: UNSUPPORTED,
  DATE_OF_BIRTH: UNSUPPORTED,
  BIRTH_NAME: UNSUPPORTED,
  PLACE_OF_BIRTH: UNSUPPORTED,
  NATIONALITIES: UNSUPPORTED,
  COUNTRY_OF_RESIDENCE: UNSUPPORTED,
  COUNTRY_OF_WORK: UNSUPPORTED,
  LANGUAGE: UNSUPPORTED,
  PROFILE_PICTURE_URL: UNSUPPORTED,
  MOTHER: UNSUPPORTED,
  FATHER: UNSUPPORTED,
  // Unlike an individual's it stays open.
  EMAIL: open({ example: 'office@example.com' }),
  PHONE: open(PHONE),
  RESIDENTIAL_ADDRESS,
  BILLING_ADDRESS: UNSUPPORTED,
  SHIPPING_ADDRESS: UNSUPPORTED,
  MAILING_ADDRESS,
  IDENTITY_VERIFICATION_ADDRESS: UNSUPPORTED,
  OCCUPATION: UNSUPPORTED,
  EMPLOYMENT_STATUS: UNSUPPORTED,
  JOB_TITLE: UNSUPPORTED,
  EMPLOYER: UNSUPPORTED,
  ANNUAL_INCOME_RANGE: UNSUPPORTED,
  SOURCE_OF_FUNDS: UNSUPPORTED,
  EXPECTED_MONTHLY_PAYMENTS: UNSUPPORTED,
  PURPOSE_OF_ACCOUNT: UNSUPPORTED,
  SOCIOPROFESSIONAL_CATEGORY: UNSUPPORTED,
  USER_SCOPE: untilVerified({ example: 'COMPUTER_TECHNOLOGY' }),
  TAX_IDENTIFIERS: taxIdentifiers('EIN'),
  // "virtual_documents: No", so no number of any type; of images these two types, one of them in both spellings.
  DOCUMENTS: documents({
    numbers: 'ALL',
    images: ['EIN', 'CERTIFICATE_OF_INCORPORATION', 'CERTIFICATION_OF_INCORPORATION'],
  }),
  POLITICALLY_EXPOSED: UNSUPPORTED,
  FATCA_RELEVANT: UNSUPPORTED,
  FATCA_CONFIRMED_AT: UNSUPPORTED,
  DATA_TERMS_SIGNED_AT: UNSUPPORTED,
  TERMS_ACCEPTANCE: UNSUPPORTED,
  // In the samples and in neither table ([assumed]).
  IP_ADDRESS: open({ example: '203.0.113.7' }),
  CLIENT_REFERENCE: UNSUPPORTED,
  CLIENT_IDENTIFIER: UNSUPPORTED,
  AGENT_REFERENCE: UNSUPPORTED,
  PARTNER_REFERENCE: UNSUPPORTED,
  CUSTOMER_REFERENCE: UNSUPPORTED,
  METADATA: UNSUPPORTED,
  LEGAL_NAME: untilVerified({ example: 'Machnet Technologies Inc' }),
  DESCRIPTION: UNSUPPORTED,
  // The sample has no scheme: one word is all that can be asked for.
  WEBSITE: open({ clearable: true, pattern: '^\\S+$', example: 'www.example.com' }),
  BUSINESS_TYPE: untilVerified({ example: 'CORPORATION' }),
  EMPLOYEE_COUNT_RANGE: open({ example: 'BETWEEN_25_TO_50' }),
  MONTHLY_TRANSACTION_COUNT: open({ example: '122' }),
  TRANSACTION_FREQUENCY: open({ example: 'WEEKLY' }),
  FORMATION_DATE: untilVerified({ example: '1995-01-01' }),
  ASSOCIATES: UNSUPPORTED,
} satisfies PolicyTable;
