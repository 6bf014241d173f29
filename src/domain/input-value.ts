import { maskValue, type Unmasked } from './masking.ts';
import type { OpenChange } from './policy/open-change.ts';
import { type ProfileField, shapeOf } from './profile-field.ts';
import type { Shape } from './shapes.ts';
import { isPlainObject } from './validation/tidy.ts';

/** A value as it may be shown and can be sent back: masked, with nothing in it that inputs do not take. */
export function inputValueOf(field: ProfileField, value: unknown, unmasked: Unmasked): unknown {
  return asInput(shapeOf(field), maskValue(field, '', value, unmasked));
}

/** What was asked for and is in progress: the whole value, or a list of the items that are. */
export function pendingValueOf(
  field: ProfileField,
  open: readonly Pick<OpenChange, 'itemKey' | 'requested'>[],
  unmasked: Unmasked,
): unknown {
  const shape = shapeOf(field);
  const whole = open.find(({ itemKey }) => itemKey === '');
  if (whole) return inputValueOf(field, whole.requested, unmasked);
  if (open.length === 0 || shape.kind !== 'list') return null;
  return open.map(({ itemKey, requested }) =>
    asInput(shape.of, maskValue(field, itemKey, requested, unmasked)),
  );
}

function asInput(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'list' && Array.isArray(value)) return value.map((item) => asInput(shape.of, item));
  if (shape.kind !== 'object' || !isPlainObject(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(shape.parts).flatMap(([name, part]) =>
      value[name] == null ? [] : [[name, asInput(part, value[name])]],
    ),
  );
}
