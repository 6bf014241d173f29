import type { FieldKind } from '../field-kind.ts';
import type { ProfileField } from '../profile-field.ts';

/** The rules that a value can break. They mirror the enum `ValueRule` in `schema/`. */
export const VALUE_RULES = [
  'TYPE',
  'REQUIRED',
  'CLEARABLE',
  'NOT_EMPTY',
  'MIN_LENGTH',
  'MAX_LENGTH',
  'MAX_ITEMS',
  'ALLOWED_VALUES',
  'PATTERN',
  'FORMAT',
  'FIRST_YEAR',
  'NOT_IN_FUTURE',
  'CHARACTERS',
  'FILE_TYPE',
  'JSON',
  'REQUIRED_WITH',
  'ONE_OF_PARTS',
  'UNSUPPORTED_PART',
  'NUMBER_IN_FULL',
  'ONE_PER_TYPE',
  'KNOWN_REFERENCE',
  'EXPECTED_VERSION',
  'OTHER',
] as const;
export type ValueRule = (typeof VALUE_RULES)[number];

/** What a text about the rule needs to be written in another language. */
export type RuleParameters = {
  limit?: number;
  pattern?: string;
  allowedValues?: readonly string[];
  kind?: FieldKind;
  fields?: readonly ProfileField[];
  parts?: readonly string[];
};

export type BrokenRule = RuleParameters & { name: ValueRule };

/** A broken rule, and what would be right, for people. */
export type Broken = { message: string; rule: BrokenRule };

export function broken(name: ValueRule, message: string, parameters: RuleParameters = {}): Broken {
  return { message, rule: { name, ...parameters } };
}
