import { withTextNumbers } from './exact-number.ts';
import type { ProfileValues } from './profile.ts';
import { ITEMISED_FIELDS, isProfileField, type ProfileField, shapeOf } from './profile-field.ts';
import type { Shape } from './shapes.ts';

/** What may be shown beyond the rule: full identity numbers, and assessments of risk. */
export type Unmasked = { numbers: boolean; risk: boolean };

/** For what is kept after it was sent: no number in full, no image. */
export const MASK_ALL: Unmasked = { numbers: false, risk: false };

const SHOWN = 4;
const NUMBERS: ReadonlySet<string> = new Set(['number', 'otherNumber']);
const NUMBER_WORDS = new Set(['SSN', 'SIN', 'EIN', 'TIN', 'ITIN', 'ATIN', 'PTIN', 'NINO', 'SSS', 'VAT']);
const NUMBER_PHRASES = /SOCIALSECURITY|SOCIALINSURANCE|NATIONALINSURANCE|EMPLOYERIDENTIFICATION|TAXPAYER/;

/** `111111112` → `*****1112`. What is masked already stays as it is. */
export function maskNumber(number: string): string {
  return '*'.repeat(Math.max(0, number.length - SHOWN)) + number.slice(-SHOWN);
}

/** Whether a provider's word for a kind of document or number reads as social security or tax. */
export function readsAsTaxNumber(type: unknown): boolean {
  if (typeof type !== 'string') return false;
  const words = type
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z]+/);
  return (
    words.some((word) => NUMBER_WORDS.has(word) || word.startsWith('TAX')) ||
    NUMBER_PHRASES.test(words.join(''))
  );
}

/** Whether a part of an object is a tax number by its name, or by the kind of what it stands in. */
export function isTaxNumber(name: string, within: string, type: unknown): boolean {
  if (name === 'vatNumber') return true;
  const taxed = within === 'TAX_IDENTIFIERS' || within === 'taxIdentifier' || readsAsTaxNumber(type);
  return NUMBERS.has(name) && taxed;
}

/** What of a profile is not shown as it is. */
export const MASKED = {
  taxIdentifiers: 'TAX_IDENTIFIERS',
  employer: 'EMPLOYER',
  documents: 'DOCUMENTS',
  metadata: 'METADATA',
  associates: 'ASSOCIATES',
} as const satisfies Partial<Record<keyof ProfileValues, ProfileField>>;

export type MaskedName = keyof typeof MASKED;

/** All values of a profile, as they may be shown. Images are never. */
export function maskProfile(values: ProfileValues, unmasked: Unmasked): ProfileValues {
  const names = (Object.keys(MASKED) as MaskedName[]).filter((name) => values[name]);
  const shown = names.map((name) => [name, maskValue(MASKED[name], '', values[name], unmasked)]);
  return { ...values, ...Object.fromEntries(shown) };
}

/** The value of one field, or of one item of it, as it may be shown. */
export function maskValue(field: ProfileField, itemKey: string, value: unknown, unmasked: Unmasked): unknown {
  if (field === 'METADATA') return withTextNumbers(value);
  if (ITEMISED_FIELDS.has(field) && (itemKey !== '' || !Array.isArray(value)))
    return mask(field, [value], unmasked)[0];
  return mask(field, value, unmasked);
}

/**
 * A provider's own data that we do not understand: what its names, or a `type` beside it, tell to be a number of
 * this kind is masked, with everything below.
 */
export function maskUnknown(value: unknown, unmasked: Unmasked): unknown {
  return walkUnknown(withTextNumbers(value), false, unmasked);
}

function walkUnknown(value: unknown, secret: boolean, unmasked: Unmasked): unknown {
  if (Array.isArray(value)) return value.map((item) => walkUnknown(item, secret, unmasked));
  if (typeof value === 'string' && value.startsWith('data:')) return null;
  if (isText(value)) return secret && !unmasked.numbers ? maskNumber(String(value)) : value;
  if (typeof value !== 'object' || value === null) return value;
  const typed = Object.entries(value).some(([name, part]) => /type$/i.test(name) && readsAsTaxNumber(part));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      /type$/i.test(name) && typeof part === 'string'
        ? part
        : walkUnknown(part, secret || typed || readsAsTaxNumber(name), unmasked),
    ]),
  );
}

function mask<Value>(field: ProfileField, value: Value, unmasked: Unmasked): Value {
  return walk(isProfileField(field) ? shapeOf(field) : undefined, value, field, unmasked) as Value;
}

function walk(shape: Shape | undefined, value: unknown, within: string, unmasked: Unmasked): unknown {
  if (Array.isArray(value)) {
    const item = shape?.kind === 'list' ? shape.of : undefined;
    return value.map((one) => walk(item, one, within, unmasked));
  }
  if (shape?.kind !== 'object' || typeof value !== 'object' || value === null) return value;
  const type = (value as Record<string, unknown>).type;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const partShape = shape.parts[name];
      if (partShape?.kind === 'dataUri') return [];
      if (name === 'riskScore' && !unmasked.risk) return [];
      if (!unmasked.numbers && isTaxNumber(name, within, type) && isText(part)) {
        return [[name, maskNumber(String(part))]];
      }
      return [[name, walk(partShape, part, name, unmasked)]];
    }),
  );
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
