import { fieldOf, type ProfileField } from '../../../domain/profile-field.ts';
import type { RequiredAction, RequiredAttribute } from '../../../domain/snapshot.ts';
import type { RequiredActionType } from '../../../domain/vocabulary.ts';
import { ADDITIONAL_KEYS, FIELD_MAPPINGS, SENT_KEYS } from './fields.ts';

/** What a missing step asks for: our fields, and what has to be done about it. */
type Meaning = { fields: readonly ProfileField[]; action: RequiredActionType };

const ADDITIONAL: readonly ProfileField[] = ADDITIONAL_KEYS.map(fieldOf);
const DOCUMENT =
  /passport|national_?id|identity|id_?(card|document)|proof|document|statement|bill|licen[cs]e|permit/;
const CHECK = /selfie|liveness|face|video|biometric/;

/** Other words for fields than those of the body, and the body's two objects. */
const ALIASES: Readonly<Record<string, readonly ProfileField[]>> = {
  additionaluserinfo: ADDITIONAL,
  additionalinfo: ADDITIONAL,
  additionalinformation: ADDITIONAL,
  dateofbirth: ['DATE_OF_BIRTH'],
  phonenumber: ['PHONE'],
  address: ['RESIDENTIAL_ADDRESS'],
  ssn: ['TAX_IDENTIFIERS'],
  taxid: ['TAX_IDENTIFIERS'],
  occupation: ['OCCUPATION'],
  expectedmonthlypayments: ['EXPECTED_MONTHLY_PAYMENTS'],
};

const FIELDS: ReadonlyMap<string, readonly ProfileField[]> = new Map([
  ...SENT_KEYS.map((key) => [fold(FIELD_MAPPINGS[key].name), [fieldOf(key)]] as const),
  ...Object.entries(ALIASES),
]);

/**
 * "List of missing required verification steps." Their words are not published: names of documents, of fields and
 * of checks are understood, in any spelling, and what is none of these is kept in its own word.
 */
export function readSteps(names: readonly string[]): {
  requiredAttributes: RequiredAttribute[];
  requiredActions: RequiredAction[];
} {
  const steps = names.map((name) => ({ name, ...meaningOf(name) }));
  return {
    requiredAttributes: steps.flatMap(({ name, fields, action }): RequiredAttribute[] => {
      if (fields.length > 0) return fields.map((field) => ({ field, name }));
      return action === 'OTHER' ? [{ field: null, name }] : [];
    }),
    requiredActions: [...Map.groupBy(steps, ({ action }) => action)].flatMap(([action, own]) =>
      action === 'DOCUMENT_UPLOAD' || action === 'PROVIDE_DETAILS'
        ? [toDo(action, 'missingDocuments')]
        : own.map(({ name }) => toDo(action, name)),
    ),
  };
}

function meaningOf(name: string): Meaning {
  const fields = FIELDS.get(fold(name));
  if (fields) return { fields, action: 'PROVIDE_DETAILS' };
  const words = name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
  if (CHECK.test(words)) return { fields: [], action: 'IDENTITY_VERIFICATION' };
  if (DOCUMENT.test(words.replace(/[\s-]+/g, '_')) || words === 'other') {
    return { fields: ['DOCUMENTS'], action: 'DOCUMENT_UPLOAD' };
  }
  return { fields: [], action: 'OTHER' };
}

function toDo(type: RequiredActionType, providerType: string): RequiredAction {
  return { type, providerType, reasons: [], url: null, deadline: null };
}

/** `additional_user_info`, `additionalUserInfo` and `Additional user info` are one word. */
function fold(name: string): string {
  return name
    .slice(name.lastIndexOf('.') + 1)
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}
