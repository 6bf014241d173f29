import type { FormField, FormInput } from './form-fields.ts';
import { changedFields, type FormValues, isObject, tidyValue } from './form-values.ts';
import type { FieldKind, ProfileField, ValueRule } from './operations.generated.ts';

/** A value that the server would refuse, in the server's terms: the rule and its parameters. */
export type FormProblem = {
  field: ProfileField;
  /** The way to the value: `['changes', 'residentialAddress', 'country']`. */
  path: string[];
  rule: ValueRule;
  parameters: {
    limit?: number;
    pattern?: string;
    allowedValues?: string[];
    kind?: FieldKind;
    fields?: ProfileField[];
  };
  /** In English. Translations go by `rule`. */
  message: string;
};

type Found = Omit<FormProblem, 'field' | 'message'>;

/** The problems of the changed fields that follow from `fieldPolicies`. The server checks the rest. */
export function problemsOf(fields: readonly FormField[], values: FormValues): FormProblem[] {
  const changed = changedFields(fields, values);
  return changed.flatMap((field) =>
    [
      ...valueProblems(field, tidyValue(field, values[field.name])),
      ...missingCompanions(field, fields, values),
    ].map((found) => ({
      ...found,
      field: field.field,
      path: ['changes', ...found.path],
      message: MESSAGES[found.rule]?.(found.parameters) ?? 'is not valid',
    })),
  );
}

/** What a person has to type: an input with a value shows no example. */
const FORMAT_HINTS: Partial<Record<FieldKind, string>> = {
  PHONE: ': + and the country code come first, without spaces, such as +639171234567',
  EMAIL: ': it must be like name@example.com',
  DATE: ': it must be like 1990-06-15',
  DATE_TIME: ': it must be like 2026-01-31T09:30:00Z',
  COUNTRY: ': it must be a country code of two letters, such as PH',
};

const MESSAGES: Partial<Record<ValueRule, (parameters: FormProblem['parameters']) => string>> = {
  TYPE: () => 'has the wrong type',
  REQUIRED: () => 'is required',
  CLEARABLE: () => 'cannot be cleared',
  MIN_LENGTH: ({ limit }) => `must have at least ${limit} characters`,
  MAX_LENGTH: ({ limit }) => `must have at most ${limit} characters`,
  MAX_ITEMS: ({ limit }) => `must have at most ${limit} items`,
  ALLOWED_VALUES: () => 'is not one of the allowed values',
  PATTERN: () => 'does not have a valid format',
  FORMAT: ({ kind }) => `does not have a valid format${(kind && FORMAT_HINTS[kind]) ?? ''}`,
  FIRST_YEAR: ({ limit }) => `must not be before the year ${limit}`,
  NOT_IN_FUTURE: () => 'must not be in the future',
  REQUIRED_WITH: () => 'needs other fields to be filled in, too',
};

function missingCompanions(field: FormField, fields: readonly FormField[], values: FormValues): Found[] {
  const missing = field.requiredWith.filter((name) => {
    const other = fields.find((one) => one.field === name);
    if (!other) return false;
    const value = Object.hasOwn(values, other.name) ? values[other.name] : other.current;
    return tidyValue(other, value) === null;
  });
  return missing.length === 0
    ? []
    : [{ path: [field.name], rule: 'REQUIRED_WITH', parameters: { fields: missing } }];
}

function valueProblems(field: FormField, value: unknown): Found[] {
  const path = [field.name];
  if (value === null) {
    return field.constraints?.clearable === false ? [{ path, rule: 'CLEARABLE', parameters: {} }] : [];
  }
  // What the provider shows is accepted as it is, whatever the rules for new values are.
  const judge = createJudge(new Set(textsIn(field.current)));
  if (field.kind !== 'LIST') return judge(field, value, path);
  if (!Array.isArray(value)) return [wrongType(path, 'LIST')];
  const { maxItems = null } = field.constraints ?? {};
  if (maxItems !== null && value.length > maxItems)
    return [{ path, rule: 'MAX_ITEMS', parameters: { limit: maxItems } }];
  return value.flatMap((item, index) => judge(itemInput(field, item), item, [...path, String(index)]));
}

