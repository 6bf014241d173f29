import { isObject, type JsonObject, textAt } from '../shared/json.ts';

/**
 * Values that the bank refuses, so that a demo can show a refusal without a control call:
 *
 * - an e-mail whose local part starts with `refuse`: `refuse.me@example.ph`
 * - a mobile number that ends in `0000`: `9170000000`
 * - an address whose `line_1` starts with `Refuse`: `Refuse Street 1`
 * - evidence whose `document_id` starts with `refuse`, for any field
 *
 * Letters in either case.
 */
export const refusalValues = {
  email: /^refuse[^@]*@/i,
  mobile: /0000$/,
  addressLine1: /^refuse/i,
  documentId: /^refuse/i,
} as const;

/** Whether the bank refuses this change by itself. */
export function meetsRefusalValue(verificationData: JsonObject, documentId: string): boolean {
  const address = Object.values(verificationData).find(isObject) ?? {};
  return (
    refusalValues.documentId.test(documentId) ||
    refusalValues.email.test(textAt(verificationData, 'email')) ||
    refusalValues.mobile.test(textAt(verificationData, 'mobile')) ||
    refusalValues.addressLine1.test(textAt(address, 'line_1'))
  );
}
