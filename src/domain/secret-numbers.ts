import { isTaxNumber, maskNumber } from './masking.ts';
import { type ProfileField, shapeOf } from './profile-field.ts';
import type { Shape } from './shapes.ts';

/** A number that is shown masked, with the path down to it inside its field. */
export type SecretNumber = { number: string; path: string[] };

/** `*****1112`: what a form posts back of a number that it was shown masked. */
export function isMasked(number: unknown): boolean {
  return typeof number === 'string' && number.startsWith('*');
}

/** The value with every number that is shown masked replaced by what `replace` makes of it. */
export function mapSecretNumbers(
  field: ProfileField,
  value: unknown,
  replace: (secret: SecretNumber) => string,
): unknown {
  return walk(shapeOf(field), value, field, [], replace);
}

/** Where masked numbers stand in a value. */
export function maskedNumbers(field: ProfileField, value: unknown): string[][] {
  const found: string[][] = [];
  mapSecretNumbers(field, value, ({ number, path }) => {
    if (isMasked(number)) found.push(path);
    return number;
  });
  return found;
}

/** Whether a masked number stands in a value. */
export function holdsMasked(field: ProfileField, value: unknown): boolean {
  return maskedNumbers(field, value).length > 0;
}

/**
 * Puts the known number back where a form posts the masked form of it. At the same place first, then anywhere in
 * the field: lists get sorted.
 */
export function restoreMasked(field: ProfileField, value: unknown, known: unknown): unknown {
  const numbers: SecretNumber[] = [];
  mapSecretNumbers(field, known, (secret) => {
    numbers.push(secret);
    return secret.number;
  });
  return mapSecretNumbers(field, value, ({ number, path }) => {
    if (!isMasked(number)) return number;
    const matching = numbers.filter((one) => maskNumber(one.number) === number);
    const same = matching.find((one) => one.path.join('.') === path.join('.'));
    return (same ?? matching[0])?.number ?? number;
  });
}

function walk(
  shape: Shape | undefined,
  value: unknown,
  within: string,
  path: string[],
  replace: (secret: SecretNumber) => string,
): unknown {
  if (shape?.kind === 'list' && Array.isArray(value)) {
    return value.map((item, index) => walk(shape.of, item, within, [...path, String(index)], replace));
  }
  if (shape?.kind !== 'object' || typeof value !== 'object' || value === null) return value;
  const { type } = value as { type?: unknown };
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const partPath = [...path, name];
      if (isTaxNumber(name, within, type) && typeof part === 'string') {
        return [name, replace({ number: part, path: partPath })];
      }
      return [name, walk(shape.parts[name], part, name, partPath, replace)];
    }),
  );
}
