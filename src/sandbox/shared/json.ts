import { isDeepStrictEqual } from 'node:util';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

/** The JSON in bytes, which must be UTF-8: what is not would be kept as something that nobody sent. Throws `SyntaxError`. */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SyntaxError('not UTF-8');
  }
  return JSON.parse(text);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a key; an empty one, not attached, where there is none. */
export function objectAt(holder: JsonObject, key: string): JsonObject {
  const value = holder[key];
  return isObject(value) ? value : {};
}

/** The object under a key, made and attached where there is none. */
export function ensureObject(holder: JsonObject, key: string): JsonObject {
  const value = objectAt(holder, key);
  holder[key] = value;
  return value;
}

/** The text under a key; empty where there is none. */
export function textAt(holder: JsonObject, key: string): string {
  const value = holder[key];
  return typeof value === 'string' ? value : '';
}

/** The array under a key, made and attached where there is none. */
export function ensureArray(holder: JsonObject, key: string): Json[] {
  const value = holder[key];
  const array = Array.isArray(value) ? value : [];
  holder[key] = array;
  return array;
}

export function sameJson(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other);
}

/**
 * Lays one object over another. Objects merge by key to `depth` levels of objects below the top (Infinity:
 * all); below that they replace. `onNull` says what a null becomes.
 */
export function mergeOver(
  base: JsonObject,
  over: JsonObject,
  depth = Number.POSITIVE_INFINITY,
  onNull: (key: string, before: Json | undefined) => Json = () => null,
): JsonObject {
  const merged: JsonObject = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = base[key];
    if (value === null) merged[key] = onNull(key, before);
    else if (isObject(value) && isObject(before) && depth > 0) {
      merged[key] = mergeOver(before, value, depth - 1, onNull);
    } else merged[key] = value;
  }
  return merged;
}
