import { toE164 } from '../phone-number.ts';
import type { Shape } from '../shapes.ts';

/**
 * The value as we compare and send it: strings trimmed and NFC-normalised, countries upper-case, phones in their one
 * E.164 form, parts that are null left out of objects, an empty list made null. Nothing is judged here.
 */
export function tidy(shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (shape.kind) {
    case 'object':
      return isPlainObject(value) ? tidyParts(shape.parts, value) : value;
    case 'list':
      if (!Array.isArray(value)) return value;
      return value.length === 0 ? null : value.map((item) => tidy(shape.of, item));
    case 'country':
      return typeof value === 'string' ? countryCode(tidyText(value)) : value;
    case 'phone':
      return typeof value === 'string' ? (toE164(tidyText(value)) ?? tidyText(value)) : value;
    case 'flag':
    case 'count':
    case 'json':
      return value;
    default:
      return typeof value === 'string' ? tidyText(value) : value;
  }
}

function tidyParts(parts: Record<string, Shape>, value: Record<string, unknown>): Record<string, unknown> {
  const tidied: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(parts)) {
    const given = tidy(part, value[name]);
    if (given !== null) tidied[name] = given;
  }
  return tidied;
}

export function tidyText(text: string): string {
  return text.trim().normalize('NFC');
}

/** Every text in a value tidied, and nothing else changed: what is left out and what is null stay two things. */
export function tidyTexts<Value>(value: Value): Value {
  if (typeof value === 'string') return tidyText(value) as Value;
  if (Array.isArray(value)) return value.map(tidyTexts) as Value;
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, tidyTexts(part)])) as Value;
}

/** A name that we could not read is shown as the provider wrote it, and comes back like that. */
function countryCode(text: string): string {
  return /^[a-z0-9]{2}$/i.test(text) ? text.toUpperCase() : text;
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
