/**
 * The values that public pages show of fields whose whole lists were not found. `business_type` is shown
 * nowhere: its values are assumed.
 */
export const seenValues = {
  document_type: [
    'DRIVING_LICENCE',
    'STATE_ID',
    'PASSPORT',
    'SSN',
    'BANK_STATEMENT',
    'CERTIFICATE_OF_INCORPORATION',
    'CERTIFICATION_OF_INCORPORATION',
    'AUDITED_FINANCIALS',
    'EIN',
  ],
  user_scope: ['ARTS_ENTERTAINMENT', 'COMPUTER_TECHNOLOGY'],
  number_of_employee: ['BETWEEN_25_TO_50'],
  transaction_frequency: ['WEEKLY'],
  business_type: ['CORPORATION', 'LLC', 'PARTNERSHIP', 'SOLE_PROPRIETORSHIP'],
} as const satisfies Record<string, readonly string[]>;

export type EnumeratedField = keyof typeof seenValues;

export function wasSeen(field: EnumeratedField, value: string): boolean {
  const values: readonly string[] = seenValues[field];
  return values.includes(value);
}
