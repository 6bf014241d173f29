/** Published for the update's body. */
export const EMPLOYMENT_STATUSES = [
  'employed',
  'homemaker',
  'retired',
  'self_employed',
  'student',
  'unemployed',
] as const;

export const EXPECTED_MONTHLY_PAYMENTS_USD = ['0_4999', '5000_9999', '10000_49999', '50000_plus'] as const;

export const SOURCES_OF_FUNDS = [
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
] as const;

export const DOCUMENT_TYPES = [
  'passport',
  'national_id_front',
  'national_id_back',
  'proof_of_address',
  'other',
] as const;

/** Those that must come with their number. */
export const IDENTITY_PAPERS: readonly string[] = ['passport', 'national_id_front', 'national_id_back'];

export const DOCUMENT_MIME_TYPES = [
  'image/jpeg',
  'image/png',
  'image/heic',
  'image/tiff',
  'application/pdf',
] as const;
