import { type JsonObject, textAt } from '../shared/json.ts';

/**
 * Values that make a document be refused, or taken with a warning, so that a demo needs no control call: a
 * `documentNumber` or `description` that contains `REFUSE` or `WARN`, in either case.
 */
export const refusalValues = { refused: /refuse/i, warned: /warn/i } as const;

/** What the provider's check says of a document by itself. */
export function verdictByValue(document: JsonObject): { errors: string[]; warnings: string[] } {
  const text = `${textAt(document, 'documentNumber')} ${textAt(document, 'description')}`;
  return {
    errors: refusalValues.refused.test(text) ? ['The document could not be verified'] : [],
    warnings: refusalValues.warned.test(text) ? ['The document is hard to read'] : [],
  };
}
