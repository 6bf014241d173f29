import type { FormField } from './form-fields.ts';
import type { ProfileChangesInput } from './operations.generated.ts';

/** What is in the inputs, by the name of the field. A field that is left out holds its current value. */
export type FormValues = Readonly<Record<string, unknown>>;

/**
 * A value as it is sent and compared: texts trimmed, and `null` in the place of an empty text, object or list. Empty parts
 * are left out.
 */
export function tidyValue({ kind }: Pick<FormField, 'kind'>, value: unknown): unknown {
  return kind === 'JSON' ? (value ?? null) : tidy(value);
}

/** The changes to send: every field whose value is not the current one, and no other. */
export function changesOf(fields: readonly FormField[], values: FormValues): ProfileChangesInput {
  return Object.fromEntries(
    changedFields(fields, values).map((field) => [field.name, tidyValue(field, values[field.name])]),
  );
}

/** The fields whose value is not the current one. A field that is locked as a whole is never among them. */
export function changedFields(fields: readonly FormField[], values: FormValues): FormField[] {
  return fields.filter(
    (field) =>
      !field.readOnly &&
      Object.hasOwn(values, field.name) &&
      !isSame(tidyValue(field, values[field.name]), tidyValue(field, field.current)),
  );
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(tidy);
  if (!isObject(value)) return value ?? null;
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const tidied = tidy(part);
    return tidied === null ? [] : [[name, tidied]];
  });
  return parts.length === 0 ? null : Object.fromEntries(parts);
}

function isSame(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]));
  if (!isObject(left) || !isObject(right)) return left === right;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => isSame(left[name], right[name]));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
