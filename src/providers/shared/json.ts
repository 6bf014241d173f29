import { parseExactly } from '../../domain/exact-number.ts';
import { decodeUtf8 } from '../../domain/strict-text.ts';

/** Escapes of NUL and of surrogates, good ones included. */
const SUSPICIOUS = /\\u(?:0000|d[89a-f])/i;

/**
 * The parsed text of an answer, no number rounded, or `undefined` when it is no JSON. NULs in its strings are dropped
 * and lone surrogates replaced, since neither can be stored: one odd value must not keep a user from being read.
 */
export function parseJson(text: string): unknown {
  const parsed = parse(text);
  return SUSPICIOUS.test(text) ? storable(parsed) : parsed;
}

/**
 * The parsed JSON of a webhook, or `undefined` when it is none, or no UTF-8. Its strings stay as they are: an id that
 * cannot be stored is refused.
 */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  return parse(decodeUtf8(bytes) ?? '');
}

function parse(text: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, storable(part)]));
}

/** The bytes of a body: what was read as an exact number goes as the number that it is. */
export { stringifyExactly as writeJson } from '../../domain/exact-number.ts';
