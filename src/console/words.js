/** Words of the schema as people read them, and the choices of filters. A test compares the choices with the schema. */

export const UPDATE_STATUSES = [
  'SUBMITTING',
  'AWAITING_VERIFICATION',
  'AWAITING_APPROVAL',
  'APPLIED',
  'PARTLY_APPLIED',
  'REJECTED',
  'EXPIRED',
  'CANCELLED',
  'FAILED',
];
export const OPEN_STATUSES = UPDATE_STATUSES.slice(0, 3);

export const USER_STATUSES = ['PENDING', 'ACTIVE', 'SUSPENDED', 'CLOSED', 'UNKNOWN'];

export const KYC_STATUSES = [
  'NOT_STARTED',
  'IN_REVIEW',
  'INFORMATION_REQUIRED',
  'APPROVED',
  'REJECTED',
  'INACTIVE',
  'UNKNOWN',
];

export const FIELDS =
  `FIRST_NAME MIDDLE_NAME LAST_NAME PREFERRED_NAME MAIDEN_NAME TITLE SALUTATION GENDER MARITAL_STATUS
  DATE_OF_BIRTH BIRTH_NAME PLACE_OF_BIRTH NATIONALITIES COUNTRY_OF_RESIDENCE COUNTRY_OF_WORK LANGUAGE
  PROFILE_PICTURE_URL MOTHER FATHER EMAIL PHONE RESIDENTIAL_ADDRESS BILLING_ADDRESS SHIPPING_ADDRESS
  MAILING_ADDRESS IDENTITY_VERIFICATION_ADDRESS OCCUPATION EMPLOYMENT_STATUS JOB_TITLE EMPLOYER
  ANNUAL_INCOME_RANGE SOURCE_OF_FUNDS EXPECTED_MONTHLY_PAYMENTS PURPOSE_OF_ACCOUNT
  SOCIOPROFESSIONAL_CATEGORY USER_SCOPE TAX_IDENTIFIERS DOCUMENTS POLITICALLY_EXPOSED FATCA_RELEVANT
  FATCA_CONFIRMED_AT DATA_TERMS_SIGNED_AT TERMS_ACCEPTANCE IP_ADDRESS CLIENT_REFERENCE
  CLIENT_IDENTIFIER AGENT_REFERENCE PARTNER_REFERENCE CUSTOMER_REFERENCE METADATA LEGAL_NAME
  DESCRIPTION WEBSITE BUSINESS_TYPE EMPLOYEE_COUNT_RANGE MONTHLY_TRANSACTION_COUNT
  TRANSACTION_FREQUENCY FORMATION_DATE ASSOCIATES`.split(/\s+/);

const PROVIDERS = {
  MATCHMOVE: 'MatchMove',
  MACHNET: 'Machnet',
  BYZANTINE: 'Byzantine',
  BVNK: 'BVNK',
  PAYWARD: 'Payward',
};

const SPELLED = {
  EMAIL: 'E-mail',
  KYC_SUBMITTED: 'KYC handed in',
  SUBMIT_KYC: 'Hand in KYC',
  WAIT: 'Wait for the provider',
};

/**
 * `AWAITING_APPROVAL` as "Awaiting approval".
 *
 * @param {string | null | undefined} name
 */
export function words(name) {
  if (!name) return '—';
  if (Object.hasOwn(PROVIDERS, name)) return PROVIDERS[name];
  if (Object.hasOwn(SPELLED, name)) return SPELLED[name];
  const text = name
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/\bkyc\b/g, 'KYC')
    .replace(/\bemail\b/g, 'e-mail');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {any} user */
export function nameOf(user) {
  if (!user) return 'Erased user';
  const { profile, provider, providerUserId } = user;
  const person = [profile?.firstName, profile?.lastName].filter(Boolean).join(' ');
  return (
    profile?.legalName || person || profile?.email || `${words(provider)} ${providerUserId.slice(0, 8)}…`
  );
}

/**
 * A value of a profile as blocks of lines, one block for each item of a list.
 *
 * @param {unknown} value
 * @returns {string[][]}
 */
export function blocksOf(value) {
  if (Array.isArray(value)) return value.length === 0 ? [['None']] : value.flatMap(blocksOf);
  if (typeof value !== 'object' || value === null) return [[textOf(value)]];
  const parts = givenParts(value);
  if (parts.length === 0) return [['—']];
  // An address is read as it is written on a letter; of anything else the parts have to be named.
  if (Object.hasOwn(value, 'line1') || parts.length === 1) return [[textOf(value)]];
  return [parts.map(([name, part]) => `${partName(name)}: ${textOf(part)}`)];
}

/**
 * The same on one line.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function textOf(value) {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map(textOf).join(' · ');
  if (typeof value !== 'object') return String(value);
  return (
    givenParts(value)
      .map(([, part]) => textOf(part))
      .join(', ') || '—'
  );
}

/** @param {object} value */
function givenParts(value) {
  return Object.entries(value).filter(([, part]) => part !== null && part !== '');
}

/** `issuingCountry` as "Issuing country". @param {string} name */
function partName(name) {
  return words(name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase());
}

const STEPS = /** @type {const} */ ([
  [60, 'second'],
  [60, 'minute'],
  [24, 'hour'],
  [7, 'day'],
  [4.35, 'week'],
  [12, 'month'],
  [Number.POSITIVE_INFINITY, 'year'],
]);
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/**
 * "3 hours ago", "in 2 days".
 *
 * @param {string} moment
 */
export function fromNow(moment, now = Date.now()) {
  let distance = (Date.parse(moment) - now) / 1000;
  for (const [size, unit] of STEPS) {
    if (Math.abs(Math.round(distance)) < size) return relative.format(Math.round(distance), unit);
    distance /= size;
  }
  return moment;
}

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** @param {string} moment */
export function exactly(moment) {
  return exact.format(new Date(moment));
}