function itemInput(field: FormField, item: unknown): FormInput {
  const type = isObject(item) ? String(item.type) : '';
  const parts = (Object.hasOwn(field.partsByType, type) && field.partsByType[type]) || field.parts;
  return { ...field, kind: field.itemKind ?? 'TEXT', parts };
}

function createJudge(known: ReadonlySet<string>) {
  return function judge(input: FormInput, value: unknown, path: string[]): Found[] {
    const { kind, parts } = input;
    if (value === null) return [{ path, rule: 'REQUIRED', parameters: {} }];
    switch (kind) {
      case 'OBJECT':
      case 'ADDRESS':
        return isObject(value)
          ? parts
              .map((part) => asRequired(part, value))
              .flatMap((part) => {
                const partPath = [...path, part.name];
                if (value[part.name] !== undefined) return judge(part, value[part.name], partPath);
                const isMissing = part.constraints?.required && !part.readOnly;
                return isMissing ? [{ path: partPath, rule: 'REQUIRED', parameters: {} }] : [];
              })
          : [wrongType(path, kind)];
      case 'JSON':
        return isObject(value) ? [] : [wrongType(path, kind)];
      case 'YES_NO':
        return typeof value === 'boolean' ? [] : [wrongType(path, kind)];
      case 'NUMBER':
        return Number.isInteger(value) && Number(value) >= 0 ? [] : [wrongType(path, kind)];
      default:
        if (typeof value !== 'string') return [wrongType(path, kind)];
        return known.has(value) ? [] : textProblems(input, asTaken(kind, value), path);
    }
  };
}

/** A part with the constraints that it has beside the others. */
function asRequired(part: FormInput, siblings: Record<string, unknown>): FormInput {
  const { requiredWhere } = part;
  const other = requiredWhere && siblings[requiredWhere.part];
  if (!requiredWhere || other === undefined || other === null) return part;
  const holds = requiredWhere.values?.includes(String(other).toUpperCase()) ?? true;
  return holds ? { ...part, constraints: requiredWhere.constraints } : part;
}

/** The text as the server tidies it before it judges it. */
function asTaken(kind: FieldKind, text: string): string {
  return kind === 'COUNTRY' ? text.toUpperCase() : text.normalize('NFC');
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** In the server's order: the first broken rule is reported. */
function textProblems({ kind, constraints }: FormInput, text: string, path: string[]): Found[] {
  const { allowedValues, pattern, minLength, maxLength, min, max } = constraints ?? {};
  const { length } = [...text];
  const fits = !pattern || new RegExp(pattern, 'u').test(text);
  if (FORMATS[kind] && !(FORMATS[kind](text) && fits))
    return [{ path, rule: 'FORMAT', parameters: { kind } }];
  if (kind === 'DATE' && min && text < min)
    return [{ path, rule: 'FIRST_YEAR', parameters: { limit: Number(min.slice(0, 4)) } }];
  if (kind === 'DATE' && max && text > max) return [{ path, rule: 'NOT_IN_FUTURE', parameters: {} }];
  if (typeof maxLength === 'number' && length > maxLength)
    return [{ path, rule: 'MAX_LENGTH', parameters: { limit: maxLength } }];
  if (typeof minLength === 'number' && length < minLength)
    return [{ path, rule: 'MIN_LENGTH', parameters: { limit: minLength } }];
  if (allowedValues && !allowedValues.includes(text))
    return [{ path, rule: 'ALLOWED_VALUES', parameters: { allowedValues } }];
  return fits || !pattern ? [] : [{ path, rule: 'PATTERN', parameters: { pattern } }];
}

/** Kinds whose texts are of one form, which `constraints.pattern` may tell more exactly. */
const FORMATS: Partial<Record<FieldKind, (text: string) => boolean>> = {
  COUNTRY: (text) => /^[A-Z]{2}$/.test(text),
  DATE: isDate,
  DATE_TIME: (text) => !Number.isNaN(Date.parse(text)),
  EMAIL: () => true,
  FILE: () => true,
  PHONE: () => true,
  URL: () => true,
};

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function wrongType(path: string[], kind: FieldKind): Found {
  return { path, rule: 'TYPE', parameters: { kind } };
}
